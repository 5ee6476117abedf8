import type { Averaging, Heading, Unit } from '../domain/indicator.ts';
import { absent } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import { unpackIntegers } from '../domain/packedIntegers.ts';
import type { LocalText, Period, RegionCode, RegionLevel, UnitLevel } from '../domain/region.ts';
import { slugOf } from '../domain/slug.ts';
import type { PublishedBreak, PublishedHeader } from './published.ts';
import { observationIn } from './publishedSeries.ts';

/**
 * What the compare page fetches, under `/data/sammenlign/`. The same published figures as in `/data/region/` and
 * `/data/omrade/`, cut so that little is fetched: `regioner.json` says what there is, `nokkeltall.json` where each key figure
 * is; `<stem>.json` has the newest year of some key figures of an area for all regions; `<stem>/<n>.json` has the other years
 * of them for some regions.
 */
export interface PublishedCompareCatalogue extends PublishedHeader {
  readonly periods: readonly Period[];
  /** In published order, all levels; the files of a level have theirs in this order. */
  readonly regions: readonly PublishedCompareRegion[];
  readonly areas: readonly PublishedCompareArea[];
  /** Those of all figures of a region. */
  readonly breaks: readonly PublishedBreak[];
}

/** `/data/sammenlign/regioner.json`: a catalogue as it is sent, read by `unpackCatalogue`. */
export interface PackedCompareCatalogue extends Omit<PublishedCompareCatalogue, 'regions'> {
  readonly regions: PackedCompareRegions;
}

/** Regions in columns, one entry a region in each: less than half of what they are one by one. */
export interface PackedCompareRegions {
  readonly code: readonly RegionCode[];
  readonly level: readonly RegionLevel[];
  /** One text where all languages have the same. */
  readonly name: readonly (string | LocalText)[];
  /** Codes with a space between; empty for none. */
  readonly parents: readonly string[];
  readonly size: readonly (number | null)[];
  /** Addresses that are not those of the Norwegian name, by code; null where there is none. */
  readonly slugs: Readonly<Record<RegionCode, string | null>>;
}

/** `/data/sammenlign/nokkeltall.json`: needed where key figures are chosen one by one. */
export interface PublishedCompareFigures {
  readonly dataVersion: string;
  /** Ids of the key figures of each part of an area, in table order, by its stem. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
}

export interface PublishedCompareRegion {
  readonly code: RegionCode;
  readonly level: RegionLevel;
  readonly name: LocalText;
  /** Last segment of its address; left out where it has no page. */
  readonly slug?: string | undefined;
  /** The averages it is part of, nearest first: kommunegruppe, fylke; of a fylkeskommune its region. */
  readonly parents?: readonly RegionCode[] | undefined;
  /** Inhabitants of a unit, newest; left out where they are not known. */
  readonly size?: number | undefined;
}

export interface PublishedCompareArea {
  readonly id: string;
  readonly level: UnitLevel;
  readonly name: LocalText;
  /** Most areas are one file; a large one is cut so that each stays small. */
  readonly parts: readonly PublishedComparePart[];
}

export interface PublishedComparePart {
  /** `befolkning`, `befolkning-2`: name of the file of the newest year, and of the folder of the others. */
  readonly stem: string;
  /** Regions in one file of other years. */
  readonly chunk: number;
}

/** `/data/sammenlign/<stem>.json` */
export interface PublishedCompareFile extends PublishedHeader {
  readonly stem: string;
  readonly area: string;
  readonly level: UnitLevel;
  /** «Kilde: …»: whom the key figures are from, each line once. */
  readonly sources: readonly LocalText[];
  readonly statusSets: readonly string[];
  readonly indicators: readonly PublishedCompareIndicator[];
  /** Those of one of these key figures. */
  readonly breaks: readonly PublishedBreak[];
}

export interface PublishedCompareIndicator {
  readonly id: string;
  readonly heading: Heading;
  readonly name: LocalText;
  readonly unit: Unit;
  readonly decimals: number;
  readonly scale: number;
  readonly averaging: Averaging;
  /** Units of the numerator's terms and number of the denominator's: what `computeDifferenceInKroner` asks of. */
  readonly numerator: readonly { readonly unit: Unit }[];
  readonly denominator: readonly string[];
  readonly direction: 'neutral' | 'high' | 'low';
  /** Into `sources` of the file. */
  readonly source: number;
  /** Periods with figures, ascending; never empty. */
  readonly periods: readonly Period[];
  /** The newest period in which more than half of the units have a figure; the newest of all where none is such. */
  readonly latest: Period;
  /** Middle one of the packed values, which are differences from it. */
  readonly middle: number;
  /** Values of `latest` as whole numbers (times ten to the decimals), less `middle`, packed; one a region of the level. */
  readonly values: string;
  /** One base-36 digit a region, into `statusSets`; a single one stands for all; left out when all are plain. */
  readonly status?: string | undefined;
}

/**
 * `/data/sammenlign/<stem>/<n>.json`: regions `n × chunk` and on, periods other than `latest` from new to old. Values are
 * packed differences from the one before that is there, the first from that of `latest` in `<stem>.json` (from 0 where
 * that is absent); regions follow each other.
 */
export interface PublishedCompareChunk {
  readonly dataVersion: string;
  readonly statusSets: readonly string[];
  /** In the order of `<stem>.json`. */
  readonly indicators: readonly { readonly values: string; readonly status?: string | undefined }[];
}

/** `/data/sammenlign/naboer.json`: land neighbours; of a kommune without any, the nearest by distance. */
export interface PublishedCompareNeighbours {
  readonly dataVersion: string;
  readonly neighbours: Readonly<Record<RegionCode, readonly RegionCode[]>>;
  /** Kommuner whose list is by distance. */
  readonly byDistance: readonly RegionCode[];
}

/** A catalogue as it is sent. */
export function packCatalogue({ regions, ...catalogue }: PublishedCompareCatalogue): PackedCompareCatalogue {
  return {
    ...catalogue,
    regions: {
      code: regions.map(({ code }) => code),
      level: regions.map(({ level }) => level),
      name: regions.map(({ name }) =>
        Object.values(name).every((text) => text === name.nb) ? name.nb : name,
      ),
      parents: regions.map(({ parents = [] }) => parents.join(' ')),
      size: regions.map(({ size }) => size ?? null),
      slugs: Object.fromEntries(
        regions.flatMap(({ code, name, slug = null }) =>
          slug === slugOf(name.nb) ? [] : [[code, slug] as const],
        ),
      ),
    },
  };
}

/** A catalogue as it is worked with. */
export function unpackCatalogue({
  regions,
  ...catalogue
}: PackedCompareCatalogue): PublishedCompareCatalogue {
  const { code: codes, slugs } = regions;
  return {
    ...catalogue,
    regions: codes.map((code, at): PublishedCompareRegion => {
      const name = textOf(regions.name[at] ?? '');
      const [parents = '', size = null] = [regions.parents[at], regions.size[at]];
      const slug = code in slugs ? slugs[code] : slugOf(name.nb);
      return {
        ...{ code, level: regions.level[at] ?? 'kommune', name },
        ...(slug ? { slug } : {}),
        ...(parents === '' ? {} : { parents: parents.split(' ') }),
        ...(size === null ? {} : { size }),
      };
    }),
  };
}

function textOf(name: string | LocalText): LocalText {
  return typeof name === 'string' ? { nb: name, en: name } : name;
}

/** Periods of the other years' files, from new to old. */
export function earlierPeriods({
  periods,
  latest,
}: Pick<PublishedCompareIndicator, 'periods' | 'latest'>): Period[] {
  return periods.filter((period) => period !== latest).reverse();
}

/**
 * What has been unpacked, for as long as the file it is from is held: every change of a choice reads the same files again,
 * and unpacking is most of its work.
 */
const newest = new WeakMap<PublishedCompareIndicator, readonly Observation[]>();
const unpacked = new WeakMap<PublishedCompareChunk['indicators'][number], UnpackedSeries>();

interface UnpackedSeries {
  /** Of all regions of the file, one after the other. */
  readonly differences: readonly (number | null)[];
  readonly status: string | undefined;
}

/** The newest year of one key figure, one observation a region of the level, in the order of the catalogue. */
export function latestObservations(
  { statusSets }: Pick<PublishedCompareFile, 'statusSets'>,
  indicator: PublishedCompareIndicator,
): readonly Observation[] {
  const known = newest.get(indicator);
  if (known !== undefined) return known;
  const { values, status, middle, decimals } = indicator;
  const power = 10 ** decimals;
  const numbers = unpackIntegers(values).map((value) => (value === null ? null : (value + middle) / power));
  const series = { values: numbers, status: expand(status, numbers.length) };
  const observations = numbers.map((_, at) => observationIn(series, statusSets, at));
  newest.set(indicator, observations);
  return observations;
}

function unpackSeries(packed: PublishedCompareChunk['indicators'][number]): UnpackedSeries {
  const known = unpacked.get(packed);
  if (known !== undefined) return known;
  const differences = unpackIntegers(packed.values);
  const series = { differences, status: expand(packed.status, differences.length) };
  unpacked.set(packed, series);
  return series;
}

/** Where in the file of other years a region is: `place` counts the regions of the level in catalogue order. */
export function chunkOf(place: number, { chunk }: PublishedComparePart): { number: number; row: number } {
  return { number: Math.floor(place / chunk), row: place % chunk };
}

export interface SeriesInput {
  readonly file: PublishedCompareFile;
  readonly chunk: PublishedCompareChunk;
  /** Place of the key figure in both files. */
  readonly at: number;
  /** Place of the region among those of the chunk. */
  readonly row: number;
  /** Its observation of the newest year. */
  readonly latest: Observation;
}

/** All periods of one key figure of one region, in the order of its `periods`. */
export function seriesObservations({ file, chunk, at, row, latest }: SeriesInput): Observation[] {
  const indicator = file.indicators[at];
  const packed = chunk.indicators[at];
  if (indicator === undefined || packed === undefined) throw new Error(`no key figure ${at} in ${file.stem}`);
  const earlier = earlierPeriods(indicator);
  const width = earlier.length;
  const { differences, status: digits } = unpackSeries(packed);
  const status = digits?.slice(row * width, (row + 1) * width);
  const power = 10 ** indicator.decimals;
  let before = latest.value === null ? 0 : Math.round(latest.value * power);
  const values = differences.slice(row * width, (row + 1) * width).map((difference) => {
    if (difference === null) return null;
    before += difference;
    return before / power;
  });
  const found = new Map(
    earlier.map((period, place) => [period, observationIn({ values, status }, chunk.statusSets, place)]),
  );
  return indicator.periods.map((period) =>
    period === indicator.latest ? latest : (found.get(period) ?? absent('missing')),
  );
}

function expand(status: string | undefined, length: number): string | undefined {
  return status?.length === 1 ? status.repeat(length) : status;
}
