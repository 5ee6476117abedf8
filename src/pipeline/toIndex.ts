import type {
  PublishedArea,
  PublishedHeader,
  PublishedIndex,
  PublishedIndicator,
  PublishedSource,
  PublishedTerm,
} from '../contracts/published.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Measure, MeasureTerm } from '../domain/indicator.ts';
import type { Period } from '../domain/region.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import type { Frame } from './frame.ts';
import type { LoadedDataset } from './loadDataset.ts';
import { periodsOf } from './periodsOf.ts';
import { provenancesOf, usedPeriods, worstProvenance } from './provenance.ts';
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
  const used = usedPeriods(indicators);
  return {
    ...header,
    periods: input.frame.grid.periods,
    areas: toAreas(inputs, indicators),
    indicators,
    regions: toRegions(regions),
    groups: toGroups(regions),
    sources: datasets
      .flatMap((dataset) => toSource(dataset, used.get(dataset.manifest.id)))
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
  const provenances = provenancesOf(figure, measures, frame);
  const toTerm = ({ measure, sign }: MeasureTerm): PublishedTerm => {
    const { name, unit } = found(measures, measure).measure;
    return { measure, name, unit, sign };
  };
  return {
    ...shown,
    numerator: indicator.numerator.map(toTerm),
    denominator: indicator.denominator.map(toTerm),
    provenance: worstProvenance(provenances.map(({ provenance }) => provenance)),
    datasets: [...new Set(provenances.flatMap((run) => run.datasets))].sort(compareCodes),
    periods: periodsOf(figure, frame),
    provenances,
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

function toSource(
  { manifest, periods, vintages }: LoadedDataset,
  used: ReadonlySet<Period> | undefined,
): PublishedSource[] {
  if (used === undefined) return [];
  const { id, title, source, licence, attribution, provenance, coverage, note } = manifest;
  const { publisher, table, url } = source;
  return [
    {
      ...{ id, title, publisher, table, url, licence, attribution, provenance, coverage },
      periods: periods.filter((period) => used.has(period)),
      vintages: vintages.filter(({ period }) => used.has(period)),
      note,
    },
  ];
}
