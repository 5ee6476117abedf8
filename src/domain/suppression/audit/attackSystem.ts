import type { MeasureTerm } from '../../indicator.ts';
import type { LinearRow } from './linearSystem.ts';
import { propagateBounds } from './propagateBounds.ts';
import { existenceIn } from './existence.ts';
import type { Existence } from './existence.ts';
import type { FormerPeriod, MeasureRule, Publication } from './publication.ts';
import type { DeclaredSum } from '../declaredSum.ts';

/** Where a constraint comes from, for the explanation of a finding. */
export interface RowSource {
  /** What was read: the figure, or the sum that holds. */
  readonly what: string;
  /** Region it was read at: a unit or a total. */
  readonly region: string;
  readonly period: string;
  readonly kind: 'value' | 'ratio' | 'total' | 'mean' | 'sum' | 'periodSum' | 'statement' | 'hidden';
}

/** A count of a unit in a period. */
export interface Unknown {
  readonly measure: string;
  readonly unit: number;
  readonly period: number;
}

/** A hidden count that is the sum of others: what is known of it, in steps, and the unknowns that make up the rest. */
export interface HiddenSum extends Unknown {
  readonly unknowns: readonly number[];
  readonly known: number;
  /** Everybody knows that the whole is at least so much. */
  readonly low: number;
}

/** Adds a count to a constraint, as often as the factor says, with sign. */
export type AddCount = (measure: string, place: Place, factor: number) => void;

/**
 * What a reader can write down: values that stand there, unknowns, and constraints between them. Counts are in whole
 * steps of their measure (tenths where it has one decimal).
 */
export class AttackSystem {
  readonly unknowns: Unknown[] = [];
  readonly lows: number[] = [];
  readonly rows: LinearRow[] = [];
  readonly sources: RowSource[] = [];
  /** Hidden counts that are written as the sum of their parts, and so are no unknowns themselves. */
  readonly hiddenSums: HiddenSum[] = [];
  readonly #publication: Publication;
  readonly #slots = new Map<string, Float64Array>();
  readonly #numbers = new Map<string, Int32Array>();
  readonly #columns: Int32Array;
  readonly #width: number;
  readonly #written = new Map<number, number[]>();
  readonly #sums: ReadonlyMap<string, DeclaredSum>;
  readonly #former: ReadonlyMap<number, FormerPeriod>;
  /** Whether a count exists, shown or not. */
  readonly exists: Existence;

  /** @param periods the periods (by number) that the system is about; others are not to be asked for */
  constructor(publication: Publication, periods: readonly number[]) {
    this.#publication = publication;
    this.#columns = new Int32Array(publication.periods.length).fill(-1);
    periods.forEach((period, column) => (this.#columns[period] = column));
    this.#width = periods.length;
    this.#former = new Map(publication.formerPeriods?.map((period) => [period.former, period]));
    const plain = publication.sums.filter(({ signs = [] }) => signs.every((sign) => sign > 0));
    this.#sums = new Map(plain.toReversed().map((sum) => [sum.total, sum]));
    this.exists = existenceIn(publication);
  }

  ruleOf(measure: string): MeasureRule {
    return this.#publication.measures.get(measure) ?? NO_RULE;
  }

  /** Notes a count that stands in print. */
  know(measure: string, place: Place, value: number): void {
    const steps = Math.round(value * 10 ** this.ruleOf(measure).decimals);
    this.#slot(measure)[this.#at(measure, place)] = steps;
  }

  /** The count in steps; NaN when it is not known. */
  known(measure: string, place: Place): number {
    return this.#slots.get(measure)?.[this.#at(measure, place)] ?? Number.NaN;
  }

  /** Whether all counts of an expression are known, in the measures' own unit; NaN when not. */
  knownSum(terms: readonly MeasureTerm[], place: Place): number {
    let sum = 0;
    for (const { measure, sign } of terms) {
      sum += (sign * this.known(measure, place)) / 10 ** this.ruleOf(measure).decimals;
    }
    return sum;
  }

  /** Number of the unknown for a count, made when first asked for. */
  unknownAt(measure: string, place: Place): number {
    let numbers = this.#numbers.get(measure);
    if (!numbers) {
      numbers = new Int32Array(this.#size()).fill(-1);
      this.#numbers.set(measure, numbers);
    }
    const at = this.#at(measure, place);
    const number = numbers[at] ?? -1;
    if (number >= 0) return number;
    numbers[at] = this.unknowns.length;
    this.lows.push(this.ruleOf(measure).threshold === null ? -Infinity : 0);
    return this.unknowns.push({ measure, unit: place.unit, period: this.#periodOf(measure, place) }) - 1;
  }

  /** A hidden count: everybody knows that it is at least so much. */
  hide(measure: string, place: Place, low: number): void {
    const parts = this.partsOf(measure, place);
    if (parts.length === 1 && parts[0]?.measure === measure) {
      const number = this.unknownAt(measure, place);
      this.lows[number] = Math.max(this.lows[number] ?? low, low);
      return;
    }
    const sum = { unknowns: [] as number[], known: 0 };
    for (const part of parts) {
      const value = this.known(part.measure, place);
      if (Number.isNaN(value)) sum.unknowns.push(this.unknownAt(part.measure, place));
      else sum.known += value;
    }
    this.hiddenSums.push({ measure, ...place, ...sum, low });
  }

  /**
   * The counts that a count is written as: itself, or where it is not known and is declared to be a sum of others that
   * exist there, those. So a sum costs no unknown and no row of its own.
   */
  partsOf(measure: string, place: Place, depth = 0): Unknown[] {
    const sum = this.#sums.get(measure);
    const self = [{ measure, unit: place.unit, period: place.period }];
    if (sum === undefined || depth > DEEPEST || !Number.isNaN(this.known(measure, place))) return self;
    if (!sum.parts.every((part) => this.exists(part, place))) return self;
    if (!sum.parts.every((part) => this.ruleOf(part).decimals === this.ruleOf(measure).decimals)) return self;
    return sum.parts.flatMap((part) => this.partsOf(part, place, depth + 1));
  }

  /**
   * Writes down `low ≤ Σ factor × count ≤ high`, with what is known put in. Nothing is written when all of it is known.
   *
   * @param listCounts adds the counts one by one; factors are for counts in their measures' own unit
   */
  constrain(
    listCounts: (add: AddCount) => void,
    [low, high]: readonly [number, number],
    source: RowSource,
  ): void {
    const factors = new Map<number, number>();
    let settled = 0;
    const addOne = (measure: string, place: Place, factor: number) => {
      const value = this.known(measure, place);
      if (!Number.isNaN(value)) settled += factor * value;
      else {
        const number = this.unknownAt(measure, place);
        factors.set(number, (factors.get(number) ?? 0) + factor);
      }
    };
    listCounts((measure, place, times) => {
      const factor = times / 10 ** this.ruleOf(measure).decimals;
      if (!this.#sums.has(measure)) addOne(measure, place, factor);
      else for (const part of this.partsOf(measure, place)) addOne(part.measure, place, factor);
    });
    const entries = [...factors].filter(([, factor]) => Math.abs(factor) > 1e-9);
    if (entries.length === 0) return;
    const scale = 1 / Math.min(...entries.map(([, factor]) => Math.abs(factor)));
    const row: LinearRow = {
      variables: entries.map(([number]) => number),
      coefficients: entries.map(([, factor]) => tidy(factor * scale)),
      low: tidy((low - settled) * scale),
      high: tidy((high - settled) * scale),
    };
    if (this.#isWritten(row)) return;
    this.rows.push(row);
    this.sources.push(source);
  }

  /** To be called when all is read: brings together what follows from everything hidden being at least one step. */
  finish(): void {
    this.#raiseLows();
    for (const { measure, unit, period, unknowns, known, low } of this.hiddenSums) {
      if (unknowns.length === 0 || this.leastOf(unknowns) + known >= low) continue;
      this.rows.push({
        variables: unknowns,
        coefficients: unknowns.map(() => 1),
        low: low - known,
        high: Infinity,
      });
      const { units, periods } = this.#publication;
      this.sources.push({
        what: measure,
        region: units[unit] ?? '',
        period: periods[period] ?? '',
        kind: 'hidden',
      });
    }
  }

  /** Where a difference is hidden (all less the young) and so at least one, the whole is that more than what is taken off. */
  #raiseLows(): void {
    const lows = Float64Array.from(this.lows);
    const highs = new Float64Array(lows.length).fill(Infinity);
    const rows = this.rows.filter((_, index) => this.sources[index]?.kind === 'hidden');
    if (!propagateBounds({ lows, highs, rows })) return;
    lows.forEach((low, unknown) => (this.lows[unknown] = low));
  }

  /** Least that some unknowns can add up to, by what is known of each by itself. */
  leastOf(unknowns: readonly number[]): number {
    return unknowns.reduce((sum, unknown) => sum + (this.lows[unknown] ?? 0), 0);
  }

  /** Whether the same row is there already (several figures share a numerator); notes it when not. */
  #isWritten(row: LinearRow): boolean {
    let hash = row.variables.length;
    for (const variable of row.variables) hash = (Math.imul(hash, 31) + variable) | 0;
    const alike = this.#written.get(hash) ?? [];
    if (alike.some((index) => isSameRow(this.rows[index], row))) return true;
    this.#written.set(hash, [...alike, this.rows.length]);
    return false;
  }

  #size(): number {
    return this.#publication.units.length * this.#width;
  }

  #at(measure: string, place: Place): number {
    return place.unit * this.#width + (this.#columns[this.#periodOf(measure, place)] ?? -1);
  }

  /** The period that a count is noted in: of one that was the same in an earlier publication, the period as it is now. */
  #periodOf(measure: string, { unit, period }: Place): number {
    const pair = this.#former.get(period);
    return pair?.isSame(measure, unit) === true ? pair.now : period;
  }

  #slot(measure: string): Float64Array {
    let slot = this.#slots.get(measure);
    if (!slot) {
      slot = new Float64Array(this.#size()).fill(Number.NaN);
      this.#slots.set(measure, slot);
    }
    return slot;
  }
}

export interface Place {
  readonly unit: number;
  readonly period: number;
}

function isSameRow(a: LinearRow | undefined, b: LinearRow): boolean {
  return (
    a?.low === b.low &&
    a.high === b.high &&
    a.variables.every((variable, index) => variable === b.variables[index]) &&
    a.coefficients.every((factor, index) => factor === b.coefficients[index])
  );
}

/** Sums of sums of sums, at the most; a sum that is declared to hold itself is not followed for ever. */
const DEEPEST = 6;

const NO_RULE: MeasureRule = { decimals: 0, threshold: null, protectZeros: false };

/** Takes the noise of binary fractions off numbers that are whole. */
function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-7 ? whole : value;
}
