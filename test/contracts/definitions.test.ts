import { describe, expect, it } from 'vitest';
import { parseArea } from '../../src/contracts/areas.ts';
import { parseBreaks, parseWithheld } from '../../src/contracts/breaks.ts';
import { isAdditive, parseDatasetManifest } from '../../src/contracts/datasetManifest.ts';
import { parseFigure } from '../../src/contracts/figure.ts';
import { parseMeasures } from '../../src/contracts/measures.ts';
import { parseProfile } from '../../src/contracts/profile.ts';
import { parseRelease } from '../../src/contracts/release.ts';
import { absent, present } from '../../src/domain/observation.ts';
import { readWorld, SMALL_WORLD } from '../pipeline/world.ts';

const world = readWorld(SMALL_WORLD);
const source = (file: string, change: (text: string) => string = (text) => text) => ({
  file,
  bytes: new TextEncoder().encode(change(new TextDecoder().decode(world.get(file)))),
});
const messages = (problems: readonly { column?: string; what: string }[]) =>
  problems.map(({ column, what }) => [column, what]);

describe('a cell of figures', () => {
  it.each([
    ['12', present(12)],
    ['0', present(0)],
    ['-3.50', present(-3.5)],
    ['0.1', present(0.1)],
    ['', absent('missing')],
    ['..', absent('missing')],
    ['.', absent('notApplicable')],
    [':', absent('suppressed')],
  ])('«%s» is read', (text, observation) => {
    expect(parseFigure(text)).toEqual(observation);
  });

  it.each([
    '1,5',
    '1 000',
    '1e3',
    '.5',
    '5.',
    'NaN',
    'Infinity',
    '-',
    '...',
    ' 1',
    '0x10',
    '1_000',
    '−3',
    '+3',
  ])('«%s» is neither a number nor a sign', (text) => {
    expect(parseFigure(text)).toBeUndefined();
  });
});

describe('dataset.json', () => {
  const file = 'input/bibliotek/dataset.json';

  it('is read whole', () => {
    const { value, problems } = parseDatasetManifest(source(file));
    expect(problems).toEqual([]);
    expect(value?.columns.map(({ name }) => name)).toEqual(['besok', 'utlan', 'tilfredshet']);
  });

  it('with unknown, lacking and wrong fields names each of them', () => {
    const { value, problems } = parseDatasetManifest(
      source(file, (text) =>
        text
          .replace('"licence": "CC BY 4.0"', '"license": "CC BY 4.0"')
          .replace('"offset": 0', '"offset": "0"'),
      ),
    );
    expect(value).toBeUndefined();
    expect(problems.map(({ column }) => column)).toEqual(['licence', 'period.offset', undefined]);
    expect(problems[2]?.what).toContain('license');
  });

  it('is of columns unless it says otherwise, and then has at least one', () => {
    expect(parseDatasetManifest(source(file)).value?.kind).toBe('columns');
    const without = source(file, (text) => text.replace(/"columns": \[[^]*?\n {2}\]/, '"columns": []'));
    expect(parseDatasetManifest(without).problems.map(({ column }) => column)).toEqual(['columns']);
  });

  it('of accounts has no columns of its own, the column «year», and the numbers of each year', () => {
    const asAccounts = (text: string) => text.replace('"id"', '"kind": "accounts", "id"');
    const ofAccounts = (text: string) => asAccounts(text).replace(/"columns": \[[^]*?\n {2}\],/, '');
    const { value, problems } = parseDatasetManifest(source(file, ofAccounts));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ columns: [], accounts: { coverage: 'full', signs: 'published' } });
    const wrong = parseDatasetManifest(
      source(file, (text) =>
        asAccounts(text).replace('"own-year"', '"2024"').replace('"offset": 0', '"offset": -1'),
      ),
    );
    expect(wrong.problems.map(({ column }) => column)).toEqual(['columns', 'period', 'structure']);
  });

  it('that is no JSON says so', () => {
    expect(parseDatasetManifest(source(file, (text) => text.slice(0, -3))).problems[0]).toMatchObject({
      code: 'bad-json',
    });
  });
});

describe('figures of merged municipalities', () => {
  it.each([
    ['personer', true],
    ['1000kr', true],
    ['km', true],
    ['prosent', false],
    ['per1000', false],
    ['kr', false],
    ['poeng', false],
    ['jaNei', false],
  ] as const)('in %s can be added: %s', (unit, additive) => {
    expect(isAdditive({ unit })).toBe(additive);
  });

  it('are added or not as the column declares, whatever the unit', () => {
    expect(isAdditive({ unit: 'kr', additive: true })).toBe(true);
    expect(isAdditive({ unit: 'antall', additive: false })).toBe(false);
  });
});

describe('a measures file', () => {
  const file = 'measures/bibliotek.csv';

  it('takes the supply from its name, and the imputation where one is declared', () => {
    const { value } = parseMeasures(source(file));
    expect(
      value?.map(({ line, value: measure }) => [line, measure.id, measure.supply, measure.imputation?.kind]),
    ).toEqual([
      [2, 'besok', 'bibliotek', 'none'],
      [3, 'utlan', 'bibliotek', 'lastYear'],
      [4, 'tilfredshet', 'bibliotek', 'none'],
    ]);
  });

  it('may impute by the rate of the group, per a named measure', () => {
    const { value } = parseMeasures(source(file, (text) => text.replace('lastYear', 'groupRate:innbyggere')));
    expect(value?.[1]?.value.imputation).toEqual({ kind: 'groupRate', per: 'innbyggere' });
  });

  it('reads the limit below which counts are hidden', () => {
    const { value } = parseMeasures(
      source(file, (text) => text.replace('besok,besok,antall,0,,', 'besok,besok,antall,0,3,')),
    );
    expect(value?.map(({ value: measure }) => measure.suppressBelow)).toEqual([3, null, null]);
  });

  it('with wrong cells names each', () => {
    const { problems } = parseMeasures(
      source(file, (text) =>
        text
          .replace('besok,besok,antall,0,,Besøk', 'Besøk,besok,stykk,x,0,Besøk')
          .replace('lastYear', 'guess'),
      ),
    );
    expect(messages(problems)).toEqual([
      [
        'id',
        '«Besøk» in the column «id»: an id is small letters a–z, digits and «_», and starts with a letter.',
      ],
      [
        'unit',
        expect.stringContaining('«stykk» in the column «unit»: must be one of: antall, personer') as string,
      ],
      ['decimals', '«x» in the column «decimals»: the number of decimals is a digit from 0 to 6.'],
      ['suppress_below', '«0» in the column «suppress_below»: must be a whole number above 0, or empty.'],
      ['imputation', '«guess» in the column «imputation»: must be none, lastYear or groupRate:<measure>.'],
    ]);
  });
});

describe('an area file', () => {
  const file = 'areas/befolkning.csv';

  it('is the area and then its key figures in table order', () => {
    const { value, problems } = parseArea(source(file));
    expect(problems).toEqual([]);
    expect(value?.area).toMatchObject({ id: 'befolkning', order: 1, level: 'kommune' });
    expect(value?.indicators.map(({ line, value: indicator }) => [line, indicator.id])).toEqual([
      [3, 'innbyggere'],
      [4, 'andel-barn'],
    ]);
  });

  it('reads a numerator as measures with signs, and gives what is left empty its meaning', () => {
    const indicators = parseArea(source(file)).value?.indicators.map(({ value }) => value);
    expect(indicators?.[1]?.numerator).toEqual([
      { measure: 'innbyggere', sign: 1 },
      { measure: 'voksne', sign: -1 },
    ]);
    expect(indicators?.[0]).toMatchObject({
      denominator: [],
      scale: 1,
      level: 'kommune',
      table: null,
      note: null,
      fullCount: true,
    });
  });

  it.each([
    [
      'innbyggere - voksne',
      'innbyggere voksne',
      'numerator',
      'expected «+ measure» or «- measure» at position 12 of «innbyggere voksne»',
    ],
    ['innbyggere - voksne', '', 'numerator', 'the measures to add are required'],
    [',100,ratio', ',0,ratio', 'scale', 'must be above 0'],
    [',100,ratio', ',hundre,ratio', 'scale', 'must be a number above 0, with decimal point'],
    ['ratio,yes', 'ratio,kanskje', 'full_count', 'must be one of: yes, no'],
    ['andel-barn', 'Andel barn', 'id', 'an id is small letters'],
  ])('where «%s» has become «%s» points at %s', (from, to, column, message) => {
    const { problems } = parseArea(source(file, (text) => text.replace(from, to)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 4, column });
    expect(problems[0]?.what).toContain(message);
  });

  const withMore = (cells: string) => (text: string) =>
    text
      .replace('note_en\n', 'note_en,scope,reference,unverified,see\n')
      .replace(/^area.*$/m, '$&,,,,')
      .replace(/^indicator,innbyggere.*$/m, '$&,,,,')
      .replace(/^indicator,andel-barn.*$/m, `$&,${cells}`);

  it('may tell the part of the accounts, the time of reference, what is not verified, and where to look', () => {
    const { value, problems } = parseArea(source(file, withMore('A,n+1,code|table,12367')));
    expect(problems).toEqual([]);
    expect(value?.indicators[1]?.value).toMatchObject({
      scope: 'A',
      reference: 'n+1',
      unverified: ['table', 'code'],
      see: '12367',
    });
    expect(value?.indicators[0]?.value).not.toHaveProperty('scope');
    expect(value?.indicators[0]?.value).not.toHaveProperty('unverified');
  });

  it.each([
    ['D,,,', 'scope', 'must be one of: A, B, C'],
    [',2.1,,', 'reference', 'must be one of: n+1, n-1, 1.1, 1.10, 15.12, schoolYear'],
    [',,table|name,', 'unverified', 'must be words of definition, table, code, level, averaging'],
    [',,table|table,', 'unverified', 'none of them twice'],
  ])('with «%s» in these columns points at %s', (cells, column, message) => {
    const { problems } = parseArea(source(file, withMore(cells)));
    expect(problems.map((problem) => [problem.line, problem.column])).toEqual([[4, column]]);
    expect(problems[0]?.what).toContain(message);
  });

  it('must begin with the area', () => {
    const { value, problems } = parseArea(source(file, (text) => text.replace(/^area,.*\n/m, '')));
    expect(value).toBeUndefined();
    expect(problems.some(({ line, column }) => line === 2 && column === 'type')).toBe(true);
  });
});

describe('the other definition files', () => {
  it('breaks may be of a key figure, a region or both', () => {
    expect(parseBreaks(source('breaks.csv')).value?.[0]?.value).toEqual({
      indicator: 'gebyr',
      region: null,
      period: '2025',
      text: {
        nb: 'Ny definisjon av gebyret.',
        nn: 'Ny definisjon av gebyret.',
        en: 'New definition of the fee.',
      },
    });
  });

  it('a withheld average names key figure, level and year', () => {
    expect(parseWithheld(source('withheld.csv')).value?.[0]?.value).toMatchObject({
      indicator: 'besok-per-innbygger',
      level: 'landetUtenOslo',
      period: '2024',
    });
    const wrong = parseWithheld(source('withheld.csv', (text) => text.replace('landetUtenOslo', 'Norge')));
    expect(wrong.problems[0]).toMatchObject({ line: 2, column: 'level' });
  });

  it('the release tells year, vintage and date', () => {
    expect(parseRelease(source('release.json')).value).toMatchObject({ year: '2025', vintage: 'unrevised' });
    const wrong = parseRelease(source('release.json', (text) => text.replace('unrevised', 'foreløpig')));
    expect(wrong.problems[0]).toMatchObject({ file: 'release.json', column: 'vintage' });
  });

  it('the profile names key figures', () => {
    expect(parseProfile(source('profile.json')).value).toMatchObject({
      population: 'innbyggere',
      perArea: 2,
    });
    expect(parseProfile(source('profile.json', (text) => text.replace('2', '-2'))).problems[0]?.column).toBe(
      'perArea',
    );
  });
});
