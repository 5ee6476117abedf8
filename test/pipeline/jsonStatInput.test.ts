import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellOf, parseJsonStat } from '../../src/contracts/jsonStat.ts';
import { buildData } from '../../src/pipeline/buildData.ts';
import { area, indicator, profile } from './madeInputs.ts';
import { overlayFiles } from './overlayFiles.ts';
import { cellReader, publishedOf } from './world.ts';

const answer = (name: string) => readFileSync(`test/fixtures/json-stat/${name}`, 'utf8');
const title = { nb: 'X', en: 'X' };

interface Dataset {
  readonly manifest: Record<string, unknown>;
  readonly measures: string;
  readonly areaText: string;
  readonly population: string;
  readonly file: string;
}

/** The real regions and tables of accounts with one dataset that is an answer as it is. */
function buildAnswer({ manifest, measures, areaText, population, file }: Dataset) {
  const whole = {
    ...{
      id: 'x',
      title,
      licence: 'CC BY 4.0',
      attribution: title,
      provenance: 'official',
      coverage: 'partial',
    },
    source: { publisher: 'Statistisk sentralbyrå', table: null, url: null, retrieved: null },
    ...{ level: 'kommune', period: { column: 'year', offset: 0 }, structure: 'own-year', note: null },
    files: [{ file: 'answer.json', vintage: 'revised', published: '2026-03-16' }],
    ...manifest,
  };
  const isBase = (path: string) => path === 'release.json' || /^(regions|accounts)\//.test(path);
  return buildData(
    overlayFiles(isBase, {
      'input/x/dataset.json': JSON.stringify(whole),
      'input/x/answer.json': file,
      'measures/x.csv': `id,expression,unit,decimals,suppress_below,name_nb,name_en\n${measures}`,
      'areas/helse.csv': areaText,
      'profile.json': profile(population),
    }),
  );
}

describe('accounts as table 12367 answers them', () => {
  const file = answer('12367-kindergarten.json');
  const table = parseJsonStat({ file: 'x', bytes: new TextEncoder().encode(file) }).value;
  const arts = [
    'A090',
    'A099',
    'A260',
    'A270',
    'A370',
    'A429',
    'A470',
    'A590',
    'A600',
    'A710',
    'AD729',
    'AD770',
  ];
  const accounts = {
    ...{ function: 'KOKfunksjon0000', art: 'KOKart0000', scope: 'KOKregnskapsomfa0000' },
    arts: {
      ...Object.fromEntries(arts.map((code) => [code, code.slice(-3)])),
      ...Object.fromEntries(['AG16', 'AG2', 'AG4', 'AG9', 'AGD34', 'AGD50'].map((code) => [code, code])),
    },
    scopes: [
      { code: 'B', scope: 'AB', class: '1' },
      { code: 'A', less: 'B', scope: 'A', class: '3' },
    ],
  };
  const SUMS = [
    { id: 'netto', code: 'AGD2' },
    { id: 'brutto', code: 'AGD10' },
    { id: 'kbdu', code: 'AGD4' },
  ].flatMap(({ id, code }) =>
    ['A', 'B'].map((scope) => ({ id: `${id}_${scope.toLowerCase()}`, concept: id, code, scope })),
  );
  const dataset = (changed: object = {}, text = file): Dataset => ({
    manifest: {
      ...{ kind: 'accounts', accounts: { coverage: 'services' } },
      jsonStat: {
        ...{ region: 'KOKkommuneregion0000', time: 'Tid' },
        accounts: { ...accounts, ...changed },
      },
    },
    measures: SUMS.map(
      ({ id, concept, scope }) => `${id},${concept}(FGK7) scope ${scope},1000kr,0,,N,N\n`,
    ).join(''),
    areaText: area(
      ...SUMS.map(({ id }) => indicator(id.replace('_', '-'), id, 'sum').replace('aarsverk,1', '1000kr,0')),
    ),
    ...{ population: 'netto-a', file: text },
  });

  it('give the sums that the same table publishes for the group of functions, konsern and kasse', () => {
    if (table === undefined) throw new Error('the answer cannot be read');
    const build = buildAnswer(dataset());
    expect(build.problems).toEqual([]);
    const cell = cellReader(publishedOf(build));
    for (const { id, code, scope } of SUMS)
      for (const year of ['2018', '2023', '2024']) {
        const published = cellOf(table, {
          ...{ KOKkommuneregion0000: '1130', KOKregnskapsomfa0000: scope, KOKfunksjon0000: 'FGK7' },
          ...{ KOKart0000: code, ContentsCode: 'KOSbelop0000', Tid: year },
        });
        expect([id, year, cell('1130', id.replace('_', '-'), year).value]).toEqual([
          id,
          year,
          published.value,
        ]);
      }
  });

  it('tell of amounts that are to be posted and are not shown', () => {
    const { problems } = buildAnswer(dataset({ arts: { ...accounts.arts, AG3: 'AG3' } }));
    expect(problems).toMatchObject([
      {
        code: 'hidden-amounts',
        severity: 'warning',
        file: 'input/x/answer.json',
        what: expect.stringMatching(/^12 amounts/) as string,
      },
    ]);
  });

  it.each([
    [
      'function',
      { function: 'KOKfunksjn0000' },
      'jsonStat.accounts',
      'There is no dimension «KOKfunksjn0000».',
      'Did you mean «KOKfunksjon0000»?',
    ],
    [
      'art',
      { arts: { A091: '091' } },
      'jsonStat.accounts.arts',
      'There is no code «A091» in the dimension «KOKart0000».',
      'Did you mean «A090»?',
    ],
    [
      'scope',
      { scopes: [{ code: 'C', scope: 'C', class: '1' }] },
      'jsonStat.accounts.scopes',
      'There is no code «C» in the dimension «KOKregnskapsomfa0000».',
      '',
    ],
    [
      'scope left out',
      { scope: undefined },
      'jsonStat.fixed',
      'The dimension «KOKregnskapsomfa0000» has 2 codes, and it is not told which.',
      'Name one of its codes',
    ],
  ])('say what is wrong with the mapping: %s', (_, changed, column, what, cure) => {
    const { problems } = buildAnswer(dataset(changed));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'json-stat-mapping',
      file: 'input/x/answer.json',
      column,
      what,
    });
    expect(problems[0]?.cure).toContain(cure);
  });
});

describe('figures as tables answer them', () => {
  const columns = (names: readonly string[]) =>
    names.map((name) => ({ name, unit: 'aarsverk', decimals: 1, title }));
  const CODES = {
    hjemler: 'KOSavtalehjemler0001',
    ergo: 'KOSergoaarsverk0000',
    besok: 'KOShjemmebesokjo0000',
  };
  const dataset = (changed: object = {}, text = answer('12191-missing.json')): Dataset => ({
    manifest: {
      columns: columns(Object.keys(CODES)),
      jsonStat: {
        ...{ region: 'KOKkommuneregion0000', time: 'Tid' },
        columns: Object.fromEntries(
          Object.entries(CODES).map(([name, code]) => [name, { ContentsCode: code }]),
        ),
        ...changed,
      },
    },
    measures: Object.keys(CODES)
      .map((name) => `${name},${name},aarsverk,1,,N,N\n`)
      .join(''),
    areaText: area(...Object.keys(CODES).map((id) => indicator(id, id, 'sum'))),
    ...{ population: 'ergo', file: text },
  });

  it('keep their signs, and their empty cells for years before a municipality are no error (12191)', () => {
    const build = buildAnswer(dataset());
    expect(build.problems).toEqual([]);
    const cell = cellReader(publishedOf(build));
    // Moss was 3002 in 2020 and is 3103 now, Hole 3038 and 3310, Flå 3039 and 3320.
    expect(cell('3103', 'ergo', '2020')).toMatchObject({ value: 13.5, status: '' });
    expect(cell('3103', 'hjemler', '2020').value).toBe(20);
    expect(cell('3310', 'hjemler', '2020').value).toBe(0);
    expect(cell('3320', 'besok', '2020')).toMatchObject({ value: null, status: 'suppressed' });
    expect(cell('3320', 'ergo', '2020')).toMatchObject({ value: null, status: 'missing' });
  });

  it('keep «.» in a year the municipality was there as what cannot be', () => {
    const text = answer('12191-missing.json').replace('"26": ".."', '"26": "."');
    expect(cellReader(publishedOf(buildAnswer(dataset({}, text))))('3320', 'ergo', '2020').status).toBe(
      'notApplicable',
    );
  });

  it('may be key figures, which then stand as they are published (12134)', () => {
    const id = 'frie-inntekter-per-innbygger';
    const build = buildAnswer({
      manifest: {
        ...{ kind: 'keyFigures', columns: [{ name: id, unit: 'aarsverk', decimals: 0, title }] },
        jsonStat: { region: 'KOKkommuneregion0000', time: 'Tid', columns: { [id]: {} } },
      },
      measures: 'm,m,aarsverk,0,,N,N\n',
      areaText: area(indicator(id, 'm', 'sum')),
      ...{ population: id, file: answer('12134-free-income.json') },
    });
    expect(build.problems.map(({ code }) => code)).toEqual([]);
    const cell = cellReader(publishedOf(build));
    expect(cell('4601', id, '2024').value).toBeGreaterThan(60_000);
    expect(cell('1130', id, '2024').status).toBe('missing');
  });

  it.each([
    [
      'an unknown code',
      {
        columns: {
          hjemler: { ContentsCode: 'KOSavtalehjemler0002' },
          ergo: { ContentsCode: CODES.ergo },
          besok: { ContentsCode: CODES.besok },
        },
      },
      'jsonStat.columns.hjemler',
      'There is no code «KOSavtalehjemler0002» in the dimension «ContentsCode».',
    ],
    [
      'a dimension that is not told',
      { columns: { hjemler: {}, ergo: { ContentsCode: CODES.ergo }, besok: { ContentsCode: CODES.besok } } },
      'jsonStat.columns.hjemler',
      'The dimension «ContentsCode» has 3 codes, and it is not told which.',
    ],
    ['an unknown dimension', { time: 'År' }, 'jsonStat', 'There is no dimension «År».'],
  ])('say what is wrong with the mapping: %s', (_, changed, column, what) => {
    const [problem] = buildAnswer(dataset(changed)).problems;
    expect(problem).toMatchObject({ code: 'json-stat-mapping', file: 'input/x/answer.json', column, what });
    expect(problem?.cure).toContain('in dataset.json');
  });

  it.each([
    ['a column that stands nowhere', { columns: { ergo: {}, besok: {} } }, 'jsonStat.columns'],
    [
      'a column that is not declared',
      { columns: { hjemler: {}, ergo: {}, besok: {}, mer: {} } },
      'jsonStat.columns.mer',
    ],
  ])('have a manifest that tells of each column: %s', (_, changed, column) => {
    const { problems } = buildAnswer(dataset(changed));
    expect(problems).toMatchObject([{ code: 'bad-json', file: 'input/x/dataset.json', column }]);
  });

  it('need a mapping', () => {
    const { manifest, ...rest } = dataset();
    const { problems } = buildAnswer({ ...rest, manifest: { ...manifest, jsonStat: undefined } });
    expect(problems).toMatchObject([{ code: 'bad-json', column: 'jsonStat' }]);
  });

  it('must be listed, as other files', () => {
    const { manifest, ...rest } = dataset();
    const { problems } = buildAnswer({
      ...rest,
      manifest: { ...manifest, files: [{ file: 'other.json', vintage: 'revised', published: null }] },
    });
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['file-not-listed', 'listed-file-absent']),
    );
  });
});
