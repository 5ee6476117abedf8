import type { PublishedRegionFile } from '../contracts/published.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { messagesFor } from '../i18n/messages.ts';
import { commonPeriod } from './keyFigureRows.ts';
import type { KeyFigureRow, KeyFigureTableInput } from './keyFigureRows.ts';
import { publishedRegion, regionLabel } from './regionLabel.ts';
import type { TableColumn } from './tableModel.ts';
import { tablePeers } from './tablePeers.ts';

/** Name and unit, the own years with their trend, then the comparisons, in one year or each row in its own. */
export function columnsOf(
  rows: readonly KeyFigureRow[],
  periods: readonly Period[],
  input: KeyFigureTableInput,
): TableColumn[] {
  const m = messagesFor(input.locale);
  const common = commonPeriod(rows);
  const year = { id: 'comparisonYear', header: m.table.comparisonYear, kind: 'code', divider: true } as const;
  const comparisons = comparisonColumns(common, input);
  return [
    { id: 'indicator', header: m.table.indicator, kind: 'text' },
    { id: 'unit', header: m.table.unit, kind: 'text' },
    ...ownColumns(periods, input),
    ...trendColumns(periods, input),
    ...(common === undefined && comparisons.length > 0 ? [year] : []),
    ...comparisons,
  ];
}

/** Id of the column of one own year, by which a row tells where its newest figure stands. */
export function ownColumnId(own: PublishedRegionFile, period: Period): string {
  return `${own.region}-${period}`;
}

function ownColumns(periods: readonly Period[], { index, own, locale }: KeyFigureTableInput): TableColumn[] {
  const name = regionLabel(index, own.region, locale);
  return periods.map((period, position) => ({
    id: ownColumnId(own, period),
    header: period,
    kind: 'number',
    group: name,
    fileHeader: messagesFor(locale).table.regionAndYear(name, period),
    own: true,
    divider: position === 0,
  }));
}

function comparisonColumns(common: Period | undefined, input: KeyFigureTableInput): TableColumn[] {
  const { index, comparisons, locale } = input;
  const peers = peersOf(input);
  const m = messagesFor(locale);
  const group = common === undefined ? undefined : m.table.comparisonIn(common);
  return comparisons.flatMap(({ region }, position) => {
    const name = regionLabel(index, region, locale);
    const column: TableColumn = { id: region, header: name, kind: 'number' };
    const figures =
      common === undefined
        ? column
        : {
            ...column,
            group,
            fileHeader: m.table.regionAndYear(name, common),
            divider: position === 0,
          };
    return [
      figures,
      ...(region === peers?.reference ? peerColumns(name, group, { input, members: peers.members }) : []),
    ];
  });
}

/** How the own figures develop, over at least three years. */
export function trendColumns(
  periods: readonly Period[],
  { index, own, locale, areaFile }: KeyFigureTableInput,
): TableColumn[] {
  if (areaFile === undefined || periods.length < 3) return [];
  const header = messagesFor(locale).keyFigureTable.trend;
  const group = regionLabel(index, own.region, locale);
  return [{ id: 'trend', header, kind: 'trend', group, own: true }];
}

/** Difference from the peers, and the place among them where there is one. */
function peerColumns(
  name: string,
  group: string | undefined,
  { input, members }: { input: KeyFigureTableInput; members: readonly RegionCode[] | null },
): TableColumn[] {
  const m = messagesFor(input.locale);
  const level = unitLevelOf(publishedRegion(input.index, input.own.region).level);
  const inSentence = m.comparison.difference.inSentence(name);
  const header = m.keyFigureTable.differenceFrom(inSentence);
  return [
    { id: 'difference', header, kind: 'difference', group },
    ...(members === null
      ? []
      : [
          {
            id: 'rank',
            header: m.keyFigureTable.rankAmong[level](inSentence),
            kind: 'rank',
            group,
          } as const,
        ]),
  ];
}

/** Undefined where the table has figures alone. */
export function peersOf({ index, own, areaFile }: KeyFigureTableInput) {
  return areaFile === undefined ? undefined : tablePeers(index, own.region);
}
