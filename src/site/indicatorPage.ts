import type { PublishedIndicator } from '../contracts/published.ts';
import { compareHref } from '../compare/compareHref.ts';
import { computeRanks } from '../domain/rank.ts';
import type { Rank } from '../domain/rank.ts';
import type { Period, RegionCode, RegionLevel, UnitLevel } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { cellReader } from './cellReader.ts';
import type { CellReader } from './cellReader.ts';
import { pathOf } from '../i18n/routes.ts';
import { figureCitation } from './citation.ts';
import type { FigureCitation } from './citation.ts';
import { coversLevel } from './coversLevel.ts';
import { distributionFigure } from './distributionFigure.ts';
import type { DistributionFigure } from './distributionFigure.ts';
import { groupRanges } from './groupRanges.ts';
import type { GroupRange } from './groupRanges.ts';
import { sourceLine } from '../export/sourceLine.ts';
import { indicatorRemarks, termsText } from '../export/tableDefinitions.ts';
import { indicatorById, sourcesOfIndicator } from './indicators.ts';
import type { FigureCell } from './renderFigure.ts';
import { membersOf, ownPart } from './members.ts';
import { readArea, readIndex } from './readPublished.ts';
import {
  averageName,
  averagesOfAll,
  displayName,
  regionByCode,
  regionPath,
  regionsOf,
  sortedByName,
} from './regions.ts';
import { absoluteUrl } from './siteUrl.ts';

/** What the page of one key figure shows: definition, the country by year, groups, and all units, ranked if they can be. */
export interface IndicatorPage {
  readonly definition: readonly { readonly label: string; readonly text: string }[];
  readonly source: string;
  /** The country's newest figure as it is cited; null where there is no figure of the country. */
  readonly citation: FigureCitation | null;
  readonly url: string;
  /** The figure for the country and its groups on the compare page. */
  readonly compareHref: string;
  /** Every figure the page shows. */
  readonly figures: readonly FigureCell[];
  readonly national: readonly { readonly name: string; readonly cells: readonly FigureCell[] }[];
  readonly periods: readonly Period[];
  /** Newest period in which any unit has a figure; undefined when none has. */
  readonly period: Period | undefined;
  /** Averages of the parts that the units are divided into: kommunegrupper or regions; none for bydeler. */
  readonly groups: readonly PartRow[];
  readonly distribution: DistributionFigure | null;
  /** Empty where the figures are of too few to be ranked. */
  readonly ranked: readonly RankedRow[];
  /** Units with a figure that are not ranked, by name: all of them or none. */
  readonly listed: readonly UnrankedRow[];
  /** Units without a figure, by name, with the reason in the cell. */
  readonly unranked: readonly UnrankedRow[];
}

export interface PlaceRow {
  readonly code: RegionCode;
  readonly name: string;
  /** Left out for what has no page. */
  readonly href: string | undefined;
  readonly cell: FigureCell;
}

/** An average; told of a group of one: whose figure it is. */
export interface PartRow extends PlaceRow {
  readonly only: string | undefined;
  /** How the figures of its units lie; undefined of fewer than five, and where a place among them has no meaning. */
  readonly spread: GroupRange | undefined;
}

export interface UnrankedRow extends PlaceRow {
  /** Number of the kommunegruppe, name of the region; empty for bydeler. */
  readonly group: string;
}

export interface RankedRow extends UnrankedRow {
  readonly rank: Rank;
}

export function indicatorPage(id: string, locale: Locale): IndicatorPage {
  const indicator = indicatorById(id);
  const file = readArea(indicator.area);
  const reader = cellReader(indicator, file);
  const period = newestPeriod(indicator, reader);
  const rows = period ? unitRows(indicator.level, period, { reader, locale }) : [];
  const isRanked = period !== undefined && coversLevel(indicator, period);
  const averaged = indicator.averaging !== 'none';
  const national = averaged
    ? averagesOfAll(indicator.level).map((code) => ({
        name: averageName(code, locale),
        cells: indicator.periods.map((each) => reader(code, each)),
      }))
    : [];
  const url = absoluteUrl(pathOf({ page: 'indicator', indicator: id }, locale));
  const groups = period && averaged ? partRows(indicator, period, { reader, locale }) : [];
  return {
    definition: definitionOf(indicator, locale),
    compareHref: compareHref(
      { level: indicator.level, regions: averagesOfAll(indicator.level), basket: [id], view: 'utvikling' },
      locale,
    ),
    source: sourceLine(sourcesOfIndicator(indicator), locale),
    url,
    citation: newestOfCountry(national[0], indicator, { url, locale }),
    figures: [
      ...rows,
      ...groups,
      ...national
        .map(({ cells }) => cells)
        .flat()
        .map((cell) => ({ cell })),
    ].map(({ cell }) => cell),
    periods: indicator.periods,
    national,
    period,
    groups,
    distribution: isRanked
      ? distributionFigure(indicator, {
          figures: rows.map(({ cell }) => cell),
          country: reader(averagesOfAll(indicator.level)[0] ?? '', period).value,
          period,
          locale,
        })
      : null,
    ranked: isRanked ? rankedRows(rows, indicator.decimals) : [],
    listed: isRanked ? [] : rows.filter(hasFigure),
    unranked: rows.filter((row) => !hasFigure(row)),
  };
}

/** In the newest year in which the country has a figure; where it has none, the newest year says why. */
function newestOfCountry(
  country: IndicatorPage['national'][number] | undefined,
  indicator: PublishedIndicator,
  { url, locale }: { readonly url: string; readonly locale: Locale },
): FigureCitation | null {
  const { name, periods } = indicator;
  const withValue = country?.cells.findLastIndex(({ value }) => value !== null) ?? -1;
  const at = withValue === -1 ? periods.length - 1 : withValue;
  const [cell, period] = [country?.cells[at], periods[at]];
  if (country === undefined || cell === undefined || period === undefined) return null;
  const sources = sourcesOfIndicator(indicator);
  const figure = { name: localText(name, locale), place: country.name, period, cell, sources, url };
  return figureCitation(figure, locale);
}

function hasFigure({ cell }: UnrankedRow): boolean {
  return cell.value !== null;
}

function rankedRows(rows: readonly UnrankedRow[], decimals: number): RankedRow[] {
  const units = rows.map(({ code, cell }) => ({ code, observation: cell }));
  const ranks = computeRanks(units, decimals);
  return rows
    .flatMap((row) => {
      const rank = ranks.get(row.code);
      return rank ? [{ ...row, rank }] : [];
    })
    .sort((a, b) => a.rank.from - b.rank.from);
}

function newestPeriod(indicator: PublishedIndicator, reader: CellReader): Period | undefined {
  const units = regionsOf(indicator.level);
  return indicator.periods.findLast((period) =>
    units.some(({ code }) => reader(code, period).value !== null),
  );
}

interface RowContext {
  readonly reader: CellReader;
  readonly locale: Locale;
}

function unitRows(level: UnitLevel, period: Period, context: RowContext): UnrankedRow[] {
  const numbers = new Map(readIndex().groups.map((group) => [group.code, String(group.number)]));
  const { reader, locale } = context;
  return sortedByName(regionsOf(level), locale).map((region) => {
    const part = ownPart(region);
    return {
      code: region.code,
      name: displayName(region, locale),
      href: regionPath(region, locale),
      group: part === null ? '' : (numbers.get(part) ?? averageName(part, locale)),
      cell: reader(region.code, period),
    };
  });
}

/** What the units of a level are divided into. */
const PARTS: Partial<Record<UnitLevel, RegionLevel>> = {
  kommune: 'kommunegruppe',
  fylkeskommune: 'fylkeskommuneregion',
};

function partRows(indicator: PublishedIndicator, period: Period, { reader, locale }: RowContext): PartRow[] {
  const parts = PARTS[indicator.level];
  const regions = parts === undefined ? [] : regionsOf(parts);
  const ranges = groupRanges(indicator, period, { groups: regions.map(({ code }) => code), locale });
  return regions.map((region) => {
    const [first, second] = membersOf(region.code);
    const only = first !== undefined && second === undefined ? regionByCode(first) : undefined;
    return {
      code: region.code,
      name: averageName(region.code, locale),
      href: regionPath(region, locale),
      cell: reader(region.code, period),
      only: only && displayName(only, locale),
      spread: ranges.get(region.code),
    };
  });
}

function definitionOf(indicator: PublishedIndicator, locale: Locale): { label: string; text: string }[] {
  const m = messagesFor(locale);
  const tables = sourcesOfIndicator(indicator).map((source) => localText(source.title, locale));
  const rows = [
    { label: m.keyFigures.tells, text: localText(indicator.tells, locale) },
    { label: m.keyFigures.limits, text: localText(indicator.limits, locale) },
    { label: m.keyFigures.numerator, text: termsText(indicator.numerator, locale) },
    { label: m.keyFigures.denominator, text: termsText(indicator.denominator, locale) },
    { label: m.indicator.unit, text: m.units[indicator.unit].long },
    { label: m.keyFigures.averages, text: m.averaging[indicator.averaging] },
    { label: m.source.labelPlural, text: [...new Set(tables)].join('; ') },
    { label: m.indicator.ssbTable, text: indicator.table ?? '' },
    { label: m.provenance.label, text: m.provenance[indicator.provenance].meaning },
    { label: m.file.note, text: indicatorRemarks(indicator, locale).join(' ') },
  ];
  return rows.filter((row) => row.text !== '');
}
