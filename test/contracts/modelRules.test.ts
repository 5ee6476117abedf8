import { describe, expect, it } from 'vitest';
import { isRulesFile, parseModelRules } from '../../src/contracts/modelRules.ts';

const HEADER =
  'column,level,unit,decimals,title_nb,title_en,base,rate,first,last,trend,spread,small,remote,young,old,rich,zero,missing,late,integer,min,at_most,calibrate';
const GOOD =
  'barn,kommune,personer,0,Barn,Children,innb_1_2,0.9,2020,2025,0.01,0.04,0.1,,-0.05,,,0.2,0.01,0.03,yes,0,innb_1_2,andel-barn';

function parse(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${[HEADER, ...lines].join('\n')}\n`);
  return parseModelRules({ file: 'model/barnehage.csv', bytes });
}
const told = (...lines: readonly string[]) =>
  parse(...lines).problems.map(({ line, column, what, cure }) => `${line} ${column}: ${what} ${cure}`);

describe('the rules of a modelled dataset', () => {
  it('are read whole, empty cells as nothing', () => {
    expect(parse(GOOD).problems).toEqual([]);
    expect(parse(GOOD).value).toEqual([
      {
        line: 2,
        value: {
          supply: 'barnehage',
          column: 'barn',
          level: 'kommune',
          unit: 'personer',
          decimals: 0,
          title: { nb: 'Barn', en: 'Children' },
          base: [{ measure: 'innb_1_2', sign: 1 }],
          rate: 0.9,
          first: '2020',
          last: '2025',
          trend: 0.01,
          spread: 0.04,
          traits: { small: 0.1, remote: 0, young: -0.05, old: 0, rich: 0 },
          zero: 0.2,
          missing: 0.01,
          late: 0.03,
          integer: true,
          min: 0,
          atMost: [{ measure: 'innb_1_2', sign: 1 }],
          calibrate: 'andel-barn',
        },
      },
    ]);
  });

  it('may have a level of its own, and leave out all that is optional', () => {
    const bytes = new TextEncoder().encode(
      'column,level,unit,decimals,title_nb,title_en,base,rate\ngebyr,kommune,kr,0,Gebyr,Fee,,4500\n',
    );
    const { value, problems } = parseModelRules({ file: 'model/vann.csv', bytes });
    expect(problems).toEqual([]);
    expect(value?.[0]?.value).toMatchObject({ base: [], rate: 4500, min: null, calibrate: null, spread: 0 });
  });

  it('are told of with line, column and cure', () => {
    expect(
      told(
        'Barn,kommune,personer,0,Barn,Children,innb_1_2,0.9,,,,,,,,,,,,,yes,0,,',
        'b,land,stk,0,,B,a + + b,0.9x,20,2019,,,,,,,,1.5,,,ja,,,Andel Barn',
      ),
    ).toEqual([
      '2 column: «Barn» in the column «column»: an id is small letters a–z, digits and «_», and starts with a letter. Correct the cell.',
      '3 level: «land» in the column «level»: must be one of: kommune, fylkeskommune, bydel. Correct the cell.',
      expect.stringMatching(/^3 unit: «stk» in the column «unit»: must be one of: antall, /),
      '3 title_nb: The column «title_nb» is empty: a text is required. Fill in the cell.',
      '3 base: «a + + b» in the column «base»: expected «+ measure» or «- measure» at position 3 of «a + + b». Correct the cell.',
      '3 rate: «0.9x» in the column «rate»: must be a number with decimal point. Correct the cell.',
      '3 first: «20» in the column «first»: a year is four digits, or empty. Correct the cell.',
      '3 zero: «1.5» in the column «zero»: must lie between 0 and 1. Correct the cell.',
      '3 integer: «ja» in the column «integer»: must be one of: yes, no. Correct the cell.',
      '3 calibrate: «Andel Barn» in the column «calibrate»: must be the id of a key figure, or empty. Correct the cell.',
    ]);
  });

  it('have each column once, one level, and years forwards', () => {
    const other = GOOD.replace('kommune', 'bydel').replace('2020,2025', '2024,2021');
    expect(told(GOOD, other)).toEqual([
      '3 column: The column «barn» has a rule in line 2 already. Remove one of the lines.',
      '3 level: The level is «bydel»; the first rule of the file has «kommune». Move the rules of the other level to a file of their own.',
      '3 last: The last year, 2021, is before the first, 2024. Correct the years.',
    ]);
  });

  it('are in all files of the folder but those of accounts', () => {
    expect(isRulesFile('model/barnehage.csv')).toBe(true);
    expect(isRulesFile('model/accounts.csv')).toBe(false);
    expect(isRulesFile('model/account-templates.csv')).toBe(false);
    expect(isRulesFile('measures/barnehage.csv')).toBe(false);
  });
});
