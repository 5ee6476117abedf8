import type { Inputs } from './readInputs.ts';

/** The inputs without anything modelled: its datasets, their measures, and the key figures that need them. */
export function withoutModelled(inputs: Inputs): Inputs {
  const modelled = new Set(
    inputs.datasets
      .filter(({ manifest }) => manifest.provenance === 'modelled')
      .map(({ manifest }) => manifest.id),
  );
  const left = inputs.measures.filter(({ value }) => modelled.has(value.supply));
  const gone = new Set(left.map(({ value }) => value.id));
  const areas = inputs.areas.map((area) => ({
    ...area,
    indicators: area.indicators.filter(
      ({ value }) => ![...value.numerator, ...value.denominator].some(({ measure }) => gone.has(measure)),
    ),
  }));
  const shown = new Set(areas.flatMap(({ indicators }) => indicators.map(({ value }) => value.id)));
  const isShown = (id: string | null) => id === null || shown.has(id);
  return {
    ...inputs,
    areas,
    datasets: inputs.datasets.filter(({ manifest }) => !modelled.has(manifest.id)),
    measures: inputs.measures.filter(({ value }) => !gone.has(value.id)),
    breaks: inputs.breaks.filter(({ value }) => isShown(value.indicator)),
    withheld: inputs.withheld.filter(({ value }) => isShown(value.indicator)),
    profile: {
      ...inputs.profile,
      ageGroups: inputs.profile.ageGroups.filter(({ indicator }) => isShown(indicator)),
    },
  };
}
