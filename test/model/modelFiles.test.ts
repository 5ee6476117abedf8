import { describe, expect, it } from 'vitest';
import { modelFiles } from '../../src/model/modelFiles.ts';
import { filesOf, replace } from '../pipeline/world.ts';
import { cellsOf, modelOf, smallModel } from './smallModel.ts';

const NOW = ['0301', '1101', '1102', '1501', '1502', '1503'];
const INHABITANTS = new Map([
  ['0301', 1030],
  ['1101', 100],
  ['1102', 200],
  ['1501', 300],
  ['1502', 20],
  ['1503', 30],
]);
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);

/** `rule('hjelp', { base: 'innbyggere', rate: '0.1' })` */
function rule(column: string, cells: Readonly<Record<string, string>>): string {
  const names = [
    ...['base', 'rate', 'trend', 'spread', 'small', 'zero', 'missing', 'late', 'integer', 'min', 'at_most'],
    'calibrate',
  ];
  const rest = names.map((name) => cells[name] ?? '');
  return [column, 'kommune', 'antall', cells['decimals'] ?? '0', 'Tittel', 'Title', ...rest].join(',');
}

const BRUKERE = { base: 'innbyggere', rate: '0.1', spread: '0.2', small: '0.1', integer: 'yes', min: '0' };
const ANDEL = 'andel-brukere,prosent,1,brukere,innbyggere,100,ratio';

describe('a modelled dataset', () => {
  const world = smallModel({ rules: [rule('brukere', BRUKERE)], indicators: [ANDEL] });

  it('is the same, byte for byte, however the files are listed', () => {
    const backwards = new Map([...world].reverse());
    expect([...modelOf(backwards)]).toEqual([...modelOf(world)]);
    expect([...modelOf(world).keys()]).toEqual([
      'input/hjelp-modellert/dataset.json',
      'input/hjelp-modellert/eldre-aar.csv',
      'input/hjelp-modellert/2024-ureviderte.csv',
      'input/hjelp-modellert/2024-reviderte.csv',
      'input/hjelp-modellert/2025.csv',
    ]);
  });

  it('says of itself that it is modelled, what it supplies, and when each part would have been published', () => {
    const manifest = JSON.parse(modelOf(world).get('input/hjelp-modellert/dataset.json') ?? '') as object;
    expect(manifest).toMatchObject({
      ...{ id: 'hjelp-modellert', measures: 'hjelp', provenance: 'modelled', coverage: 'full' },
      ...{ level: 'kommune', structure: 'own-year', period: { column: 'year', offset: 0 } },
      columns: [
        { name: 'brukere', unit: 'antall', decimals: 0, min: 0, title: { nb: 'Tittel', en: 'Title' } },
      ],
      files: [
        { file: 'eldre-aar.csv', vintage: 'revised', published: '2024-06-17' },
        { file: '2024-ureviderte.csv', vintage: 'unrevised', published: '2025-03-17' },
        { file: '2024-reviderte.csv', vintage: 'revised', published: '2025-06-16' },
        { file: '2025.csv', vintage: 'unrevised', published: '2026-03-16' },
      ],
    });
  });

  it('is called what its area is called, and by its id only where nothing names it', () => {
    const titleOf = (named: typeof world): object =>
      (JSON.parse(modelOf(named).get('input/hjelp-modellert/dataset.json') ?? '') as { title: object }).title;
    expect(titleOf(world)).toMatchObject({ nb: 'Modellerte tall: Hjelp', en: 'Modelled figures: Help' });
    const other = replace(world, 'areas/hjelp.csv', ['area,hjelp,', 'area,annet,']);
    expect(titleOf(other)).toMatchObject({ nb: 'Modellerte tall: hjelp' });
  });

  it('meets its rate in whole numbers: a tenth of 1680 inhabitants is 168', () => {
    const cell = cellsOf(modelOf(world), '2025.csv');
    const values = NOW.map((region) => cell(region, 'brukere'));
    expect(sum(values)).toBe(168);
    expect(values.every(Number.isInteger)).toBe(true);
    expect(
      new Set(NOW.map((region, at) => (values[at] ?? 0) / (INHABITANTS.get(region) ?? 1))).size,
    ).toBeGreaterThan(3);
  });

  it('has the numbers of each year, and nothing where what it grows with is not known', () => {
    const cell = cellsOf(modelOf(world), 'eldre-aar.csv');
    expect(cell('1590', 'brukere', '2022')).toBeNull();
    expect(cell('1190', 'brukere', '2022')).not.toBeNull();
    expect(cell('1102', 'brukere', '2022')).toBeNull();
    expect(cell('0301', 'brukere', '2021')).toBeNull();
  });

  it('changes by its trend: 5 per cent more each year', () => {
    const made = modelOf(
      smallModel({ rules: [rule('gebyr', { rate: '1000', trend: '0.05', decimals: '1' })] }),
    );
    expect(cellsOf(made, '2025.csv')('0301', 'gebyr')).toBe(1000);
    expect(cellsOf(made, '2024-reviderte.csv')('0301', 'gebyr', '2024')).toBe(952.4);
  });

  it('lacks the late in the newest year, and in the unrevised figures of the year before but not the revised', () => {
    const made = modelOf(smallModel({ rules: [rule('brukere', { ...BRUKERE, late: '0.999' })] }));
    const count = (file: string, year: string) =>
      NOW.filter((region) => cellsOf(made, file)(region, 'brukere', year) === null).length;
    expect(count('2025.csv', '2025')).toBe(5);
    expect(cellsOf(made, '2025.csv')('0301', 'brukere')).not.toBeNull();
    expect(count('2024-ureviderte.csv', '2024')).toBeGreaterThan(count('2024-reviderte.csv', '2024'));
  });

  it('is none at all where the rule says so, but never in Oslo', () => {
    const made = modelOf(smallModel({ rules: [rule('brukere', { ...BRUKERE, zero: '1' })] }));
    const values = NOW.map((region) => cellsOf(made, '2025.csv')(region, 'brukere'));
    expect(sum(values)).toBe(168);
    expect(values[0]).toBeGreaterThan(0);
    expect(values.filter((value) => value === 0).length).toBeGreaterThan(1);
  });

  it('may be more than the whole, and may be negative where the rule lets it', () => {
    const rules = [
      rule('mange', { base: 'innbyggere', rate: '1.3', spread: '0.1', integer: 'yes', min: '0' }),
      rule('resultat', { rate: '0', spread: '20', min: '-1000', decimals: '1' }),
    ];
    const cell = cellsOf(modelOf(smallModel({ rules })), '2025.csv');
    expect(sum(NOW.map((region) => cell(region, 'mange')))).toBe(2184);
    const results = NOW.map((region) => cell(region, 'resultat') ?? 0);
    expect(Math.min(...results)).toBeLessThan(0);
    expect(Math.abs(sum(results))).toBeLessThan(1e-6);
  });
});

describe('a column that is to make a published figure come out', () => {
  const published = [
    'andel-brukere',
    ...['EAK,2025,10.0', 'EKG01,2025,12.0', '0301,2025,8.0', 'EAK,2024,9.0'],
  ] as const;
  const rules = [rule('brukere', { ...BRUKERE, calibrate: 'andel-brukere', at_most: 'innbyggere' })];
  const cell = cellsOf(modelOf(smallModel({ rules, indicators: [ANDEL], published })), '2025.csv');
  const users = (...regions: readonly string[]) => sum(regions.map((region) => cell(region, 'brukere')));

  it('gives the municipality, the group and the country theirs: 82 of 1030, 48 of 400, 168 of 1680', () => {
    expect(users('0301')).toBe(82);
    expect(users('1101', '1501')).toBe(48);
    expect(users(...NOW)).toBe(168);
  });

  it('is scaled with what else is in the figure, whichever side it is on', () => {
    const indicators = ['per-ansatt,antall,1,innbyggere,ansatte + ledere,1,ratio'];
    const made = modelOf(
      smallModel({
        rules: [
          rule('ledere', { base: 'innbyggere', rate: '0.05', integer: 'yes', min: '0' }),
          rule('ansatte', { ...BRUKERE, calibrate: 'per-ansatt' }),
        ],
        indicators,
        published: ['per-ansatt', 'EAK,2025,5.0'],
      }),
    );
    const at = cellsOf(made, '2025.csv');
    expect(sum(NOW.map((region) => at(region, 'ledere')))).toBe(84);
    expect(sum(NOW.map((region) => at(region, 'ansatte')))).toBe(336 - 84);
  });

  it('is met by a mean of municipalities, and by a sum', () => {
    const made = modelOf(
      smallModel({
        rules: [
          rule('gebyr', { rate: '100', spread: '0.3', decimals: '0', calibrate: 'gebyr-snitt' }),
          rule('saker', { ...BRUKERE, calibrate: 'saker-i-alt' }),
        ],
        indicators: ['gebyr-snitt,kr,0,gebyr,,1,mean', 'saker-i-alt,antall,0,saker,,1,sum'],
        published: ['gebyr-snitt,saker-i-alt', 'EAK,2025,4321,777'],
      }),
    );
    const at = cellsOf(made, '2025.csv');
    expect(sum(NOW.map((region) => at(region, 'gebyr'))) / 6).toBe(4321);
    expect(sum(NOW.map((region) => at(region, 'saker')))).toBe(777);
  });

  it('never exceeds what it is a part of, though the published figure cannot be met then', () => {
    const made = modelOf(
      smallModel({ rules, indicators: [ANDEL], published: ['andel-brukere', 'EAK,2025,150.0'] }),
    );
    const at = cellsOf(made, '2025.csv');
    expect(NOW.map((region) => at(region, 'brukere'))).toEqual([...INHABITANTS.values()]);
  });

  it('leaves the single municipality as different in the years before its own figures began', () => {
    const twice = ['andel-brukere', '0301,2025,20.0', 'EAK,2025,15.0', 'EAK,2024,15.0'] as const;
    const made = modelOf(smallModel({ rules, indicators: [ANDEL], published: twice }));
    const before = cellsOf(made, '2024-reviderte.csv')('0301', 'brukere', '2024') ?? 0;
    expect(before / 1020).toBeGreaterThan(0.17);
    expect(before / 1020).toBeLessThan(0.23);
  });
});

describe('rules that do not hold together', () => {
  const told = (...input: Parameters<typeof smallModel>) =>
    modelFiles(filesOf(smallModel(...input))).problems.map(
      ({ severity, file, line, column, what, cure }) =>
        `${severity} ${file}:${line} ${column ?? ''}: ${what} ${cure}`,
    );

  it('are told of where a name is not known', () => {
    const rules = [rule('brukere', { ...BRUKERE, base: 'inbyggere', at_most: 'alle_sammen' })];
    expect(told({ rules })).toEqual([
      'error model/hjelp.csv:2 base: «inbyggere» is neither a measure nor a column with a rule. Correct the name, or write the rule or measure.',
      'error model/hjelp.csv:2 at_most: «alle_sammen» is neither a measure nor a column with a rule. Correct the name, or write the rule or measure.',
    ]);
  });

  it('are told of where the key figure to meet is unknown, does not have the column, or is not published', () => {
    const rules = [
      rule('a', { ...BRUKERE, calibrate: 'ukjent' }),
      rule('b', { ...BRUKERE, calibrate: 'andel-brukere' }),
      rule('brukere', { ...BRUKERE, calibrate: 'andel-brukere' }),
    ];
    expect(told({ rules, indicators: [ANDEL] })).toEqual([
      'error model/hjelp.csv:2 calibrate: «ukjent» is not a key figure in areas/. Correct the id, or leave the cell empty so that the rate is met.',
      'error model/hjelp.csv:3 calibrate: The column «b» is in neither numerator nor denominator of «andel-brukere». Name a key figure that it is in, or leave the cell empty so that the rate is met.',
      'warning model/hjelp.csv:4 calibrate: No dataset of published key figures has «andel-brukere». Leave the cell empty.',
    ]);
  });

  it('are told of where two columns are made from each other', () => {
    const rules = [rule('a', { ...BRUKERE, base: 'b' }), rule('b', { ...BRUKERE, base: 'a' })];
    expect(told({ rules })).toEqual([
      'error model/hjelp.csv:2 : The column «a» is made from itself: hjelp a → hjelp b → hjelp a. Take one of the columns out of «base» or «at_most», or leave «calibrate» empty in one of the rules.',
    ]);
  });
});
