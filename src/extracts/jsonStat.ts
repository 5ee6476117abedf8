import type { PublishedIndex } from '../contracts/published.ts';
import { localText, formatUnit } from '../i18n/format.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { SIGN_OF } from '../i18n/signs.ts';
import { ABSENCES, QUALIFIERS, statusesOf } from '../domain/status.ts';
import type { TableModel } from '../export/tableModel.ts';
import { regionLabel } from '../export/regionLabel.ts';
import { plainSpaces } from '../export/tableGrid.ts';
import { indicatorRemarks } from '../export/tableDefinitions.ts';
import type { LongTable } from './longTable.ts';

/**
 * The figures of an area as a dataset in JSON-stat 2.0 (https://json-stat.org/full/), key figure × region × year. A value
 * is null where there is no number; the status beside it is the signs of the tables, which `extension.status` explains.
 *
 * @param about table of the same area, with title, notes and sources
 */
export function toJsonStat(table: LongTable, index: PublishedIndex, about: TableModel) {
  const periods = index.periods.filter((period) =>
    table.indicators.some((indicator) => indicator.periods.includes(period)),
  );
  const { indicators, regions } = table;
  const size = [indicators.length, regions.length, periods.length] as const;
  const { values, statuses } = cellsOf(table, periods);
  const m = messagesFor(DEFAULT_LOCALE);
  return {
    version: '2.0',
    class: 'dataset',
    label: plainSpaces(`${about.title}. ${about.subtitle}`),
    source: plainSpaces(about.source),
    updated: index.release.published,
    note: about.notes.map(plainSpaces),
    id: ['indicator', 'region', 'year'],
    size,
    role: { time: ['year'], geo: ['region'], metric: ['indicator'] },
    dimension: {
      indicator: { label: m.table.indicator, category: indicatorCategory(table) },
      region: {
        label: m.table.region,
        category: {
          index: regions.map(({ code }) => code),
          label: Object.fromEntries(
            regions.map(({ code }) => [code, plainSpaces(regionLabel(index, code, DEFAULT_LOCALE))]),
          ),
        },
      },
      year: { label: m.table.year, category: { index: periods } },
    },
    value: values,
    status: statuses,
    extension: {
      status: { label: signMeanings() },
      ...{ release: index.release, dataVersion: index.dataVersion },
      about: Object.fromEntries(about.about.map(({ label, text }) => [label, plainSpaces(text)])),
      english: Object.fromEntries(indicators.map(({ id, name }) => [id, plainSpaces(localText(name, 'en'))])),
    },
  };
}

/** Empty places, of years in which a key figure does not exist, are null without status. */
function cellsOf({ rows, indicators, regions }: LongTable, periods: readonly string[]) {
  const values = Array.from<number | null>({ length: indicators.length * regions.length * periods.length });
  values.fill(null);
  const statuses: Record<string, string> = {};
  const indicatorAt = new Map(indicators.map(({ id }, at) => [id, at]));
  const regionAt = new Map(regions.map(({ code }, at) => [code, at]));
  const periodAt = new Map(periods.map((period, at) => [period, at]));
  for (const { indicator, region, period, value, mask } of rows) {
    const outer = (indicatorAt.get(indicator.id) ?? 0) * regions.length + (regionAt.get(region.code) ?? 0);
    const at = outer * periods.length + (periodAt.get(period) ?? 0);
    values[at] = value;
    if (mask !== 0) statuses[at] = signsOf(mask);
  }
  return { values, statuses: inShortestForm(statuses, values.length) };
}

/** JSON-stat has a status for each place, or for those places that have one. */
function inShortestForm(statuses: Readonly<Record<string, string>>, length: number) {
  if (Object.keys(statuses).length < length / 2) return statuses;
  return Array.from({ length }, (_, at) => statuses[at] ?? null);
}

/** `m`, `m*`, `..`: a sign cannot be taken for two others. */
function signsOf(mask: number): string {
  return statusesOf(mask)
    .map((status) => SIGN_OF[status])
    .join('');
}

function signMeanings(): Record<string, string> {
  const { statuses } = messagesFor(DEFAULT_LOCALE);
  return Object.fromEntries(
    [...ABSENCES, ...QUALIFIERS].map((status) => [SIGN_OF[status], statuses[status].meaning]),
  );
}

function indicatorCategory({ indicators }: LongTable) {
  const notes = indicators.map(({ id, tells, limits, ...rest }): [string, string[]] => [
    id,
    [
      ...[tells, limits].map((text) => localText(text, DEFAULT_LOCALE)),
      ...indicatorRemarks({ id, tells, limits, ...rest }, DEFAULT_LOCALE),
    ]
      .filter((text) => text !== '')
      .map(plainSpaces),
  ]);
  return {
    index: indicators.map(({ id }) => id),
    label: Object.fromEntries(
      indicators.map(({ id, name }) => [id, plainSpaces(localText(name, DEFAULT_LOCALE))]),
    ),
    note: Object.fromEntries(notes),
    unit: Object.fromEntries(
      indicators.map(({ id, unit, decimals }) => {
        const base = plainSpaces(formatUnit(unit, DEFAULT_LOCALE));
        return [id, { base, label: base, decimals }];
      }),
    ),
  };
}
