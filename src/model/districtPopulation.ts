import type { LocalText } from '../domain/region.ts';
import { POPULATION_MEASURES } from './bydelPopulation.ts';
import type { World } from './world.ts';

const SUPPLY = 'folkemengde-bydel';

/**
 * The dataset of the modelled populations of Oslo's city districts, one column a measure of the real population of
 * municipalities. Nothing is made when no measures are defined for it.
 */
export function districtPopulation({
  years,
  places,
  amount,
  real,
  release,
}: World): [path: string, text: string][] {
  const measures = [...real.measures.values()].filter(({ supply }) => supply === SUPPLY);
  if (measures.length === 0) return [];
  const names = Object.keys(POPULATION_MEASURES);
  const rows = years.flatMap((year) =>
    places('bydel', year).map(({ number }) => {
      const cells = names.map((name) => amount(`${name}_bydel`, number, year) ?? '');
      return [number, year, ...cells].join(',');
    }),
  );
  const manifest = {
    id: `${SUPPLY}-modellert`,
    measures: SUPPLY,
    title: {
      nb: 'Folkemengde i bydelene i Oslo, modellert fordeling',
      nn: 'Folkemengd i bydelane i Oslo, modellert fordeling',
      en: 'Population of the city districts of Oslo, modelled distribution',
    },
    source: { publisher: 'Kommunespeil', table: null, url: null, retrieved: null },
    licence: 'CC BY 4.0',
    attribution: {
      nb: 'Kommunespeil (modellert)',
      nn: 'Kommunespeil (modellert)',
      en: 'Kommunespeil (modelled)',
    },
    provenance: 'modelled',
    coverage: 'full',
    level: 'bydel',
    period: { column: 'year', offset: 0 },
    structure: 'own-year',
    columns: names.map((name) => ({
      name,
      ...{ unit: 'personer', decimals: 0, min: 0 },
      title: titleOf(real.measures.get(name)?.name, name),
    })),
    files: [{ file: 'folkemengde-bydel.csv', vintage: 'revised', published: release.published }],
    note: {
      nb: 'Oslos virkelige folkemengde i hver aldersgruppe, delt på bydelene etter omtrentlige vekter. Summene stemmer med Oslo.',
      nn: 'Den verkelege folkemengda i Oslo i kvar aldersgruppe, delt på bydelane etter omtrentlege vekter. Summane stemmer med Oslo.',
      en: 'The real population of Oslo in each age group, divided between the city districts by rough weights. The sums agree with Oslo.',
    },
  };
  const folder = `input/${SUPPLY}-modellert`;
  return [
    [`${folder}/dataset.json`, `${JSON.stringify(manifest, undefined, 2)}\n`],
    [`${folder}/folkemengde-bydel.csv`, `${['region,year,'.concat(names.join(',')), ...rows].join('\n')}\n`],
  ];
}

function titleOf(name: LocalText | undefined, id: string): LocalText {
  return name ?? { nb: id, en: id };
}
