import type { RetteloggChange, RetteloggSection } from '../contracts/rettelogg.ts';
import { isUnitNumber, unitLevelOfCode } from '../domain/region.ts';
import type { LocalText } from '../domain/region.ts';
import { CHANGE_KINDS } from '../domain/rettelogg.ts';
import { formatNumber, localText } from '../i18n/format.ts';
import { LANGUAGE_TAG } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { correctionRow } from './correctionRow.ts';
import type { CorrectionRow, RowNotation } from './correctionRow.ts';
import { indicatorById } from './indicators.ts';
import { readIndex } from './readPublished.ts';

/** What changed of one measure or key figure in one year. */
export interface CorrectionTable {
  readonly id: string;
  /** «Avtalte årsverk av fysioterapeuter, 2021» */
  readonly title: string;
  /** Page of the key figure; left out for a measure. */
  readonly href?: string;
  /** «Grunnlagstall, årsverk» */
  readonly subtitle: string;
  readonly groups: readonly CorrectionGroup[];
  /** Changes that are in the file and not in this table. */
  readonly more: number;
}

/** Changes of one kind: of units by name, or of averages. */
export interface CorrectionGroup {
  readonly heading: string;
  readonly rows: readonly CorrectionRow[];
}

/** As many rows as one day may have on the page; a page of some ten thousand rows serves nobody. */
const ROWS_OF_A_DAY = 2000;
const ROWS_OF_A_TABLE = 10;
/** With more figures than this a day has one row a figure, and the changes stand in the file. */
const TABLES_OF_A_DAY = 60;

/** One figure and year of a day on which very many changed. */
export interface CorrectionSummary {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  /** How many regions changed, averages among them. */
  readonly count: number;
  /** The region whose figure changed most, in per cent of what it was; null where no number took the place of another. */
  readonly most: CorrectionRow | null;
  /** What happened instead, where no number took the place of another: «8 har kommet til». */
  readonly instead: string;
}

/** One row for each figure and year, where there are too many for tables; empty otherwise. */
export function correctionSummaries(section: RetteloggSection, locale: Locale): CorrectionSummary[] {
  const items = itemsOf(section);
  if (items.size <= TABLES_OF_A_DAY) return [];
  return [...items].flatMap(([id, changes]) => {
    const [first] = changes;
    if (first === undefined) return [];
    const item = describeItem(first, changes);
    const { title, href } = headOf(first, item, locale);
    const most = largest(changes);
    return [
      {
        ...{ id, title, count: changes.length },
        ...(href === undefined ? {} : { href }),
        most: most === undefined ? null : correctionRow(most, item, locale),
        instead: most === undefined ? countedKinds(changes, locale) : '',
      },
    ];
  });
}

function countedKinds(changes: readonly RetteloggChange[], locale: Locale): string {
  const { counted } = messagesFor(locale).corrections;
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  return CHANGE_KINDS.flatMap((kind) => {
    const count = byKind.get(kind)?.length ?? 0;
    return count === 0 ? [] : [counted[kind](formatNumber(count, 0, locale))];
  }).join(', ');
}

function largest(changes: readonly RetteloggChange[]): RetteloggChange | undefined {
  const size = ({ changePercent }: RetteloggChange) => Math.abs(changePercent ?? 0);
  const numbers = changes.filter(({ change }) => change !== null);
  return numbers.reduce<RetteloggChange | undefined>(
    (most, change) => (most === undefined || size(change) > size(most) ? change : most),
    undefined,
  );
}

function itemsOf(section: RetteloggSection): Map<string, RetteloggChange[]> {
  return Map.groupBy(section.changes, (change) => itemId(section, change));
}

export function correctionTables(section: RetteloggSection, locale: Locale): CorrectionTable[] {
  const items = itemsOf(section);
  if (items.size > TABLES_OF_A_DAY) return [];
  const limit = Math.max(ROWS_OF_A_TABLE, Math.floor(ROWS_OF_A_DAY / Math.max(items.size, 1)));
  return [...items].flatMap(([id, changes]) => {
    const [first] = changes;
    if (first === undefined) return [];
    const item = describeItem(first, changes);
    const groups = groupsOf(changes, item, locale);
    return [{ id, ...headOf(first, item, locale), ...cutGroups(groups, limit) }];
  });
}

/** Id of a table on the page. */
export function itemId(
  { published }: RetteloggSection,
  { measure, indicator, period }: RetteloggChange,
): string {
  return `${published}-${indicator ?? measure ?? ''}-${period}`;
}

interface Item extends RowNotation {
  readonly name: LocalText;
}

function describeItem({ indicator, measure }: RetteloggChange, changes: readonly RetteloggChange[]): Item {
  if (indicator !== undefined) return indicatorById(indicator);
  const terms = readIndex().indicators.flatMap(({ numerator, denominator }) => [
    ...numerator,
    ...denominator,
  ]);
  const term = terms.find((candidate) => candidate.measure === measure);
  if (term === undefined) throw new Error(`no measure ${measure ?? ''} in the release`);
  const numbers = changes.flatMap(({ from, to }) => [from ?? 0, to ?? 0]);
  return { name: term.name, unit: term.unit, decimals: Math.max(...numbers.map(decimalsOf)) };
}

/** Measures are published without saying their decimals: those of the numbers themselves, which are rounded. */
function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

function headOf(
  { indicator, period }: RetteloggChange,
  { name, unit }: Item,
  locale: Locale,
): { title: string; subtitle: string; href?: string } {
  const { corrections: t, units } = messagesFor(locale);
  return {
    title: `${localText(name, locale)}, ${period}`,
    subtitle: `${indicator === undefined ? t.measure : t.indicator}, ${units[unit].long}`,
    ...(indicator === undefined ? {} : { href: pathOf({ page: 'indicator', indicator }, locale) }),
  };
}

/** Units first, then averages; within each by what became of the figure. */
function groupsOf(changes: readonly RetteloggChange[], item: Item, locale: Locale): CorrectionGroup[] {
  const { corrections: t } = messagesFor(locale);
  const collator = new Intl.Collator(LANGUAGE_TAG.nb);
  const level = unitLevelOfCode(changes[0]?.region ?? '');
  return [true, false].flatMap((ofUnits) =>
    CHANGE_KINDS.flatMap((kind) => {
      const rows = changes
        .filter((change) => change.kind === kind && isUnitNumber(change.region) === ofUnits)
        .map((change) => correctionRow(change, item, locale));
      if (rows.length === 0) return [];
      if (ofUnits) rows.sort((a, b) => collator.compare(a.name, b.name));
      const count = formatNumber(rows.length, 0, locale);
      const heading = ofUnits
        ? t.unitsOf(t.kinds[kind], count)
        : t.averagesOf(t.kinds[kind], t.averages[level], count);
      return [{ heading, rows }];
    }),
  );
}

function cutGroups(
  groups: readonly CorrectionGroup[],
  limit: number,
): Pick<CorrectionTable, 'groups' | 'more'> {
  let left = limit;
  const cut = groups.map(({ heading, rows }) => {
    const shown = rows.slice(0, left);
    left -= shown.length;
    return { heading, rows: shown };
  });
  const count = (list: readonly CorrectionGroup[]) => list.reduce((sum, { rows }) => sum + rows.length, 0);
  return { groups: cut.filter(({ rows }) => rows.length > 0), more: count(groups) - count(cut) };
}
