import { describe, expect, it } from 'vitest';
import { auditPublished } from '../../../../src/domain/suppression/audit/auditPublished.ts';
import { SEEN } from '../../../../src/domain/suppression/audit/publication.ts';
import type { Publication } from '../../../../src/domain/suppression/audit/publication.ts';

const HIDDEN = 'hidden' as const;
const WITHDRAWN = 'withdrawn' as const;
type Cell = number | typeof HIDDEN | typeof WITHDRAWN | null;

const seenOf = (cell: Cell) =>
  cell === null ? SEEN.none : typeof cell === 'number' ? SEEN.value : SEEN[cell];

interface Vintages {
  /** Three municipalities and the fylke that they are. */
  readonly before: readonly Cell[];
  readonly now: readonly Cell[];
  /** Municipalities whose count is the same in both. */
  readonly same: readonly number[];
}

/** Cases as they are now, and as they were before the revision. */
function publication({ before, now, same }: Vintages): Publication {
  const cells = now.flatMap((cell, index) => [cell, before[index] ?? null]);
  const members = { whole: [0, 1, 2], partial: [] };
  return {
    units: ['1101', '1102', '1103'],
    totals: ['F1'],
    periods: ['2025', '2025 before'],
    members: [[members, members]],
    figures: [
      {
        ...{ id: 'cases', scale: 1, decimals: 0, averaging: 'sum', denominator: [] },
        numerator: [{ measure: 'cases', sign: 1 }],
        values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
        seen: Uint8Array.from(cells, seenOf),
      },
    ],
    measures: new Map([['cases', { decimals: 0, threshold: 3, protectZeros: false }]]),
    ...{ sums: [], periodSums: [], lists: [], statements: [] },
    formerPeriods: [{ former: 1, now: 0, isSame: (_, unit) => same.includes(unit) }],
  };
}

const leaks = (vintages: Vintages) =>
  auditPublished(publication(vintages)).map(
    ({ region, period, least, greatest }) => `${region} ${period} ${least}–${greatest}`,
  );

describe('two publications of one year', () => {
  const late: Vintages = {
    before: [HIDDEN, HIDDEN, null, 8],
    now: [HIDDEN, HIDDEN, HIDDEN, 10],
    same: [0, 1],
  };

  it('give away a hidden count that came between them, where the others stayed the same', () => {
    expect(leaks(late)).toEqual(['1103 2025 2–2']);
  });

  it('give nothing away where another hidden count changed as well', () => {
    expect(leaks({ ...late, same: [0] })).toEqual([]);
  });

  it('give nothing away where the former sum is not told', () => {
    expect(leaks({ ...late, before: [HIDDEN, HIDDEN, null, WITHDRAWN] })).toEqual([]);
  });

  it('give away a count hidden in both, where its cover in one is shown in the other', () => {
    const shown = { before: [HIDDEN, 9, HIDDEN, 20], now: [HIDDEN, HIDDEN, 9, 20], same: [0, 1, 2] } as const;
    expect(leaks(shown)).toEqual(['1101 2025 2–2']);
  });

  it('count one whose number is not told any more among those that a sum is of', () => {
    const revised: Vintages = {
      before: [HIDDEN, 12, WITHDRAWN, 20],
      now: [HIDDEN, 12, HIDDEN, 19],
      same: [0, 1],
    };
    expect(leaks(revised)).toEqual([]);
    expect(leaks({ ...revised, before: [HIDDEN, 12, 6, 20] })).toEqual(['1101 2025 2–2']);
  });
});
