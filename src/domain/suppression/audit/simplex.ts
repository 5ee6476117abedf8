import { Dictionary } from './dictionary.ts';
import type { LinearSystem } from './linearSystem.ts';
import { startValues, trifle } from './simplexStart.ts';

const TOLERANCE = 1e-7;
const ZERO = 1e-11;
const BLAND_AFTER = 200;
const MOST_PIVOTS = 4000;
const MOST_REPAIRS = 20_000;
const CHECK_EVERY = 100;
const MOST_STARTS = 3;
/** What the corner may be off, relative to what it is made of, before everything is worked out anew. */
const WORN = 1e-6;

/** Called at every feasible corner that is passed, with the value of each variable and which have changed since the last. */
export type CornerVisitor = (values: Float64Array, changed: readonly number[]) => void;

/** Where a search for an extreme ended. */
export interface Extreme {
  /** Infinity when nothing bounds it. */
  readonly value: number;
  /** Rows that hold it there, with a factor each: their combination gives the bound. */
  readonly binding: readonly number[];
}

/** Where a climb ended, and the rows that stop it there. */
interface Climb {
  readonly isBounded: boolean;
  readonly binding: readonly number[];
}

/**
 * A bounded-variable simplex (Dantzig's method in dictionary form) that stays feasible between questions, so that
 * asking for the extremes of many variables of one system costs few steps each.
 *
 * Tables of counts are degenerate through and through (most variables at their bound in most rows), and the method would
 * go in circles. So every bound is moved outwards by a scattered trifle, which settles every tie; the path is chosen in
 * these bounds, and the corner itself is carried along in the true ones.
 *
 * Each step adds a little noise to the numbers. They are held against the rows now and then, and when they have drifted
 * the search begins anew.
 */
export class Simplex {
  readonly #system: LinearSystem;
  /** The true bounds, and those moved outwards. */
  readonly #lows: Float64Array;
  readonly #highs: Float64Array;
  readonly #outerLows: Float64Array;
  readonly #outerHighs: Float64Array;
  /** The corner in the true bounds, and in those moved outwards. */
  #values: Float64Array;
  #outerValues: Float64Array;
  #dictionary: Dictionary;
  readonly #visit: CornerVisitor;
  readonly feasible: boolean;

  constructor(system: LinearSystem, visit: CornerVisitor = () => undefined) {
    const rows = system.rows;
    this.#system = system;
    this.#visit = visit;
    this.#lows = Float64Array.from([...system.lows, ...rows.map((row) => row.low)]);
    this.#highs = Float64Array.from([...system.highs, ...rows.map((row) => row.high)]);
    this.#outerLows = this.#lows.map((low, variable) => low - trifle(2 * variable));
    this.#outerHighs = this.#highs.map((high, variable) => high + trifle(2 * variable + 1));
    this.#dictionary = new Dictionary(system.lows.length, rows);
    this.#values = startValues(this.#lows, this.#highs, rows);
    this.#outerValues = startValues(this.#outerLows, this.#outerHighs, rows);
    this.feasible = this.#becomeFeasible();
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
  climb(weights: ReadonlyMap<number, number>, isEnough: () => boolean = () => false): Climb {
    for (let start = 0; start < MOST_STARTS; start += 1) {
      const climb = this.#climbFromHere(weights, isEnough);
      if (climb) return climb;
      this.#startAnew();
    }
    return { isBounded: false, binding: [] };
  }

  /** Undefined when the numbers have drifted too far to go on. */
  #climbFromHere(weights: ReadonlyMap<number, number>, isEnough: () => boolean): Climb | undefined {
    const slopes = this.#dictionary.slopesOf(weights);
    for (let pivots = 0; pivots < MOST_PIVOTS; pivots += 1) {
      if (isEnough()) return { isBounded: true, binding: [] };
      const column = this.#entering(slopes, pivots > BLAND_AFTER);
      const isDue = column < 0 || pivots % CHECK_EVERY === CHECK_EVERY - 1;
      if (isDue && this.#isWorn()) return undefined;
      if (column < 0) return { isBounded: true, binding: this.#bindingRows(slopes) };
      const changed = this.#step(column, slopes, false);
      if (!changed) return { isBounded: false, binding: [] };
      this.#visit(this.#values, changed);
    }
    return undefined;
  }

  #startAnew(): void {
    const { rows, lows } = this.#system;
    this.#dictionary = new Dictionary(lows.length, rows);
    this.#values = startValues(this.#lows, this.#highs, rows);
    this.#outerValues = startValues(this.#outerLows, this.#outerHighs, rows);
    this.#becomeFeasible();
  }

  /** Whether the corner no longer fits the rows and bounds that it was made from. */
  #isWorn(): boolean {
    const { rows, lows } = this.#system;
    const values = this.#outerValues;
    const isOff = rows.some(({ variables, coefficients }, index) => {
      let sum = -(values[lows.length + index] ?? 0);
      let size = 1;
      for (let at = 0; at < variables.length; at += 1) {
        const term = (coefficients[at] ?? 0) * (values[variables[at] ?? 0] ?? 0);
        sum += term;
        size += Math.abs(term);
      }
      return Math.abs(sum) > WORN * size;
    });
    return (
      isOff ||
      values.some(
        (value, variable) =>
          value < (this.#outerLows[variable] ?? 0) - WORN * (1 + Math.abs(value)) ||
          value > (this.#outerHighs[variable] ?? 0) + WORN * (1 + Math.abs(value)),
      )
    );
  }

  #bindingRows(slopes: Float64Array): number[] {
    const rows: number[] = [];
    slopes.forEach((slope, column) => {
      const variable = this.#dictionary.nonbasic[column] ?? 0;
      if (Math.abs(slope) > TOLERANCE && variable >= this.#system.lows.length)
        rows.push(variable - this.#system.lows.length);
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
      const variable = this.#dictionary.nonbasic[column] ?? 0;
      const value = this.#outerValues[variable] ?? 0;
      const room =
        slope > 0 ? (this.#outerHighs[variable] ?? 0) - value : value - (this.#outerLows[variable] ?? 0);
      if (room <= TOLERANCE) continue;
      if (first) {
        if (best < 0 || variable < (this.#dictionary.nonbasic[best] ?? 0)) best = column;
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
    const entering = this.#dictionary.nonbasic[column] ?? 0;
    const value = this.#outerValues[entering] ?? 0;
    const moving: number[] = [];
    const ahead =
      direction > 0 ? (this.#outerHighs[entering] ?? 0) - value : value - (this.#outerLows[entering] ?? 0);
    let length = ahead;
    let leaving = -1;
    for (let row = 0; row < this.#dictionary.cells.length; row += 1) {
      const slope = (this.#dictionary.cells[row]?.[column] ?? 0) * direction;
      if (slope === 0) continue;
      moving.push(row);
      const room = this.#roomOf(this.#dictionary.basic[row] ?? 0, slope, repairing) / Math.abs(slope);
      const isTighter = room < length - ZERO;
      const isTie =
        leaving >= 0 &&
        room <= length + ZERO &&
        (this.#dictionary.basic[row] ?? 0) < (this.#dictionary.basic[leaving] ?? 0);
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
      const basic = this.#dictionary.basic[row] ?? 0;
      const slope = this.#dictionary.cells[row]?.[column] ?? 0;
      this.#outerValues[basic] = (this.#outerValues[basic] ?? 0) + slope * direction * length;
      this.#values[basic] = (this.#values[basic] ?? 0) + slope * trueLength;
      if (basic < this.#system.lows.length) changed.push(basic);
    }
    if (leaving >= 0) this.#dictionary.pivot(leaving, column, slopes);
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
    const basic = this.#dictionary.basic[leaving] ?? 0;
    const slope = this.#dictionary.cells[leaving]?.[column] ?? 1;
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

  /** First phase: lessens what the rows are out of bounds by, until none is. */
  #becomeFeasible(): boolean {
    const slopes = new Float64Array(this.#dictionary.nonbasic.length);
    for (let pivots = 0; pivots < MOST_REPAIRS; pivots += 1) {
      slopes.fill(0);
      let isOut = false;
      for (let row = 0; row < this.#dictionary.basic.length; row += 1) {
        const variable = this.#dictionary.basic[row] ?? 0;
        const value = this.#outerValues[variable] ?? 0;
        const isBelow = value < (this.#outerLows[variable] ?? 0) - TOLERANCE;
        if (!isBelow && value <= (this.#outerHighs[variable] ?? 0) + TOLERANCE) continue;
        isOut = true;
        this.#dictionary.addRow(slopes, row, isBelow ? 1 : -1);
      }
      if (!isOut) {
        this.#visit(
          this.#values,
          Array.from(this.#system.lows, (_, variable) => variable),
        );
        return true;
      }
      const column = this.#entering(slopes, pivots > BLAND_AFTER);
      if (column < 0) return false;
      this.#step(column, slopes, true);
    }
    return false;
  }
}
