import type {
  PublishedArea,
  PublishedIndicator,
  PublishedRegion,
  PublishedSource,
} from '../contracts/published.ts';
import { basisIn, observationIn } from '../contracts/publishedSeries.ts';
import type { Provenance, Vintage } from '../domain/indicator.ts';
import type { Period } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import { publishedRegion } from '../export/regionLabel.ts';
import type { Published } from './published.ts';

/** Where the figures of a key figure in a year are from. */
export interface Origin {
  readonly provenance: Provenance;
  /** Of the sources that are revised in June; null where none of them is. */
  readonly vintage: Vintage | null;
  readonly sources: readonly PublishedSource[];
}

/** A key figure of a region in a year. */
export interface LongRow {
  readonly region: PublishedRegion;
  readonly indicator: PublishedIndicator;
  readonly period: Period;
  readonly value: number | null;
  readonly mask: StatusMask;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly origin: Origin;
}

/** All figures of a service area, one row each. */
export interface LongTable {
  readonly area: PublishedArea;
  readonly regions: readonly PublishedRegion[];
  /** Those that have figures, in the order of the area. */
  readonly indicators: readonly PublishedIndicator[];
  /** By key figure, then region in published order, then year: figures that are alike stand together. */
  readonly rows: readonly LongRow[];
}

const MISSING = { value: null, mask: STATUS_BIT.missing } as const;
const NOTHING = { numerator: null, denominator: null } as const;

/**
 * Every figure of a service area: a row for each key figure, region and year in which the key figure exists, also where
 * the region has no number. Read from the files of the regions, which have been tried for what could be worked out of them.
 */
export function longTable(published: Published, area: PublishedArea): LongTable {
  const { index } = published;
  const regions = published.area(area.id).regions.map((code) => publishedRegion(index, code));
  const files = regions.map(({ code }) => published.region(code));
  const indicators = area.indicators
    .map((id) => indicatorOf(index.indicators, id))
    .filter(({ periods }) => periods.length > 0);
  const rows: LongRow[] = [];
  for (const indicator of indicators) {
    const years = indicator.periods.map((period) => {
      const place = index.periods.indexOf(period);
      return { period, place, origin: originOf(indicator, period, index.sources) };
    });
    files.forEach((file, at) => {
      const series = file.indicators[indicator.id];
      const region = regions[at];
      if (region === undefined) throw new Error(`no region for file ${file.region}`);
      for (const { period, place, origin } of years) {
        const { value, mask } = series ? observationIn(series, file.statusSets, place) : MISSING;
        const { numerator, denominator } = series ? basisIn(series, place) : NOTHING;
        rows.push({ region, indicator, period, value, mask, numerator, denominator, origin });
      }
    });
  }
  return { area, regions, indicators, rows };
}

function indicatorOf(indicators: readonly PublishedIndicator[], id: string): PublishedIndicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`no key figure ${id} in the release`);
  return found;
}

/** A figure is as revised as the least revised of what it is made of. */
function originOf(
  { id, provenances }: PublishedIndicator,
  period: Period,
  all: readonly PublishedSource[],
): Origin {
  const run = provenances.find(({ from, to }) => from <= period && period <= to);
  if (run === undefined) throw new Error(`${id} ${period} is of no source`);
  const sources = all.filter((source) => run.datasets.includes(source.id));
  const vintages = sources.flatMap((source) =>
    source.vintages.filter((entry) => entry.period === period).map(({ vintage }) => vintage),
  );
  const vintage = vintages.includes('unrevised') ? 'unrevised' : (vintages[0] ?? null);
  return { provenance: run.provenance, vintage, sources };
}
