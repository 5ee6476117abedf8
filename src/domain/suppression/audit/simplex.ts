/**
 * Linear constraints `low ≤ Σ coefficient × variable ≤ high` over variables with bounds. All in dense rows: the systems
 * that arise have some dozens of rows.
 */
export interface LinearSystem {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

const TOLERANCE = 1e-7;
const ZERO = 1e-11;
const BLAND_AFTER = 200;
const MOST_PIVOTS = 20_000;

/** Called at every feasible corner that is passed, with the value of each variable and which have changed since the last. */
export type CornerVisitor = (values: Float64Array, changed: readonly number[]) => void;

/** Where a search for an extreme ended. */
export interface Extreme {
  /** Infinity when nothing bounds it. */
  readonly value: number;
  /** Rows that hold it there, with a factor each: their combination gives the bound. */
  readonly binding: readonly number[];
}

/**
 * A bounded-variable simplex (Dantzig's method in dictionary form) that stays feasible between questions, so that
 * asking for the extremes of many variables of one system costs few steps each.
 *
 * Tables of counts are degenerate through and through (most variables at their bound in most rows), and the method would
 * go in circles. So every bound is moved outwards by a scattered trifle, which settles every tie; the path is chosen in
 * these bounds, and the corner itself is carried along in the true ones.
 */
export class Simplex {
  readonly #variableCount: number;
  /** The true bounds, and those moved outwards. */
  readonly #lows: Float64Array;
  readonly #highs: Float64Array;
  readonly #outerLows: Float64Array;
  readonly #outerHighs: Float64Array;
  /** The corner in the true bounds, and in those moved outwards. */
  readonly #values: Float64Array;
  readonly #outerValues: Float64Array;
  /** Basic variable of each row, nonbasic variable of each column; numbers from `variableCount` on are the rows' own. */
  readonly #basic: Int32Array;
  readonly #nonbasic: Int32Array;
  /** Row of a basic variable, or -1 - column of a nonbasic one. */
  readonly #place: Int32Array;
  /** basic = Σ cell × nonbasic */
  readonly #cells: readonly Float64Array[];
  readonly #visit: CornerVisitor;
  readonly feasible: boolean;

  constructor(system: LinearSystem, visit: CornerVisitor = () => undefined) {
    const count = system.lows.length;
    const rows = system.rows;
    this.#variableCount = count;
    this.#visit = visit;
    this.#lows = Float64Array.from([...system.lows, ...rows.map((row) => row.low)]);
    this.#highs = Float64Array.from([...system.highs, ...rows.map((row) => row.high)]);
    this.#outerLows = this.#lows.map((low, variable) => low - trifle(2 * variable));
    this.#outerHighs = this.#highs.map((high, variable) => high + trifle(2 * variable + 1));
    this.#basic = Int32Array.from(rows, (_, index) => count + index);
    this.#nonbasic = Int32Array.from({ length: count }, (_, index) => index);
    this.#place = Int32Array.from({ length: count + rows.length }, (_, v) =>
      v < count ? -1 - v : v - count,
    );
    this.#cells = rows.map((row) => {
      const cells = new Float64Array(count);
      row.variables.forEach((variable, index) => (cells[variable] = row.coefficients[index] ?? 0));
      return cells;
    });
    this.#values = startValues(this.#lows, this.#highs, rows);
    this.#outerValues = startValues(this.#outerLows, this.#outerHighs, rows);
    this.feasible = this.#becomeFeasible();
    if (this.feasible)
      this.#visit(
        this.#values,
        Array.from(system.lows, (_, variable) => variable),
      );
  }

  /**
   * The greatest (direction 1) or least (-1) value of a sum of variables.
   *
   * @param isEnough stops early at a corner where the value will do
   */
  extreme(variables: readonly number[], direction: 1 | -1, isEnough: () => boolean = () => false): Extreme {
    const weights = new Map(variables.map((variable) => [variable, direction]));
    const { isBounded, binding } = this.climb(weights, isEnough);
    if (!isBounded) return { value: direction * Infinity, binding };
    return { value: variables.reduce((sum, variable) => sum + (this.#values[variable] ?? 0), 0), binding };
  }

  /** Goes from corner to corner as long as the weighted sum of variables grows, or until told that it is enough. */
  climb(
    weights: ReadonlyMap<number, number>,
    isEnough: () => boolean = () => false,
  ): { readonly isBounded: boolean; readonly binding: readonly number[] } {
    const slopes = new Float64Array(this.#nonbasic.length);
    this.#slopesOf(weights, slopes);
    for (let pivots = 0; pivots < MOST_PIVOTS; pivots += 1) {
      if (isEnough()) return { isBounded: true, binding: [] };
      const column = this.#entering(slopes, pivots > BLAND_AFTER);
      if (column < 0) return { isBounded: true, binding: this.#bindingRows(slopes) };
      const changed = this.#step(column, slopes, false);
      if (!changed) return { isBounded: false, binding: [] };
      this.#visit(this.#values, changed);
    }
    return { isBounded: false, binding: [] };
  }

  /** By how much the weighted sum changes with each nonbasic variable. */
  #slopesOf(weights: ReadonlyMap<number, number>, slopes: Float64Array): void {
    slopes.fill(0);
    for (const [variable, weight] of weights) {
      const place = this.#place[variable] ?? 0;
      if (place < 0) slopes[-1 - place] = (slopes[-1 - place] ?? 0) + weight;
      else this.#addRow(slopes, place, weight);
    }
  }

  #addRow(slopes: Float64Array, row: number, weight: number): void {
    const cells = this.#cells[row];
    if (!cells) return;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? 0;
      if (cell !== 0) slopes[column] = (slopes[column] ?? 0) + weight * cell;
    }
  }

  #bindingRows(slopes: Float64Array): number[] {
    const rows: number[] = [];
    slopes.forEach((slope, column) => {
      const variable = this.#nonbasic[column] ?? 0;
      if (Math.abs(slope) > TOLERANCE && variable >= this.#variableCount)
        rows.push(variable - this.#variableCount);
    });
    return rows;
  }

  /** Column whose change in the direction of its slope gains most; the first that gains, when going in circles. */
  #entering(slopes: Float64Array, first: boolean): number {
    let best = -1;
    let most = TOLERANCE;
    for (let column = 0; column < slopes.length; column += 1) {
      const slope = slopes[column] ?? 0;
      if (Math.abs(slope) <= most) continue;
      const variable = this.#nonbasic[column] ?? 0;
      const value = this.#outerValues[variable] ?? 0;
      const room =
        slope > 0 ? (this.#outerHighs[variable] ?? 0) - value : value - (this.#outerLows[variable] ?? 0);
      if (room <= TOLERANCE) continue;
      if (first) {
        if (best < 0 || variable < (this.#nonbasic[best] ?? 0)) best = column;
        continue;
      }
      best = column;
      most = Math.abs(slope);
    }
    return best;
  }

  /** Moves a nonbasic variable the way its slope goes until something stops it. Returns the variables that changed; undefined when nothing does. */
  #step(column: number, slopes: Float64Array, repairing: boolean): number[] | undefined {
    const direction = Math.sign(slopes[column] ?? 0);
    const entering = this.#nonbasic[column] ?? 0;
    const value = this.#outerValues[entering] ?? 0;
    const moving: number[] = [];
    const ahead =
      direction > 0 ? (this.#outerHighs[entering] ?? 0) - value : value - (this.#outerLows[entering] ?? 0);
    let length = ahead;
    let leaving = -1;
    for (let row = 0; row < this.#cells.length; row += 1) {
      const slope = (this.#cells[row]?.[column] ?? 0) * direction;
      if (slope === 0) continue;
      moving.push(row);
      const room = this.#roomOf(this.#basic[row] ?? 0, slope, repairing) / Math.abs(slope);
      const isTighter = room < length - ZERO;
      const isTie =
        leaving >= 0 && room <= length + ZERO && (this.#basic[row] ?? 0) < (this.#basic[leaving] ?? 0);
      if (!isTighter && !isTie) continue;
      length = Math.max(0, Math.min(length, room));
      leaving = row;
    }
    if (length === Infinity) return undefined;
    const trueLength = this.#trueLength(entering, leaving, { column, direction, length });
    this.#outerValues[entering] = value + direction * length;
    this.#values[entering] = (this.#values[entering] ?? 0) + trueLength;
    const changed = [entering];
    for (const row of moving) {
      const basic = this.#basic[row] ?? 0;
      const slope = this.#cells[row]?.[column] ?? 0;
      this.#outerValues[basic] = (this.#outerValues[basic] ?? 0) + slope * direction * length;
      this.#values[basic] = (this.#values[basic] ?? 0) + slope * trueLength;
      if (basic < this.#variableCount) changed.push(basic);
    }
    if (leaving >= 0) this.#pivot(leaving, column, slopes);
    return changed;
  }

  /** The signed step in the true bounds that ends where the step in the outer ones does: at the bound that stops it. */
  #trueLength(
    entering: number,
    leaving: number,
    {
      column,
      direction,
      length,
    }: { readonly column: number; readonly direction: number; readonly length: number },
  ): number {
    if (leaving < 0) {
      const bound = direction > 0 ? this.#highs[entering] : this.#lows[entering];
      return (bound ?? 0) - (this.#values[entering] ?? 0);
    }
    const basic = this.#basic[leaving] ?? 0;
    const slope = this.#cells[leaving]?.[column] ?? 1;
    const end = (this.#outerValues[basic] ?? 0) + slope * direction * length;
    const isLow =
      Math.abs(end - (this.#outerLows[basic] ?? 0)) < Math.abs(end - (this.#outerHighs[basic] ?? 0));
    const bound = (isLow ? this.#lows[basic] : this.#highs[basic]) ?? 0;
    return (bound - (this.#values[basic] ?? 0)) / slope;
  }

  /** How far a basic variable can go up or down; one that is out of bounds on the way in stops at the bound it is beyond. */
  #roomOf(variable: number, slope: number, repairing: boolean): number {
    const value = this.#outerValues[variable] ?? 0;
    const low = this.#outerLows[variable] ?? 0;
    const high = this.#outerHighs[variable] ?? 0;
    if (repairing && value < low - TOLERANCE) return slope > 0 ? low - value : Infinity;
    if (repairing && value > high + TOLERANCE) return slope < 0 ? value - high : Infinity;
    return Math.max(0, slope > 0 ? high - value : value - low);
  }

  #pivot(row: number, column: number, slopes: Float64Array): void {
    const pivotRow = this.#cells[row];
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
    for (let other = 0; other < this.#cells.length; other += 1) {
      const cells = this.#cells[other];
      const factor = cells?.[column] ?? 0;
      if (other === row || !cells || factor === 0) continue;
      cells[column] = clean(factor / pivot);
      for (const at of used) cells[at] = clean((cells[at] ?? 0) + factor * (pivotRow[at] ?? 0));
    }
    const gain = slopes[column] ?? 0;
    slopes[column] = clean(gain / pivot);
    for (const at of used) slopes[at] = clean((slopes[at] ?? 0) + gain * (pivotRow[at] ?? 0));
    const leaving = this.#basic[row] ?? 0;
    const entering = this.#nonbasic[column] ?? 0;
    this.#basic[row] = entering;
    this.#nonbasic[column] = leaving;
    this.#place[entering] = row;
    this.#place[leaving] = -1 - column;
  }

  /** First phase: lessens what the rows are out of bounds by, until none is. */
  #becomeFeasible(): boolean {
    const slopes = new Float64Array(this.#nonbasic.length);
    for (let pivots = 0; pivots < MOST_PIVOTS; pivots += 1) {
      slopes.fill(0);
      let isOut = false;
      for (let row = 0; row < this.#basic.length; row += 1) {
        const variable = this.#basic[row] ?? 0;
        const value = this.#outerValues[variable] ?? 0;
        const isBelow = value < (this.#outerLows[variable] ?? 0) - TOLERANCE;
        if (!isBelow && value <= (this.#outerHighs[variable] ?? 0) + TOLERANCE) continue;
        isOut = true;
        this.#addRow(slopes, row, isBelow ? 1 : -1);
      }
      if (!isOut) return true;
      const column = this.#entering(slopes, pivots > BLAND_AFTER);
      if (column < 0) return false;
      this.#step(column, slopes, true);
    }
    return false;
  }
}

/** Every variable at a bound of its own, every row at what follows. */
function startValues(lows: Float64Array, highs: Float64Array, rows: readonly LinearRow[]): Float64Array {
  const count = lows.length - rows.length;
  const values = new Float64Array(lows.length);
  for (let v = 0; v < count; v += 1) values[v] = restingValue(lows[v] ?? 0, highs[v] ?? 0);
  rows.forEach((row, index) => {
    const terms = row.variables.map((variable, at) => (row.coefficients[at] ?? 0) * (values[variable] ?? 0));
    values[count + index] = terms.reduce((sum, term) => sum + term, 0);
  });
  return values;
}

/** A length between 0.5 and 1 hundred-thousandth, scattered over the numbers it is asked for. */
function trifle(number: number): number {
  return (0.5 + 0.5 * ((Math.imul(number + 1, 2_654_435_769) >>> 0) / 2 ** 32)) * 1e-5;
}

function restingValue(low: number, high: number): number {
  if (Number.isFinite(low)) return low;
  return Number.isFinite(high) ? high : 0;
}

function clean(value: number): number {
  return Math.abs(value) < ZERO ? 0 : value;
}
