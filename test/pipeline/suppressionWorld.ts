import { readFileSync } from 'node:fs';
import type { Files } from '../../src/pipeline/files.ts';
import { overlayFiles } from './overlayFiles.ts';

// The real municipalities and groups of Norway with made-up counts that are small in many places.
const FIRST = 2017;
const LAST = 2025;

const AREA_HEADER =
  'type,id,order,level,heading,unit,decimals,numerator,denominator,scale,averaging,full_count,direction,table,variable,' +
  'name_nb,name_en,tells_nb,tells_en,limits_nb,limits_en,note_nb,note_en';

const key = (id: string, terms: string, averaging: string, decimals = 0) =>
  `indicator,${id},,,utdypende,antall,${decimals},${terms},${averaging},no,neutral,,,Navn,Name,Hva.,What.,Ikke.,Not.,,`;

/** Shares, sums, differences and means of counts at risk, with the same count in several of them. */
const INDICATORS = [
  key('personer', 'personer,,', 'sum'),
  key('saker', 'saker,,', 'sum'),
  key('saker-per-person', 'saker,personer,1000', 'ratio', 2),
  key('andel-jenter', 'jenter,saker,100', 'ratio', 1),
  key('gutter-per-person', 'saker - jenter,personer,1000', 'ratio', 1),
  key('saker-per-ansatt', 'saker,ansatte,', 'ratio', 2),
  key('gjennomsnitt', 'saker,personer,1000', 'mean', 1),
  key('kroner-per-sak', 'kroner,saker,', 'ratio', 0),
];

const COLUMNS = ['personer', 'saker', 'jenter', 'ansatte', 'kroner'] as const;

function measures(limit: number, imputation: string, zeros: string): string {
  const line = (id: string, rest: string) => `${id},${id},antall,0,${rest},Navn,Name`;
  return [
    'id,expression,unit,decimals,suppress_below,imputation,suppress_zeros,name_nb,name_en',
    line('personer', ',,'),
    line('saker', `${limit},${imputation},${zeros}`),
    line('jenter', `${limit},,${zeros}`),
    line('ansatte', ',,'),
    line('kroner', ',,'),
  ].join('\n');
}

function manifest(): string {
  const title = { nb: 'Saker', en: 'Cases' };
  return JSON.stringify({
    ...{ id: 'saker', title, licence: 'CC BY 4.0', attribution: title, provenance: 'official' },
    source: { publisher: 'X', table: null, url: null, retrieved: null },
    ...{ coverage: 'full', level: 'kommune', period: { column: 'year', offset: 0 }, structure: 'own-year' },
    columns: COLUMNS.map((name) => ({ name, unit: 'antall', decimals: 0, title })),
    files: [{ file: 'saker.csv', vintage: 'revised', published: '2026-06-15' }],
    note: null,
  });
}

/** Numbers of municipalities valid at the end of a year. */
function numbersIn(year: number): string[] {
  const lines = readFileSync('data/regions/kommuner.csv', 'utf8').trimEnd().split('\n').slice(1);
  const day = `${year}-12-31`;
  return lines.flatMap((line) => {
    const [from = '', to = ''] = /,(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)?,/.exec(line)?.slice(1) ?? [];
    return from <= day && (to === '' || to > day) ? [line.slice(0, 4)] : [];
  });
}

/**
 * @param seed another country for each
 * @param mean how many cases a municipality has, about
 */
export function suppressionWorld(
  seed: number,
  { mean = 6, limit = 3, imputation = 'none', zeros = 'no' } = {},
): Files {
  const next = sequence(seed);
  const rows: string[] = [];
  for (let year = FIRST; year <= LAST; year += 1) {
    for (const number of numbersIn(year)) {
      const people = Math.ceil(10 ** (2.5 + 2.5 * next()));
      const cases = Math.floor(-Math.log(1 - next()) * mean);
      const girls = Math.floor(cases * next());
      const staff = next() < 0.04 ? '' : String(1 + Math.floor(people / 50));
      const isSilent = next() < 0.03;
      const counts = isSilent ? [people, '', '', staff, ''] : [people, cases, girls, staff, cases * 1000 + 7];
      rows.push([number, year, ...counts].join());
    }
  }
  return overlayFiles((path) => path.startsWith('regions/'), {
    'release.json': JSON.stringify({
      ...{ year: String(LAST), vintage: 'revised', published: '2026-06-15', title: { nb: 'X', en: 'X' } },
    }),
    'profile.json': JSON.stringify({ population: 'personer', ageGroups: [], perArea: 0 }),
    'measures/saker.csv': `${measures(limit, imputation, zeros)}\n`,
    'areas/saker.csv': `${[AREA_HEADER, 'area,saker,1,kommune,,,,,,,,,,,,Saker,Cases,X,X,,,,', ...INDICATORS].join('\n')}\n`,
    'input/saker/dataset.json': manifest(),
    'input/saker/saker.csv': `region,year,${COLUMNS.join()}\n${rows.join('\n')}\n`,
  });
}

/** Numbers from 0 to 1 that look random and are the same at every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
