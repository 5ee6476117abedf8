import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildData } from '../../src/pipeline/buildData.ts';
import { publishedTable } from '../domain/accounts/strandFixture.ts';
import { area } from './madeInputs.ts';
import { overlayFiles } from './overlayFiles.ts';
import { cellReader, publishedOf } from './world.ts';

// The real accounts of Strand (1130) through the whole pipeline, with the regions, inhabitants and tables of accounts that
// are shipped. Amounts: Statistics Norway's tables 12367 (by function) and 13551 (operating account), as published on
// 16 March 2026. What they must give is published in tables 13542 and 12367.

const YEARS = ['2020', '2021', '2022', '2023', '2024'] as const;
const ALL_YEARS = ['2015', '2016', '2017', '2018', '2019', ...YEARS];
/** Free income per inhabitant in kroner, table 13542. */
const FREE_INCOME = { '2020': 58_171, '2021': 62_117, '2022': 64_994, '2023': 66_073, '2024': 69_047 };
/** Licence fees on function 325, which are no free income: 12367, AGD49 on 325. The rest of «other taxes» is on function 800. */
const LICENCE_FEES = { '2020': 407, '2021': 408, '2022': 456, '2023': 456, '2024': 456 };

const HEADER = 'region,year,scope,class,function,art,amount';

/** Grants and taxes, which 12367 does not show by function, from the operating account. */
function freeIncome(): string {
  const overview = publishedTable('overview.csv', ['art'], [...YEARS, '2025']);
  const figure = (code: string, year: string) =>
    overview.find(({ keys }) => keys[0] === code)?.byYear.get(year)?.value ?? Number.NaN;
  const rows = YEARS.flatMap((year) => [
    `1130,${year},AB,1,840,800,${figure('A800', year)}`,
    `1130,${year},AB,1,800,870,${figure('AGD75', year)}`,
    `1130,${year},AB,1,800,877,${figure('AGD76', year) - LICENCE_FEES[year]}`,
  ]);
  return `${[HEADER, ...rows].join('\n')}\n`;
}

const manifest = {
  id: 'regnskap',
  kind: 'accounts',
  title: { nb: 'Regnskap', en: 'Accounts' },
  source: { publisher: 'Statistisk sentralbyrå', table: '12367', url: null, retrieved: null },
  licence: 'CC BY 4.0',
  attribution: { nb: 'Statistisk sentralbyrå', en: 'Statistics Norway' },
  provenance: 'official',
  coverage: 'partial',
  level: 'kommune',
  period: { column: 'year', offset: 0 },
  structure: 'own-year',
  accounts: { coverage: 'services' },
  files: ['amounts.csv', 'frie.csv'].map((file) => ({ file, vintage: 'revised', published: '2026-03-16' })),
  note: null,
};

const ratio = (id: string, numerator: string, denominator: string) =>
  `indicator,${id},,,prioritering,kr,0,${numerator},${denominator},1000,ratio,no,neutral,,,N,,N,T.,,T.,L.,,L.,,,`;

const build = buildData(
  overlayFiles((path) => /^(regions|accounts|input\/folkemengde)\/|^release/.test(path), {
    'profile.json': JSON.stringify({ population: 'frie', ageGroups: [], perArea: 1 }),
    'input/regnskap/dataset.json': JSON.stringify(manifest),
    'input/regnskap/amounts.csv': readFileSync('test/fixtures/strand-1130/amounts.csv', 'utf8'),
    'input/regnskap/frie.csv': freeIncome(),
    'measures/folkemengde.csv':
      'id,expression,unit,decimals,suppress_below,name_nb,name_en\n' +
      'innbyggere,alle,personer,0,,I,I\ninnb_1_5,alder_1_5,personer,0,,I,I\n',
    'measures/regnskap.csv':
      'id,expression,unit,decimals,suppress_below,name_nb,name_en\n' +
      'frie,frie_inntekter,1000kr,0,,F,F\nnetto_konsern,netto(FGK7),1000kr,0,,N,N\n' +
      'netto_kasse,netto(FGK7) scope B,1000kr,0,,N,N\n',
    'areas/helse.csv': area(
      ratio('frie', 'frie', 'innbyggere'),
      ratio('netto-konsern', 'netto_konsern', 'innb_1_5'),
      ratio('netto-kasse', 'netto_kasse', 'innb_1_5'),
    ),
  }),
);
const cell = cellReader(publishedOf(build));

describe('the accounts of Strand', () => {
  it('pass the controls', () => {
    expect(build.problems).toEqual([]);
  });

  it.each(YEARS)('give the published free income per inhabitant in %s, in kroner', (year) => {
    expect(cell('1130', 'frie', year).value).toBe(FREE_INCOME[year]);
  });

  it.each([
    ['A', 'netto-konsern'],
    ['B', 'netto-kasse'],
  ])('give the published net expenditure on kindergartens in scope %s, all ten years', (scope, id) => {
    const published = publishedTable('published.csv', ['scope', 'function', 'art'], ALL_YEARS);
    const row = published.find(({ keys }) => keys.join(' ') === `${scope} FGK7 AGD2`);
    const ours = ALL_YEARS.map((year) => cell('1130', id, year).numerator);
    expect(ours).toEqual(ALL_YEARS.map((year) => row?.byYear.get(year)?.value));
  });

  it('give it per inhabitant aged 1–5: 179 125 000 kr for 830 children at the end of 2024', () => {
    expect(cell('1130', 'netto-konsern', '2024')).toMatchObject({ value: 215_813, denominator: 830 });
  });

  it('are missing for whoever has not reported, and make no average of one municipality', () => {
    expect(cell('1103', 'frie', '2024')).toMatchObject({ value: null, status: 'missing' });
    expect(cell('EKA11', 'frie', '2024')).toMatchObject({ value: null, coverage: [1, 22, 0] });
  });
});
