import type { PublishedProvenance } from '../contracts/published.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { PROVENANCES } from '../domain/indicator.ts';
import type { Provenance } from '../domain/indicator.ts';
import type { Period } from '../domain/region.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import type { Frame } from './frame.ts';
import type { LoadedDataset } from './loadDataset.ts';
import { periodsOf } from './periodsOf.ts';

export function worstProvenance(provenances: readonly Provenance[]): Provenance {
  return [...PROVENANCES].reverse().find((candidate) => provenances.includes(candidate)) ?? 'official';
}

/** Where a key figure's values are from, in runs of its periods that are from the same datasets. */
export function provenancesOf(
  figure: IndicatorFigures,
  measures: ReadonlyMap<string, MeasureColumns>,
  frame: Frame,
): PublishedProvenance[] {
  const runs: { from: Period; to: Period; datasets: readonly LoadedDataset[] }[] = [];
  for (const period of periodsOf(figure, frame)) {
    const datasets = datasetsIn(figure, measures, frame.column.get(period) ?? 0);
    const last = runs.at(-1);
    if (last && isSame(last.datasets, datasets)) last.to = period;
    else runs.push({ from: period, to: period, datasets });
  }
  return runs.map(({ from, to, datasets }) => ({
    from,
    to,
    provenance: worstProvenance(datasets.map(({ manifest }) => manifest.provenance)),
    coverage: datasets.some(({ manifest }) => manifest.coverage === 'partial') ? 'partial' : 'full',
    datasets: datasets.map(({ manifest }) => manifest.id),
  }));
}

/** The datasets behind a key figure in a period (its place in the frame), by their ids. */
function datasetsIn(
  { indicator, keyFigures }: IndicatorFigures,
  measures: ReadonlyMap<string, MeasureColumns>,
  at: number,
): LoadedDataset[] {
  const published = keyFigures?.get(at);
  if (published !== undefined) return [published];
  const terms = [...indicator.numerator, ...indicator.denominator];
  const datasets = new Set(terms.flatMap(({ measure }) => measures.get(measure)?.sources[at] ?? []));
  return [...datasets].sort((a, b) => compareCodes(a.manifest.id, b.manifest.id));
}

function isSame(a: readonly LoadedDataset[], b: readonly LoadedDataset[]): boolean {
  return a.length === b.length && a.every((dataset, index) => dataset === b[index]);
}

/** The periods that each dataset, by its id, gives figures for in some key figure. */
export function usedPeriods(
  indicators: readonly {
    readonly periods: readonly Period[];
    readonly provenances: readonly PublishedProvenance[];
  }[],
): ReadonlyMap<string, ReadonlySet<Period>> {
  const used = new Map<string, Set<Period>>();
  for (const { periods, provenances } of indicators)
    for (const { from, to, datasets } of provenances)
      for (const id of datasets) {
        const own = used.get(id) ?? new Set();
        for (const period of periods) if (period >= from && period <= to) own.add(period);
        used.set(id, own);
      }
  return used;
}
