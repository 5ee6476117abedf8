import { describe, expect, it } from 'vitest';
import { isValidIn } from '../../src/domain/accounts/accountTables.ts';
import { compileExpression } from '../../src/domain/accounts/compileExpression.ts';
import { expression, parsedChecks, tableProblems, tables } from '../domain/accounts/shippedTables.ts';

function functionsOf(group: string, year = '2024'): string[] {
  const members = tables.membersOf.get(group) ?? [];
  return members.filter((member) => isValidIn(member, year)).map((member) => member.function);
}

describe('data/accounts', () => {
  it('is read without a problem', () => {
    expect(tableProblems).toEqual([]);
    expect(parsedChecks.problems).toEqual([]);
    expect(parsedChecks.value).toHaveLength(15);
  });

  it('has the 80 functions of 12367 for municipalities, the 8 finance functions and Oslo’s 5', () => {
    const kommune = tables.functions
      .filter(({ levels }) => levels.includes('kommune'))
      .map(({ code }) => code);
    expect(kommune.filter((code) => code < '400')).toHaveLength(80);
    expect(kommune.filter((code) => code >= '800')).toHaveLength(8);
    expect(kommune.filter((code) => code > '400' && code < '800')).toEqual([
      '691',
      '692',
      '693',
      '694',
      '696',
    ]);
  });

  it.each([
    ['190', '2019', '2020'],
    ['254', '2023', '2024'],
    ['255', '2015', '2016'],
    ['304', '2017', '2018'],
    ['305', '2017', '2018'],
  ])('function %s was in use until %s', (code, last, after) => {
    const row = tables.functions.find((known) => known.code === code);
    expect(row && [isValidIn(row, last), isValidIn(row, after)]).toEqual([true, false]);
  });

  it('FGK9 changes from 254 to 257 and 258 in 2024', () => {
    expect(functionsOf('FGK9', '2023')).toContain('254');
    expect(functionsOf('FGK9', '2023')).not.toContain('257');
    expect(functionsOf('FGK9', '2024').filter((code) => code > '253' && code < '261')).toEqual([
      '256',
      '257',
      '258',
    ]);
  });

  it('FGK8b holds adult education (213), which the school sector of 12255 leaves out', () => {
    expect(functionsOf('FGK8b')).toEqual(['202', '213', '215', '222', '223']);
  });

  it('only FGK6a overlaps other groups, with all its seven functions', () => {
    const groups = tables.groups.map(({ code }) => code).filter((code) => code.startsWith('FGK'));
    const counts = Map.groupBy(
      groups.flatMap((group) => functionsOf(group)),
      (code) => code,
    );
    const overlapping = [...counts].filter(([, times]) => times.length > 1).map(([code]) => code);
    expect(overlapping.sort()).toEqual(functionsOf('FGK6a').sort());
    expect(overlapping).toEqual(['121', '130', '221', '222', '261', '381', '386']);
  });

  it('every municipal service function is in a group, but 285 and 290', () => {
    const grouped = new Set(
      tables.members.filter(({ group }) => group.startsWith('FGK')).map((member) => member.function),
    );
    const services = tables.functions.map(({ code }) => code).filter((code) => code < '400');
    expect(services.filter((code) => !grouped.has(code))).toEqual(['285', '290']);
  });

  it('FG4 is all service functions and FG1 all finance functions', () => {
    const services = tables.functions
      .map(({ code }) => code)
      .filter((code) => code < '800' && !/^69/.test(code));
    expect(functionsOf('FG4', '2015').length + functionsOf('FG4', '2024').length).toBeGreaterThan(
      services.length,
    );
    expect(tables.membersOf.get('FG4')?.map((member) => member.function)).toEqual(services);
    expect(functionsOf('FG1')).toEqual(['800', '840', '841', '850', '860', '870', '880', '899']);
  });

  it('has the arts of the chart of 2025 and the older ones that time series need', () => {
    const valid = tables.arts.filter((art) => isValidIn(art, '2025')).map(({ code }) => code);
    const chart =
      '010 020 030 040 050 070 075 080 089 090 099 100 105 110 114 115 120 130 140 150 160 165 170 180 181 182 183 184 185 ' +
      '190 195 200 209 210 220 230 240 250 260 271 272 280 285 300 330 350 370 380 400 429 430 450 470 480 500 501 509 510 ' +
      '511 512 520 521 522 529 530 540 550 570 589 590 600 620 629 630 640 650 660 670 700 710 729 730 750 770 780 800 810 ' +
      '830 850 870 871 872 873 876 877 878 879 880 890 900 901 905 909 910 911 912 920 921 922 929 940 950 970 980 989 990';
    expect(chart.split(' ').filter((code) => !valid.includes(code))).toEqual([]);
    const older = ['375', '475', '490', '690', '775', '874', '875', '895', '290', '790'];
    expect(older.filter((code) => !tables.artAt.has(code))).toEqual([]);
    expect(['490', '690', '874', '875', '290', '790'].filter((code) => valid.includes(code))).toEqual([]);
  });

  it('every art up to 599 is expenditure and every other income', () => {
    expect(tables.arts.filter(({ code, kind }) => code < '600' !== (kind === 'expense'))).toEqual([]);
  });

  it('every sum of arts in 12367 is a concept, so are the concepts of the financial overview', () => {
    const codes = new Set(tables.concepts.flatMap((concept) => concept.codes));
    const shown =
      'AGD4 AGD10 AGD2 AG16 AGD50 AGD51 AG2 AG3 AG34 AG4 AG52 AGD59 AGD43 AGD14 AGD34 AG48 AG9 AGD53 AGD49 AGD54 AGD56 ' +
      'AGD28 AGI5 AG35 AGD45 AGD46 AG18 AG10 AG11 AGD13 AGD18 AGD23 AGD30 AGD31 AGD32 AGI1 AGI17 AGI21 AGD1 AGD3 AGD9 AGD48 ' +
      'KG1 KG2 KG5 KG6 KG9 KG16 KG17 KG18 KG21 KG28 KG31 KG32';
    expect(shown.split(' ').filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(['2015', '2016', '2019', '2020', '2024'])(
    'netto is (010..480) + 590 - (600..895) in %s, apart from Oslo’s internal arts and art 728',
    (period) => {
      const weights = (text: string) =>
        compileExpression(expression(text), { tables, period, netting: false }).rows[0]?.weights ?? [];
      const [ours, definition] = [weights('netto(202)'), weights('art(010..480 + 590 - (600..895)) on 202')];
      const differing = tables.arts
        .filter((_, at) => ours[at + 1] !== definition[at + 1])
        .map(({ code }) => code);
      const internal = period === '2015' ? [] : ['290', '790'];
      expect(differing).toEqual(
        ['290', '298', '379', '728', '790', '798'].filter(
          (code) => !['290', '790'].includes(code) || internal.includes(code),
        ),
      );
    },
  );
});
