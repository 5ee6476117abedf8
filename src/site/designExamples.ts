import { barPairs } from '../charts/barPairs.ts';
import { histogram } from '../charts/histogram.ts';
import { rankedStrip } from '../charts/rankedStrip.ts';
import { lineChart } from '../charts/lineChart.ts';
import { rangeBar } from '../charts/rangeBar.ts';
import { sparkline } from '../charts/sparkline.ts';
import { absent, present } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import { computeRuns } from '../domain/seriesBreaks.ts';
import { ABSENCES, QUALIFIERS } from '../domain/status.ts';
import type { NumberCell, TableModel, TableRow } from '../export/tableModel.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import type { AreaStrip, StripEnd } from './areaStrips.ts';
import type { KeyNumber } from './keyNumber.ts';
import { explainedSigns } from './signs.ts';

const PERIODS = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const WITH_GAP = [12, 14, 13, null, 15, 17, 24, 23, 26, 27];
const BREAK = '2022';
const SPREAD = { count: 20, lowest: 8, lowerQuartile: 15, median: 20, upperQuartile: 26, highest: 34 };

const cellOf = (observation: Observation): NumberCell => ({
  kind: 'number',
  ...observation,
  decimals: 1,
  unit: 'prosent',
});

/** A table in which every sign and mark stands once. */
export function exampleTable(locale: Locale): TableModel {
  const { design: t, statuses } = messagesFor(locale);
  const row = (id: string, name: string, observation: Observation): TableRow => ({
    id,
    cells: [{ kind: 'text', text: name }, cellOf(observation)],
  });
  const rows = [
    row('plain', t.plain, present(1234.5)),
    row('zero', t.zero, present(0)),
    ...ABSENCES.map((status) => row(status, statuses[status].name, absent(status))),
    ...QUALIFIERS.map((status) => row(status, statuses[status].name, present(12.3, status))),
  ];
  const masks = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'number' ? cell.mask : [])),
  );
  return {
    locale,
    title: t.table,
    subtitle: t.subtitle,
    fileName: 'example',
    columns: [
      { id: 'indicator', header: t.figure, kind: 'text' },
      { id: 'value', header: t.case, kind: 'number' },
    ],
    sections: [{ heading: '', rows }],
    signs: explainedSigns(masks, locale),
    notes: [],
    source: t.source,
    definitions: [exampleDefinition(locale)],
    about: [],
  };
}

function exampleDefinition(locale: Locale): TableModel['definitions'][number] {
  const { design: t } = messagesFor(locale);
  return {
    id: 'example',
    name: t.case,
    unit: '%',
    text: t.madeUp,
    numerator: t.madeUp,
    denominator: t.madeUp,
    averaging: t.madeUp,
    source: t.source,
    provenance: t.madeUp,
    note: '',
    short: { averaging: '', source: '', provenance: '' },
  };
}

/** A key figure in each state: with all, with a gap and a break, modelled, missing, suppressed. */
export function exampleNumbers(locale: Locale): KeyNumber[] {
  const { design: t } = messagesFor(locale);
  const spread = { ...SPREAD, medianDeviation: 5 };
  const runs = (values: readonly (number | null)[], modelled: boolean) =>
    computeRuns({ periods: PERIODS, values, modelled: values.map(() => modelled) }, modelled ? [] : [BREAK]);
  const number = (at: number, observation: Observation, series: KeyNumber['spark']): KeyNumber => ({
    id: `example-${at}`,
    name: t.names[at] ?? '',
    href: pathOf({ page: 'design' }, locale),
    period: PERIODS.at(-1),
    cell: cellOf(observation),
    against: at === 0 ? [{ label: t.lower, cell: cellOf(present(30.7)) }] : [],
    range: observation.value === null ? null : rangeBar(observation.value, spread),
    spark: series,
  });
  const rising = PERIODS.map((_, at) => 18 + at);
  const spark = (values: readonly (number | null)[], modelled = false) =>
    sparkline({
      runs: runs(values, modelled),
      from: '2016',
      to: '2025',
      breaks: modelled ? [] : [BREAK],
    });
  return [
    number(0, present(27), spark(rising)),
    number(1, present(27), spark(WITH_GAP)),
    number(2, present(27, 'modelled'), spark(rising, true)),
    number(3, absent('missing'), null),
    number(4, absent('suppressed'), null),
  ];
}

/** A line with a gap in 2019, a break in 2022 and modelled figures from 2024. */
export function exampleLine(locale: Locale) {
  const modelled = PERIODS.map((period) => period >= '2024');
  return lineChart({
    runs: computeRuns({ periods: PERIODS, values: WITH_GAP, modelled }, [BREAK]),
    from: '2016',
    to: '2025',
    breaks: [BREAK],
    formatValue: (value) => formatNumber(value, 0, locale),
    decimals: 0,
  });
}

/** Bars that reach far, have no length, and are lacking. */
export function exampleBars(locale: Locale) {
  const m = messagesFor(locale);
  const text = (value: number) => m.units.prosent.quantity(formatNumber(value, 1, locale));
  const [a = '', b = '', c = ''] = m.design.chipNames;
  return barPairs([
    { label: a, own: 42.5, other: 31, ownText: text(42.5) },
    { label: b, own: 0, other: 12, ownText: text(0) },
    { label: c, own: null, other: 20, ownText: m.chart.noValue },
  ]);
}

/** Forty made-up figures around twenty, with their average marked. */
/** A strip of official and one of modelled figures. */
export function exampleStrips(locale: Locale): AreaStrip[] {
  const { design: t } = messagesFor(locale);
  const values = Array.from({ length: 40 }, (_, index) => 8 + ((index * index) % 97) / 4);
  const end = (value: number, others: number, isModelled: boolean): StripEnd => ({
    name: t.case,
    href: '#striper',
    cell: isModelled ? cellOf(present(value, 'modelled')) : cellOf(present(value)),
    others,
  });
  return [false, true].map((isModelled) => ({
    name: isModelled ? (t.names[2] ?? '') : t.case,
    href: '#striper',
    period: '2025',
    svg: rankedStrip(values, SPREAD.median, isModelled) ?? '',
    lowest: end(SPREAD.lowest, 0, isModelled),
    median: end(SPREAD.median, 0, isModelled).cell,
    highest: end(Math.max(...values), 2, isModelled),
    count: values.length,
    of: values.length + 1,
  }));
}

export function exampleHistogram(locale: Locale): string {
  const { design: t } = messagesFor(locale);
  const values = Array.from({ length: 40 }, (_, at) => 8 + ((at * 7) % 13) + ((at * 5) % 11));
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return histogram({
    values,
    reference: { value: average, text: `${t.average} ${formatNumber(average, 1, locale)}` },
    decimals: 1,
    formatValue: (value) => formatNumber(value, 0, locale),
    label: `${t.histogram}. ${t.subtitle}.`,
  });
}
