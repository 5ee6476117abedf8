import { parseAccountInputs } from '../contracts/accountInputs.ts';
import { KONTOKLASSER } from '../domain/accounts/accountRecord.ts';
import type { Scope } from '../domain/accounts/accountRecord.ts';
import { lineOf } from '../domain/accounts/accountTables.ts';
import type { AccountTables } from '../domain/accounts/accountTables.ts';
import { compileExpression, rowOf } from '../domain/accounts/compileExpression.ts';
import { parseExpression } from '../domain/accounts/parseExpression.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Measure } from '../domain/indicator.ts';
import type { Files } from '../pipeline/files.ts';
import { emptyVector } from './modelFrame.ts';
import type { AccountAmounts } from './quantities.ts';

/** Files of modelled datasets, by path. */
type Made = ReadonlyMap<string, string>;

/** Sums by measure, then region and year. */
type Sums = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface AccountAmountsInput {
  readonly files: Files;
  readonly made: Made;
  /** The measures that will be asked for; all others have no amounts. */
  readonly measures: readonly Measure[];
}

/**
 * What expressions over the modelled accounts give, in 1000 kr, so that columns can be made to fit them. The files are
 * gone through once, when first asked for; a later publication displaces an earlier one region by region, as in the build.
 */
export function makeAccountAmounts({ files, made, measures }: AccountAmountsInput): AccountAmounts {
  let sums: Sums | undefined;
  return ({ id }, frame) => {
    sums ??= sumAccounts(files, made, measures);
    const found = sums.get(id);
    if (found === undefined) return undefined;
    const vector = emptyVector(frame);
    frame.cells.forEach(({ place, year }, index) => {
      vector[index] = found.get(`${place.number} ${year}`) ?? Number.NaN;
    });
    return vector;
  };
}

function sumAccounts(files: Files, made: Made, measures: readonly Measure[]): Sums {
  const source = (file: string) => ({ file, bytes: files.readBytes(file) });
  const sums = new Map<string, Map<string, number>>();
  if (measures.length === 0 || made.size === 0) return sums;
  const tables = parseAccountInputs(source).value?.tables;
  if (tables === undefined) return sums;
  for (const { supply, publications } of accountDatasets(made)) {
    const own = measures.filter((measure) => measure.supply === supply);
    if (own.length === 0) continue;
    for (const { id } of own) sums.set(id, new Map());
    const weigh = makeWeigher(own, tables);
    for (const paths of publications) {
      const part = sumFiles(
        paths.map((path) => made.get(path) ?? ''),
        weigh,
        own,
      );
      for (const [id, values] of part) for (const [key, value] of values) sums.get(id)?.set(key, value);
    }
  }
  return sums;
}

interface AccountDataset {
  readonly supply: string;
  /** Paths of the files of each publication, the oldest first; files of the same date are parts of one. */
  readonly publications: readonly (readonly string[])[];
}

function accountDatasets(made: Made): AccountDataset[] {
  return [...made.keys()]
    .filter((path) => path.endsWith('/dataset.json'))
    .sort(compareCodes)
    .flatMap((path): AccountDataset[] => {
      const manifest = JSON.parse(made.get(path) ?? '{}') as {
        readonly id: string;
        readonly kind?: string;
        readonly measures?: string;
        readonly files: readonly { readonly file: string; readonly published: string | null }[];
      };
      if (manifest.kind !== 'accounts') return [];
      const byDate = [...Map.groupBy(manifest.files, ({ published }) => published ?? '')];
      const publications = byDate
        .sort(([one], [other]) => compareCodes(one, other))
        .map(([, files]) => files.map(({ file }) => path.replace('dataset.json', file)));
      return [{ supply: manifest.measures ?? manifest.id, publications }];
    });
}

/** How much of an amount a measure has. */
interface Weight {
  readonly measure: string;
  readonly scope: Scope;
  readonly weights: Float64Array;
}
interface Weigher {
  /** What reads a row (class and line) in a year. */
  at(year: string, kontoklasse: string, line: string): readonly Weight[] | undefined;
  readonly artAt: AccountTables['artAt'];
}

function makeWeigher(measures: readonly Measure[], tables: AccountTables): Weigher {
  const expressions = measures.flatMap(({ id, expression }) => {
    const { value } = parseExpression(expression.trim());
    return value === undefined ? [] : [{ id, value }];
  });
  const byYear = new Map<string, Map<number, Weight[]>>();
  const compile = (year: string): Map<number, Weight[]> => {
    const rows = new Map<number, Weight[]>();
    for (const { id, value } of expressions) {
      const { scope, rows: own } = compileExpression(value, { tables, period: year });
      for (const { row, weights } of own)
        rows.set(row, [...(rows.get(row) ?? []), { measure: id, scope, weights }]);
    }
    byYear.set(year, rows);
    return rows;
  };
  const rowNumbers = new Map<string, number>();
  const rowNumber = (kontoklasse: string, line: string): number => {
    const key = `${kontoklasse} ${line}`;
    const known = rowNumbers.get(key);
    if (known !== undefined) return known;
    const found = KONTOKLASSER.find((one) => one === kontoklasse);
    const number = found === undefined ? undefined : lineOf(tables, found, line);
    const row = found === undefined || number === undefined ? -1 : rowOf(tables, found, number);
    rowNumbers.set(key, row);
    return row;
  };
  return {
    at: (year, kontoklasse, line) => (byYear.get(year) ?? compile(year)).get(rowNumber(kontoklasse, line)),
    artAt: tables.artAt,
  };
}

/** Goes through `region,year,scope,class,function,art,amount`; every region and year with any row has every measure. */
function sumFiles(texts: readonly string[], { at, artAt }: Weigher, measures: readonly Measure[]): Sums {
  const sums = new Map(measures.map(({ id }) => [id, new Map<string, number>()]));
  let [key, before] = ['', ''];
  for (const row of rowsOf(texts)) {
    const [region = '', year = '', scope = '', kontoklasse = '', line = '', art = '', amount = ''] =
      row.split(',');
    key = `${region} ${year}`;
    if (key !== before) for (const values of sums.values()) values.set(key, values.get(key) ?? 0);
    before = key;
    for (const weight of at(year, kontoklasse, line) ?? []) {
      if (!scope.includes(weight.scope)) continue;
      const share = weight.weights[artAt.get(art) ?? 0] ?? 0;
      const values = sums.get(weight.measure);
      if (share !== 0) values?.set(key, (values.get(key) ?? 0) + share * Number(amount));
    }
  }
  return sums;
}

/** The lines after the headers, one at a time: the files are large. */
function* rowsOf(texts: readonly string[]): Generator<string> {
  for (const text of texts)
    for (let from = text.indexOf('\n') + 1; from > 0 && from < text.length;) {
      const end = text.indexOf('\n', from);
      yield text.slice(from, end < 0 ? text.length : end);
      from = end < 0 ? text.length : end + 1;
    }
}
