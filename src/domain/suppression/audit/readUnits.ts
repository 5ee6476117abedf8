import type { MeasureTerm } from '../../indicator.ts';
import type { AddCount, AttackSystem, Place, RowSource } from './attackSystem.ts';
import { SEEN } from './publication.ts';
import type { Publication, PublishedFigure } from './publication.ts';

/** Takes down every count of a unit that stands in print by itself. */
export function readKnownCounts(system: AttackSystem, figure: PublishedFigure, places: Places): void {
  const [numerator] = figure.numerator;
  const [denominator] = figure.denominator;
  const isPlain = figure.numerator.length === 1 && numerator?.sign === 1;
  const isPlainBelow = figure.denominator.length === 1 && denominator?.sign === 1;
  forEachPlace(places, (place, index) => {
    if (isPlain && numerator) {
      const value = exactNumerator(system, figure, index);
      if (!Number.isNaN(value)) system.know(numerator.measure, place, value);
    }
    if (isPlainBelow && denominator) {
      const value = figure.denominators?.[index] ?? Number.NaN;
      if (!Number.isNaN(value)) system.know(denominator.measure, place, value);
    }
  });
}

/** The numerator where it stands in print: beside the value, or as the value when that is not rounded away. */
export function exactNumerator(system: AttackSystem, figure: PublishedFigure, index: number): number {
  const shown = figure.numerators?.[index] ?? Number.NaN;
  if (!Number.isNaN(shown) || divisorOf(figure).length > 0 || figure.scale !== 1) return shown;
  const isRounded = figure.numerator.some(({ measure }) => system.ruleOf(measure).decimals > figure.decimals);
  return isRounded || figure.seen[index] !== SEEN.value ? Number.NaN : (figure.values[index] ?? Number.NaN);
}

/** Writes down what a figure says about counts of units that are not known: sums of measures, ratios, what is hidden. */
export function readUnitRows(system: AttackSystem, figure: PublishedFigure, places: Places): void {
  forEachPlace(places, (place, index) => {
    const seen = figure.seen[index];
    if (seen !== SEEN.value && seen !== SEEN.hidden) return;
    const top = system.knownSum(figure.numerator, place);
    const bottom = system.knownSum(figure.denominator, place);
    if (!Number.isNaN(top) && !Number.isNaN(bottom)) return;
    const source = {
      what: figure.id,
      region: places.publication.units[place.unit] ?? '',
      period: places.name(place),
    };
    readShown(system, figure, { place, index, source });
    if (seen === SEEN.value) readRatio(system, figure, { place, index, source });
    else noteHidden(system, figure, { place, top, bottom, source });
  });
}

interface Reading {
  readonly place: Place;
  readonly index: number;
  readonly source: Omit<RowSource, 'kind'>;
}

function readShown(system: AttackSystem, figure: PublishedFigure, { place, index, source }: Reading): void {
  const above = exactNumerator(system, figure, index);
  const below = figure.denominators?.[index] ?? Number.NaN;
  const value: RowSource = { ...source, kind: 'value' };
  if (!Number.isNaN(above)) system.constrain(counting(figure.numerator, place), [above, above], value);
  if (!Number.isNaN(below)) system.constrain(counting(figure.denominator, place), [below, below], value);
}

/** A rounded ratio leaves its numerator, or its denominator, or both together, only so much room. */
function readRatio(system: AttackSystem, figure: PublishedFigure, { place, index, source }: Reading): void {
  const [low, high] = roundingRange(figure, index);
  const ratio: RowSource = { ...source, kind: 'ratio' };
  const divisor = divisorOf(figure);
  const above = counting(figure.numerator, place, figure.scale);
  const isShownAbove = !Number.isNaN(exactNumerator(system, figure, index));
  if (divisor.length === 0) {
    if (!isShownAbove) system.constrain(above, [low, high], ratio);
    return;
  }
  if (isShownAbove && !Number.isNaN(figure.denominators?.[index])) return;
  system.constrain(both(above, counting(divisor, place, -low)), [0, Infinity], ratio);
  system.constrain(both(above, counting(divisor, place, -high)), [-Infinity, 0], ratio);
}

/** What the value is divided by: a weighted figure has its ratio as the numerator, and the denominator is its weight. */
function divisorOf({ averaging, denominator }: PublishedFigure): readonly MeasureTerm[] {
  return averaging === 'weighted' ? [] : denominator;
}

/** Between which numbers a published value was before it was rounded. */
export function roundingRange(figure: PublishedFigure, index: number): readonly [number, number] {
  const value = figure.values[index] ?? Number.NaN;
  const half = 0.5 * 10 ** -figure.decimals + 1e-9;
  return [value - half, value + half];
}

/**
 * Where zeros are shown, what is hidden is at least one step: said of the part that alone can be the reason. Of a part
 * made of several measures it is said of them together; a difference of counts at risk is taken to be a count itself.
 */
function noteHidden(
  system: AttackSystem,
  figure: PublishedFigure,
  { place, top, bottom, source }: HiddenPlace,
): void {
  const parts = [
    { terms: figure.numerator, isReason: !Number.isNaN(bottom) && Number.isNaN(top) },
    { terms: figure.denominator, isReason: !Number.isNaN(top) && Number.isNaN(bottom) },
  ];
  for (const { terms, isReason } of parts) {
    const rules = terms.map(({ measure }) => system.ruleOf(measure));
    const [term] = terms;
    if (!isReason || !term || rules.every(({ threshold }) => threshold === null)) continue;
    const least = rules.some(({ protectZeros }) => protectZeros) ? 0 : 1;
    if (terms.length === 1 && term.sign === 1) system.hide(term.measure, place, least);
    else {
      const step = 10 ** -Math.max(...rules.map(({ decimals }) => decimals));
      system.constrain(counting(terms, place), [least * step, Infinity], { ...source, kind: 'hidden' });
    }
  }
}

interface HiddenPlace {
  readonly place: Place;
  /** Numerator and denominator as far as they are known. */
  readonly top: number;
  readonly bottom: number;
  readonly source: Omit<RowSource, 'kind'>;
}

/** Counts of the measures of an expression in one place. */
function counting(terms: readonly MeasureTerm[], place: Place, factor = 1): (add: AddCount) => void {
  return (add) => {
    for (const { measure, sign } of terms) add(measure, place, sign * factor);
  };
}

/** What two lists of counts add together. */
export function both(a: (add: AddCount) => void, b: (add: AddCount) => void): (add: AddCount) => void {
  return (add) => {
    a(add);
    b(add);
  };
}

/** The units of a publication in some of its periods. */
export interface Places {
  readonly publication: Publication;
  readonly periods: readonly number[];
  readonly name: (place: Place) => string;
}

export function placesOf(publication: Publication, periods: readonly number[]): Places {
  return { publication, periods, name: ({ period }) => publication.periods[period] ?? '' };
}

/** Calls back for each unit and period with the place in a figure's arrays. */
export function forEachPlace(
  { publication, periods }: Places,
  visit: (place: Place, index: number) => void,
): void {
  const width = publication.periods.length;
  for (let unit = 0; unit < publication.units.length; unit += 1) {
    for (const period of periods) visit({ unit, period }, unit * width + period);
  }
}
