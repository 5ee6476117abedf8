import type {
  PublishedArea,
  PublishedHeader,
  PublishedIndex,
  PublishedRegion,
} from '../contracts/published.ts';
import { earlierPeriods, packCatalogue } from '../contracts/publishedCompare.ts';
import type {
  PublishedCompareArea,
  PublishedCompareCatalogue,
  PackedCompareCatalogue,
  PublishedCompareChunk,
  PublishedCompareFile,
  PublishedCompareIndicator,
  PublishedComparePart,
} from '../contracts/publishedCompare.ts';
import type { Observation } from '../domain/observation.ts';
import { packIntegers, unpackIntegers } from '../domain/packedIntegers.ts';
import type { LocalText, Period, RegionCode } from '../domain/region.ts';
import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import { sourceLine, sourcesOf } from '../export/sourceLine.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import { newestPeriod, publishedFigure } from './newestFigures.ts';
import { StatusSets } from './publishedSeries.ts';
import { figuresOf } from './toRegionFile.ts';
import type { Computed } from './toRegionFile.ts';

/** A level as it is published. */
export interface CompareLevel {
  readonly index: PublishedIndex;
  readonly computed: Computed;
}

/** A larger area is cut in parts, so that no file of a newest year is over 12 kB on its way. */
const INDICATORS_A_PART = 16;
/** Bytes of information in one file of other years, at most; compression finds a little more to save: under 2 kB. */
const BYTES_A_CHUNK = 2300;

/** `sammenlign/regioner.json`: what can be compared, all levels. */
export function toCompareCatalogue(
  header: PublishedHeader,
  levels: readonly CompareLevel[],
  areas: readonly PublishedCompareArea[],
): PackedCompareCatalogue {
  const sizes = new Map(levels.flatMap((level) => [...sizesOf(level)]));
  const catalogue: PublishedCompareCatalogue = {
    ...header,
    periods: levels[0]?.index.periods ?? [],
    regions: levels.flatMap(({ index }) =>
      index.regions.map(({ code, level, name, slug, ...region }) => ({
        ...{ code, level, name },
        ...(slug === null ? {} : { slug }),
        ...(parentsOf(region).length === 0 ? {} : { parents: parentsOf(region) }),
        ...(sizes.has(code) ? { size: sizes.get(code) } : {}),
      })),
    ),
    areas,
    breaks: levels.flatMap(({ index }) => index.breaks.filter(({ indicator }) => indicator === null)),
  };
  return packCatalogue(catalogue);
}

function parentsOf({ group, fylke, region }: Pick<PublishedRegion, 'group' | 'fylke' | 'region'>) {
  return [group, fylke, region].filter((code) => code !== null && code !== undefined);
}

/** Newest number of inhabitants of the units, from the key figure that the profile names. */
function sizesOf({ index, computed }: CompareLevel): Map<RegionCode, number> {
  const { frame, figures } = computed;
  const figure = figures.find(({ indicator }) => indicator.id === index.profile.population);
  const units = index.regions.filter(({ point }) => point !== null).map(({ code }) => code);
  const period = figure && newestPeriod(figure, frame, units);
  if (figure === undefined || period === undefined) return new Map();
  return new Map(
    units.flatMap((region): [RegionCode, number][] => {
      const value = publishedFigure(figure, frame, { region, period });
      return value === null ? [] : [[region, value]];
    }),
  );
}

export interface ComparePartFiles {
  readonly part: PublishedComparePart;
  readonly file: PublishedCompareFile;
  readonly chunks: readonly PublishedCompareChunk[];
}

/** The key figures of each part of an area; none where no key figure of it has figures. */
export function comparePartsOf({ indicators }: PublishedArea, index: PublishedIndex): string[][] {
  const spoken = new Set(index.indicators.filter(({ periods }) => periods.length > 0).map(({ id }) => id));
  const own = indicators.filter((id) => spoken.has(id));
  const count = Math.ceil(own.length / INDICATORS_A_PART);
  const size = Math.ceil(own.length / count);
  return Array.from({ length: count }, (_, at) => own.slice(at * size, (at + 1) * size));
}

/** The files of one part of an area. @throws Error when a key figure of it is not computed */
export function toComparePart(
  header: PublishedHeader,
  {
    area,
    at,
    indicators,
  }: { readonly area: PublishedArea; readonly at: number; readonly indicators: readonly string[] },
  { index, computed }: CompareLevel,
): ComparePartFiles {
  const regions = index.regions.map(({ code }) => code);
  const units = index.regions.filter(({ level }) => level === area.level).map(({ code }) => code);
  const columns = indicators.map((id) => columnOf(id, { index, computed }, { regions, units }));
  const lines = indicators.map((id) => sourceOf(index, [id]));
  const sources = [...new Map(lines.map((line) => [line.nb, line])).values()];
  const sets = new StatusSets();
  const stem = at === 0 ? area.id : `${area.id}-${at + 1}`;
  const file: PublishedCompareFile = {
    ...header,
    ...{ stem, area: area.id, level: area.level },
    sources,
    statusSets: sets.names,
    indicators: columns.map((column, place) => ({
      ...toLatest(column, sets),
      source: sources.findIndex(({ nb }) => nb === lines[place]?.nb),
    })),
    breaks: index.breaks.filter(({ indicator }) => indicators.includes(indicator ?? '')),
  };
  const all = toChunk(header.dataVersion, columns, { from: 0, to: regions.length });
  const widths = columns.map(({ indicator }) => earlierPeriods(indicator).length);
  const chunk = regionsAChunk(all, regions.length, widths);
  const count = Math.ceil(regions.length / chunk);
  const chunks = Array.from({ length: count }, (_, number) =>
    toChunk(header.dataVersion, columns, { from: number * chunk, to: (number + 1) * chunk }),
  );
  return { part: { stem, chunk }, file, chunks };
}

/**
 * As many regions as there is room for what is to be told of them: values that hardly change weigh little, whatever their
 * number. Weighed by Shannon's information and not by compressing, which may differ between machines.
 */
function regionsAChunk(
  { indicators }: PublishedCompareChunk,
  rows: number,
  widths: readonly number[],
): number {
  const weigh = weigher(indicators.flatMap(({ values, status = '' }) => [values, status]));
  const weights = Array.from({ length: rows }, () => 0);
  for (const [at, { values, status = '' }] of indicators.entries()) {
    const width = widths[at] ?? 0;
    const numbers = unpackIntegers(values);
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = [row * width, (row + 1) * width];
      const text =
        packIntegers(numbers.slice(from, to)) + (status.length === 1 ? '' : status.slice(from, to));
      weights[row] = (weights[row] ?? 0) + weigh(text);
    }
  }
  for (let size = rows; size > 1; size -= 1) if (heaviest(weights, size) <= BYTES_A_CHUNK) return size;
  return 1;
}

/** The weight of the heaviest of neighbouring groups of a size. */
function heaviest(weights: readonly number[], size: number): number {
  const groups = Array.from({ length: Math.ceil(weights.length / size) }, (_, at) =>
    weights.slice(at * size, (at + 1) * size).reduce((sum, weight) => sum + weight, 0),
  );
  return Math.max(...groups);
}

/** What a text tells in bytes, by how often its letters occur in all of the texts. */
function weigher(texts: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (text) =>
    [...text].reduce((sum, letter) => sum - Math.log2((counts.get(letter) ?? total) / total) / 8, 0);
}

function sourceOf(index: PublishedIndex, ids: readonly string[]): LocalText {
  const sources = sourcesOf(
    index,
    index.indicators.filter(({ id }) => ids.includes(id)),
  );
  return { nb: sourceLine(sources, 'nb'), en: sourceLine(sources, 'en') };
}

/** One key figure of all regions, as it is published. */
interface Column {
  readonly indicator: Omit<PublishedCompareIndicator, 'middle' | 'values' | 'status' | 'source'>;
  /** By region, then by period. */
  readonly rows: readonly ReadonlyMap<Period, Observation>[];
}

function columnOf(
  id: string,
  { index, computed }: CompareLevel,
  { regions, units }: Record<'regions' | 'units', readonly RegionCode[]>,
): Column {
  const figure = computed.figures.find(({ indicator }) => indicator.id === id);
  const published = index.indicators.find((candidate) => candidate.id === id);
  if (figure === undefined || published === undefined) throw new Error(`no key figure ${id}`);
  const { heading, name, unit, decimals, scale, averaging, direction, periods } = published;
  return {
    indicator: {
      ...{ id, heading, name, unit, decimals, scale, averaging, direction, periods },
      numerator: published.numerator.map((term) => ({ unit: term.unit })),
      denominator: published.denominator.map(({ measure }) => measure),
      latest: latestOf(figure, computed, units) ?? periods.at(-1) ?? '',
    },
    rows: regions.map((code) => {
      const { observations } = figuresOf(figure, computed.frame, code);
      return new Map(computed.frame.grid.periods.map((period, at) => [period, observed(observations[at])]));
    }),
  };
}

function latestOf(figure: IndicatorFigures, { frame }: Computed, units: readonly RegionCode[]) {
  return newestPeriod(figure, frame, units);
}

function observed(observation: Observation | undefined): Observation {
  if (observation === undefined) throw new Error('a period without an observation');
  return observation;
}

function toLatest({ indicator, rows }: Column, sets: StatusSets): Omit<PublishedCompareIndicator, 'source'> {
  const observations = rows.map((row) => observed(row.get(indicator.latest)));
  const numbers = observations.map((each) => wholeOf(each, indicator.decimals));
  const there = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const middle = there[Math.floor(there.length / 2)] ?? 0;
  return {
    ...indicator,
    middle,
    values: packIntegers(numbers.map((number) => (number === null ? null : number - middle))),
    ...statusOf(observations, sets),
  };
}

function toChunk(
  dataVersion: string,
  columns: readonly Column[],
  { from, to }: { readonly from: number; readonly to: number },
): PublishedCompareChunk {
  const sets = new StatusSets();
  const indicators = columns.map(({ indicator, rows }) => {
    const earlier = earlierPeriods(indicator);
    const own = rows.slice(from, to);
    const differences = own.flatMap((row) => {
      let before = wholeOf(observed(row.get(indicator.latest)), indicator.decimals) ?? 0;
      return earlier.map((period) => {
        const number = wholeOf(observed(row.get(period)), indicator.decimals);
        if (number === null) return null;
        const difference = number - before;
        before = number;
        return difference;
      });
    });
    const observations = own.flatMap((row) => earlier.map((period) => observed(row.get(period))));
    return { values: packIntegers(differences), ...statusOf(observations, sets) };
  });
  return { dataVersion, statusSets: sets.names, indicators };
}

/** The published value times ten to the decimals: a whole number. */
function wholeOf({ value }: Observation, decimals: number): number | null {
  if (value === null) return null;
  return Math.round(roundHalfAwayFromZero(value, decimals) * 10 ** decimals);
}

function statusOf(observations: readonly Observation[], sets: StatusSets): { readonly status?: string } {
  const status = observations.map(({ mask }) => sets.digitOf(mask)).join('');
  if (/^0*$/.test(status)) return {};
  const [first = ''] = status;
  return { status: status === first.repeat(status.length) ? first : status };
}
