import { describe, expect, it } from 'vitest';
import { parseAccountChecks } from '../../src/contracts/accountChecks.ts';
import { parseAccountTables } from '../../src/contracts/accountTables.ts';
import type { AccountTableSources } from '../../src/contracts/accountTables.ts';
import { tables } from '../domain/accounts/shippedTables.ts';

const SMALL: Record<keyof AccountTableSources, string> = {
  functions: `code,level,name_nb,name_en,valid_from,valid_to
201,kommune,Barnehage,Kindergarten,,
800,kommune|fylkeskommune,Skatt,Tax,,2030
`,
  groupNames: `code,level,name_nb,name_en
FGK7,kommune,Barnehage,Kindergarten
`,
  groups: `group,function,valid_from,valid_to
FGK7,201,,
`,
  arts: `code,kind,name_nb,name_en,valid_from,valid_to
010,expense,Fastlønn,Wages,,
600,income,Brukerbetalinger,User payments,2015,
`,
  chapters: `code,side,name_nb,name_en,valid_from,valid_to
56,equity,Disposisjonsfond,Discretionary fund,,
`,
  concepts: `id,code,account,use,valid_from,valid_to,expression,netted_own,netted_units,name_nb,name_en
netto,AGD2|AGD1,drift,both,,,art(010 - 600),,,Netto,Net
`,
};

function parse(changed: Partial<typeof SMALL> = {}) {
  const sources = Object.entries({ ...SMALL, ...changed }).map(([name, text]) => [
    name,
    { file: `accounts/${name}.csv`, bytes: new TextEncoder().encode(text) },
  ]);
  return parseAccountTables(Object.fromEntries(sources) as AccountTableSources);
}

function withLine(name: keyof typeof SMALL, line: string) {
  return parse({ [name]: `${SMALL[name]}${line}\n` });
}

describe('parseAccountTables', () => {
  it('reads tables that agree', () => {
    const { value, problems } = parse();
    expect(problems).toEqual([]);
    expect(value?.functions[1]).toEqual({
      code: '800',
      levels: ['kommune', 'fylkeskommune'],
      name: { nb: 'Skatt', en: 'Tax' },
      validFrom: null,
      validTo: 2030,
    });
    expect(value?.conceptsOf.get('netto')?.[0]).toMatchObject({ codes: ['AGD2', 'AGD1'], use: 'both' });
  });

  it.each([
    ['functions', '201,kommune,Barnehage,Kindergarten,,', 'repeated-code', 'line 2'],
    ['functions', '20,kommune,Barnehage,Kindergarten,,', 'bad-field', 'three digits'],
    ['functions', '211,bydel,Styrket tilbud,Strengthened provision,,', 'bad-field', 'kommune, fylkeskommune'],
    ['arts', '020,cost,Lønn,Wages,,', 'bad-field', 'expense, income'],
    ['arts', '020,expense,Lønn,Wages,15,', 'bad-field', 'four digits'],
    ['chapters', '10,left,Bank,Bank,,', 'bad-field', 'asset'],
    ['groups', 'FGK9,201,,', 'unknown-group', 'FGK9'],
    ['groups', 'FGK7,202,,', 'unknown-function', '202'],
    ['groups', 'FGK7,201,2020,', 'repeated-member', '201'],
    ['concepts', 'lonn,,drift,both,,,art(010,,,Lønn,Wages', 'unreadable-expression', 'position'],
    ['concepts', 'lonn,,drift,both,,,art(011),,,Lønn,Wages', 'unknown-code', '011'],
    ['concepts', 'lonn,,drift,both,,,art(010),salg,,Lønn,Wages', 'unknown-concept', 'salg'],
    ['concepts', 'sum,,drift,both,,,art(010 + 600),,,Sum,Sum', 'mixed-signs', 'income is added'],
    ['concepts', 'netto,,drift,both,2020,,art(010),,,Netto,Net', 'overlapping-definitions', 'line 2'],
  ] as const)('reports in %s: %s as %s', (name, line, code, what) => {
    const { value, problems } = withLine(name, line);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.file).toBe(`accounts/${name}.csv`);
    expect(problems[0]?.line).toBe(SMALL[name].split('\n').length);
    expect(problems[0]?.what).toContain(what);
    expect(value).toBeUndefined();
  });

  it('lets a concept change its definition from one year to the next', () => {
    const concepts = SMALL.concepts.replace('both,,,art(010 - 600)', 'both,,2019,art(010 - 600)');
    expect(
      parse({ concepts: `${concepts}netto,AGD2,drift,both,2020,,art(010),,,Netto,Net\n` }).problems,
    ).toEqual([]);
  });
});

describe('parseAccountChecks', () => {
  const HEADER = 'id,kind,expression,tolerance,severity,region,needs,text_nb,text_en,cure_nb,cure_en\n';
  const parseLine = (line: string) =>
    parseAccountChecks({ file: 'c.csv', bytes: new TextEncoder().encode(`${HEADER}${line}\n`) }, tables);

  it('reads a control', () => {
    const { value, problems } = parseLine('a,sum,art(570) - art(970) class 0,30,warning,0301,full,T,T,R,C');
    expect(problems).toEqual([]);
    expect(value?.[0]).toMatchObject({ tolerance: 30, severity: 'warning', region: '0301', needs: 'full' });
  });

  it.each([
    ['a,sum,art(589 + 980),0,error,,,T,T,R,C', 'mixed-signs'],
    ['a,none,art(589 + 980),0,error,,,T,T,R,C', ''],
    ['a,sum,art(589,0,error,,,T,T,R,C', 'unreadable-expression'],
    ['a,sum,art(570),-1,error,,,T,T,R,C', 'bad-field'],
    ['a,sum,art(570),1,fatal,,,T,T,R,C', 'bad-field'],
  ])('%s: %s', (line, code) => {
    expect(
      parseLine(line)
        .problems.map((problem) => problem.code)
        .join(),
    ).toBe(code);
  });
});
