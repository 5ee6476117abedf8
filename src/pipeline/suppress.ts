import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import type { Column } from '../domain/observation.ts';
import { applySuppression } from '../domain/suppression/applySuppression.ts';
import type { HiddenCells, Quantity } from '../domain/suppression/applySuppression.ts';
import type { DeclaredSum } from '../domain/suppression/declaredSum.ts';
import { isSmallCount } from '../domain/suppression/layer.ts';
import { listFamilies } from '../domain/suppression/quantityFamilies.ts';
import { memberColumns } from './computeAverages.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import { combineColumns } from './computeMeasures.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import { hideFigure } from './hideFigures.ts';
import type { HiddenQuantity } from './hideFigures.ts';
import { imputeMeasures } from './imputeMeasures.ts';
import type { FilledColumns } from './imputeMeasures.ts';
import type { Frames } from './loadDataset.ts';
import { columnOfSupply } from './supplies.ts';
import { numberPlaces, placeColumn, unitPlaces } from './suppressionPlaces.ts';
import type { SuppressionPlaces } from './suppressionPlaces.ts';
import { listQuantities, quantityId } from './suppressionQuantities.ts';
import type { QuantityDefinition } from './suppressionQuantities.ts';

export interface SuppressInput {
  /** Key figures with their averages. */
  readonly figures: readonly IndicatorFigures[];
  readonly measures: ReadonlyMap<string, MeasureColumns>;
  readonly frames: Frames;
  /** Rows of `frames.units` that are published; others are in the averages alone. */
  readonly publishedRows: ReadonlySet<number>;
  readonly sums: readonly DeclaredSum[];
}

export interface Suppressed {
  readonly figures: readonly IndicatorFigures[];
  /** Small counts that were hidden, and further ones that would have given them away. */
  readonly primary: number;
  readonly secondary: number;
  /** What is hidden, by quantity (a measure, or a sum of measures). */
  readonly hidden: ReadonlyMap<string, HiddenQuantity>;
}

/**
 * The step between averages and publishing in which small counts are hidden, with all that would show them. Everything
 * made from figures later (ranks, charts, files) inherits it. Measures without a threshold cost nothing.
 */
export function suppress(input: SuppressInput): Suppressed {
  const { figures, measures, frames, sums } = input;
  if ([...measures.values()].every(({ measure }) => measure.suppressBelow === null)) {
    return { figures, primary: 0, secondary: 0, hidden: new Map() };
  }
  const definitions = listQuantities(figures, measures, sums);
  const filled = imputeMeasures(neededMeasures(definitions.quantities, measures), frames);
  const source: ColumnSource = { measures, filled, frames };
  const families = familiesOf(definitions.quantities, definitions.sums);
  const isKnownByNumber = (family: readonly QuantityDefinition[]) =>
    family.every((quantity) => columnOf(quantity, source, 'numbers') !== undefined);
  const hidden = new Map<string, HiddenQuantity>();
  const total = { primary: 0, secondary: 0 };
  for (const isByNumber of [true, false]) {
    const quantities = families.filter((family) => isKnownByNumber(family) === isByNumber).flat();
    if (quantities.length === 0) continue;
    const places = isByNumber ? numberPlaces(frames) : unitPlaces(frames);
    const done = hideQuantities(input, { quantities, sums: definitions.sums, places, source, isByNumber });
    for (const quantity of done.hidden) hidden.set(quantity.definition.id, quantity);
    total.primary += done.primary;
    total.secondary += done.secondary;
  }
  const filledAll = imputeMeasures(measures, frames);
  const membersOf = ({ indicator }: IndicatorFigures) =>
    memberColumns(indicator, { ...source, filled: filledAll });
  const hide = (figure: IndicatorFigures) => hideFigure(figure, { hidden, frame: frames.units, membersOf });
  return { figures: figures.map(hide), hidden, ...total };
}

interface ColumnSource {
  readonly measures: ReadonlyMap<string, MeasureColumns>;
  readonly filled: ReadonlyMap<string, FilledColumns>;
  readonly frames: Frames;
}

/** The measures of quantities, and what their imputation takes. */
function neededMeasures(
  quantities: readonly QuantityDefinition[],
  measures: ReadonlyMap<string, MeasureColumns>,
): Map<string, MeasureColumns> {
  const ids = new Set(quantities.flatMap(({ terms }) => terms.map(({ measure }) => measure)));
  for (const id of ids) {
    const imputation = measures.get(id)?.measure.imputation;
    if (imputation?.kind === 'groupRate') ids.add(imputation.per);
  }
  return new Map([...measures].filter(([id]) => ids.has(id)));
}

function familiesOf(
  quantities: readonly QuantityDefinition[],
  sums: readonly DeclaredSum[],
): QuantityDefinition[][] {
  const grid = { regions: [], periods: ['all'] };
  return listFamilies({ grid, quantities, sums, periodSums: [] }).map((family) =>
    family.map(({ quantity }) => quantity),
  );
}

/** A quantity over a frame as totals use it; undefined when it is not known there. */
function columnOf(
  { terms, dataset }: QuantityDefinition,
  { measures, filled, frames }: ColumnSource,
  over: 'numbers' | 'units',
): Column | undefined {
  const supplied =
    dataset === null ? undefined : [...measures.values()].find(({ measure }) => measure.supply === dataset);
  const named = (name: string) =>
    (supplied ? columnOfSupply(supplied.sources, name, frames) : filled.get(name))?.[over] ?? undefined;
  if (!terms.every(({ measure }) => named(measure))) return undefined;
  return combineColumns(frames[over], terms, named);
}

interface HideQuantitiesInput {
  readonly quantities: readonly QuantityDefinition[];
  readonly sums: readonly DeclaredSum[];
  readonly places: SuppressionPlaces;
  readonly source: ColumnSource;
  readonly isByNumber: boolean;
}

function hideQuantities(
  input: SuppressInput,
  { quantities, sums, places, source, isByNumber }: HideQuantitiesInput,
) {
  const list = quantities.map((definition): Quantity => {
    const column = columnOf(definition, source, isByNumber ? 'numbers' : 'units');
    if (column === undefined) throw new Error(`no column for «${definition.id}»`);
    const own = ownColumn(definition, source);
    return {
      ...definition,
      column: placeColumn(places, column, isByNumber),
      imputesCounts: definition.terms.some(
        ({ measure }) => source.measures.get(measure)?.measure.imputation?.kind === 'lastYear',
      ),
      shown: shownPlaces(places, own, input.publishedRows),
      publishedTotals: publishedTotals(definition.id, input.figures, places),
    };
  });
  const { structures, partOf, grid } = places;
  const done = applySuppression({ grid, structures, partOf, quantities: list, sums, periodSums: [] });
  const hidden = list.map((quantity, index): HiddenQuantity => {
    const byPeriod = done.hidden.get(quantity.id) ?? [];
    const definition = quantities[index];
    if (!definition) throw new Error(`no definition of «${quantity.id}»`);
    return { definition, places, ...spreadHidden(quantity, places, { byPeriod, frames: input.frames }) };
  });
  return { hidden, primary: done.primary, secondary: done.secondary };
}

/** The quantity as it is published, without imputation. */
function ownColumn(
  { terms, dataset }: QuantityDefinition,
  { measures, frames }: ColumnSource,
): Column | undefined {
  if (dataset !== null) return undefined;
  return combineColumns(frames.units, terms, (id) => measures.get(id)?.units);
}

/** 1 in places that belong to a published municipality with a figure of its own. */
function shownPlaces(
  { unitOf, grid }: SuppressionPlaces,
  own: Column | undefined,
  publishedRows: ReadonlySet<number>,
): Uint8Array {
  const width = grid.periods.length;
  return Uint8Array.from(unitOf, (unit, place) => {
    const mask = own?.masks[unit * width + (place % width)] ?? STATUS_BIT.missing;
    return Number(unit >= 0 && publishedRows.has(unit) && !isAbsent(mask));
  });
}

/** Totals of a quantity that some key figure shows, as numerator, denominator or value. */
function publishedTotals(
  id: string,
  figures: readonly IndicatorFigures[],
  { averageOf, grid }: SuppressionPlaces,
): Uint8Array[] {
  const width = grid.periods.length;
  const above = figures.filter(({ indicator }) => quantityId(indicator.numerator) === id);
  const below = figures.filter(({ indicator }) => quantityId(indicator.denominator) === id);
  return grid.periods.map((_, period) =>
    Uint8Array.from(averageOf, (average) => {
      const place = average * width + period;
      const isShown =
        average >= 0 &&
        [
          ...above.map(({ aggregates, denominator }) => {
            const aggregate = aggregates[place];
            return denominator === null ? aggregate?.observation.value : aggregate?.numerator;
          }),
          ...below.map(({ aggregates }) => aggregates[place]?.denominator),
        ].some((value) => value !== null && value !== undefined);
      return Number(isShown);
    }),
  );
}

/** Brings what is hidden over the places back to municipalities and averages. */
function spreadHidden(
  { column, shown, protection }: Quantity,
  { grid, partOf, unitOf, averageOf }: SuppressionPlaces,
  { byPeriod, frames }: { readonly byPeriod: readonly (HiddenCells | undefined)[]; readonly frames: Frames },
): Omit<HiddenQuantity, 'definition' | 'places'> {
  const width = grid.periods.length;
  const units = new Uint8Array(frames.units.memberCount * width);
  const totals = new Uint8Array(frames.units.averages.length * width);
  const unknown: number[][] = grid.periods.map(() => []);
  byPeriod.forEach((cells, period) => {
    if (!cells) return;
    for (let row = 0; row < grid.regions.length; row += 1) {
      const place = row * width + period;
      const merged = partOf[period]?.[row] ?? -1;
      const isHidden = merged < 0 ? cells.units[row] === 1 : cells.merged[merged] === 1;
      const unit = unitOf[place] ?? -1;
      if (isHidden && unit >= 0) units[unit * width + period] = 1;
      if (!isCounted(column, place, protection)) continue;
      if (isHidden || merged >= 0 || shown?.[place] !== 1) unknown[period]?.push(place);
    }
    averageOf.forEach((average, total) => {
      if (average >= 0 && cells.totals[total] === 1) totals[average * width + period] = 1;
    });
  });
  return {
    units,
    totals,
    unknown,
    touched: Uint8Array.from(grid.periods, (_, period) => Number(byPeriod[period] !== undefined)),
  };
}

/** Whether a count is in the totals as one that is to be known or hidden; what is imputed is only when it is small. */
function isCounted({ masks, values }: Column, place: number, protection: Quantity['protection']): boolean {
  const mask = masks[place] ?? STATUS_BIT.missing;
  if (isAbsent(mask)) return false;
  return (mask & STATUS_BIT.imputed) === 0 || isSmallCount(values[place] ?? 0, protection);
}
