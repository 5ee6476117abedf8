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
import { datasetsBySupply, mergeCandidates } from './supplies.ts';
import type { Candidate, QuantityColumns, SuppliedColumns } from './supplies.ts';

/** A base quantity over both frames. */
export interface MeasureColumns extends SuppliedColumns {
  readonly measure: Measure;
  /** What its supply is of; null when no dataset supplies it. */
  readonly kind: 'columns' | 'accounts' | null;
}

/**
 * Every measure from the columns of its supply, or from its accounts, in 1000 kr. Where several datasets supply it, one
 * provenance has each year; where none does, it is missing everywhere.
 */
export function computeMeasures(
  measures: readonly Measure[],
  datasets: readonly LoadedDataset[],
  frames: Frames,
): ReadonlyMap<string, MeasureColumns> {
  const bySupply = datasetsBySupply(datasets);
  return new Map(
    measures.map((measure) => {
      const supplying = bySupply.get(measure.supply) ?? [];
      const candidates = supplying.flatMap((dataset) => toCandidate(measure, dataset, frames));
      return [measure.id, { measure, kind: kindOf(supplying), ...mergeCandidates(candidates, frames) }];
    }),
  );
}

function kindOf([first]: readonly LoadedDataset[]): MeasureColumns['kind'] {
  if (first === undefined) return null;
  return first.accounts === null ? 'columns' : 'accounts';
}

/** A measure as one dataset has it; none when the dataset lacks one of its columns. */
function toCandidate(measure: Measure, dataset: LoadedDataset, frames: Frames): Candidate[] {
  if (dataset.accounts !== null) return [{ dataset, ...overAccounts(measure, dataset.accounts, frames) }];
  const terms = parseTerms(measure.expression);
  if (!terms.every((term) => dataset.units.has(term.measure))) return [];
  const over = (frame: Frame, columns: ReadonlyMap<string, Column>) =>
    combineColumns(frame, terms, (name) => columns.get(name));
  const numbers = dataset.numbers === null ? null : over(frames.numbers, dataset.numbers);
  return [{ dataset, numbers, units: over(frames.units, dataset.units) }];
}

/**
 * An expression over the accounts: by the numbers of each year, and for municipalities as they are now. Amounts can always
 * be added, so a merged municipality is the sum of its parts, and missing where one of them has not reported.
 */
function overAccounts(
  { expression: text, unit }: Measure,
  { index, qualifiers }: LoadedAccounts,
  frames: Frames,
): QuantityColumns {
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
