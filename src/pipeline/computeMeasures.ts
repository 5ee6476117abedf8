import { evaluateAccountsColumn } from '../domain/accounts/evaluateAccounts.ts';
import { parseExpression } from '../domain/accounts/parseExpression.ts';
import { parseTerms } from '../domain/indicator.ts';
import type { Measure, MeasureTerm } from '../domain/indicator.ts';
import { observationAt, setObservation } from '../domain/observation.ts';
import type { Column } from '../domain/observation.ts';
import { sumTerms } from '../domain/ratio.ts';
import { isAbsent } from '../domain/status.ts';
import type { Frame } from './frame.ts';
import type { Frames, LoadedDataset } from './loadDataset.ts';
import type { LoadedAccounts } from './loadAccounts.ts';
import { baseColumn, restateColumn } from './restate.ts';

/** A base quantity over both frames. */
export interface MeasureColumns {
  readonly measure: Measure;
  readonly dataset: LoadedDataset;
  /** By municipality number; null when the dataset is known only by the borders of 2024. */
  readonly numbers: Column | null;
  readonly units: Column;
}

/**
 * Every measure from the columns of its dataset, or from its accounts, in 1000 kr.
 * @throws Error on a column or dataset that is not there: the definitions were to be checked before
 */
export function computeMeasures(
  measures: readonly Measure[],
  datasets: readonly LoadedDataset[],
  frames: Frames,
): ReadonlyMap<string, MeasureColumns> {
  const byId = new Map(datasets.map((dataset) => [dataset.manifest.id, dataset]));
  return new Map(
    measures.map((measure) => {
      const dataset = byId.get(measure.dataset);
      if (dataset === undefined)
        throw new Error(`measure «${measure.id}» of the unknown dataset «${measure.dataset}»`);
      if (dataset.accounts !== null)
        return [measure.id, { measure, dataset, ...overAccounts(measure, dataset.accounts, frames) }];
      const terms = parseTerms(measure.expression);
      const over = (frame: Frame, columns: ReadonlyMap<string, Column>) =>
        combineColumns(frame, terms, (name) => columns.get(name));
      const numbers = dataset.numbers === null ? null : over(frames.numbers, dataset.numbers);
      return [measure.id, { measure, dataset, numbers, units: over(frames.units, dataset.units) }];
    }),
  );
}

/**
 * An expression over the accounts: by the numbers of each year, and for municipalities as they are now. Amounts can always
 * be added, so a merged municipality is the sum of its parts, and missing where one of them has not reported.
 */
function overAccounts(
  { expression: text, unit }: Measure,
  { index, qualifiers }: LoadedAccounts,
  frames: Frames,
): Pick<MeasureColumns, 'units'> & { readonly numbers: Column } {
  const { value: expression, problems } = parseExpression(text.trim());
  if (expression === undefined) throw new Error(`«${text}»: ${problems[0].what}`);
  const { grid, memberCount } = frames.numbers;
  const known = qualifiers[expression.scope ?? 'A'];
  const evaluated = evaluateAccountsColumn(expression, index, grid);
  const numbers = baseColumn(frames.numbers);
  for (let place = 0; place < memberCount * grid.periods.length; place += 1) {
    if (frames.numbers.exists[place] !== 1) continue;
    const { value, mask } = observationAt(evaluated, place);
    setObservation(numbers, place, { value, mask: isAbsent(mask) ? mask : mask | (known[place] ?? 0) });
  }
  return { numbers, units: restateColumn(numbers, { unit, additive: true }, frames) };
}

/** Signed sum of columns, cell by cell; a lone term that is added is the column itself. */
export function combineColumns(
  frame: Frame,
  terms: readonly MeasureTerm[],
  columnOf: (name: string) => Column | undefined,
): Column {
  const parts = terms.map(({ measure, sign }) => {
    const column = columnOf(measure);
    if (column === undefined) throw new Error(`no column «${measure}»`);
    return { column, sign };
  });
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && only.sign === 1) return only.column;
  const sum = baseColumn(frame);
  for (let place = 0; place < frame.exists.length; place += 1) {
    const figures = parts.map(({ column, sign }) => ({ observation: observationAt(column, place), sign }));
    setObservation(sum, place, sumTerms(figures));
  }
  return sum;
}
