import type {
  PublishedArea,
  PublishedHeader,
  PublishedIndex,
  PublishedIndicator,
  PublishedSource,
  PublishedTerm,
} from '../contracts/published.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { PROVENANCES } from '../domain/indicator.ts';
import type { Measure, MeasureTerm, Provenance } from '../domain/indicator.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import type { Frame } from './frame.ts';
import type { LoadedDataset } from './loadDataset.ts';
import { periodsOf } from './periodsOf.ts';
import type { Inputs } from './readInputs.ts';
import { toGroups, toRegions } from './toRegions.ts';
import type { RegionsInput } from './toRegions.ts';

export interface IndexInput {
  readonly inputs: Inputs;
  readonly datasets: readonly LoadedDataset[];
  readonly measures: ReadonlyMap<string, MeasureColumns>;
  readonly figures: readonly IndicatorFigures[];
  readonly frame: Frame;
  readonly regions: RegionsInput;
}

/** `index.json`: everything that is not a figure. */
export function toIndex(header: PublishedHeader, input: IndexInput): PublishedIndex {
  const { inputs, datasets, regions } = input;
  const indicators = input.figures.map((figure) => toIndicator(figure, input));
  const used = new Set(indicators.flatMap((indicator) => indicator.datasets));
  return {
    ...header,
    periods: input.frame.grid.periods,
    areas: toAreas(inputs, indicators),
    indicators,
    regions: toRegions(regions),
    groups: toGroups(regions),
    sources: datasets
      .filter(({ manifest }) => used.has(manifest.id))
      .map(toSource)
      .sort((a, b) => compareCodes(a.id, b.id)),
    breaks: regions.breaks,
    profile: inputs.profile,
  };
}

/** Service areas by their declared order; those left without key figures are left out. */
export function toAreas(
  inputs: Inputs,
  indicators: readonly { readonly id: string; readonly area: string }[],
) {
  return inputs.areas
    .map(({ area }): PublishedArea => ({
      ...area,
      indicators: indicators.filter((indicator) => indicator.area === area.id).map(({ id }) => id),
    }))
    .filter((area) => area.indicators.length > 0)
    .sort((a, b) => a.order - b.order || compareCodes(a.id, b.id));
}

function toIndicator(figure: IndicatorFigures, { measures, frame }: IndexInput): PublishedIndicator {
  const { indicator } = figure;
  const { fullCount: _, ...shown } = indicator;
  const ids = [...indicator.numerator, ...indicator.denominator].map(({ measure }) => measure);
  const datasets = ids.flatMap((id) =>
    found(measures, id)
      .sources.flat()
      .map(({ manifest }) => manifest),
  );
  const toTerm = ({ measure, sign }: MeasureTerm): PublishedTerm => {
    const { name, unit } = found(measures, measure).measure;
    return { measure, name, unit, sign };
  };
  return {
    ...shown,
    numerator: indicator.numerator.map(toTerm),
    denominator: indicator.denominator.map(toTerm),
    provenance: worstProvenance(datasets.map(({ provenance }) => provenance)),
    datasets: [...new Set(datasets.map(({ id }) => id))].sort(compareCodes),
    periods: periodsOf(figure, frame),
  };
}

function found(
  measures: ReadonlyMap<string, MeasureColumns>,
  id: string,
): MeasureColumns & { measure: Measure } {
  const measure = measures.get(id);
  if (measure === undefined) throw new Error(`no measure «${id}»`);
  return measure;
}

export function worstProvenance(provenances: readonly Provenance[]): Provenance {
  return [...PROVENANCES].reverse().find((candidate) => provenances.includes(candidate)) ?? 'official';
}

function toSource({ manifest, periods, vintages }: LoadedDataset): PublishedSource {
  const { id, title, source, licence, attribution, provenance, coverage, note } = manifest;
  const { publisher, table, url } = source;
  return {
    id,
    title,
    publisher,
    table,
    url,
    licence,
    attribution,
    provenance,
    coverage,
    periods,
    vintages,
    note,
  };
}
