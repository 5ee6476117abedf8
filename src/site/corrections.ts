import type { PublishedRettelogg, RetteloggRelease, RetteloggSection } from '../contracts/rettelogg.ts';
import { isUnitNumber, UNIT_LEVELS, unitLevelOfCode } from '../domain/region.ts';
import { CHANGE_KINDS } from '../domain/rettelogg.ts';
import { formatDate, formatNumber, localText } from '../i18n/format.ts';
import { LANGUAGE_TAG } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { correctionSummaries, correctionTables, itemId } from './correctionTables.ts';
import type { CorrectionSummary, CorrectionTable } from './correctionTables.ts';
import { sourceLine } from '../export/sourceLine.ts';
import { indicatorById } from './indicators.ts';
import { readIndex, readRettelogg } from './readPublished.ts';
import type { FigureCell } from './renderFigure.ts';
import { explainedSigns } from './signs.ts';
import { periodRuns } from './sources.ts';

/** One day on which figures that were out already were published anew. */
export interface CorrectionsDay {
  /** Of the section on the page; unique there. */
  readonly id: string;
  /** «21 kommuner og 2 bydeler fikk endret tall 15. juni 2022» */
  readonly heading: string;
  /** Which publication took the place of which, each pair of publications once. */
  readonly replaced: readonly ReplacedRelease[];
  readonly summary: string;
  /** Names of key figures with their years whose numbers are not told, since hidden counts would follow from them. */
  readonly untold: readonly string[];
  /** One for each measure or key figure and year; none when nothing changed. */
  readonly tables: readonly CorrectionTable[];
  /** Instead of tables, where very many figures changed. */
  readonly summaries: readonly CorrectionSummary[];
  /** Every figure of the tables and summaries, before and after. */
  readonly figures: readonly FigureCell[];
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly source: string;
}

export interface ReplacedRelease {
  readonly sentence: string;
  /** Names of the datasets, where they are more than the sentence names. */
  readonly datasets: readonly string[];
}

/** The page of corrections, newest day first. Without days nothing has been published anew. */
export function correctionsPage(locale: Locale, log: PublishedRettelogg = readRettelogg()): CorrectionsDay[] {
  return log.sections.map((section) => toDay(section, locale));
}

function toDay(section: RetteloggSection, locale: Locale): CorrectionsDay {
  const { corrections: t } = messagesFor(locale);
  const count = (number: number) => formatNumber(number, 0, locale);
  const date = formatDate(section.published, locale);
  const units = unitsIn(section, locale);
  const tables = correctionTables(section, locale);
  const counted = CHANGE_KINDS.filter((kind) => section.counts[kind] > 0).map((kind) =>
    t.counted[kind](count(section.counts[kind])),
  );
  const datasets = new Set(section.datasets.map(({ dataset }) => dataset));
  const summaries = correctionSummaries(section, locale);
  const shown = [
    ...tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)),
    ...summaries.flatMap(({ most }) => most ?? []),
  ];
  const figures = shown.flatMap(({ from, to }) => [from, to]);
  return {
    id: section.published,
    heading: units === '' ? t.headingNone(date) : t.heading(units, date),
    replaced: replacedIn(section, locale),
    summary: t.compared(count(section.compared), counted.join(', ') || t.nothingChanged),
    untold: untoldIn(section, locale),
    tables,
    summaries,
    figures,
    signs: explainedSigns(
      figures.map(({ mask }) => mask),
      locale,
    ),
    source: sourceLine(
      readIndex().sources.filter(({ id }) => datasets.has(id)),
      locale,
    ),
  };
}

/** Dozens of datasets are revised on the same day, and the same sentence for each would hide the figures under it. */
function replacedIn({ datasets }: RetteloggSection, locale: Locale): ReplacedRelease[] {
  const { corrections: t } = messagesFor(locale);
  const releases = datasets.map(({ title, periods, from, to }) => ({
    name: localText(title, locale),
    when: [periodRuns(periods), releaseText(from, locale), releaseText(to, locale)] as const,
  }));
  const alike = Map.groupBy(releases, ({ when }) => when.join('|'));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.map(({ name }) => name);
    return names.length === 1
      ? { sentence: t.replaced(first.name, ...first.when), datasets: [] }
      : { sentence: t.replacedMany(String(names.length), ...first.when), datasets: names };
  });
}

/** «347 kommuner, 15 fylkeskommuner og 2 bydeler»: those of which anything changed, each counted once. */
function unitsIn({ changes }: RetteloggSection, locale: Locale): string {
  const { levels } = messagesFor(locale);
  const codes = [...new Set(changes.map(({ region }) => region))].filter(isUnitNumber);
  const counts = UNIT_LEVELS.map((level) => ({
    names: levels[level],
    count: codes.filter((code) => unitLevelOfCode(code) === level).length,
  }));
  const texts = counts
    .filter(({ count }) => count > 0)
    .map(({ names, count }) => `${formatNumber(count, 0, locale)} ${count === 1 ? names.one : names.many}`);
  return new Intl.ListFormat(LANGUAGE_TAG[locale]).format(texts);
}

/** «Barn med undersøkelse …, 2024», by name. */
function untoldIn({ untold = [] }: RetteloggSection, locale: Locale): string[] {
  const years = Map.groupBy(untold, ({ indicator }) => indicator);
  return [...years].map(([indicator, entries]) => {
    const name = localText(indicatorById(indicator).name, locale);
    return `${name}, ${periodRuns(entries.map(({ period }) => period))}`;
  });
}

/** «ureviderte tall, publisert 15. mars 2022» */
function releaseText({ vintage, published }: RetteloggRelease, locale: Locale): string {
  const m = messagesFor(locale);
  const { name } = m.vintage[vintage];
  return published === null ? name : m.about.vintages.release(name, formatDate(published, locale));
}

/** Where the corrections of a key figure are listed, one link for each day, newest first. */
export function correctionsOf(
  indicator: string,
  locale: Locale,
  log: PublishedRettelogg = readRettelogg(),
): { text: string; href: string }[] {
  const { corrections: t } = messagesFor(locale);
  return log.sections.flatMap((section) => {
    const changes = section.changes.filter((change) => change.indicator === indicator);
    const [first] = changes;
    if (first === undefined) return [];
    const years = periodRuns(changes.map(({ period }) => period));
    return [
      {
        text: t.fromIndicator(years, formatDate(section.published, locale)),
        href: `${pathOf({ page: 'corrections' }, locale)}#${itemId(section, first)}`,
      },
    ];
  });
}
