import { describe, expect, it } from 'vitest';
import type { CompareData } from '../../src/compare/compareData.ts';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import { reportFigures, reportYears, sheetParts } from '../../src/compare/reportFigures.ts';
import { absent, present } from '../../src/domain/observation.ts';

const PERIODS = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const figure = (id: string, heading: string, { values = PERIODS.length, unit = 'prosent' } = {}) => ({
  ...{ id, heading, unit, periods: PERIODS, latest: '2025' },
  series: new Map([
    ['1130', PERIODS.map((_, at) => (at >= PERIODS.length - values ? present(at) : absent('missing')))],
  ]),
});
const dataOf = (figures: readonly object[]) =>
  ({ figures, regions: [{ code: '1130' }], periods: PERIODS }) as unknown as CompareData;
const idsOf = (figures: readonly object[], choice = {}) =>
  reportFigures(dataOf(figures), { ...EMPTY_STATE, ...choice }).map(({ id }) => id);

describe('the charts of a report', () => {
  it('are of the first two figures under each heading, at most eight', () => {
    const area = ['a', 'b', 'c', 'd', 'e'].flatMap((heading) =>
      [1, 2, 3].map((at) => figure(`${heading}${at}`, heading)),
    );
    expect(idsOf(area)).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'd1', 'd2']);
  });

  it('are of the figure that is looked at first, and of all that were picked', () => {
    const area = [1, 2, 3, 4].map((at) => figure(`a${at}`, 'a'));
    expect(idsOf(area, { figure: 'a4' })).toEqual(['a4', 'a1', 'a2']);
    expect(idsOf(area, { basket: ['a1'] })).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('leave out what has no line: one year with figures, and yes or no', () => {
    const area = [
      figure('one', 'a', { values: 1 }),
      figure('yes', 'a', { unit: 'jaNei' }),
      figure('two', 'a', { values: 2 }),
    ];
    expect(idsOf(area)).toEqual(['two']);
  });

  it('show the chosen years; of one year it and the four before it', () => {
    const data = dataOf([figure('a', 'a')]);
    const yearsOf = (years: { from: string; to: string } | null) =>
      reportYears(data.figures[0]!, data, { ...EMPTY_STATE, years });
    expect(yearsOf(null)).toEqual(PERIODS.slice(-5));
    expect(yearsOf({ from: '2024', to: '2024' })).toEqual(['2020', '2021', '2022', '2023', '2024']);
  });
});

describe('the tables of a report', () => {
  it.each([
    [4, [5]],
    [11, [12]],
    [12, [7, 7]],
    [20, [11, 11]],
  ])('of %i others beside the own one have %j columns, the own one in each', (others, columns) => {
    const regions = Array.from({ length: others + 1 }, (_, at) => ({ code: String(at), isOwn: at === 0 }));
    const parts = sheetParts({ regions } as unknown as CompareData);
    expect(parts.map((part) => part.regions.length)).toEqual(columns);
    expect(parts.every((part) => part.regions[0]?.isOwn)).toBe(true);
    expect(parts.flatMap((part) => part.regions.slice(1).map(({ code }) => Number(code)))).toEqual(
      Array.from({ length: others }, (_, at) => at + 1),
    );
  });
});
