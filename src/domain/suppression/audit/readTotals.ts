import type { MeasureTerm } from '../../indicator.ts';
import type { AddCount, AttackSystem, RowSource } from './attackSystem.ts';
import { SEEN } from './publication.ts';
import type { PublishedFigure, TotalMembers } from './publication.ts';
import { both, exactNumerator, roundingRange } from './readUnits.ts';
import type { Places } from './readUnits.ts';

/** A total of a figure in a period, and who of its members has the figure. */
interface TotalReading {
  readonly index: number;
  readonly period: number;
  readonly whole: readonly number[];
  readonly partial: readonly number[];
  /** What the published sum is to the sum over these members: the same, that and more (imputed), or a part of it. */
  readonly covers: 'exactly' | 'more' | 'less';
  /** Whether some count of the numerator, and of the denominator, is not known. */
  readonly unknown: { readonly above: boolean; readonly below: boolean };
  readonly source: Omit<RowSource, 'kind'>;
}

/** Writes down what the averages of a figure say: that its parts are sums over the members that have the figure. */
export function readTotalRows(
  system: AttackSystem,
  figure: PublishedFigure,
  { publication, periods }: Places,
): void {
  const width = publication.periods.length;
  const size = { unitCount: publication.units.length, width };
  const unknowns = new Map(
    periods.map((period) => [
      period,
      {
        above: hasUnknown(system, figure, { ...size, period, terms: figure.numerator }),
        below: hasUnknown(system, figure, { ...size, period, terms: figure.denominator }),
      },
    ]),
  );
  publication.totals.forEach((region, total) => {
    for (const [period, unknown] of unknowns) {
      if (!unknown.above && !unknown.below) continue;
      const index = (publication.units.length + total) * width + period;
      const members = (figure.members ?? publication.members)[total]?.[period];
      if (figure.seen[index] === SEEN.none || !members) continue;
      const source = { what: figure.id, region, period: publication.periods[period] ?? '' };
      const reading = {
        index,
        period,
        unknown,
        source,
        ...reporters(figure, members, { index, period, width }),
      };
      if (figure.averaging === 'mean' || figure.averaging === 'weighted') readMean(system, figure, reading);
      else readSums(system, figure, reading);
    }
  });
}

interface Counts {
  readonly terms: readonly MeasureTerm[];
  readonly period: number;
  readonly unitCount: number;
  readonly width: number;
}

function hasUnknown(
  system: AttackSystem,
  figure: PublishedFigure,
  { terms, period, unitCount, width }: Counts,
): boolean {
  for (let unit = 0; unit < unitCount; unit += 1) {
    if (figure.seen[unit * width + period] === SEEN.none) continue;
    for (const { measure } of terms) if (Number.isNaN(system.known(measure, { unit, period }))) return true;
  }
  return false;
}

type Reporters = Pick<TotalReading, 'whole' | 'partial' | 'covers'>;

/**
 * Members that are in the published sum, and what it is to the sum over them, as far as the coverage tells. Sure to be
 * in it are those that have the figure, shown or hidden. Those that are not published may be, and so may a part of a
 * merged municipality that has no figure itself, since another part did not report.
 */
function reporters(
  figure: PublishedFigure,
  members: TotalMembers,
  { index, period, width }: { readonly index: number; readonly period: number; readonly width: number },
): Reporters {
  const seen = (unit: number) => figure.seen[unit * width + period];
  const isSure = (unit: number) => seen(unit) !== SEEN.none && seen(unit) !== SEEN.unpublished;
  const countOf = (unit: number) => members.countOf?.(unit) ?? 1;
  const count = (units: readonly number[]) => units.reduce((sum, unit) => sum + countOf(unit), 0);
  const sure = { whole: members.whole.filter(isSure), partial: members.partial.filter(isSure) };
  const all = [...members.whole, ...members.partial];
  const unpublished = all.filter((unit) => seen(unit) === SEEN.unpublished);
  const maySpeakInPart = all.some(
    (unit) => seen(unit) === SEEN.none && (countOf(unit) > 1 || members.partial.includes(unit)),
  );
  const expected = count([...sure.whole, ...sure.partial]);
  const used = figure.used?.[index] ?? -1;
  const isUncertain = maySpeakInPart || unpublished.length > 0;
  if ((figure.imputed?.[index] ?? 0) > 0) return { ...sure, covers: 'more' };
  if (used < 0) return { ...sure, covers: isUncertain ? 'more' : 'exactly' };
  if (used === expected) return { ...sure, covers: 'exactly' };
  if (used < expected) return { ...sure, covers: 'less' };
  if (maySpeakInPart || used !== expected + count(unpublished)) return { ...sure, covers: 'more' };
  const withThem = (units: readonly number[]) =>
    units.filter((unit) => isSure(unit) || seen(unit) === SEEN.unpublished);
  return { whole: withThem(members.whole), partial: withThem(members.partial), covers: 'exactly' };
}

function readSums(system: AttackSystem, figure: PublishedFigure, reading: TotalReading): void {
  const { index } = reading;
  const source: RowSource = { ...reading.source, kind: 'total' };
  const above = exactNumerator(system, figure, index);
  const below = figure.denominators?.[index] ?? Number.NaN;
  const isUnknownAbove = reading.unknown.above;
  const isUnknownBelow = reading.unknown.below;
  if (isUnknownAbove && !Number.isNaN(above)) {
    writeSum(system, figure.numerator, { reading, range: [above, above], source });
  }
  if (isUnknownBelow && !Number.isNaN(below)) {
    writeSum(system, figure.denominator, { reading, range: [below, below], source });
  }
  if (figure.seen[index] !== SEEN.value || !isWhole(reading)) return;
  const [low, high] = roundingRange(figure, index);
  const numerator = summing(figure.numerator, reading, figure.scale);
  if (figure.denominator.length === 0) {
    if (Number.isNaN(above)) system.constrain(numerator, [low, high], source);
    return;
  }
  if (!Number.isNaN(above) && !Number.isNaN(below)) return;
  system.constrain(both(numerator, summing(figure.denominator, reading, -low)), [0, Infinity], source);
  system.constrain(both(numerator, summing(figure.denominator, reading, -high)), [-Infinity, 0], source);
}

interface SumToWrite {
  readonly reading: TotalReading;
  readonly range: readonly [number, number];
  readonly source: RowSource;
}

/** Σ whole ≤ total ≤ Σ whole + Σ partial; an equation when all members are whole and counted. */
function writeSum(
  system: AttackSystem,
  terms: readonly MeasureTerm[],
  { reading, range, source }: SumToWrite,
): void {
  const [low, high] = range;
  const whole = summing(terms, { ...reading, partial: [] }, 1);
  if (isWhole(reading)) system.constrain(whole, range, source);
  if (isWhole(reading) || terms.some(({ sign }) => sign < 0)) return;
  if (reading.covers !== 'more') system.constrain(summing(terms, reading, 1), [low, Infinity], source);
  if (reading.covers !== 'less') system.constrain(whole, [-Infinity, high], source);
}

function isWhole({ covers, partial }: TotalReading): boolean {
  return covers === 'exactly' && partial.length === 0;
}

/** An unweighted mean × members is the sum of their own values; a weighted one is over the known weights. */
function readMean(system: AttackSystem, figure: PublishedFigure, reading: TotalReading): void {
  if (figure.seen[reading.index] !== SEEN.value || !isWhole(reading)) return;
  const units = reading.whole;
  const weights = units.map((unit) => system.knownSum(figure.denominator, { unit, period: reading.period }));
  const isWeighted = figure.averaging === 'weighted';
  if (weights.some((weight) => Number.isNaN(weight) || (weight === 0 && figure.denominator.length > 0)))
    return;
  const weightSum = isWeighted ? weights.reduce((sum, weight) => sum + weight, 0) : units.length;
  const counts = (add: AddCount) => {
    units.forEach((unit, at) => {
      const weight = weights[at] ?? 1;
      const times = figure.denominator.length === 0 ? 1 : isWeighted ? weight : 1 / weight;
      const place = { unit, period: reading.period };
      for (const { measure, sign } of figure.numerator)
        add(measure, place, (sign * times * figure.scale) / weightSum);
    });
  };
  system.constrain(counts, roundingRange(figure, reading.index), { ...reading.source, kind: 'mean' });
}

/** Counts of the measures of an expression over the members of a total. */
function summing(
  terms: readonly MeasureTerm[],
  reading: TotalReading,
  factor: number,
): (add: AddCount) => void {
  const { whole, partial, period } = reading;
  return (add) => {
    for (const units of [whole, partial]) {
      for (const unit of units)
        for (const { measure, sign } of terms) add(measure, { unit, period }, sign * factor);
    }
  };
}
