import type { Period } from '../domain/region.ts';
import type { CompareData, ComparedFigure } from './compareData.ts';
import { comparedObservation } from './compareData.ts';
import { shownYear, shownYears } from './compareLines.ts';
import type { CompareState } from './compareState.ts';

const PER_HEADING = 2;
const PER_AREA = 8;
const YEARS = 5;

/**
 * The figures of an area that a report draws over the years: all that the reader has picked one by one; of a whole area the
 * first two under each heading, at most eight. Those without two years to draw between are left out, and yes and no.
 */
export function reportFigures(data: CompareData, state: CompareState): ComparedFigure[] {
  const drawable = data.figures.filter((figure) => hasLine(figure, data, reportYears(figure, data, state)));
  if (state.basket.length > 0) return drawable;
  const asked = drawable.filter(({ id }) => id === state.figure);
  const first = [...Map.groupBy(drawable, ({ heading }) => heading).values()].flatMap((figures) =>
    figures.slice(0, PER_HEADING),
  );
  return [...new Set([...asked, ...first])].slice(0, PER_AREA);
}

/** The years that are shown over years; where one year is chosen, it and those before it. */
export function reportYears(figure: ComparedFigure, data: CompareData, state: CompareState): Period[] {
  const { years } = state;
  if (years === null || years.from !== years.to) return shownYears(figure, data, state);
  return figure.periods.filter((period) => period <= shownYear(figure, state)).slice(-YEARS);
}

function hasLine(figure: ComparedFigure, { regions }: CompareData, periods: readonly Period[]): boolean {
  if (figure.unit === 'jaNei') return false;
  const known = (period: Period) =>
    regions.some(({ code }) => (comparedObservation(figure, code, period)?.value ?? null) !== null);
  return periods.filter(known).length > 1;
}

/** Columns that a sheet has room for beside the own one. */
const ABREAST = 11;

/** The data in as few parts as sheets have room for, the own region in each of them, the others shared out evenly. */
export function sheetParts(data: CompareData): CompareData[] {
  const own = data.regions.filter(({ isOwn }) => isOwn);
  const others = data.regions.filter(({ isOwn }) => !isOwn);
  const count = Math.max(1, Math.ceil(others.length / ABREAST));
  const size = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, at) => ({
    ...data,
    regions: [...own, ...others.slice(at * size, (at + 1) * size)],
  }));
}
