import type {
  PublishedArea,
  PublishedAreaFile,
  PublishedIndex,
  PublishedIndicator,
  PublishedRegionFile,
} from '../contracts/published.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import { oncePer } from '../domain/oncePer.ts';
import type { Period } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';

/** What a key-figure table is made of. */
export interface KeyFigureTableInput {
  readonly index: PublishedIndex;
  /** The region the table is about. */
  readonly own: PublishedRegionFile;
  /** What it is compared with, nearest first: kommunegruppe, fylke, landet uten Oslo, landet. */
  readonly comparisons: readonly PublishedRegionFile[];
  readonly area: string;
  readonly locale: Locale;
  /** Address of the page that shows the table. */
  readonly pageUrl: string;
  /** Which rows: key figures with figures in the years shown, as a rule, or those that ended before them. */
  readonly rows?: 'current' | 'ended' | undefined;
  /** Columns of the own region, ascending; left out, they are chosen by `keyFigurePeriods`. */
  readonly periods?: readonly Period[] | undefined;
  /**
   * The figures of all units, for places among peers. Where it is given, the table tells how the own figures develop,
   * how they differ from the peers, and which place they have; without it a table has figures alone.
   */
  readonly areaFile?: PublishedAreaFile | undefined;
}

/** A row of the table: a key figure and the period in which it is compared. */
export interface KeyFigureRow {
  readonly indicator: PublishedIndicator;
  readonly compared: Period;
}

const OWN_PERIODS = 5;

/**
 * Years shown of the own region, ascending: those with figures among the release's year and the four before, later ones
 * (estimates), and every older year that is the newest of some row, so that no row is left without its latest figure.
 */
export function keyFigurePeriods(input: Omit<KeyFigureTableInput, 'periods' | 'pageUrl'>): Period[] {
  const indicators = indicatorsOf(input.index, areaOf(input), input.rows);
  const first = firstShown(input.index);
  const shown = new Set(indicators.flatMap(({ periods }) => periods.filter((period) => period >= first)));
  for (const indicator of indicators) shown.add(comparedPeriod(indicator, input));
  return [...shown].filter((period) => period !== '').sort();
}

function firstShown({ release }: PublishedIndex): Period {
  return String(Number(release.year) - OWN_PERIODS + 1);
}

/**
 * Whether an area has key figures that ended before the years shown, beside others that did not: they have a table of
 * their own, so that years long past do not widen the table of today.
 */
export function hasEnded(index: PublishedIndex, area: string): boolean {
  return indicatorsOf(index, areaOf({ index, area }), 'ended').length > 0;
}

/** @throws Error when the area is not in the index */
export function areaOf({ index, area }: Pick<KeyFigureTableInput, 'index' | 'area'>): PublishedArea {
  const found = index.areas.find(({ id }) => id === area);
  if (!found) throw new Error(`no service area ${area} in the release`);
  return found;
}

/**
 * The key figures of an area that are rows. One of which the release has no figures at all is none: there is no year to
 * show it in. Where all of them ended before the years shown they are the rows of today's table.
 */
export function indicatorsOf(
  index: PublishedIndex,
  area: PublishedArea,
  rows: KeyFigureTableInput['rows'] = 'current',
): readonly PublishedIndicator[] {
  return rowsOf(index)(area)[rows];
}

/** The same for every unit, so that what is said of them can be said once as well. */
const rowsOf = oncePer((index: PublishedIndex) => {
  const byId = new Map(index.indicators.map((indicator) => [indicator.id, indicator]));
  const first = firstShown(index);
  return oncePer((area: PublishedArea) => {
    const all = area.indicators
      .map((id) => {
        const indicator = byId.get(id);
        if (!indicator) throw new Error(`no key figure ${id} in the release`);
        return indicator;
      })
      .filter(({ periods }) => periods.length > 0);
    const [current, ended] = partition(all, ({ periods }) => (periods.at(-1) ?? '') >= first);
    return current.length === 0 ? { current: all, ended: [] } : { current, ended };
  });
});

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

type PeriodChoice = Pick<KeyFigureTableInput, 'own' | 'comparisons' | 'periods'>;

/** Within the asked periods, if any are asked for. Empty only where there is no period at all. */
export function comparedPeriod(
  indicator: PublishedIndicator,
  { own, comparisons, periods }: PeriodChoice,
): Period {
  const ofOwn = newestWithValue(own, indicator.id, periods);
  if (ofOwn !== undefined) return ofOwn;
  const ofOthers = comparisons.map((file) => newestWithValue(file, indicator.id, periods) ?? '').sort();
  return ofOthers.at(-1) || ((periods ?? indicator.periods).at(-1) ?? '');
}

function newestWithValue(
  file: PublishedRegionFile,
  indicator: string,
  periods: readonly Period[] | undefined,
): Period | undefined {
  if (!periods) return latestPeriodWithValue(file, indicator);
  return periods.findLast((period) => observationOf(file, indicator, period).value !== null);
}

/** The year all rows are compared in; undefined when they differ. */
export function commonPeriod(rows: readonly KeyFigureRow[]): Period | undefined {
  const periods = new Set(rows.map(({ compared }) => compared));
  return periods.size === 1 ? rows[0]?.compared : undefined;
}
