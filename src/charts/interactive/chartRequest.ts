import type { PlotOptions } from '@observablehq/plot';
import type { CompareData, ComparedFigure, ComparedRegion } from '../../compare/compareData.ts';
import type { PublishedCompareRegion } from '../../contracts/publishedCompare.ts';
import type { Period, RegionCode } from '../../domain/region.ts';
import { isUnitLevel, unitLevelOf } from '../../domain/region.ts';
import type { Locale } from '../../i18n/locales.ts';

/** The views of a comparison that are charts, by the words of the address. */
export const CHART_KINDS = ['linjer', 'stolper', 'spredning', 'sammenheng'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What is to be drawn. */
export interface ChartRequest {
  readonly kind: ChartKind;
  readonly data: CompareData;
  readonly figure: ComparedFigure;
  /** The figure of the other axis of `sammenheng`; ignored by the others. */
  readonly against?: ComparedFigure | null | undefined;
  /** Years of `linjer`, ascending; the last of them is the year of `stolper`. */
  readonly periods: readonly Period[];
  /** Every region of the release: what it is called, and how many live there. */
  readonly regions: readonly PublishedCompareRegion[];
  readonly locale: Locale;
  /** Of `linjer`: how high it need be, in pixels; more where the names at its lines need it. By default after the width. */
  readonly height?: number | undefined;
  /** Of `sammenheng`: whether the line of regression is drawn. */
  readonly trend?: boolean | undefined;
}

/** A chart before it is drawn: what Plot is to draw, and everything that is said about it. */
export interface InteractiveChart {
  readonly title: string;
  /** Unit and years. */
  readonly subtitle: string;
  /** The drawing in words, for those who do not see it. */
  readonly label: string;
  /** That figures drawn are modelled; undefined where none is. */
  readonly mark: string | undefined;
  /** What else must be known of the drawing: breaks, gaps, an axis that does not begin at zero. */
  readonly notes: readonly string[];
  /** Series that are not named in the drawing itself. */
  readonly legend: readonly LegendItem[];
  /** The numbers that are drawn of the chosen regions, as a table: what the pointer tells, and more. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly options: PlotOptions;
}

export interface LegendItem {
  readonly look: SeriesLook;
  readonly text: string;
}

/** How the series of a region is told from others: by colour, by the shape of its points and by its name. */
export interface SeriesLook {
  /** A colour of the style sheet, which has one for light and one for dark. */
  readonly colour: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'wye' | 'cross';
  readonly width: number;
}

const SYMBOLS = ['square', 'triangle', 'diamond', 'star', 'wye', 'cross', 'circle'] as const;
const COLOURS = 6;

/**
 * Looks of the compared regions. The own one is strong; the group is the colour of groups everywhere, other averages are
 * grey; the others have colours and shapes that together are the same for no two, however many.
 */
export function seriesLooks({ regions, reference }: Pick<CompareData, 'regions' | 'reference'>) {
  const looks = new Map<RegionCode, SeriesLook>();
  let units = 0;
  let averages = 0;
  for (const { code, isOwn, isAverage } of regions) {
    if (isOwn) looks.set(code, { colour: 'var(--series-own)', symbol: 'circle', width: 3 });
    else if (isAverage) {
      const colour = code === reference ? 'var(--series-group)' : 'var(--series-country)';
      looks.set(code, { colour, symbol: SYMBOLS[(averages + 2) % SYMBOLS.length] ?? 'square', width: 1.75 });
      averages += 1;
    } else {
      const colour = `var(--series-${(units % COLOURS) + 1})`;
      looks.set(code, { colour, symbol: SYMBOLS[units % SYMBOLS.length] ?? 'square', width: 1.75 });
      units += 1;
    }
  }
  return (region: Pick<ComparedRegion, 'code'>): SeriesLook => {
    const look = looks.get(region.code);
    if (!look) throw new Error(`${region.code} is not compared`);
    return look;
  };
}

/** Codes of all that report themselves at the level of the comparison, and of those the members of the own group. */
export function unitsAndPeers({ data, regions }: Pick<ChartRequest, 'data' | 'regions'>) {
  const units = regions.filter(({ level }) => isUnitLevel(level) && unitLevelOf(level) === data.level);
  return {
    units: units.map(({ code }) => code),
    peers: new Set(data.reference === null ? [] : data.peers),
  };
}
