import { UNIT_LEVELS } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { Inputs } from './readInputs.ts';

/**
 * What belongs to one level: its datasets, the measures these supply, and its areas. Everything is computed level by
 * level from this, so that no figure of one can come into the files of another.
 *
 * A measure that no dataset supplies has no figures; it belongs where a key figure uses it.
 */
export function inputsOfLevel(inputs: Inputs, level: UnitLevel): Inputs {
  const areas = inputs.areas.filter(({ area }) => area.level === level);
  const used = new Set(
    areas.flatMap(({ indicators }) =>
      indicators.flatMap(({ value }) =>
        [...value.numerator, ...value.denominator].map(({ measure }) => measure),
      ),
    ),
  );
  const levelsOf = levelsBySupply(inputs);
  const measures = inputs.measures.filter(({ value: { id, supply } }) => {
    const levels = levelsOf.get(supply);
    return levels === undefined ? used.has(id) : levels.has(level);
  });
  const ids = new Set(measures.map(({ value }) => value.id));
  return {
    ...inputs,
    areas,
    measures,
    datasets: inputs.datasets.filter(({ manifest }) => manifest.level === level),
    sums: inputs.sums.filter(({ value }) => [value.total, ...value.parts].every((id) => ids.has(id))),
    alike: level === 'kommune' ? inputs.alike : undefined,
  };
}

/** Levels of the datasets of each supply: one, unless the definitions are wrong. */
export function levelsBySupply({
  datasets,
}: Pick<Inputs, 'datasets'>): ReadonlyMap<string, ReadonlySet<UnitLevel>> {
  const bySupply = Map.groupBy(datasets, ({ manifest }) => manifest.measures);
  return new Map(
    [...bySupply].map(([supply, list]) => [supply, new Set(list.map(({ manifest }) => manifest.level))]),
  );
}

/** Levels that there are datasets or areas of; municipalities always. */
export function levelsIn({ datasets, areas }: Pick<Inputs, 'datasets' | 'areas'>): UnitLevel[] {
  const found = new Set<UnitLevel>([
    'kommune',
    ...datasets.map(({ manifest }) => manifest.level),
    ...areas.map(({ area }) => area.level),
  ]);
  return UNIT_LEVELS.filter((level) => found.has(level));
}

/** Whether a level has anything to show: it is then published with all its regions, else with none. */
export function isPublishedLevel({ areas }: Pick<Inputs, 'areas'>, level: UnitLevel): boolean {
  return (
    level === 'kommune' || areas.some(({ area, indicators }) => area.level === level && indicators.length > 0)
  );
}
