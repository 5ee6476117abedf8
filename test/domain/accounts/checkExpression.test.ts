import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../src/domain/accounts/checkExpression.ts';
import { toInputProblem, underline } from '../../../src/domain/accounts/expressionProblem.ts';
import { expression, tables } from './shippedTables.ts';

const YEARS = ['2022', '2023', '2024', '2025'];

function check(text: string, periods = YEARS) {
  return checkExpression(expression(text), { tables, periods });
}

describe('checkExpression', () => {
  it.each([
    'netto(FGK7)',
    'kbdu(201 + 211 + 221) scope B',
    'kbdu(FGK9 - (253 + 261))',
    'netto(253 + 254 + 257 + 258)',
    'art(010..501) on FGK14 class 0 + art(010..500 - 901) on FGK14 class 4',
    'frie_inntekter',
    'netto_driftsresultat scope C',
    'kap(10..19 - 31..39)',
    'netto(FGK7) - netto(221)',
  ])('finds nothing wrong with «%s»', (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['nettto(201)', '^^^^^^', 'unknown-concept', 'Did you mean «netto»?'],
    ['netto(FGK77)', '      ^^^^^', 'unknown-code', 'Did you mean «FGK7»?'],
    ['netto(204)', '      ^^^', 'unknown-code', 'accounts/functions.csv'],
    ['art(010..486) on 201', '    ^^^^^^^^', 'unknown-code', 'Did you mean «480»?'],
    ['kap(10..25)', '    ^^^^^^', 'unknown-code', 'accounts/chapters.csv'],
    ['art(099..010)', '    ^^^^^^^^', 'range-out-of-order', '010..099'],
    ['netto(221..201)', '      ^^^^^^^^', 'range-out-of-order', '201..221'],
    ['kbdu', '^^^^', 'needs-functions', 'kbdu_total'],
    ['brutto_total(201)', '^^^^^^^^^^^^', 'takes-no-functions', 'brutto(…)'],
    ['frie_inntekter(800)', '^^^^^^^^^^^^^^', 'takes-no-functions', 'Take away'],
    ['netto(FGK7 + FGK6a)', '             ^^^^^', 'counted-twice', '- 221'],
    ['netto(FGK7 - 202)', '             ^^^', 'nothing-to-leave-out', '«- 202»'],
    ['netto(190 + 180)', '      ^^^', 'not-in-use', 'replaced'],
    ['art(600 + 690) on 201', '          ^^^', 'not-in-use', 'replaced'],
    ['netto(201) class 2', '^^^^^^^^^^^^^^^^^^', 'wrong-class', '2 and 5 the balance'],
    ['kap(56) class 1', '^^^^^^^^^^^^^^^', 'wrong-class', '2 and 5 the balance'],
    ['netto(201) class 3 scope B', '^^^^^^^^^^^^^^^^^^', 'wrong-class', '0–2 are the own account'],
    ['art(010..480 - 490 + 590) on 201 ', '               ^^^', 'not-in-use mixed-signs', 'replaced'],
    ['art(010..480 + 600..895) on 201', '               ^^^^^^^^', 'mixed-signs', 'minus before'],
    ['art(010..480 + 470)', '               ^^^', 'counted-twice', 'one of the two'],
    ['netto(201) + kbdu(201)', '             ^^^^^^^^^', 'counted-twice', 'one of the two'],
  ])('points at what is wrong in «%s»', (text, carets, code, cure) => {
    const problems = check(text);
    expect(problems.map((problem) => problem.code).join(' ')).toBe(code);
    const [problem] = problems;
    expect(problem && underline(problem)).toBe(`${text}\n${carets}`);
    expect(problem?.cure).toContain(cure);
  });

  it('warns of a code that was in use in none of the years, and stops where none of them was', () => {
    expect(check('netto(180 + 190)', ['2018', '2024'])).toEqual([]);
    expect(check('netto(180 + 190)').map(({ code, severity }) => [code, severity])).toEqual([
      ['not-in-use', 'warning'],
    ]);
    expect(check('netto(257)', ['2020', '2021']).map(({ code, severity }) => [code, severity])).toEqual([
      ['not-in-use', 'warning'],
      ['never-in-use', 'error'],
    ]);
  });

  it('takes old arts in a definition, as those that published definitions leave out of a range', () => {
    const problems = check('art(010..480 + 590 - (600..895 - 728)) on FGK13');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['not-in-use', 'warning']]);
  });

  it('reports everything that is wrong, not only the first', () => {
    expect(check('netto(FGK77) + brutto').map(({ code }) => code)).toEqual([
      'unknown-code',
      'needs-functions',
    ]);
  });

  it('becomes an input problem with file, line, column, position and carets', () => {
    const place = { file: 'measures/regnskap.csv', line: 4, column: 'expression' };
    const [problem] = check('netto(FGK77)').map((found) => toInputProblem(found, place));
    expect(problem).toMatchObject({ ...place, severity: 'error', code: 'unknown-code' });
    expect(problem?.what).toBe(
      'There is no function group «FGK77». At position 7 of the expression:\n  netto(FGK77)\n        ^^^^^',
    );
  });
});
