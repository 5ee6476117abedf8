import type { MeasureTerm } from '../../indicator.ts';
import type { AttackSystem, CountRef, Place, RowSource } from './attackSystem.ts';
import { SEEN } from './publication.ts';
import type { PublishedFigure, TotalMembers } from './publication.ts';
import { exactNumerator, roundingRange } from './readUnits.ts';
import type { Places } from './readUnits.ts';

/** A total of a figure in a period, and who of its members has the figure. */
interface TotalReading {
  readonly index: number;
  readonly period: number;
  readonly whole: readonly number[];
  readonly partial: readonly number[];
  /** What the published sum is to the sum over these members: the same, that and more (imputed), or a part of it. */
  readonly covers: 'exactly' | 'more' | 'less';
  readonly source: Omit<RowSource, 'kind'>;
}

/** Writes down what the averages of a figure say: that its parts are sums over the members that have the figure. */
export function readTotalRows(
  system: AttackSystem,
  figure: PublishedFigure,
  { publication, periods }: Places,
): void {
  const width = publication.periods.length;
  const withUnknown = periods.filter((period) =>
    hasUnknown(system, figure, period, publication.units.length),
  );
  publication.totals.forEach((region, total) => {
    for (const period of withUnknown) {
      const index = (publication.units.length + total) * width + period;
      const members = publication.members[total]?.[period];
      if (figure.seen[index] === SEEN.none || !members) continue;
      const source = { what: figure.id, region, period: publication.periods[period] ?? '' };
      const reading = { index, period, source, ...reporters(figure, members, { index, period, width }) };
      if (figure.averaging === 'mean' || figure.averaging === 'weighted') readMean(system, figure, reading);
      else readSums(system, figure, reading);
    }
  });
}

function hasUnknown(
  system: AttackSystem,
  figure: PublishedFigure,
  period: number,
  unitCount: number,
): boolean {
  const terms = [...figure.numerator, ...figure.denominator];
  for (let unit = 0; unit < unitCount; unit += 1) {
    if (terms.some(({ measure }) => Number.isNaN(system.known(measure, { unit, period })))) return true;
  }
  return false;
}

/** Members that have the figure, shown or hidden. The coverage says whether the published sum is over just these. */
function reporters(
  figure: PublishedFigure,
  members: TotalMembers,
  { index, period, width }: { readonly index: number; readonly period: number; readonly width: number },
) {
  const reports = (unit: number) => figure.seen[unit * width + period] !== SEEN.none;
  const whole = members.whole.filter(reports);
  const partial = members.partial.filter(reports);
  const used = figure.used?.[index] ?? -1;
  const isLess = used >= 0 && partial.length === 0 && used < whole.length;
  const covers =
    (figure.imputed?.[index] ?? 0) > 0
      ? ('more' as const)
      : isLess
        ? ('less' as const)
        : ('exactly' as const);
  return { whole, partial, covers };
}

function readSums(system: AttackSystem, figure: PublishedFigure, reading: TotalReading): void {
  const { index } = reading;
  const source: RowSource = { ...reading.source, kind: 'total' };
  const above = exactNumerator(system, figure, index);
  const below = figure.denominators?.[index] ?? Number.NaN;
  if (!Number.isNaN(above)) writeSum(system, figure.numerator, { reading, range: [above, above], source });
  if (!Number.isNaN(below)) writeSum(system, figure.denominator, { reading, range: [below, below], source });
  if (figure.seen[index] !== SEEN.value || !isWhole(reading)) return;
  const [low, high] = roundingRange(figure, index);
  const numerator = sumRefs(figure.numerator, reading, figure.scale);
  if (figure.denominator.length === 0) {
    if (Number.isNaN(above)) system.constrain(numerator, [low, high], source);
    return;
  }
  system.constrain([...numerator, ...sumRefs(figure.denominator, reading, -low)], [0, Infinity], source);
  system.constrain([...numerator, ...sumRefs(figure.denominator, reading, -high)], [-Infinity, 0], source);
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
  const whole = sumRefs(terms, { ...reading, partial: [] }, 1);
  if (isWhole(reading)) system.constrain(whole, range, source);
  if (isWhole(reading) || terms.some(({ sign }) => sign < 0)) return;
  if (reading.covers !== 'more') system.constrain(sumRefs(terms, reading, 1), [low, Infinity], source);
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
  const counts = units.flatMap((unit, at) => {
    const weight = weights[at] ?? 1;
    const factor = figure.denominator.length === 0 ? 1 : isWeighted ? weight : 1 / weight;
    return termRefs(figure.numerator, { unit, period: reading.period }, (factor * figure.scale) / weightSum);
  });
  system.constrain(counts, roundingRange(figure, reading.index), { ...reading.source, kind: 'mean' });
}

function sumRefs(terms: readonly MeasureTerm[], reading: TotalReading, factor: number): CountRef[] {
  const { whole, partial, period } = reading;
  return [...whole, ...partial].flatMap((unit) => termRefs(terms, { unit, period }, factor));
}

function termRefs(terms: readonly MeasureTerm[], place: Place, factor: number): CountRef[] {
  return terms.map(({ measure, sign }) => ({ measure, ...place, factor: sign * factor }));
}
