import { describe, expect, it } from 'vitest';
import { underline } from '../../../src/domain/accounts/expressionProblem.ts';
import { parseExpression } from '../../../src/domain/accounts/parseExpression.ts';

describe('parseExpression', () => {
  it.each([
    'netto(FGK7)',
    'kbdu(201+211+221) scope B',
    'kbdu(FGK8b - 213)',
    'art(010..480 + 590 - 600..780 - 800..895) on 201+211+221 class 1+3 scope A',
    'art(010..480 + 590 - (600..895 - 728)) on FGK13',
    'art(800) on 840 + art(870 + 877) on 800',
    'art(590) on all - FG1 - (art(990) on 860)',
    '-netto(201) - (netto(211) - netto(221))',
    'kap(56 - 5900) class 2 scope C',
    'netto_driftsresultat',
  ])('reads «%s»', (text) => {
    expect(parseExpression(text).problems).toEqual([]);
  });

  it('ends the functions of «on» where the next amount begins', () => {
    const { value } = parseExpression('art(800) on 840 - 841 + art(870) on 800');
    expect(value?.sum.map(({ sign, amount }) => [sign, amount.kind])).toEqual([
      [1, 'art'],
      [1, 'art'],
    ]);
    expect(value?.sum[0]?.amount).toMatchObject({
      functions: [
        { sign: 1, from: '840' },
        { sign: -1, from: '841' },
      ],
    });
  });

  it('remembers where each part stands', () => {
    const text = 'netto(201) + kbdu(FGK7 - 221)';
    const amount = parseExpression(text).value?.sum[1]?.amount;
    expect(amount && text.slice(amount.span.at, amount.span.at + amount.span.length)).toBe(
      'kbdu(FGK7 - 221)',
    );
  });

  it.each([
    ['', '^', 'ends where an amount was expected'],
    ['201 + 211', '^^^', '«201» is not an amount'],
    ['netto(201', '     ^', 'parenthesis is not closed'],
    ['netto(201 211)', '          ^^^', '«211» was not expected here'],
    ['netto(barnehage)', '      ^^^^^^^^^', '«barnehage» stands where the functions were expected'],
    ['netto(201, 211)', '         ^', '«,» was not expected here'],
    ['netto(FGK7) on 201', '            ^^', '«on» was not expected here'],
    ['art(010..)', '         ^', 'A range goes from one code to another'],
    ['art 010', '    ^^^', 'the arts were expected in parentheses'],
    ['art(010 – 099)', '        ^', '«–» was not expected here'],
    ['netto(201) class 7', '                 ^', '«7» is not a kontoklasse'],
    ['netto(201) scope D', '                 ^', '«D» is not a scope'],
    ['netto(201) scope', '                ^', 'The scope is not named'],
    ['netto(201) scope B class 1', '                   ^^^^^', '«class» was not expected here'],
    ['netto(201))', '          ^', '«)» was not expected here'],
  ])('points into «%s»', (text, carets, what) => {
    const [problem] = parseExpression(text).problems;
    expect(problem?.what).toContain(what);
    expect(problem && underline(problem)).toBe(`${text}\n${carets}`);
    expect(problem?.cure).not.toBe('');
  });

  it('says how to write an art that stands alone', () => {
    expect(parseExpression('netto(201) - 690').problems[0]?.cure).toContain('art(690)');
  });

  it('tells a dash from a minus', () => {
    expect(parseExpression('netto(201) – netto(211)').problems[0]?.cure).toContain('plain hyphen');
  });
});
