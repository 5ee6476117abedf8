import { NEUTRAL_FORMATS, TABLE_FORMATS } from '../contracts/fileIndex.ts';
import type { FileIndex, IndexedFile, NeutralFormat, TableFormat } from '../contracts/fileIndex.ts';
import type { PublishedArea } from '../contracts/published.ts';
import { observationIn } from '../contracts/publishedSeries.ts';
import type { UnitLevel } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import { DATA_FOLDER, neutralFileName, tableFileName } from '../export/dataFileName.ts';
import { fileNameOf } from '../export/fileName.ts';
import { formatNumber, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { indicatorById } from './indicators.ts';
import { sharePercent } from './provenanceShare.ts';
import { readArea, readIndex } from './readPublished.ts';
import { areasOf, publishedLevels } from './regions.ts';

export interface OpenDataLink {
  readonly href: string;
  readonly text: string;
  readonly size: string;
  /** Name under which it is saved: it tells what is in it. */
  readonly download: string;
  /** Spoken. */
  readonly label: string;
}

/** A row of the page: a service area and its files. */
export interface OpenDataArea {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly content: string;
  readonly years: string;
  /** «38 %», or that there are no figures. */
  readonly official: string;
  readonly links: readonly OpenDataLink[];
}

export interface OpenDataLevel {
  readonly level: UnitLevel;
  readonly areas: readonly OpenDataArea[];
}

/** Every service area with its files, level by level. */
export function openData(files: FileIndex, locale: Locale): OpenDataLevel[] {
  const byPath = new Map(files.files.map((file) => [file.path, file]));
  return publishedLevels().map((level) => ({
    level,
    areas: areasOf(level).map((area) => openDataArea(area, byPath, locale)),
  }));
}

function openDataArea(
  area: PublishedArea,
  byPath: ReadonlyMap<string, IndexedFile>,
  locale: Locale,
): OpenDataArea {
  const m = messagesFor(locale);
  const t = m.openData;
  const indicators = area.indicators.map(indicatorById).filter(({ periods }) => periods.length > 0);
  const periods = [...new Set(indicators.flatMap((indicator) => indicator.periods))].sort();
  const numbers = numbersOf(area);
  const count = (value: number) => formatNumber(value, 0, locale);
  const name = localText(area.name, locale);
  const { release } = readIndex();
  const saved = fileNameOf({ area: area.id, region: null, level: area.level, periods, release }, locale);
  return {
    id: area.id,
    name,
    href: pathOf({ page: 'area', area: area.id }, locale),
    content: t.content(count(indicators.length), count(numbers.all)),
    years: periods.length === 0 ? '' : m.table.years(periods[0] ?? '', periods.at(-1) ?? ''),
    official: numbers.all === 0 ? t.none : m.units.prosent.quantity(String(wholePercent(numbers))),
    links: FORMATS.map((format) => ({
      ...linkTo(fileName(area.id, format, locale), byPath, locale),
      text: t.formats[format],
      label: t.fileOf(t.formats[format], name),
      download: `${saved}.${format}`,
    })),
  };
}

const FORMATS = [...TABLE_FORMATS, ...NEUTRAL_FORMATS] as const;

/** In the reader's language where the format has one. */
function fileName(id: string, format: TableFormat | NeutralFormat, locale: Locale): string {
  return format === 'xlsx' || format === 'csv'
    ? tableFileName(id, locale, format)
    : neutralFileName(id, format);
}

/** Of a file under `/data/`. @throws Error when no such file is made */
export function linkTo(
  name: string,
  byPath: ReadonlyMap<string, IndexedFile>,
  locale: Locale,
): Pick<OpenDataLink, 'href' | 'size'> {
  const file = byPath.get(DATA_FOLDER + name);
  if (file === undefined) throw new Error(`there is no file ${name}`);
  return { href: file.path, size: formatBytes(file.bytes, locale) };
}

/** How many numbers the area has, averages and all years counted, and how many are neither modelled nor estimated. */
function numbersOf({ id, indicators }: PublishedArea): { readonly all: number; readonly official: number } {
  const file = readArea(id);
  const masks = indicators.flatMap((indicator) => {
    const series = file.indicators[indicator];
    const cells = series?.values.map((_, at) => observationIn(series, file.statusSets, at)) ?? [];
    return cells.filter(({ value }) => value !== null).map(({ mask }) => mask);
  });
  const weaker = STATUS_BIT.modelled | STATUS_BIT.estimated;
  return { all: masks.length, official: masks.filter((mask) => (mask & weaker) === 0).length };
}

/** Never 0 or 100 when that is not exactly so. */
function wholePercent({ all, official }: { readonly all: number; readonly official: number }): number {
  return 100 - sharePercent({ modelled: all - official, all });
}

const KILO = 1000;

/** «83 kB», «1,4 MB»: thousands, as disks and browsers count. */
export function formatBytes(bytes: number, locale: Locale): string {
  const { bytes: units } = messagesFor(locale).openData;
  const kilo = Math.max(1, Math.round(bytes / KILO));
  return kilo < KILO
    ? units.kB(formatNumber(kilo, 0, locale))
    : units.MB(formatNumber(bytes / KILO / KILO, 1, locale));
}
