import type { Located } from '../contracts/fields.ts';
import type { Problem } from '../domain/problem.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { UnitLevel } from '../domain/region.ts';
import { allIndicators } from './checkDefinitions.ts';
import { levelsBySupply, levelsIn } from './inputsOfLevel.ts';
import { levelRegions } from './levelRegions.ts';
import type { Inputs } from './readInputs.ts';
import { PROFILE_FILE } from './readInputs.ts';

type Supplies = ReturnType<typeof levelsBySupply>;

/** Definitions that mix levels: figures of municipalities, county authorities and city districts never meet. */
export function checkLevelUse(inputs: Inputs): Problem[] {
  const supplies = levelsBySupply(inputs);
  return [
    ...levelsIn(inputs).flatMap((level) => checkRegionsOf(inputs, level)),
    ...checkSupplies(inputs, supplies),
    ...inputs.areas.flatMap(({ file, area, indicators }) =>
      indicators.flatMap((indicator) =>
        checkIndicator({ ...indicator, file }, { area: area.level, supplies, inputs }),
      ),
    ),
    ...checkProfile(inputs),
  ];
}

const WHY =
  'Municipalities, county authorities and city districts are different units, and are never compared.';

function checkRegionsOf({ regions, release }: Inputs, level: UnitLevel): Problem[] {
  if (levelRegions(regions, level, release.year).numbers.length > 0) return [];
  return [
    {
      code: 'level-without-regions',
      severity: 'error',
      file: level === 'bydel' ? 'regions/bydeler.csv' : 'regions/fylkeskommuner.csv',
      what: `There are figures or areas of the level ${level}, and no regions of it.`,
      why: 'The figures would belong to nobody.',
      cure: 'Put the file of the level in place; its layout is described in the README.',
    },
  ];
}

/** A supply is of one level, and of another level than municipalities only by the numbers of each year. */
function checkSupplies({ datasets }: Inputs, supplies: Supplies): Problem[] {
  return datasets.flatMap(({ file, manifest }): Problem[] => {
    const { level, structure, measures } = manifest;
    const problem = (column: string, what: string, cure: string): Problem => {
      return { code: 'mixed-levels', severity: 'error', file, column, what, why: WHY, cure };
    };
    return [
      ...((supplies.get(measures)?.size ?? 0) > 1
        ? [
            problem(
              'level',
              `Datasets of several levels supply «${measures}».`,
              'Let each level have measures of its own, and name them under «measures».',
            ),
          ]
        : []),
      ...(level !== 'kommune' && structure !== 'own-year'
        ? [
            problem(
              'structure',
              `Figures of the level ${level} are not restated to other borders.`,
              'Write «own-year», and give the figures by the numbers of each year.',
            ),
          ]
        : []),
    ];
  });
}

interface IndicatorContext {
  readonly area: UnitLevel;
  readonly supplies: Supplies;
  readonly inputs: Inputs;
}

function checkIndicator(
  { file, line, value }: Located<Indicator> & { readonly file: string },
  { area, supplies, inputs }: IndicatorContext,
): Problem[] {
  const problem = (column: string, what: string, cure: string): Problem => {
    return { code: 'mixed-levels', severity: 'error', file, line, column, what, why: WHY, cure };
  };
  if (value.level !== area)
    return [
      problem(
        'level',
        `The key figure «${value.id}» is of the level ${value.level} in an area of the level ${area}.`,
        'Leave the cell empty, or move the key figure to an area of its level.',
      ),
    ];
  const supplyOf = new Map(inputs.measures.map((measure) => [measure.value.id, measure.value.supply]));
  return (['numerator', 'denominator'] as const).flatMap((column) =>
    value[column].flatMap(({ measure }) => {
      const levels = supplies.get(supplyOf.get(measure) ?? '');
      if (levels === undefined || levels.has(area)) return [];
      return [
        problem(
          column,
          `«${value.id}» is of the level ${area}, and «${measure}» is measured for ${[...levels].join(', ')}.`,
          'Use a measure of the same level.',
        ),
      ];
    }),
  );
}

/** The profile is that of a municipality. */
function checkProfile(inputs: Inputs): Problem[] {
  const levelOf = new Map(allIndicators(inputs).map(({ value }) => [value.id, value.level]));
  const { population, ageGroups, facts = [] } = inputs.profile;
  const drawn = [population, ...ageGroups.map(({ indicator }) => indicator)];
  return [...drawn, ...facts.flatMap(({ indicators }) => indicators)].flatMap((id): Problem[] => {
    if ((levelOf.get(id) ?? 'kommune') === 'kommune') return [];
    return [
      {
        ...{ code: 'mixed-levels', severity: 'error', file: PROFILE_FILE, why: WHY },
        what: `«${id}» is no key figure of municipalities.`,
        cure: 'Name a key figure of municipalities.',
      },
    ];
  });
}
