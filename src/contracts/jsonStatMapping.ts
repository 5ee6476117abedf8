import { z } from 'astro/zod';
import { someText } from './fields.ts';

const codes = z.record(z.string(), someText);

/** How the amounts of an answer are posted in the accounts. */
const accounts = z.strictObject({
  /** Dimension of functions. Codes of three digits are taken; others are groups of these. */
  function: someText,
  /** Dimension of arts. */
  art: someText,
  /** Which codes of it are posted, and on which art or SSB code; the others are sums that these are part of. */
  arts: codes,
  /** Dimension of the accounts' scope, where the answer has one. */
  scope: someText.optional(),
  /** What each scope is posted as; `less` is taken off first: konsern less kasse are the separate units. */
  scopes: z
    .array(
      z.strictObject({
        code: someText.optional(),
        scope: someText,
        class: someText,
        less: someText.optional(),
      }),
    )
    .min(1),
});

/** Where in an answer in JSON-stat the figures of a dataset stand: dimensions and codes by their ids. */
export const jsonStatMapping = z.strictObject({
  /** Dimension of regions; its codes are region codes. */
  region: someText,
  /** Dimension of years. */
  time: someText,
  /** Code of each other dimension that is the same for everything; one with a single code need not be named. */
  fixed: codes.default({}),
  /** By column of the dataset, the code of each dimension that tells it: `{"ContentsCode": "KOSantall0000"}`. */
  columns: z.record(z.string(), codes).default({}),
  accounts: accounts.optional(),
});

export type JsonStatMapping = z.output<typeof jsonStatMapping>;
export type JsonStatAccounts = z.output<typeof accounts>;

interface Mapped {
  readonly kind: string;
  readonly columns: readonly { readonly name: string }[];
  readonly files: readonly { readonly file: string }[];
  readonly jsonStat?: JsonStatMapping | undefined;
}

/** What is wrong with a manifest's mapping, by the field it is in. */
export function checkMapping({
  kind,
  columns,
  files,
  jsonStat,
}: Mapped): { path: string; message: string }[] {
  const isNeeded = files.some(({ file }) => file.endsWith('.json'));
  if (jsonStat === undefined)
    return isNeeded ? [{ path: 'jsonStat', message: 'tell where the figures stand in the .json file' }] : [];
  if (!isNeeded) return [{ path: 'jsonStat', message: 'there is no .json file among «files»' }];
  if (kind === 'accounts')
    return jsonStat.accounts
      ? []
      : [{ path: 'jsonStat.accounts', message: 'tell how the amounts are posted' }];
  const names = columns.map(({ name }) => name);
  return [
    ...names
      .filter((name) => jsonStat.columns[name] === undefined)
      .map((name) => ({ path: 'jsonStat.columns', message: `tell where «${name}» stands` })),
    ...Object.keys(jsonStat.columns)
      .filter((name) => !names.includes(name))
      .map((name) => ({ path: `jsonStat.columns.${name}`, message: 'no such column is declared' })),
  ];
}

export const datasetFileName = z
  .string()
  .regex(
    /^[A-Za-z0-9._-]+\.(csv|json)$/,
    'the name of a .csv file, or a .json file in JSON-stat, in the same folder',
  )
  .refine((name) => name !== 'dataset.json', 'is the description itself');
