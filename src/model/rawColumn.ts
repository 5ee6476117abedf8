import type { ModelRule } from '../contracts/modelRules.ts';
import { TRAITS } from './characters.ts';
import type { ModelCell, ModelFrame, Vector } from './modelFrame.ts';
import { noise, uniform } from './noise.ts';
import type { World } from './world.ts';

/** How much a figure moves from year to year beside what is lasting, as a share of the spread between places. */
const YEARLY = 0.2;

export interface RawInput {
  readonly rule: ModelRule;
  readonly world: World;
  readonly frame: ModelFrame;
  /** The amounts of what the column grows with; undefined for a level of its own. */
  readonly base: Vector | undefined;
  /** Units that always report and always have some of it. */
  readonly always: ReadonlySet<string>;
}

interface CellInput extends RawInput {
  readonly lasting: (unit: string) => number;
}

/** The column before it is made to meet anything: rate × base × trend × character × chance. NaN where it has no figure. */
export function rawColumn(raw: RawInput): Vector {
  const { frame, rule, base } = raw;
  const input: CellInput = { ...raw, lasting: lastingDeviation(raw) };
  return Float64Array.from(frame.cells, (cell, index) => {
    const amount = base === undefined ? 1 : (base[index] ?? Number.NaN);
    if (!isModelled(rule, cell) || Number.isNaN(amount) || isAbsent(input, cell)) return Number.NaN;
    if (hasNone(input, cell)) return 0;
    return mayBeNegative(rule) ? amount * movedLevel(input, cell) : amount * scaledLevel(input, cell);
  });
}

/** Whether the column is one that may be below zero, and is then moved rather than scaled. */
export function mayBeNegative({ min }: ModelRule): boolean {
  return min !== null && min < 0;
}

/** What a unit of base is expected to give in a year in the country. */
export function rateIn({ rate, trend }: ModelRule, year: string, newest: string): number {
  return rate * (1 + trend) ** (Number(year) - Number(newest));
}

/** Whether a place is late: it has no figure in an unrevised publication of a year. The same for all its columns. */
export function isLate({ supply, late }: ModelRule, unit: string, year: string): boolean {
  return late > 0 && uniform('late', supply, unit, year) < late;
}

function isModelled({ first, last }: ModelRule, { year }: ModelCell): boolean {
  return (first === null || year >= first) && (last === null || year <= last);
}

function isAbsent({ rule, world, always }: RawInput, { place, year }: ModelCell): boolean {
  if (always.has(place.unit)) return false;
  if (rule.missing > 0 && uniform('missing', rule.supply, rule.column, place.unit, year) < rule.missing)
    return true;
  const { release } = world;
  return year === release.year && release.vintage === 'unrevised' && isLate(rule, place.unit, year);
}

/** The small are without what is not everywhere more often than the large. */
function hasNone({ rule, world, always }: RawInput, { place }: ModelCell): boolean {
  if (rule.zero === 0 || always.has(place.unit)) return false;
  const { small } = world.characterOf(place.unit);
  const likelihood = rule.zero * (2 / (1 + Math.exp(-1.7 * small)));
  return uniform('zero', rule.supply, rule.column, place.unit) < likelihood;
}

function scaledLevel(input: CellInput, cell: ModelCell): number {
  return rateIn(input.rule, cell.year, input.world.release.year) * Math.exp(deviation(input, cell));
}

function movedLevel(input: CellInput, cell: ModelCell): number {
  return rateIn(input.rule, cell.year, input.world.release.year) + deviation(input, cell);
}

/** How far a place is from the country's in a year: what is lasting about it, and chance of the year. */
function deviation({ rule, lasting }: CellInput, { place, year }: ModelCell): number {
  const { supply, column, spread } = rule;
  return lasting(place.unit) + spread * YEARLY * noise('yearly', supply, column, place.unit, year);
}

/** What is the same about a place every year: what its character leads to, and chance. */
function lastingDeviation({ rule, world }: RawInput): (unit: string) => number {
  const { supply, column, traits, spread } = rule;
  const known = new Map<string, number>();
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const character = world.characterOf(unit);
    const lean = TRAITS.reduce((sum, trait) => sum + traits[trait] * character[trait], 0);
    const value = lean + spread * noise('lasting', supply, column, unit);
    known.set(unit, value);
    return value;
  };
}
