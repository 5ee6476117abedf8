import type { Aggregate } from '../domain/average.ts';
import { observationAt, setObservation } from '../domain/observation.ts';
import type { Column } from '../domain/observation.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import { hideObservation } from '../domain/suppression/hideObservation.ts';
import { isSmallCount } from '../domain/suppression/layer.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { MemberColumns } from './computeAverages.ts';
import type { QuantityDefinition } from './suppressionQuantities.ts';
import { quantityId } from './suppressionQuantities.ts';
import type { SuppressionPlaces } from './suppressionPlaces.ts';
import type { Frame } from './frame.ts';

/** What is hidden of a quantity, with the rows it is hidden over. */
export interface HiddenQuantity {
  readonly definition: QuantityDefinition;
  readonly places: SuppressionPlaces;
  /** By period: places whose count is in the totals and that no reader can know. */
  readonly unknown: readonly (readonly number[])[];
  /** By place of `frames.units`, municipalities only: 1 where the published count is hidden. */
  readonly units: Uint8Array;
  /** By average, then period: 1 where the total over all that have the count is hidden. */
  readonly totals: Uint8Array;
  /** By period: 1 where anything of the quantity, or of what it adds up with, is hidden. */
  readonly touched: Uint8Array;
}

export interface HideInput {
  readonly hidden: ReadonlyMap<string, HiddenQuantity>;
  /** The frame that key figures are published over. */
  readonly frame: Frame;
  /** What the average of a key figure was made of. */
  readonly membersOf: (figure: IndicatorFigures) => MemberColumns;
}

/**
 * A key figure with everything hidden that would show a hidden count: values whose numerator or denominator is hidden,
 * these themselves, and averages one of whose sums is hidden or would, by its own selection of municipalities, give a
 * hidden count away.
 */
export function hideFigure(figure: IndicatorFigures, input: HideInput): IndicatorFigures {
  const { indicator } = figure;
  const above = input.hidden.get(quantityId(indicator.numerator));
  const below =
    indicator.denominator.length === 0 ? undefined : input.hidden.get(quantityId(indicator.denominator));
  if (!above && !below) return figure;
  const isHiddenAbove = (place: number) => above?.units[place] === 1;
  const isHiddenBelow = (place: number) => below?.units[place] === 1;
  const aggregates = hideAggregates(figure, { ...input, above, below });
  const isHiddenAverage = averagePlaces(figure, aggregates, input.frame);
  return {
    ...figure,
    value: hidePlaces(
      figure.value,
      (place) => isHiddenAbove(place) || isHiddenBelow(place) || isHiddenAverage(place),
    ),
    numerator: hidePlaces(figure.numerator, (place) => isHiddenAbove(place) || isHiddenAverage(place)),
    denominator:
      figure.denominator &&
      hidePlaces(figure.denominator, (place) => isHiddenBelow(place) || isHiddenAverage(place)),
    aggregates,
  };
}

/** Places of the averages that were hidden: what their source gives for them stands in the columns too. */
function averagePlaces(before: IndicatorFigures, after: readonly Aggregate[], { averages, grid }: Frame) {
  const width = grid.periods.length;
  const hidden = new Set<number>();
  after.forEach((aggregate, index) => {
    const row = averages[Math.floor(index / width)]?.row ?? -1;
    if (aggregate !== before.aggregates[index]) hidden.add(row * width + (index % width));
  });
  return (place: number) => hidden.has(place);
}

function hidePlaces(column: Column, isHidden: (place: number) => boolean): Column {
  const hidden = { values: column.values.slice(), masks: column.masks.slice() };
  for (let place = 0; place < column.values.length; place += 1) {
    if (isHidden(place)) setObservation(hidden, place, hideObservation(observationAt(column, place)));
  }
  return hidden;
}

interface Sides extends HideInput {
  readonly above: HiddenQuantity | undefined;
  readonly below: HiddenQuantity | undefined;
}

function hideAggregates(figure: IndicatorFigures, sides: Sides): Aggregate[] {
  const { above, below, frame } = sides;
  const width = frame.grid.periods.length;
  const touched = frame.grid.periods.map(
    (_, period) => above?.touched[period] === 1 || below?.touched[period] === 1,
  );
  if (!touched.includes(true)) return [...figure.aggregates];
  const members = sides.membersOf(figure);
  const hiddenIn = (quantity: HiddenQuantity | undefined) =>
    touched.map((is, period) =>
      is && quantity ? hiddenTotals(quantity, { period, members, figure }) : undefined,
    );
  const hiddenAbove = hiddenIn(above);
  const hiddenBelow = hiddenIn(below);
  return figure.aggregates.map((aggregate, index) => {
    const average = Math.floor(index / width);
    const sum = aggregate.numerator ?? plainValue(figure, aggregate);
    const isAbove = hiddenAbove[index % width]?.[average] === 1 || isSmall(above, sum);
    const isBelow = hiddenBelow[index % width]?.[average] === 1 || isSmall(below, aggregate.denominator);
    if (!isAbove && !isBelow) return aggregate;
    return {
      ...aggregate,
      observation: hideObservation(aggregate.observation),
      numerator: isAbove ? null : aggregate.numerator,
      denominator: isBelow ? null : aggregate.denominator,
    };
  });
}

function isSmall(quantity: HiddenQuantity | undefined, sum: number | null): boolean {
  return quantity !== undefined && sum !== null && isSmallCount(sum, quantity.definition.protection);
}

/** The sum behind an average without denominator. */
function plainValue({ indicator }: IndicatorFigures, { observation }: Aggregate): number | null {
  const isSum = indicator.denominator.length === 0 && indicator.averaging !== 'mean';
  return isSum && observation.value !== null ? observation.value / indicator.scale : null;
}

interface Totals {
  readonly period: number;
  readonly members: MemberColumns;
  readonly figure: IndicatorFigures;
}

/**
 * Which averages of a key figure have to be hidden for the sake of one of its sums; 1 where so. The sum over all that
 * have the count has been decided on; the average of a key figure may be over fewer (its other part is missing for some)
 * or, in years of other borders, over other members. It tells no more than that sum where the municipalities that make
 * the difference are all shown; it tells nothing where all of its own are; otherwise it is hidden.
 */
function hiddenTotals(quantity: HiddenQuantity, { period, members, figure }: Totals): Uint8Array {
  const { places, totals } = quantity;
  const { averaging, denominator } = figure.indicator;
  // Ratios of one municipality each: their mean is another equation over them, whatever the sums say.
  const isMeanOfRatios = denominator.length > 0 && (averaging === 'mean' || averaging === 'weighted');
  const count = members.frame.averages.length;
  const width = places.grid.periods.length;
  const holdsUnknown = new Uint8Array(count);
  const differs = new Uint8Array(count);
  for (const place of quantity.unknown[period] ?? []) {
    const rows = members.isByNumber ? (places.numbersOf[place] ?? []) : [places.unitOf[place] ?? -1];
    const share = sharesOf(rows, members, period);
    const main = new Set(totalsOf(places, place));
    for (const [average, counted] of share) {
      holdsUnknown[average] = 1;
      if (counted < rows.length || !main.has(average)) differs[average] = 1;
    }
    for (const average of main) if (!share.has(average)) differs[average] = 1;
  }
  return holdsUnknown.map((holds, average) =>
    Number(
      holds === 1 && (isMeanOfRatios || differs[average] === 1 || totals[average * width + period] === 1),
    ),
  );
}

/** The averages that suppression has decided on that a place is in. */
function totalsOf({ structures, averageOf, grid }: SuppressionPlaces, place: number): number[] {
  const structure = structures[place % grid.periods.length];
  const row = Math.floor(place / grid.periods.length);
  if (!structure) return [];
  const { firstCount, secondCount, first, second, apart } = structure;
  const of = (total: number) => averageOf[total] ?? -1;
  return [
    (first[row] ?? -1) < 0 ? -1 : of(first[row] ?? -1),
    (second[row] ?? -1) < 0 ? -1 : of(firstCount + (second[row] ?? -1)),
    of(firstCount + secondCount),
    row === apart ? -1 : of(firstCount + secondCount + 1),
  ].filter((average) => average >= 0);
}

/** How many of the rows each average of a key figure counts: its members of that frame that have both parts. */
function sharesOf(rows: readonly number[], { frame, numerator, denominator }: MemberColumns, period: number) {
  const width = frame.grid.periods.length;
  const averages = averagesByRow(frame, period);
  const isThere = (column: Column | null, row: number) =>
    column === null || !isAbsent(column.masks[row * width + period] ?? STATUS_BIT.missing);
  const shares = new Map<number, number>();
  for (const row of rows) {
    if (!isThere(numerator, row) || !isThere(denominator, row)) continue;
    for (const average of averages[row] ?? []) shares.set(average, (shares.get(average) ?? 0) + 1);
  }
  return shares;
}

const byRow = new WeakMap<Frame, (readonly (readonly number[])[])[]>();

/** Which averages each member of a frame is in. */
function averagesByRow(frame: Frame, period: number): readonly (readonly number[])[] {
  const known = byRow.get(frame) ?? [];
  byRow.set(frame, known);
  const made = known[period] ?? inverted(frame, period);
  known[period] = made;
  return made;
}

function inverted({ averages, memberCount }: Frame, period: number): number[][] {
  const lists: number[][] = Array.from({ length: memberCount }, () => []);
  averages.forEach(({ members }, average) => {
    for (const row of members[period] ?? []) lists[row]?.push(average);
  });
  return lists;
}
