import { compareCodes } from './compareCodes.ts';
import { successors } from './lineageSuccessors.ts';
import type { Alias } from './lineageSuccessors.ts';
import { buildSegments, endPeriod, firstPeriod } from './lineageSegments.ts';
import type { Segment } from './lineageSegments.ts';
import type { Period, RegionChange, RegionCode, UnitNumber } from './region.ts';

export type { Alias } from './lineageSuccessors.ts';

/** A year in which a unit's area or make-up changed. */
export interface RegionBreak {
  /** First period of the new state. */
  readonly period: Period;
  /** `merge`: the parts are summed before it. `split`: the series begins with it, nothing before can be compared. */
  readonly kind: 'merge' | 'split';
  /** Numbers it was made from. */
  readonly from: readonly RegionCode[];
}

/**
 * What became of the municipalities (or of the units of another level). A **unit** is a series that may be drawn: a municipality in force with everything
 * that went into it whole, back to its last break; or a historic unit that ended in one. A unit has the code of its last
 * number.
 *
 * Periods are KOSTRA years: the numbers of a year are those valid on its 31 December. Answers hold for the years that
 * `changes` covers; mergers before it are not known.
 */
export interface Lineage {
  /** Whether a number was valid in a period. */
  isValidCode(code: RegionCode, period: Period): boolean;
  /** The unit that a figure under this number and period belongs to; undefined when the number was not valid. */
  unitOf(code: RegionCode, period: Period): RegionCode | undefined;
  /** The numbers of a period that make up a unit: all must have values, or the sum is missing. Empty when it did not exist. */
  partsOf(unit: RegionCode, period: Period): readonly RegionCode[];
  /** Units that existed in a period: every number valid then is in exactly one. Ascending. */
  unitsIn(period: Period): readonly RegionCode[];
  /** Mergers within a unit's series and the split it begins with, if any; ascending. @throws Error on an unknown unit */
  breaksOf(unit: RegionCode): readonly RegionBreak[];
  /** First period of a unit's series; null when it reaches back before the first change. @throws Error on an unknown unit */
  startOf(unit: RegionCode): Period | null;
  /** Municipalities in force that hold the area of a number, the one of the same name first; itself when in force. */
  currentOf(code: RegionCode): readonly RegionCode[];
  /** Numbers no longer in force that lead to a municipality in force, ascending. */
  aliasesOf(code: RegionCode): readonly Alias[];
  /**
   * The break that makes a figure restated to today's borders an artificial share: before it, the municipality's area
   * was part of another, so that a source can only have divided by assumption. Undefined when restating is sound.
   *
   * @param period year of the day the figure is of: a count of 1 January 2024 is of 2024, though it serves KOSTRA year 2023
   */
  artificialShareOf(code: RegionCode, period: Period): RegionBreak | undefined;
  hasArtificialShare(code: RegionCode, period: Period): boolean;
}

interface Unit {
  readonly code: RegionCode;
  readonly root: Segment;
  readonly start: Start;
}

/** First period of a series; empty, which is before every period, when it reaches back before the first change. */
type Start = Period | '';

interface UnitsOfPeriod {
  readonly unitOf: ReadonlyMap<RegionCode, RegionCode>;
  readonly partsOf: ReadonlyMap<RegionCode, readonly RegionCode[]>;
}

/** @throws Error when a change does not meet the numbers it names, which the checks of the region files rule out */
export function buildLineage(numbers: readonly UnitNumber[], changes: readonly RegionChange[]): Lineage {
  const segments = buildSegments(numbers, changes);
  const units = nameUnits(segments);
  const unitByCode = new Map([...units.values()].map((unit) => [unit.code, unit]));
  const inPeriod = remember((period: Period) => unitsOfPeriod(period, segments, units));
  const breaksOf = remember((code: RegionCode) => computeBreaks(known(unitByCode, code)));
  const { currentOf, aliasesOf } = successors(Map.groupBy(segments, codeOf));

  function artificialShareOf(code: RegionCode, period: Period): RegionBreak | undefined {
    const unit = unitByCode.get(code);
    if (unit === undefined || unit.root.to !== null || period >= unit.start) return undefined;
    return breaksOf(code).find(({ kind }) => kind === 'split');
  }
  return {
    isValidCode: (code, period) => inPeriod(period).unitOf.has(code),
    unitOf: (code, period) => inPeriod(period).unitOf.get(code),
    partsOf: (unit, period) => inPeriod(period).partsOf.get(unit) ?? [],
    unitsIn: (period) => [...inPeriod(period).partsOf.keys()],
    breaksOf,
    startOf: (code) => known(unitByCode, code).start || null,
    currentOf,
    aliasesOf,
    artificialShareOf,
    hasArtificialShare: (code, period) => artificialShareOf(code, period) !== undefined,
  };
}

/** Why a restated figure is refused, for the text of a problem. */
export function describeArtificialShare(code: RegionCode, share: RegionBreak): string {
  return `${code} got a part of a divided municipality in ${share.period} (made from ${share.from.join(', ')}); earlier figures on its borders are shares made by assumption`;
}

/** First period in which all the parts of a segment, down to the oldest, are whole. */
function startOf(segment: Segment): Start {
  if (segment.parts.length === 0) return segment.isOld ? '' : firstPeriod(segment);
  return segment.parts.map(startOf).reduce((latest, start) => (start > latest ? start : latest));
}

/**
 * A segment is the end of a unit when it goes into nothing whole, or when the whole that it goes into does not reach back
 * as far as it does itself. Where a number ends two units, the earlier is marked with its last year.
 */
function nameUnits(segments: readonly Segment[]): ReadonlyMap<Segment, Unit> {
  const units = new Map<Segment, Unit>();
  const taken = new Set<RegionCode>();
  const latestFirst = [...segments].sort((a, b) => compareCodes(b.from, a.from));
  for (const root of latestFirst) {
    const start = startOf(root);
    const nextStart = root.next === undefined ? undefined : startOf(root.next);
    if (nextStart !== undefined && nextStart <= start) continue;
    const code = codeOf(root);
    const lastPeriod = Number(nextStart ?? endPeriod(root)) - 1;
    const unique = taken.has(code) ? `${code}(-${lastPeriod})` : code;
    taken.add(code);
    units.set(root, { code: unique, root, start });
  }
  return units;
}

/** The largest whole that a segment belongs to and that is complete in the period. */
function unitAt(segment: Segment, period: Period, units: ReadonlyMap<Segment, Unit>): Unit {
  let root = segment;
  while (root.next !== undefined && startOf(root.next) <= period) root = root.next;
  const unit = units.get(root);
  if (unit === undefined) throw new Error(`${codeOf(segment)} is in no unit in ${period}`);
  return unit;
}

function unitsOfPeriod(
  period: Period,
  segments: readonly Segment[],
  units: ReadonlyMap<Segment, Unit>,
): UnitsOfPeriod {
  const valid = segments
    .filter((segment) => covers(segment, period))
    .sort((a, b) => compareCodes(codeOf(a), codeOf(b)));
  const pairs = valid.map((segment) => [codeOf(segment), unitAt(segment, period, units).code] as const);
  const grouped = [...Map.groupBy(pairs, ([, unit]) => unit)].sort(([a], [b]) => compareCodes(a, b));
  return {
    unitOf: new Map(pairs),
    partsOf: new Map(grouped.map(([unit, items]) => [unit, items.map(([code]) => code)])),
  };
}

function covers(segment: Segment, period: Period): boolean {
  const end = endPeriod(segment);
  return firstPeriod(segment) <= period && (end === undefined || period < end);
}

function computeBreaks({ root, start }: Unit): RegionBreak[] {
  const breaks: RegionBreak[] = [];
  const walk = (segment: Segment): void => {
    const period = firstPeriod(segment);
    if (period < start) return;
    const { parts, brokenFrom } = segment;
    if (brokenFrom.length > 0) breaks.push({ period, kind: 'split', from: codesOf(brokenFrom) });
    if (parts.length > 1) breaks.push({ period, kind: 'merge', from: codesOf(parts) });
    parts.forEach(walk);
  };
  walk(root);
  return breaks.sort((a, b) => compareCodes(sortKey(a), sortKey(b)));
}

/** A split goes before a merger of the same year. */
function sortKey({ period, kind, from }: RegionBreak): string {
  return [period, kind === 'split' ? 0 : 1, ...from].join(' ');
}

function codeOf({ number }: Segment): RegionCode {
  return number.code;
}

function codesOf(segments: readonly Segment[]): RegionCode[] {
  return segments.map(codeOf).sort(compareCodes);
}

function known(units: ReadonlyMap<RegionCode, Unit>, code: RegionCode): Unit {
  const unit = units.get(code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    const answer = answers.get(key) ?? compute(key);
    answers.set(key, answer);
    return answer;
  };
}
