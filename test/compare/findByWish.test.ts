import { describe, expect, it } from 'vitest';
import { findByWish } from '../../src/compare/findByWish.ts';
import type { Wish, WishScope } from '../../src/compare/wishParams.ts';
import { absent, present } from '../../src/domain/observation.ts';

function unit(code: string, group: string, county: string, size: number) {
  const name = { nb: code, en: code };
  return { code, level: 'kommune' as const, name, parents: [group, county], size };
}

const UNITS = [
  unit('1101', 'EKG01', 'EKA11', 1000),
  unit('1102', 'EKG01', 'EKA11', 1250),
  unit('1103', 'EKG01', 'EKA46', 1251),
  unit('1104', 'EKG02', 'EKA11', 750),
  unit('1105', 'EKG02', 'EKA46', 9000),
];
const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? absent('suppressed') : present(value);
const of = (...values: (number | null)[]) => new Map(UNITS.map(({ code }, at) => [code, figure(values[at])]));
const FIGURES = new Map([
  ['cost', of(100, 90, 80, 100, 10)],
  ['cover', of(50, 40, 60, 55, null)],
  ['rare', of(null, 1, 2, 3, 4)],
]);

const find = (among: WishScope, ...wishes: Wish[]) =>
  findByWish({ own: '1101', among, wishes }, { units: UNITS, figures: FIGURES });
const lower: Wish = { indicator: 'cost', kind: 'lavere', bound: null };
const higher: Wish = { indicator: 'cover', kind: 'hoyere', bound: null };

describe('findByWish', () => {
  it('finds those that are lower and higher than the own unit, which is never among them', () => {
    expect(find('gruppe', lower, higher)).toMatchObject({ found: ['1103'], looked: 2, without: 0 });
    expect(find('alle', lower).found).toEqual(['1105', '1103', '1102']);
  });

  it('does not count an equal figure as lower or higher, but as at least and at most', () => {
    expect(find('alle', lower).found).not.toContain('1104');
    expect(find('alle', { indicator: 'cost', kind: 'minst', bound: 100 }).found).toEqual(['1104']);
    expect(find('alle', { indicator: 'cost', kind: 'hoyst', bound: 10 }).found).toEqual(['1105']);
  });

  it('looks among the own group, the own county, those of like size, or all', () => {
    const any: Wish = { indicator: 'cost', kind: 'minst', bound: 0 };
    expect(find('gruppe', any).found.toSorted()).toEqual(['1102', '1103']);
    expect(find('fylke', any).found.toSorted()).toEqual(['1102', '1104']);
    expect(find('storrelse', any).found.toSorted()).toEqual(['1102', '1104']);
    expect(find('alle', any).looked).toBe(4);
  });

  it('leaves out and counts those that lack a figure: a hidden figure is neither low nor high', () => {
    const result = find('alle', { indicator: 'cover', kind: 'hoyst', bound: 1000 });
    expect(result.found).not.toContain('1105');
    expect(result.without).toBe(1);
  });

  it('tells of a wish that cannot be answered since the own unit has no figure, unless a limit is given', () => {
    const wish: Wish = { indicator: 'rare', kind: 'lavere', bound: null };
    expect(find('alle', wish)).toMatchObject({ found: [], unanswerable: [wish] });
    expect(find('alle', { indicator: 'rare', kind: 'hoyst', bound: 2 })).toMatchObject({
      found: ['1102', '1103'],
      unanswerable: [],
    });
  });

  it('says what to loosen: which wish, or among whom to look instead', () => {
    const strict: Wish = { indicator: 'cost', kind: 'hoyst', bound: 90 };
    const result = find('fylke', strict, higher);
    expect(result.found).toEqual([]);
    expect(result.loosened).toEqual([
      { wish: strict, among: 'fylke', count: 1 },
      { wish: higher, among: 'fylke', count: 1 },
      { wish: null, among: 'gruppe', count: 1 },
      { wish: null, among: 'alle', count: 1 },
    ]);
  });

  it('refuses an own unit that is not there', () => {
    expect(() =>
      findByWish({ own: null, among: 'alle', wishes: [] }, { units: UNITS, figures: FIGURES }),
    ).toThrow();
  });
});
