import { describe, expect, it } from 'vitest';
import type { PublishedRegionFile } from '../../src/contracts/published.ts';
import {
  basisIn,
  latestPeriodWithValue,
  observationIn,
  observationOf,
} from '../../src/contracts/publishedSeries.ts';
import { STATUS_BIT } from '../../src/domain/status.ts';

const MISSING = { value: null, mask: STATUS_BIT.missing };
const SERIES = {
  from: 2,
  values: [7, null, 9],
  status: '021',
  numerator: [70, null, 90],
  denominator: [10, 10, 10],
  coverage: [
    [3, 1, 0],
    [0, 0, 0],
    [4, 0, 0],
  ] as const,
};
const FILE: PublishedRegionFile = {
  schemaVersion: 3,
  dataVersion: 'x',
  release: { year: '2025', vintage: 'revised', published: '2026-06-15', title: { nb: 'x', en: 'x' } },
  region: 'EAK',
  level: 'landet',
  periods: ['2019', '2020', '2021', '2022', '2023', '2024'],
  statusSets: ['', 'modelled', 'suppressed'],
  indicators: {
    a: SERIES,
    b: { values: [] },
    c: { ...SERIES, before: '2' },
    d: { from: 6, before: '2', values: [] },
  },
};

describe('a series that begins at a later period', () => {
  it('has its first value at that period, each with its status', () => {
    expect(FILE.periods.map((period) => observationOf(FILE, 'a', period))).toEqual([
      MISSING,
      MISSING,
      { value: 7, mask: 0 },
      { value: null, mask: STATUS_BIT.suppressed },
      { value: 9, mask: STATUS_BIT.modelled },
      MISSING,
    ]);
  });

  it('has what lies behind a figure at the same places, and nothing outside', () => {
    const nothing = { numerator: null, denominator: null, coverage: [0, 0, 0] };
    expect(FILE.periods.map((_, at) => basisIn(SERIES, at))).toEqual([
      nothing,
      nothing,
      { numerator: 70, denominator: 10, coverage: [3, 1, 0] },
      { numerator: null, denominator: 10, coverage: [0, 0, 0] },
      { numerator: 90, denominator: 10, coverage: [4, 0, 0] },
      nothing,
    ]);
  });

  it('can say why there is nothing before, and is missing after all the same', () => {
    const masks = (id: string) => FILE.periods.map((period) => observationOf(FILE, id, period).mask);
    const { suppressed, modelled, missing } = STATUS_BIT;
    expect(masks('c')).toEqual([suppressed, suppressed, 0, suppressed, modelled, missing]);
    expect(masks('d')).toEqual(FILE.periods.map(() => suppressed));
  });

  it('tells its newest value, also when it ends before the newest period', () => {
    expect(latestPeriodWithValue(FILE, 'a')).toBe('2023');
    expect(latestPeriodWithValue(FILE, 'b')).toBeUndefined();
  });

  it('without periods is missing everywhere', () => {
    expect(observationOf(FILE, 'b', '2024')).toEqual(MISSING);
    expect(observationIn({ values: [] }, FILE.statusSets, 0)).toEqual(MISSING);
  });
});
