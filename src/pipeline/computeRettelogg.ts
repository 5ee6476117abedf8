import type { RetteloggChange, RetteloggSection, RevisedDataset } from '../contracts/rettelogg.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { CHANGE_KINDS, compareReleases } from '../domain/rettelogg.ts';
import type { ReleaseChange, ReleaseComparison } from '../domain/rettelogg.ts';
import type { DatasetInput, Inputs } from './readInputs.ts';
import { toIndicatorRelease, toMeasureRelease } from './retteloggRelease.ts';
import type { RetteloggScope } from './retteloggRelease.ts';
import { kostraYear } from './rowLocator.ts';
import type { Computed } from './toRegionFile.ts';

export interface RetteloggInput {
  readonly inputs: Inputs;
  /** The figures that are published now: what they hide is hidden in the log too. */
  readonly published: Computed;
  /** The whole way from inputs to figures that may be published, suppression included. */
  readonly compute: (inputs: Inputs) => Computed;
}

/**
 * What changed between publications, day by day. A dataset is in the log of a day when it then gave figures for a year
 * that was out already; figures are computed as they were before and after that day, and the two are held side by side.
 * A key figure of several datasets that were revised the same day thus changes once. New years are no change.
 */
export function computeRettelogg({ inputs, published, compute }: RetteloggInput): RetteloggSection[] {
  const days = [...new Set(inputs.datasets.flatMap(datesOf))].sort(compareCodes).reverse();
  return days.flatMap((day) => {
    const revised = inputs.datasets.flatMap((dataset) => revisedOn(dataset, day));
    if (revised.length === 0) return [];
    const needed = withoutUnaffected(inputs, new Set(revised.map(({ dataset }) => dataset)));
    const before = compute(asOf(needed, (date) => date < day));
    const after = compute(asOf(needed, (date) => date <= day));
    const scope = { revised, published, inputs: needed };
    return [toSection(day, revised, compareDay({ before, after, scope }))];
  });
}

function datesOf({ tables }: DatasetInput): string[] {
  return tables.flatMap(({ entry }) => entry.published ?? []);
}

/** The dataset if the publication of that day has years that an earlier one has; the latest earlier one is `from`. */
function revisedOn({ manifest, tables }: DatasetInput, day: string): RevisedDataset[] {
  const earlier = tables.filter(({ entry }) => (entry.published ?? '') < day);
  const on = tables.filter(({ entry }) => entry.published === day);
  const periodsOf = (list: typeof tables) =>
    new Set(list.flatMap((table) => periodsIn(manifest, table.table)));
  const periods = [...periodsOf(on).intersection(periodsOf(earlier))].sort(compareCodes);
  const overlapping = earlier.filter(({ table }) =>
    periodsIn(manifest, table).some((year) => periods.includes(year)),
  );
  const [from] = overlapping
    .map(({ entry }) => entry)
    .sort((a, b) => compareCodes(b.published ?? '', a.published ?? ''));
  const [to] = on.map(({ entry }) => entry);
  if (from === undefined || to === undefined) return [];
  const release = ({ vintage, published }: typeof from) => ({ vintage, published });
  return [{ dataset: manifest.id, title: manifest.title, from: release(from), to: release(to), periods }];
}

function periodsIn(
  { period }: DatasetInput['manifest'],
  table: DatasetInput['tables'][number]['table'],
): string[] {
  const at = table.header.indexOf(period.column);
  return [...new Set(table.rows.map(({ cells }) => kostraYear(cells[at] ?? '', period.offset) ?? ''))];
}

/** The inputs as they were when only some publications were out. */
function asOf(inputs: Inputs, isOut: (date: string) => boolean): Inputs {
  const datasets = inputs.datasets.map((dataset) => ({
    ...dataset,
    tables: dataset.tables.filter(({ entry }) => isOut(entry.published ?? '')),
  }));
  return { ...inputs, datasets };
}

/** The revised datasets with the key figures they are in, and what else these need. */
function withoutUnaffected(inputs: Inputs, revised: ReadonlySet<string>): Inputs {
  const datasetOf = new Map(inputs.measures.map(({ value }) => [value.id, value.dataset]));
  const datasetsOf = ({
    numerator,
    denominator,
  }: {
    numerator: readonly { measure: string }[];
    denominator: readonly { measure: string }[];
  }) => [...numerator, ...denominator].map(({ measure }) => datasetOf.get(measure) ?? '');
  const areas = inputs.areas.map((area) => ({
    ...area,
    indicators: area.indicators.filter(({ value }) => datasetsOf(value).some((id) => revised.has(id))),
  }));
  const indicators = areas.flatMap((area) => area.indicators.map(({ value }) => value));
  const needed = new Set([...revised, ...indicators.flatMap(datasetsOf)]);
  return {
    ...inputs,
    areas,
    measures: inputs.measures.filter(({ value }) => needed.has(value.dataset)),
    datasets: inputs.datasets.filter(({ manifest }) => needed.has(manifest.id)),
  };
}

interface Day {
  readonly before: Computed;
  readonly after: Computed;
  readonly scope: RetteloggScope;
}

interface DayComparison {
  readonly measures: ReleaseComparison;
  readonly indicators: ReleaseComparison;
}

function compareDay({ before, after, scope }: Day): DayComparison {
  return {
    measures: compareReleases(toMeasureRelease(before, scope), toMeasureRelease(after, scope)),
    indicators: compareReleases(toIndicatorRelease(before, scope), toIndicatorRelease(after, scope)),
  };
}

function toSection(
  published: string,
  datasets: readonly RevisedDataset[],
  day: DayComparison,
): RetteloggSection {
  const { measures, indicators } = day;
  const changes = [
    ...measures.changes.map((change) => toChange('measure', change)),
    ...indicators.changes.map((change) => toChange('indicator', change)),
  ];
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const counts = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, count(kind)]),
  ) as RetteloggSection['counts'];
  return { published, datasets, compared: measures.compared + indicators.compared, counts, changes };
}

function toChange(
  of: 'measure' | 'indicator',
  { item, fromStatus, toStatus, ...change }: ReleaseChange,
): RetteloggChange {
  return {
    [of]: item,
    ...change,
    ...(fromStatus.length === 0 ? {} : { fromStatus }),
    ...(toStatus.length === 0 ? {} : { toStatus }),
  };
}
