import { describe, expect, it } from 'vitest';
import { emptyColumn } from '../../../src/domain/observation.ts';
import type { Column, Grid } from '../../../src/domain/observation.ts';
import { STATUS_BIT } from '../../../src/domain/status.ts';
import { applySuppression } from '../../../src/domain/suppression/applySuppression.ts';
import type { Quantity, SuppressionInput } from '../../../src/domain/suppression/applySuppression.ts';
import type { RegionStructure } from '../../../src/domain/suppression/regionNetwork.ts';

const REGIONS = ['1101', '1102', '1103', '1104'];

/** Two fylker of two, one group. */
const structure: RegionStructure = {
  first: Int32Array.of(0, 0, 1, 1),
  second: Int32Array.of(0, 0, 0, 0),
  ...{ firstCount: 2, secondCount: 1, apart: -1 },
};

function column(grid: Grid, rows: readonly (readonly (number | null)[])[]): Column {
  const filled = emptyColumn(grid);
  rows.flat().forEach((value, place) => {
    if (value === null) return;
    filled.values[place] = value;
    filled.masks[place] = 0;
  });
  return filled;
}

const quantity = (id: string, values: Column, more: Partial<Quantity> = {}): Quantity => ({
  id,
  ...{ column: values, decimals: 0, isPublished: true, protection: { threshold: 3, protectZeros: false } },
  ...more,
});

function input(
  rows: readonly (readonly (number | null)[])[],
  more: Partial<SuppressionInput> = {},
): SuppressionInput {
  const periods = Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => String(2024 + index));
  const grid = { regions: REGIONS, periods };
  return {
    grid,
    structures: periods.map(() => structure),
    quantities: [quantity('cases', column(grid, rows))],
    ...{ sums: [], periodSums: [] },
    ...more,
  };
}

/** Hidden regions and totals by period: `1101 1102 | F0`. */
function hidden(of: SuppressionInput, id = 'cases'): string[] {
  const names = ['F0', 'F1', 'G0', 'EAK', 'EAKUO'];
  const list = (flags: Uint8Array | undefined, from: readonly string[]) =>
    from.filter((_, index) => flags?.[index] === 1);
  const byPeriod = applySuppression(of).hidden.get(id) ?? [];
  return of.grid.periods.map((_, period) =>
    [...list(byPeriod[period]?.units, REGIONS), ...list(byPeriod[period]?.totals, names)].join(' '),
  );
}

describe('applySuppression', () => {
  it('protects each period by itself', () => {
    expect(hidden(input([[2, 20], [9, 21], [30, 1], [31, 12]]))).toEqual(['1101 1102', '1103 1104']); // prettier-ignore
  });

  it('protects periods together where one is the sum of others', () => {
    // 2026 stands for 2024 + 2025: hiding 1101 and 1102 in 2024 alone would leave both to be worked out.
    const periodSums = [{ total: '2026', parts: ['2024', '2025'], measures: ['cases'] }];
    const rows = [[2, 20, 22], [9, 21, 30], [30, 31, 61], [31, 32, 63]]; // prettier-ignore
    const [first = '', second = '', sum = ''] = hidden(input(rows, { periodSums }));
    expect(first).toBe('1101 1102');
    expect([second, sum]).toContain('1101 1102');
    expect([second, sum]).toContain('');
  });

  it('says nothing of a measure that holds no small count', () => {
    const result = applySuppression(input([[4], [9], [30], [31]]));
    expect(result.hidden.size).toBe(0);
    expect([result.primary, result.secondary]).toEqual([0, 0]);
  });

  it('counts what it hides', () => {
    const { primary, secondary } = applySuppression(input([[2], [9], [30], [31]]));
    expect([primary, secondary]).toEqual([1, 1]);
  });

  it('works in the smallest step of the measure: 0.4 man-years are fewer than 3', () => {
    const of = input([[0.4], [5.2], [30.1], [31]]);
    const [only] = of.quantities;
    expect(hidden({ ...of, quantities: only ? [{ ...only, decimals: 1 }] : [] })).toEqual(['1101 1102']);
  });

  it('protects a small count of last year that stands in a total by imputation, though it is not shown', () => {
    const of = input([[2], [9], [30], [31]]);
    const [cases] = of.quantities;
    if (!cases) throw new Error('no quantity');
    cases.column.masks[0] = STATUS_BIT.imputed;
    expect(hidden({ ...of, quantities: [{ ...cases, imputesCounts: true }] })).toEqual(['1102']);
    expect(hidden({ ...of, quantities: [{ ...cases, imputesCounts: false }] })).toEqual(['']);
  });

  it('does not take an imputed count for a cover: who knows last year’s count knows it', () => {
    const of = input([[2], [2], [30], [31]]);
    const [cases] = of.quantities;
    if (!cases) throw new Error('no quantity');
    cases.column.masks[1] = STATUS_BIT.imputed;
    expect(hidden({ ...of, quantities: [{ ...cases, imputesCounts: true }] })[0]).toMatch(/F0|110[34]/);
  });

  it('protects a count that is never shown by itself, where sums of which it is part are', () => {
    const of = input([[2], [9], [30], [31]]);
    const { grid } = of;
    const [cases] = of.quantities;
    if (!cases) throw new Error('no quantity');
    const other = quantity('other', column(grid, [[5], [6], [7], [8]]), { protection: { threshold: null, protectZeros: false } }); // prettier-ignore
    const both = quantity('both', column(grid, [[7], [15], [37], [39]]), { protection: { threshold: null, protectZeros: false } }); // prettier-ignore
    const together: SuppressionInput = {
      ...of,
      quantities: [{ ...cases, isPublished: false }, other, both],
      sums: [{ total: 'both', parts: ['cases', 'other'] }],
    };
    expect(hidden(together, 'cases')).toEqual(['']);
    expect([...hidden(together, 'other'), ...hidden(together, 'both')].join(' ')).toContain('1101');
  });

  it('hides a merged municipality as one when one of its parts, in different fylker, is small', () => {
    // 1102 and 1103 are published as one; the fylke totals tell them apart.
    const of = input([[9], [2], [20], [31]], { partOf: [Int32Array.of(-1, 0, 0, -1)] });
    const [cells] = applySuppression(of).hidden.get('cases') ?? [];
    const isShut = [cells?.merged[0], cells?.totals[0], cells?.units[0]].includes(1);
    expect(isShut).toBe(true);
  });
});
