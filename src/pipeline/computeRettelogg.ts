import type {
  RetteloggChange,
  RetteloggSection,
  RevisedDataset,
  UntoldFigure,
} from '../contracts/rettelogg.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Period } from '../domain/region.ts';
import type { Indicator } from '../domain/indicator.ts';
import { CHANGE_KINDS, compareReleases, withoutHiddenNumbers } from '../domain/rettelogg.ts';
import type { Release, ReleaseChange, ReleaseComparison } from '../domain/rettelogg.ts';
import type { Publication } from '../domain/suppression/audit/publication.ts';
import type { DatasetInput, Inputs } from './readInputs.ts';
import { toIndicatorRelease, toMeasureRelease } from './retteloggRelease.ts';
import type { RetteloggScope } from './retteloggRelease.ts';
import { protectLog, withoutNumbersAtRisk } from './protectLog.ts';
import type { ComputedRelease } from './protectLog.ts';
import { kostraYear } from './rowLocator.ts';
import type { Computed } from './toRegionFile.ts';

export interface RetteloggInput {
  readonly inputs: Inputs;
  /** The figures that are published now: what they hide is hidden in the log too. */
  readonly published: ComputedRelease;
  /** The whole way from inputs to figures that may be published, suppression included. */
  readonly compute: (inputs: Inputs) => ComputedRelease;
  /** Makes what is published now of the key figures at risk; undefined when there are none. Asked for only when needed. */
  readonly publication: () => Publication | undefined;
}

/**
 * What changed between publications, day by day. A dataset is in the log of a day when it then gave figures for a year
 * that was out already. Figures are computed from all of that day's datasets as they were before and after it, with
 * everything else as it is now, and the two are held side by side: a key figure of several datasets that were revised
 * the same day changes once, and what another revision did is not laid to this one. New years are no change.
 */
export function computeRettelogg(input: RetteloggInput): RetteloggSection[] {
  const { inputs, published, compute } = input;
  const known: { publication?: Publication | undefined } = {};
  const publication = () => (known.publication ??= input.publication());
  const days = [...new Set(inputs.datasets.flatMap(datesOf))].sort(compareCodes).reverse();
  const supplies = new Map(inputs.datasets.map(({ manifest }) => [manifest.id, manifest.measures]));
  return days.flatMap((day) => {
    const revised = inputs.datasets.flatMap((dataset) => revisedOn(dataset, day));
    if (revised.length === 0) return [];
    const ids = new Set(revised.map(({ dataset }) => dataset));
    const needed = affectedInputs(inputs, ids);
    const scope = { revised, supplies, measures: needed.measures };
    const inYears = withYears(needed, yearsBehind(revised));
    const before = compute(asOf(inYears, ids, (date) => date < day));
    // What is published now is what the newest publication made it: no need to compute that again.
    const isNewest = needed.datasets.every(
      (dataset) => !ids.has(dataset.manifest.id) || isUnchangedAfter(dataset, day),
    );
    const after = isNewest ? published : compute(asOf(inYears, ids, (date) => date <= day));
    const compareAs = (toRelease: (figures: Computed, of: RetteloggScope) => Release): ReleaseComparison => {
      const { changes, compared } = compareReleases(toRelease(before, scope), toRelease(after, scope));
      return { changes: withoutHiddenNumbers(changes, toRelease(published, scope)), compared };
    };
    const compared = { measures: compareAs(toMeasureRelease), indicators: compareAs(toIndicatorRelease) };
    return [
      toSection(
        day,
        revised,
        withoutTellingNumbers(compared, { ...input, publication, revised, before, isNewest }),
      ),
    ];
  });
}

interface DayToProtect extends RetteloggInput {
  readonly revised: readonly RevisedDataset[];
  readonly before: ComputedRelease;
  readonly isNewest: boolean;
}

/**
 * A day's comparison of which no hidden count follows. Of days that a later publication lies over, no number of a key
 * figure at risk is told: three publications are not held against each other.
 */
function withoutTellingNumbers(
  { measures, indicators }: Omit<DayComparison, 'untold'>,
  { publication: publicationNow, before, published, revised, isNewest }: DayToProtect,
): DayComparison {
  const publication = publicationNow();
  if (publication === undefined) return { measures, indicators, untold: [] };
  const log = { measures: measures.changes, indicators: indicators.changes };
  const periods = [...new Set(revised.flatMap((dataset) => dataset.periods))].sort(compareCodes);
  const safe = isNewest
    ? protectLog(log, { publication, before, now: published, periods })
    : withoutNumbersAtRisk(log, { publication, periods });
  return {
    measures: { ...measures, changes: safe.measures },
    indicators: { ...indicators, changes: safe.indicators },
    untold: safe.untold ?? [],
  };
}

function datesOf({ tables }: DatasetInput): string[] {
  return tables.flatMap(({ entry }) => entry.published ?? []);
}

function isUnchangedAfter({ tables }: DatasetInput, day: string): boolean {
  return tables.every(({ entry }) => (entry.published ?? '') <= day);
}

/** The dataset if the publication of that day has years that an earlier one has; the latest earlier one is `from`. */
function revisedOn({ manifest, tables }: DatasetInput, day: string): RevisedDataset[] {
  const earlier = tables.filter(({ entry }) => (entry.published ?? '') < day);
  const on = tables.filter(({ entry }) => entry.published === day);
  const periodsOf = (list: typeof tables) =>
    new Set(list.flatMap((table) => periodsIn(manifest, table.table)));
  const out = periodsOf(earlier);
  const periods = [...periodsOf(on)].filter((year) => out.has(year)).sort(compareCodes);
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

/** Asked for every day of the log, of files that may be large. */
const knownYears = new WeakMap<DatasetInput['tables'][number]['table'], string[]>();

function periodsIn(
  { period }: DatasetInput['manifest'],
  table: DatasetInput['tables'][number]['table'],
): string[] {
  const known = knownYears.get(table);
  if (known !== undefined) return known;
  const at = table.header.indexOf(period.column);
  const years = new Set(table.rows.map(({ cells }) => cells[at] ?? ''));
  const found = [...years].map((year) => kostraYear(year, period.offset) ?? '');
  knownYears.set(table, found);
  return found;
}

/** The years that were revised, and those before them, which may stand in for what is missing. */
function yearsBehind(revised: readonly RevisedDataset[]): ReadonlySet<Period> {
  return new Set(
    revised.flatMap(({ periods }) => periods.flatMap((year) => [year, String(Number(year) - 1)])),
  );
}

/** The inputs with the figures of some years only: those of others do not bear on them. */
function withYears(inputs: Inputs, years: ReadonlySet<Period>): Inputs {
  const datasets = inputs.datasets.map((dataset): DatasetInput => {
    const { column, offset } = dataset.manifest.period;
    const tables = dataset.tables.map(({ entry, table }) => {
      const at = table.header.indexOf(column);
      const isKept = memo((text: string) => years.has(kostraYear(text, offset) ?? ''));
      return { entry, table: { ...table, rows: table.rows.filter(({ cells }) => isKept(cells[at] ?? '')) } };
    });
    return { ...dataset, tables };
  });
  return { ...inputs, datasets };
}

/** Files have millions of rows and a handful of years. */
function memo<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? compute(text);
    known.set(text, found);
    return found;
  };
}

/** The inputs as they were when only some publications of these datasets were out. */
function asOf(inputs: Inputs, ids: ReadonlySet<string>, isOut: (date: string) => boolean): Inputs {
  const cut = (dataset: DatasetInput): DatasetInput => ({
    ...dataset,
    tables: dataset.tables.filter(({ entry }) => isOut(entry.published ?? '')),
  });
  return {
    ...inputs,
    datasets: inputs.datasets.map((dataset) => (ids.has(dataset.manifest.id) ? cut(dataset) : dataset)),
  };
}

/**
 * What has to be computed again. Where small counts are hidden that is everything: what has to be hidden with them may
 * follow from figures that the revision did not touch.
 */
function affectedInputs(inputs: Inputs, revised: ReadonlySet<string>): Inputs {
  const part = withoutUnaffected(inputs, revised);
  const isProtected = part.measures.some(({ value }) => value.suppressBelow !== null);
  return isProtected ? inputs : part;
}

/** The revised datasets with the key figures they are in, and what else these need. */
function withoutUnaffected(inputs: Inputs, revised: ReadonlySet<string>): Inputs {
  const supplyOf = new Map(inputs.measures.map(({ value }) => [value.id, value.supply]));
  const suppliesOf = ({ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>) =>
    [...numerator, ...denominator].map(({ measure }) => supplyOf.get(measure) ?? '');
  const revisedSupplies = new Set(
    inputs.datasets
      .filter(({ manifest }) => revised.has(manifest.id))
      .map(({ manifest }) => manifest.measures),
  );
  const areas = inputs.areas.map((area) => ({
    ...area,
    indicators: area.indicators.filter(({ value }) =>
      suppliesOf(value).some((id) => revisedSupplies.has(id)),
    ),
  }));
  const indicators = areas.flatMap((area) => area.indicators.map(({ value }) => value));
  const needed = new Set([...revisedSupplies, ...indicators.flatMap(suppliesOf)]);
  return {
    ...inputs,
    areas,
    measures: inputs.measures.filter(({ value }) => needed.has(value.supply)),
    datasets: inputs.datasets.filter(({ manifest }) => needed.has(manifest.measures)),
  };
}

interface DayComparison {
  readonly measures: ReleaseComparison;
  readonly indicators: ReleaseComparison;
  readonly untold: readonly UntoldFigure[];
}

function toSection(
  published: string,
  datasets: readonly RevisedDataset[],
  day: DayComparison,
): RetteloggSection {
  const { measures, indicators, untold } = day;
  const changes = [
    ...measures.changes.map((change) => toChange('measure', change)),
    ...indicators.changes.map((change) => toChange('indicator', change)),
  ];
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const counts = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, count(kind)]),
  ) as RetteloggSection['counts'];
  const compared = measures.compared + indicators.compared;
  return { published, datasets, compared, counts, changes, ...(untold.length === 0 ? {} : { untold }) };
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
