import { parseAccountInputs } from '../contracts/accountInputs.ts';
import { KONTOKLASSER } from '../domain/accounts/accountRecord.ts';
import type { Scope } from '../domain/accounts/accountRecord.ts';
import { lineOf, NO_ART } from '../domain/accounts/accountTables.ts';
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
  /** By number of art. */
  readonly weights: Float64Array;
}

interface Weigher {
  /** What reads a row of a year, by its cells «class,function»; empty when nothing does. */
  of(year: string): (row: string) => readonly Weight[];
  readonly artAt: AccountTables['artAt'];
}

const NOTHING: readonly Weight[] = [];

function makeWeigher(measures: readonly Measure[], tables: AccountTables): Weigher {
  const expressions = measures.flatMap(({ id, expression }) => {
    const { value } = parseExpression(expression.trim());
    return value === undefined ? [] : [{ id, value }];
  });
  const compile = (year: string): ((row: string) => readonly Weight[]) => {
    const byNumber = new Map<number, Weight[]>();
    for (const { id, value } of expressions) {
      const { scope, rows } = compileExpression(value, { tables, period: year });
      for (const { row, weights } of rows)
        byNumber.set(row, [...(byNumber.get(row) ?? []), { measure: id, scope, weights }]);
    }
    return remember((row) => byNumber.get(rowNumber(row, tables)) ?? NOTHING);
  };
  return { of: remember(compile), artAt: tables.artAt };
}

/** Number of the row «class,function»; -1 when there is none. */
function rowNumber(row: string, tables: AccountTables): number {
  const [kontoklasse, line = ''] = row.split(',');
  const found = KONTOKLASSER.find((one) => one === kontoklasse);
  const number = found === undefined ? undefined : lineOf(tables, found, line);
  return found === undefined || number === undefined ? -1 : rowOf(tables, found, number);
}

/**
 * Goes through `region,year,scope,class,function,art,amount`; every region and year with any row has every measure. The
 * files have about a million rows, of which few are read by a measure: the others are passed over without being split.
 */
function sumFiles(texts: readonly string[], { of, artAt }: Weigher, measures: readonly Measure[]): Sums {
  const sums = new Map(measures.map(({ id }) => [id, new Map<string, number>()]));
  for (const text of texts) {
    let [prefix, key] = ['', ''];
    let weightsOf = of('');
    for (let from = text.indexOf('\n') + 1; from > 0 && from < text.length;) {
      if (prefix === '' || !text.startsWith(prefix, from)) {
        prefix = text.slice(from, text.indexOf(',', text.indexOf(',', from) + 1) + 1);
        const [region = '', year = ''] = prefix.split(',');
        key = `${region} ${year}`;
        weightsOf = of(year);
        for (const values of sums.values()) values.set(key, values.get(key) ?? 0);
      }
      const scopeEnd = text.indexOf(',', from + prefix.length);
      const rowEnd = text.indexOf(',', text.indexOf(',', scopeEnd + 1) + 1);
      const lineEnd = endOfLine(text, rowEnd);
      const weights = weightsOf(text.slice(scopeEnd + 1, rowEnd));
      if (weights.length > 0) {
        const scope = text.slice(from + prefix.length, scopeEnd);
        const [art = '', amount = ''] = text.slice(rowEnd + 1, lineEnd).split(',');
        for (const weight of weights) {
          const share = scope.includes(weight.scope) ? (weight.weights[artAt.get(art) ?? NO_ART] ?? 0) : 0;
          const values = sums.get(weight.measure);
          if (share !== 0) values?.set(key, (values.get(key) ?? 0) + share * Number(amount));
        }
      }
      from = lineEnd + 1;
    }
  }
  return sums;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
