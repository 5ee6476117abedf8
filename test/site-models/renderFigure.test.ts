import { describe, expect, it, vi } from 'vitest';
import { ABSENCES, STATUS_BIT } from '../../src/domain/status.ts';
import { absent, present } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Absence } from '../../src/domain/status.ts';
import type * as format from '../../src/i18n/format.ts';
import { renderFigure } from '../../src/site/renderFigure.ts';
import type { FigureCell } from '../../src/site/renderFigure.ts';

const HOSTILE = '<img src=x onerror="alert(1)">&';
const hostile: FigureCell = { value: 1, mask: -1, decimals: 0, unit: 'antall' };

// No text of the site is hostile; one that were must still be text.
vi.mock('../../src/i18n/format.ts', async (importActual) => {
  const actual = await importActual<typeof format>();
  const formatCell: typeof actual.formatCell = (cell, locale) =>
    cell.mask === -1
      ? { text: HOSTILE, sign: HOSTILE, explanation: HOSTILE }
      : actual.formatCell(cell, locale);
  return { ...actual, formatCell };
});

const cell = (observation: Observation, own: Partial<FigureCell> = {}): FigureCell => ({
  ...observation,
  decimals: 1,
  unit: 'prosent',
  ...own,
});

describe('a figure as HTML', () => {
  it.each([
    ['a plain value', present(24.8), '24,8', '24.8'],
    ['zero, which is a number', present(0), '0,0', '0.0'],
    ['thousands', present(51511), '51\u00a0511,0', '51,511.0'],
    ['a negative value, with a true minus', present(-1234.5), '\u22121\u00a0234,5', '\u22121,234.5'],
  ])('%s is the number alone', (_, observation, nb, en) => {
    expect(renderFigure(cell(observation), 'nb')).toBe(nb);
    expect(renderFigure(cell(observation), 'en')).toBe(en);
  });

  it.each<[Absence, string, string, string]>([
    ['missing', '..', 'tall mangler', 'not available'],
    ['notApplicable', '.', 'ikke mulig å oppgi tall', 'not applicable'],
    ['suppressed', ':', 'skjult av hensyn til konfidensialitet', 'confidential'],
    ['withheld', 'x', 'ikke publisert i denne utgaven', 'not published in this release'],
    ['zeroDenominator', '/0', 'nevneren er null', 'the denominator is zero'],
  ])('%s is its sign, and its meaning for those who listen', (status, sign, nb, en) => {
    const html = (meaning: string) => `<i data-m="${sign}">${meaning}</i>`;
    expect(renderFigure(cell(absent(status)), 'nb')).toBe(html(nb));
    expect(renderFigure(cell(absent(status)), 'en')).toBe(html(en));
  });

  it('a preliminary value is the number, a raised mark without space before it, and the meaning of the mark', () => {
    expect(renderFigure(cell(present(24.8, 'preliminary')), 'nb')).toBe(
      '24,8<sup data-m="*"> (foreløpig)</sup>',
    );
  });

  it('a value qualified twice has both marks and both meanings', () => {
    expect(renderFigure(cell(present(24.8, 'modelled', 'preliminary')), 'nb')).toBe(
      '24,8<sup data-m="m*"> (modellert, foreløpig)</sup>',
    );
  });

  it('zero, each reason for no number, and a preliminary zero all look different', () => {
    const looks = [present(0), present(0, 'preliminary'), ...ABSENCES.map(absent)].map((observation) =>
      renderFigure(cell(observation), 'nb'),
    );
    expect(new Set(looks).size).toBe(ABSENCES.length + 2);
  });

  it('yes and no are words', () => {
    const yesNo = { unit: 'jaNei', decimals: 0 } as const;
    expect(renderFigure(cell(present(1), yesNo), 'nb')).toBe('ja');
    expect(renderFigure(cell(present(0), yesNo), 'nb')).toBe('nei');
    expect(renderFigure(cell(present(0), yesNo), 'en')).toBe('no');
  });

  it('hostile text is written as text, in each of its places', () => {
    const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;';
    const withNumber = renderFigure(hostile, 'nb');
    expect(withNumber).not.toContain('<img');
    expect(withNumber.split(escaped)).toHaveLength(4);
    const withSign = renderFigure({ ...hostile, value: null }, 'nb');
    expect(withSign).not.toContain('<img');
    expect(withSign.split(escaped)).toHaveLength(3);
  });

  it('a hidden value does not betray its number', () => {
    const html = renderFigure(cell({ value: null, mask: STATUS_BIT.suppressed }), 'nb');
    expect(html).not.toMatch(/\d/);
  });
});
