import { describe, expect, it } from 'vitest';
import type { Aggregate } from '../../src/domain/average.ts';
import type { Column, Observation } from '../../src/domain/observation.ts';
import { STATUS_BIT } from '../../src/domain/status.ts';
import type { Computed } from '../../src/pipeline/toRegionFile.ts';
import { toRegionFile } from '../../src/pipeline/toRegionFile.ts';

const PERIODS = ['2021', '2022', '2023', '2024', '2025'];
const { missing, notApplicable } = STATUS_BIT;
const HEADER = {
  ...{ schemaVersion: 3, dataVersion: 'x' },
  release: { year: '2025', vintage: 'revised', published: '2026-06-15', title: { nb: 'x', en: 'x' } },
} as const;

const column = (values: readonly (number | null)[]): Column => ({
  values: Float64Array.from(values, (value) => value ?? 0),
  masks: Uint16Array.from(values, (value) => (value === null ? missing : 0)),
});
const nothing = (mask: number): Observation => ({ value: null, mask });
const aggregate = (observation: Observation, used = 0): Aggregate => ({
  observation,
  numerator: used === 0 ? null : 70,
  denominator: used === 0 ? null : 10,
  coverage: { used, missing: 0, imputed: 0 },
});

/** Two kommuner and a group that was made in 2023, with a key figure that is known from 2024. */
const COMPUTED = {
  frame: {
    grid: { regions: ['1101', '1102'], periods: PERIODS },
    rows: new Map([
      ['1101', 0],
      ['1102', 1],
    ]),
    averages: [{ code: 'EKG01' }],
  },
  measures: new Map(),
  figures: [
    {
      indicator: { id: 'a', decimals: 0, averaging: 'ratio', numerator: [], denominator: [] },
      value: column([null, null, null, 7, 8, null, null, null, null, 9]),
      numerator: column([null, null, null, 70, 80, null, null, null, null, 90]),
      denominator: column([10, 10, 10, 10, 10, 10, 10, 10, 10, 10]),
      aggregates: [
        aggregate(nothing(notApplicable)),
        aggregate(nothing(notApplicable)),
        aggregate(nothing(missing)),
        aggregate({ value: 7, mask: 0 }, 1),
        aggregate({ value: 8, mask: 0 }, 2),
      ],
    },
  ],
} as unknown as Computed;

const seriesOf = (code: string, level: 'kommune' | 'kommunegruppe') =>
  toRegionFile(HEADER, { code, level }, COMPUTED).indicators['a'];

describe('a series of a region', () => {
  it('leaves out what a figure would be made of in years in which nobody has it', () => {
    expect(seriesOf('1101', 'kommune')).toMatchObject({ from: 3, values: [7, 8], denominator: [10, 10] });
  });

  it('keeps it in years in which another has the figure', () => {
    expect(seriesOf('1102', 'kommune')).toMatchObject({ from: 3, values: [null, 9], denominator: [10, 10] });
  });

  it('says once that there were no figures of a group before it was made', () => {
    const series = seriesOf('EKG01', 'kommunegruppe');
    expect(series).toMatchObject({ from: 2, before: '1', status: '200', values: [null, 7, 8] });
    expect(series?.coverage).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
    ]);
  });
});
