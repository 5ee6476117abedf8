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

/** When the figures of the newest year were published; the last time those of all years. */
const PUBLISHED = ['2026-03-16', '2026-06-15', '2026-09-15'] as const;

function manifest(publications: number): string {
  const title = { nb: 'Saker', en: 'Cases' };
  return JSON.stringify({
    ...{ id: 'saker', title, licence: 'CC BY 4.0', attribution: title, provenance: 'official' },
    source: { publisher: 'X', table: null, url: null, retrieved: null },
    ...{ coverage: 'full', level: 'kommune', period: { column: 'year', offset: 0 }, structure: 'own-year' },
    columns: COLUMNS.map((name) => ({ name, unit: 'antall', decimals: 0, title })),
    files: PUBLISHED.slice(0, publications).map((published, number) => ({
      file: number === publications - 1 ? 'saker.csv' : `saker-${number}.csv`,
      ...{ vintage: number === 0 && publications > 1 ? 'unrevised' : 'revised', published },
    })),
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

/** An earlier publication of the newest year: some had not reported the cases yet, some other numbers. */
function earlierRows(rows: readonly string[], next: () => number): string[] {
  return rows
    .filter((row) => row.split(',')[1] === String(LAST))
    .map((row) => {
      const [number, year, people, cases, girls, staff, kroner] = row.split(',');
      const chance = next();
      if (chance < 0.04) return [number, year, people, '', '', staff, ''].join();
      return chance < 0.06 ? [number, year, Number(people) + 3, cases, girls, staff, kroner].join() : row;
    });
}

/**
 * @param seed another country for each
 * @param mean how many cases a municipality has, about
 * @param publications how many of the newest year; each but the last is an earlier one of that year alone
 */
export function suppressionWorld(
  seed: number,
  { mean = 6, limit = 3, imputation = 'none', zeros = 'no', publications = 1 } = {},
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
  const header = `region,year,${COLUMNS.join()}`;
  const earlier = PUBLISHED.slice(0, publications - 1).map((_, number): [string, string] => [
    `input/saker/saker-${number}.csv`,
    `${[header, ...earlierRows(rows, next)].join('\n')}\n`,
  ]);
  return overlayFiles((path) => path.startsWith('regions/'), {
    'release.json': JSON.stringify({
      ...{ year: String(LAST), vintage: 'revised', published: '2026-06-15', title: { nb: 'X', en: 'X' } },
    }),
    'profile.json': JSON.stringify({ population: 'personer', ageGroups: [], perArea: 0 }),
    'measures/saker.csv': `${measures(limit, imputation, zeros)}\n`,
    'areas/saker.csv': `${[AREA_HEADER, 'area,saker,1,kommune,,,,,,,,,,,,Saker,Cases,X,X,,,,', ...INDICATORS].join('\n')}\n`,
    'input/saker/dataset.json': manifest(publications),
    ...Object.fromEntries(earlier),
    'input/saker/saker.csv': `${[header, ...rows].join('\n')}\n`,
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
