import type { ModelRule } from '../contracts/modelRules.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/region.ts';
import { splitIndicator, strataOf, wantedTotal } from './meetIndicator.ts';
import type { IndicatorParts, Stratum } from './meetIndicator.ts';
import { meetTotal } from './meetTotal.ts';
import { addVectors } from './modelFrame.ts';
import type { ModelFrame, Vector } from './modelFrame.ts';
import type { Quantities } from './quantities.ts';
import { mayBeNegative, rateIn, rawColumn } from './rawColumn.ts';
import type { Targets } from './readTargets.ts';
import type { World } from './world.ts';

export interface ColumnInput {
  readonly rule: ModelRule;
  readonly world: World;
  readonly frame: ModelFrame;
  readonly quantities: Quantities;
  readonly targets: Targets;
  /** The key figure that the column is to make come out; undefined when the rate is to. */
  readonly indicator: Indicator | undefined;
  readonly always: ReadonlySet<string>;
}

interface Making {
  readonly rule: ModelRule;
  readonly frame: ModelFrame;
  readonly raw: Vector;
  /** What the amounts count by when the rate is to be met: the base, or 1 for a level of its own. */
  readonly base: Vector | undefined;
  readonly most: Vector | undefined;
  readonly result: Vector;
}

/** The figures of a column: made by its rule, then scaled until the published figures, or the rate, come out. */
export function makeColumn(input: ColumnInput): Vector {
  const { rule, frame, quantities, world } = input;
  const vectorOf = (terms: ModelRule['base']) =>
    terms.length === 0
      ? undefined
      : addVectors(
          frame,
          terms.map(({ measure, sign }) => ({ sign, vector: quantities.vectorOf(measure, rule.supply) })),
        );
  const base = vectorOf(rule.base);
  const raw = rawColumn({ ...input, base });
  const making = { rule, frame, raw, base, most: vectorOf(rule.atMost), result: raw.slice() };
  if (input.indicator === undefined) meetRate(making, world.release.year);
  else meetTargets(making, { ...input, indicator: input.indicator });
  return making.result;
}

function meetRate(making: Making, newest: Period): void {
  const { rule, frame, raw, base } = making;
  for (const year of frame.years) {
    const own = frame.cellsIn(year).filter((index) => !Number.isNaN(raw[index] ?? Number.NaN));
    const counted = base === undefined ? own.filter((index) => raw[index] !== 0) : own;
    const size = counted.reduce((sum, index) => sum + (base === undefined ? 1 : (base[index] ?? 0)), 0);
    settle(making, own, { weights: own.map(() => 1), total: size * rateIn(rule, year, newest), prior: 1 });
  }
}

/**
 * Year by year, those with published figures first. A place keeps the factor it needed in the nearest year before or
 * after for as long as nothing is published for it, so that its series has no jump where publishing began.
 */
function meetTargets(making: Making, input: ColumnInput & { readonly indicator: Indicator }): void {
  const { rule, frame, quantities, targets, indicator } = input;
  const parts = splitIndicator(indicator, rule, { frame, quantities });
  const strata = new Map(
    frame.years.map((year) => [year, strataOf({ frame, targets, indicator: indicator.id, year })]),
  );
  const newestFirst = [...frame.years].reverse();
  const has = (year: Period) => (strata.get(year) ?? []).length > 0;
  const done = new Map<Period, ReadonlyMap<string, number>>();
  for (const year of [...newestFirst.filter(has), ...newestFirst.filter((one) => !has(one))]) {
    const prior = nearest(done, year);
    done.set(year, meetYear({ making, parts, prior, year, strata: strata.get(year) ?? [] }));
  }
}

interface YearInput {
  readonly making: Making;
  readonly parts: IndicatorParts;
  /** Factor (or shift) of each unit in the nearest year that is done; `''` for those that are not known. */
  readonly prior: ReadonlyMap<string, number>;
  readonly year: Period;
  readonly strata: readonly Stratum[];
}

/** Meets all strata of a year. @returns the factor of each unit, `''` being that of most */
function meetYear({ making, parts, prior, year, strata }: YearInput): ReadonlyMap<string, number> {
  const { frame, raw, result } = making;
  const neutral = mayBeNegative(making.rule) ? 0 : 1;
  const unitAt = (index: number) => frame.cells[index]?.place.unit ?? '';
  const priorOf = (index: number) => prior.get(unitAt(index)) ?? prior.get('') ?? neutral;
  const factors = new Map<string, number>([['', prior.get('') ?? neutral]]);
  const left = new Set(frame.cellsIn(year));
  const meet = (own: readonly number[], stratum: Stratum | undefined) => {
    const known = own.filter((index) => !Number.isNaN(raw[index] ?? Number.NaN));
    const wanted = stratum && wantedTotal(parts, result, { ...stratum, own: known });
    const factor = settle(making, known, { ...wanted, prior: priorOf });
    own.forEach((index) => factors.set(unitAt(index), factor(index)));
    own.forEach((index) => left.delete(index));
    if (stratum !== undefined && own.length > 1 && own[0] !== undefined) factors.set('', factor(own[0]));
  };
  for (const stratum of strata) meet(stratum.own, stratum);
  meet([...left], undefined);
  return factors;
}

interface Settling {
  readonly weights?: readonly number[];
  /** Undefined: the amounts are left as they are, and only rounded. */
  readonly total?: number;
  readonly prior: number | ((index: number) => number);
}

/** Sets cells so that they meet a total. @returns the factor (or shift) that each was changed by, from its raw amount */
function settle(
  making: Making,
  own: readonly number[],
  { weights, total, prior }: Settling,
): (index: number) => number {
  const { rule, raw, base, most, result } = making;
  const moving = mayBeNegative(rule);
  const priorOf = (index: number) => (typeof prior === 'number' ? prior : prior(index));
  const sizeOf = (index: number) => (base === undefined ? 1 : Math.abs(base[index] ?? 0));
  const before = own.map((index) => {
    const amount = raw[index] ?? 0;
    return moving
      ? amount + (typeof prior === 'number' ? 0 : priorOf(index) * sizeOf(index))
      : amount * priorOf(index);
  });
  const counts = own.map((_, at) => {
    const weight = weights?.[at] ?? 1;
    return Number.isFinite(weight) ? weight : 0;
  });
  const sum = before.reduce((all, amount, at) => all + amount * (counts[at] ?? 1), 0);
  const amounts = meetTotal({
    amounts: before,
    weights: counts,
    total: total ?? sum,
    least: own.map((index) => (raw[index] === 0 && !moving ? 0 : (rule.min ?? 0))),
    most: own.map((index) => capOf(most?.[index])),
    unit: rule.integer ? 1 : 10 ** -rule.decimals,
    moves: moving ? own.map(sizeOf) : undefined,
  });
  own.forEach((index, at) => (result[index] = amounts[at] ?? Number.NaN));
  const after = amounts.reduce((all, amount, at) => all + amount * (counts[at] ?? 1), 0);
  const size = own.reduce((all, index, at) => all + sizeOf(index) * (counts[at] ?? 1), 0);
  if (moving) return (index) => priorOf(index) + (size > 0 ? (after - sum) / size : 0);
  return (index) => priorOf(index) * (sum > 0 && after > 0 ? after / sum : 1);
}

function capOf(most: number | undefined): number {
  return most === undefined || Number.isNaN(most) ? Infinity : Math.max(0, most);
}

/** What is known of the nearest year, the later of two that are equally near. */
function nearest(
  done: ReadonlyMap<Period, ReadonlyMap<string, number>>,
  year: Period,
): ReadonlyMap<string, number> {
  const [closest] = [...done.keys()].sort(
    (a, b) =>
      Math.abs(Number(a) - Number(year)) - Math.abs(Number(b) - Number(year)) || Number(b) - Number(a),
  );
  return done.get(closest ?? '') ?? new Map<string, number>();
}
