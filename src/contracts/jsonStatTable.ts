import { observationAt } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import { absenceOf } from '../domain/status.ts';
import type { Absence } from '../domain/status.ts';
import { ACCOUNT_COLUMNS } from './accountRow.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import type { JsonStatTable } from './jsonStat.ts';
import type { JsonStatAccounts, JsonStatMapping } from './jsonStatMapping.ts';
import { answerReader } from './jsonStatPlaces.ts';
import type { AnswerReader } from './jsonStatPlaces.ts';
import type { Parsed } from './parsed.ts';

/** Signs of input files for what is absent. */
const SIGN_OF: Readonly<Record<Absence, string>> = {
  notApplicable: '.',
  missing: '..',
  suppressed: ':',
  withheld: ':',
  zeroDenominator: '.',
};

export interface AnswerTarget {
  readonly file: string;
  readonly mapping: JsonStatMapping;
  /** Name of the dataset's column of years. */
  readonly period: string;
  readonly columns: readonly string[];
}

/**
 * An answer in JSON-stat as the table of figures that the pipeline reads: a row for each region and year. The line of a
 * row is the place of its first cell among the values, from 1.
 */
export function toColumnsTable(answer: JsonStatTable, target: AnswerTarget): Parsed<CsvTable> {
  const { file, mapping, period, columns } = target;
  const reader = answerReader(answer, file);
  const varying = [mapping.region, mapping.time];
  const unknown = varying.flatMap((id) => reader.checkDimension(id, 'jsonStat'));
  if (unknown.length > 0) return { value: undefined, problems: unknown };
  const problems = [
    ...columns.flatMap((name) =>
      reader.checkCodes(codesOf(mapping, name), varying, `jsonStat.columns.${name}`),
    ),
  ];
  if (problems.length > 0) return { value: undefined, problems };
  const bases = columns.map((name) => reader.placeOf(codesOf(mapping, name)));
  const rows = reader.codesOf(mapping.region).flatMap((region) =>
    reader.codesOf(mapping.time).map((year): CsvRow => {
      const offset = reader.placeOf({ [mapping.region]: region, [mapping.time]: year });
      const cells = bases.map((base) => toText(observationAt(answer.cells, base + offset)));
      return { line: (bases[0] ?? 0) + offset + 1, cells: [region, year, ...cells] };
    }),
  );
  return { value: { file, header: ['region', period, ...columns], rows }, problems: [] };
}

function codesOf({ fixed, columns }: JsonStatMapping, name: string): Readonly<Record<string, string>> {
  return { ...fixed, ...columns[name] };
}

function toText({ value, mask }: Observation): string {
  return value === null ? SIGN_OF[absenceOf(mask) ?? 'missing'] : String(value);
}

/**
 * An answer in JSON-stat as a table of accounts: a row for each amount that is posted and not 0. What the answer does not
 * show cannot be posted, and is told of; what cannot exist (`.`) is no amount.
 */
export function toAccountsTable(answer: JsonStatTable, { file, mapping }: AnswerTarget): Parsed<CsvTable> {
  const { accounts } = mapping;
  if (accounts === undefined) return { value: undefined, problems: [] };
  const reader = answerReader(answer, file);
  const problems = checkAccounts(mapping, accounts, reader);
  if (problems.length > 0) return { value: undefined, problems };
  const cells = postedCells(mapping, accounts, reader);
  const rows: CsvRow[] = [];
  let hidden = 0;
  for (const { place, less, texts } of cells) {
    const [amount, other] = [place, less].map((at) => (at === undefined ? 0 : shown(answer, at)));
    if (amount === 'hidden' || other === 'hidden') hidden += 1;
    else if (amount !== other)
      rows.push({ line: place + 1, cells: [...texts, String((amount ?? 0) - (other ?? 0))] });
  }
  return {
    value: { file, header: ACCOUNT_COLUMNS, rows },
    problems: hidden === 0 ? [] : [hiddenAmounts(file, hidden)],
  };
}

/** An amount of the answer; 0 where there can be none. */
function shown(answer: JsonStatTable, place: number): number | 'hidden' {
  const { value, mask } = observationAt(answer.cells, place);
  if (value !== null) return value;
  return absenceOf(mask) === 'notApplicable' ? 0 : 'hidden';
}

interface PostedCell {
  readonly place: number;
  /** Place of the amount to take off. */
  readonly less: number | undefined;
  /** Cells of the row up to the amount. */
  readonly texts: readonly string[];
}

/** Offsets are looked up once for each code: an answer may have millions of cells. */
function* postedCells(
  { region, time, fixed }: JsonStatMapping,
  accounts: JsonStatAccounts,
  reader: AnswerReader,
): Generator<PostedCell> {
  const base = reader.placeOf(fixed);
  const offset = (dimension: string | undefined, code: string | undefined) =>
    dimension === undefined || code === undefined ? 0 : reader.placeOf({ [dimension]: code });
  const along = (dimension: string) =>
    reader.codesOf(dimension).map((code) => ({ code, at: offset(dimension, code) }));
  const functions = along(accounts.function).filter(({ code }) => /^\d{3}$/.test(code));
  const years = along(time);
  const arts = Object.entries(accounts.arts).map(([code, art]) => ({ at: offset(accounts.art, code), art }));
  const scopes = accounts.scopes.map(({ code, less, ...posted }) => ({
    ...{ ...posted, at: offset(accounts.scope, code) },
    less: less === undefined ? undefined : offset(accounts.scope, less),
  }));
  for (const place of along(region))
    for (const year of years)
      for (const scope of scopes)
        for (const line of functions)
          for (const { at, art } of arts) {
            const unscoped = base + place.at + year.at + line.at + at;
            yield {
              place: unscoped + scope.at,
              less: scope.less === undefined ? undefined : unscoped + scope.less,
              texts: [place.code, year.code, scope.scope, scope.class, line.code, art],
            };
          }
}

function checkAccounts(
  { region, time, fixed }: JsonStatMapping,
  accounts: JsonStatAccounts,
  reader: AnswerReader,
): Problem[] {
  const scope = accounts.scope === undefined ? [] : [accounts.scope];
  const varying = [region, time, accounts.function, accounts.art, ...scope];
  const scopeCodes = accounts.scopes.flatMap(({ code, less }) =>
    [code, less].flatMap((found) => found ?? []),
  );
  const unknown = varying.flatMap((id, at) =>
    reader.checkDimension(id, at < 2 ? 'jsonStat' : 'jsonStat.accounts'),
  );
  if (unknown.length > 0) return unknown;
  return [
    ...reader.checkCodes(fixed, varying, 'jsonStat.fixed'),
    ...Object.keys(accounts.arts).flatMap((code) =>
      reader.checkCode(accounts.art, code, 'jsonStat.accounts.arts'),
    ),
    ...scope.flatMap((id) =>
      scopeCodes.flatMap((code) => reader.checkCode(id, code, 'jsonStat.accounts.scopes')),
    ),
  ];
}

function hiddenAmounts(file: string, count: number): Problem {
  return {
    code: 'hidden-amounts',
    severity: 'warning',
    file,
    what: `${count} amounts that are to be posted are not shown.`,
    why: 'They are taken as nothing, so that sums they are part of may be too small.',
    cure: 'Leave the arts in question out of «jsonStat.accounts.arts» when a sum with them is posted.',
  };
}
