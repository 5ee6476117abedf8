import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { ACCOUNTS_2023, ACCOUNTS_2024, readAccountsWorld } from './accountsWorld.ts';
import { buildWorld, cellReader, indexOf, publishedOf, replace, textOf, write } from './world.ts';
import type { World } from './world.ts';

// Nordvik (1190, from 2024 1101), Sørvik (1102, no accounts for 2024), and Fjell (1501, merged in 2024 from 1591 and 1592).
// Amounts in 1000 kr; kindergartens are functions 201, 211 and 221.
const good = readAccountsWorld();
const build = buildWorld(good);
const published = publishedOf(build);
const cell = cellReader(published);
const MEASURES = 'measures/regnskap.csv';

function add(world: World, path: string, ...lines: string[]): World {
  return write(world, path, `${textOf(world, path)}${lines.join('\n')}\n`);
}

function problemsOf(world: World): readonly Problem[] {
  const { problems, files } = buildWorld(world);
  expect(files === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return problems;
}

describe('a world of accounts, computed by hand', () => {
  it('has nothing to complain about', () => {
    expect(build.problems).toEqual([]);
  });

  it('publishes net operating expenditure on kindergartens per inhabitant aged 1–5 in kroner', () => {
    // 4000 + 600 + 1000 + 200 of expenditure less 500 of fees and 100 of refunds of sick pay: 5200 for 50 children. The refund
    // of art 710 is taken off gross expenditure and counts as income, so it is added back once.
    expect(cell('1101', 'netto-barnehage-per-1-5', '2023')).toEqual({
      value: 104_000,
      status: '',
      coverage: [0, 0, 0],
      numerator: 5200,
      denominator: 50,
    });
    expect(cell('1102', 'netto-barnehage-per-1-5', '2023').value).toBe(80_000);
  });

  it('publishes adjusted gross operating expenditure without purchases that replace own production', () => {
    // 4000 + 600 + 200 − 100 = 4700 for 1000 inhabitants.
    expect(cell('1101', 'kbdu-barnehage-per-innbygger', '2023')).toMatchObject({
      value: 4700,
      numerator: 4700,
    });
  });

  it('counts separate units in konsern and not in kasse', () => {
    expect(cell('1101', 'netto-barnehage-per-1-5', '2024')).toMatchObject({
      value: 107_500,
      numerator: 4300,
    });
    expect(cell('1101', 'netto-barnehage-kasse', '2024')).toMatchObject({
      value: 4000,
      status: 'preliminary',
    });
  });

  it('sums the parts of a municipality that was merged later, 0 where an account has nothing on the functions', () => {
    expect(cell('1501', 'netto-barnehage-per-1-5', '2023')).toMatchObject({
      value: 30_000,
      numerator: 1500,
      denominator: 50,
    });
  });

  it('has no figure for the merged municipality where a part has not reported', () => {
    const without = replace(good, ACCOUNTS_2023, ['1591,2023,AB,1,202,010,3000\n', '']);
    const lacking = cellReader(publishedOf(buildWorld(without)));
    expect(lacking('1501', 'netto-barnehage-per-1-5', '2023')).toMatchObject({
      value: null,
      status: 'missing',
    });
  });

  it('makes averages of sums over sums, over the municipalities of each year', () => {
    expect(cell('EAK', 'netto-barnehage-per-1-5', '2023')).toEqual({
      value: 73_500,
      status: '',
      coverage: [4, 0, 0],
      numerator: 5200 + 8000 + 0 + 1500,
      denominator: 200,
    });
    expect(cell('EKA11', 'netto-barnehage-per-1-5', '2023').value).toBe(88_000);
    expect(cell('EAK', 'kbdu-barnehage-per-innbygger', '2023').value).toBe(3800);
  });

  it('fills totals with the year before where the measure says so, and never the cell of the municipality', () => {
    expect(cell('EAK', 'netto-barnehage-per-1-5', '2024')).toEqual({
      value: 74_000,
      status: 'imputed+preliminary',
      coverage: [2, 0, 1],
      numerator: 4300 + 8000 + 2500,
      denominator: 200,
    });
    expect(cell('1102', 'netto-barnehage-per-1-5', '2024')).toMatchObject({ value: null, status: 'missing' });
  });

  it('fills totals also in the year that the municipality got a new number, from the numbers that it had', () => {
    const silent = replace(good, ACCOUNTS_2024, [
      /1[15]01,2024,AB,1,201.*\n|1101,2024,A,.*\n|1501,2024,.*\n/g,
      '',
    ]);
    const world = add(silent, ACCOUNTS_2024, '1102,2024,AB,1,201,010,7000');
    const filled = cellReader(publishedOf(buildWorld(world)));
    // Nordvik as 1190 had 5200, and the parts of Fjell 0 and 1500.
    expect(filled('EAK', 'netto-barnehage-per-1-5', '2024')).toMatchObject({
      coverage: [1, 0, 2],
      numerator: 7000 + 5200 + 1500,
      denominator: 200,
    });
    expect(filled('1101', 'netto-barnehage-per-1-5', '2024')).toMatchObject({
      value: null,
      status: 'missing',
    });
  });

  it('leaves who has not reported out of the averages of a measure that is not filled', () => {
    expect(cell('EAK', 'kbdu-barnehage-per-innbygger', '2024')).toMatchObject({
      value: 3532,
      status: 'preliminary',
      coverage: [2, 1, 0],
      numerator: 4500 + 2600,
      denominator: 2010,
    });
  });

  it('says «cannot exist» of functions that were not in use in the year', () => {
    expect(cell('1501', 'netto-254', '2023').value).toBe(700);
    expect(cell('1501', 'netto-254', '2024')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(cell('EAK', 'netto-254', '2024')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(cell('1501', 'netto-254-258', '2023').value).toBe(700);
    expect(cell('1501', 'netto-254-258', '2024').value).toBe(400);
  });

  it('tells which publication each year is from', () => {
    expect(indexOf(published).sources.find(({ id }) => id === 'regnskap')).toMatchObject({
      periods: ['2023', '2024'],
      vintages: [
        { period: '2023', vintage: 'revised', published: '2024-06-17' },
        { period: '2024', vintage: 'unrevised', published: '2025-03-17' },
      ],
    });
  });
});

describe('a later publication of accounts', () => {
  const manifest = 'input/regnskap/dataset.json';
  const JUNE = 'input/regnskap/juni.csv';
  const listed = (published: string) =>
    replace(good, manifest, [
      /\n {2}\],\n {2}"note"/,
      `,\n{ "file": "juni.csv", "vintage": "revised", "published": "${published}" }],\n"note"`,
    ]);
  const header = 'region,year,scope,class,function,art,amount\n';
  const revised = write(listed('2025-06-16'), JUNE, `${header}1101,2024,AB,1,201,010,4100\n`);

  it('displaces a report as a whole: what it has no amount on is 0', () => {
    const after = publishedOf(buildWorld(revised));
    const june = cellReader(after);
    // Neither the fees nor the separate unit of March are left.
    expect(june('1101', 'netto-barnehage-per-1-5', '2024')).toMatchObject({
      value: 102_500,
      status: '',
      numerator: 4100,
    });
    expect(june('1501', 'netto-barnehage-per-1-5', '2024')).toMatchObject({
      value: 50_000,
      status: 'preliminary',
    });
    const { sections } = JSON.parse(after.get('rettelogg.json') ?? '{}') as {
      sections: { changes: { indicator?: string; region: string; from: number; to: number }[] }[];
    };
    const change = { indicator: 'netto-barnehage-per-1-5', region: '1101', from: 107_500, to: 102_500 };
    expect(sections[0]?.changes).toContainEqual(expect.objectContaining(change));
  });

  it('of the balance sheet alone leaves the account as it is', () => {
    const balance = write(
      listed('2025-06-16'),
      JUNE,
      `${header}1101,2024,AB,2,10,,50\n1101,2024,AB,2,56,,50\n`,
    );
    const after = cellReader(publishedOf(buildWorld(balance)));
    expect(after('1101', 'netto-barnehage-per-1-5', '2024').numerator).toBe(4300);
  });

  it('of the same date is a part of the same publication: amounts are added, and a cell that stands twice is told', () => {
    const world = write(listed('2025-03-17'), JUNE, `${header}1101,2024,AB,1,201,010,10\n`);
    const same = buildWorld(world);
    expect(same.problems).toMatchObject([{ code: 'repeated-cell', severity: 'warning', line: 2 }]);
    expect(cellReader(publishedOf(same))('1101', 'netto-barnehage-per-1-5', '2024').numerator).toBe(4310);
  });
});

describe('an expression that is wrong', () => {
  const broken = (expression: string) =>
    problemsOf(replace(good, MEASURES, ['netto(FGK7),', `${expression},`]));

  it('is shown with file, line, column and the place in the expression', () => {
    expect(broken('netto(FGK77)')).toEqual([
      {
        code: 'unknown-code',
        severity: 'error',
        file: MEASURES,
        line: 2,
        column: 'expression',
        what: [
          'There is no function group «FGK77». At position 7 of the expression:',
          '  netto(FGK77)',
          '        ^^^^^',
        ].join('\n'),
        why: expect.any(String) as string,
        cure: expect.stringContaining('Did you mean «FGK7»?') as string,
      },
    ]);
  });

  it('is shown also when it cannot be read', () => {
    const [problem] = broken('netto(FGK7');
    expect(problem).toMatchObject({ severity: 'error', file: MEASURES, line: 2, column: 'expression' });
    expect(problem?.what).toMatch(/At position 6 of the expression:\n {2}netto\(FGK7\n {7}\^$/);
  });

  it('is one whose codes were in use in none of the years that the accounts are of', () => {
    expect(broken('netto(254 + 257)')).toEqual([]);
    const only2024 = replace(
      write(good, ACCOUNTS_2023, 'region,year,scope,class,function,art,amount\n1101,2024,AB,1,202,010,1\n'),
      MEASURES,
      ['netto(FGK7),', 'netto(254),'],
    );
    expect(problemsOf(only2024).map(({ what }) => what)).toContainEqual(expect.stringContaining('^^^'));
  });

  it('stands in a measure whose unit is not that of amounts', () => {
    expect(problemsOf(replace(good, MEASURES, ['netto(FGK7),1000kr', 'netto(FGK7),kr']))).toMatchObject([
      { code: 'account-unit', file: MEASURES, line: 2, column: 'unit' },
    ]);
  });
});

describe('a control of reported accounts', () => {
  it('that fails stops the build and names file and line: function 290 must sum to zero within 30', () => {
    const failing = replace(good, ACCOUNTS_2023, ['290,600,40', '290,600,10']);
    const problems = problemsOf(failing);
    // The line is of kasse and konsern at once.
    expect(problems.map(({ code, what }) => [code, what.slice(0, 15)])).toEqual([
      ['f290-drift-i-null', '1190 2023 A, B:'],
    ]);
    expect(problems[0]).toMatchObject({ severity: 'error', file: ACCOUNTS_2023, line: 8, column: 'amount' });
    expect(problems[0]?.what).toContain('40 (± 30)');
    const within = replace(good, ACCOUNTS_2023, ['290,600,40', '290,600,20']);
    expect(problemsOf(within)).toEqual([]);
  });

  it('points at the amount that stands where it must not: art 800 belongs only on function 840', () => {
    const failing = add(good, ACCOUNTS_2024, '1501,2024,B,1,840,800,60', '1501,2024,B,1,201,800,70');
    expect(problemsOf(failing)).toMatchObject([
      {
        code: 'rammetilskudd-bare-f840',
        severity: 'error',
        file: ACCOUNTS_2024,
        line: textOf(failing, ACCOUNTS_2024).trim().split('\n').length,
        what: '1501 2024 B: Art 800 belongs only on function 840: 1.201.800: 70.',
      },
    ]);
  });

  it('of severity warning is told, and the build goes on', () => {
    const failing = add(good, ACCOUNTS_2024, '1501,2024,B,2,9100,,500', '1501,2024,B,2,9999,,400');
    expect(problemsOf(failing)).toMatchObject([
      { code: 'memoriakonti-i-null', severity: 'warning', file: ACCOUNTS_2024, line: 8 },
    ]);
  });

  it('that needs the whole account is made only where the dataset has it', () => {
    const whole = replace(good, 'input/regnskap/dataset.json', ['"services"', '"full"']);
    expect(problemsOf(whole).map(({ code }) => code)).toContain('drift-i-balanse');
  });

  it('is not made on files with rows that cannot be read', () => {
    const failing = replace(good, ACCOUNTS_2023, ['290,600,40', '290,600,4O']);
    expect(problemsOf(failing).map(({ code }) => code)).toEqual(['bad-cell']);
  });
});

describe('rows of accounts', () => {
  it.each([
    ['an unknown number', '1199,2024,AB,1,201,010,1', 'unknown-region'],
    ['a number that was not in force', '1591,2024,AB,1,201,010,1', 'region-outside-validity'],
    ['an average', 'EAK,2024,AB,1,201,010,1', 'bad-cell'],
    ['a function that was not in use', '1501,2024,AB,1,254,010,1', 'code-not-in-use'],
  ])('for %s are an error with the line', (_, row, code) => {
    const problems = problemsOf(add(good, ACCOUNTS_2024, row));
    expect(problems).toMatchObject([{ code, severity: 'error', file: ACCOUNTS_2024, line: 8 }]);
  });

  it('for the same wrong region and year are told of once', () => {
    const wrong = add(good, ACCOUNTS_2024, '1591,2024,AB,1,201,010,1', '1591,2024,AB,1,201,020,1');
    expect(problemsOf(wrong)).toHaveLength(1);
  });
});

describe('the tables of the accounts', () => {
  const without = (isGone: (path: string) => boolean) => new Map([...good].filter(([path]) => !isGone(path)));

  it('must be there where a dataset is of accounts', () => {
    expect(problemsOf(without((path) => path.startsWith('accounts/')))).toMatchObject([
      { code: 'account-tables-absent', file: 'input/regnskap/dataset.json' },
    ]);
  });

  it('must be all there where one is', () => {
    expect(problemsOf(without((path) => path === 'accounts/arts.csv'))).toMatchObject([
      { code: 'absent-file', file: 'accounts/arts.csv' },
    ]);
  });

  it('are checked, with the place in the expression', () => {
    const [problem] = problemsOf(
      replace(good, 'accounts/account-checks.csv', [
        'art(010..590 - 600..990) on 290,',
        'art(010..590 - 600..990) on 2900,',
      ]),
    );
    expect(problem).toMatchObject({ file: 'accounts/account-checks.csv', line: 2, column: 'expression' });
    expect(problem?.what).toContain('\n                              ^^^^');
  });
});
