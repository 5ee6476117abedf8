import type { LinearRow } from './linearSystem.ts';

/** Cells that are less than this are the noise of earlier steps. */
const ZERO = 1e-9;

/**
 * Which variables are basic, and each of these as a sum of the others: `basic = Σ cell × nonbasic`. To begin with the
 * rows' own variables are (numbers from `count` on), and the cells are the rows' coefficients.
 */
export class Dictionary {
  /** Basic variable of each row, nonbasic variable of each column. */
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  readonly cells: readonly Float64Array[];
  /** Row of a basic variable, or -1 - column of a nonbasic one. */
  readonly #place: Int32Array;

  constructor(count: number, rows: readonly LinearRow[]) {
    this.basic = Int32Array.from(rows, (_, index) => count + index);
    this.nonbasic = Int32Array.from({ length: count }, (_, index) => index);
    this.#place = Int32Array.from({ length: count + rows.length }, (_, v) =>
      v < count ? -1 - v : v - count,
    );
    this.cells = rows.map((row) => {
      const cells = new Float64Array(count);
      row.variables.forEach((variable, index) => (cells[variable] = row.coefficients[index] ?? 0));
      return cells;
    });
  }

  /** By how much a weighted sum of variables changes with each nonbasic one. */
  slopesOf(weights: ReadonlyMap<number, number>): Float64Array {
    const slopes = new Float64Array(this.nonbasic.length);
    for (const [variable, weight] of weights) {
      const place = this.#place[variable] ?? 0;
      if (place < 0) slopes[-1 - place] = (slopes[-1 - place] ?? 0) + weight;
      else this.addRow(slopes, place, weight);
    }
    return slopes;
  }

  addRow(slopes: Float64Array, row: number, weight: number): void {
    const cells = this.cells[row];
    if (!cells) return;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? 0;
      if (cell !== 0) slopes[column] = (slopes[column] ?? 0) + weight * cell;
    }
  }

  /** The basic variable of a row and the nonbasic one of a column change roles; `slopes` are carried along. */
  pivot(row: number, column: number, slopes: Float64Array): void {
    const pivotRow = this.cells[row];
    if (!pivotRow) return;
    const pivot = pivotRow[column] ?? 1;
    const used: number[] = [];
    for (let at = 0; at < pivotRow.length; at += 1) {
      const cell = pivotRow[at] ?? 0;
      if (cell === 0 || at === column) continue;
      pivotRow[at] = -cell / pivot;
      used.push(at);
    }
    pivotRow[column] = 1 / pivot;
    for (let other = 0; other < this.cells.length; other += 1) {
      const cells = this.cells[other];
      if (other !== row && cells) substitute(cells, { column, pivotRow, pivot, used });
    }
    substitute(slopes, { column, pivotRow, pivot, used });
    const leaving = this.basic[row] ?? 0;
    const entering = this.nonbasic[column] ?? 0;
    this.basic[row] = entering;
    this.nonbasic[column] = leaving;
    this.#place[entering] = row;
    this.#place[leaving] = -1 - column;
  }
}

interface Substitution {
  readonly column: number;
  readonly pivotRow: Float64Array;
  readonly pivot: number;
  /** Columns where the pivot row is not zero. */
  readonly used: readonly number[];
}

/** Puts what the pivot row says of its column's variable into another row. */
function substitute(cells: Float64Array, { column, pivotRow, pivot, used }: Substitution): void {
  const factor = cells[column] ?? 0;
  if (factor === 0) return;
  cells[column] = clean(factor / pivot);
  for (const at of used) cells[at] = clean((cells[at] ?? 0) + factor * (pivotRow[at] ?? 0));
}

function clean(value: number): number {
  return Math.abs(value) < ZERO ? 0 : value;
}
