import { describe, expect, it } from 'vitest';
import { auditPublished } from '../../../../src/domain/suppression/audit/auditPublished.ts';
import { SEEN } from '../../../../src/domain/suppression/audit/publication.ts';
import type { Publication, PublishedFigure } from '../../../../src/domain/suppression/audit/publication.ts';
import type { MeasureTerm } from '../../../../src/domain/indicator.ts';

const NONE = Number.NaN;
/** Written where a number is hidden. */
const HIDDEN = 'hidden' as const;
type Cell = number | typeof HIDDEN | null;

const terms = (text: string): MeasureTerm[] =>
  [...text.matchAll(/([+-]?)(\w+)/g)].map(([, sign = '', measure = '']) => ({
    measure,
    sign: sign === '-' ? -1 : 1,
  }));

interface FigureInput extends Partial<Omit<PublishedFigure, 'numerator' | 'denominator' | 'values'>> {
  readonly numerator?: string;
  readonly denominator?: string;
  readonly cells: readonly Cell[];
}

function figure({ numerator = 'cases', denominator = '', cells, ...rest }: FigureInput): PublishedFigure {
  return {
    id: 'figure',
    scale: 1,
    decimals: 0,
    averaging: 'ratio',
    numerator: terms(numerator),
    denominator: terms(denominator),
    values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NONE)),
    seen: Uint8Array.from(cells, (cell) =>
      typeof cell === 'number' ? SEEN.value : cell === HIDDEN ? SEEN.hidden : SEEN.none,
    ),
    ...rest,
  };
}

/** Oslo apart, two in a fylke, two in another; cells run over the units, then F1, F2, EAK, EAKUO, and over periods. */
function publication(figures: readonly PublishedFigure[], more: Partial<Publication> = {}): Publication {
  const whole = (...units: number[]) => ({ whole: units, partial: [] });
  const periods = more.periods ?? ['2025'];
  return {
    units: ['0301', '1101', '1102', '1103', '1104'],
    totals: ['F1', 'F2', 'EAK', 'EAKUO'],
    periods,
    members: [whole(1, 2), whole(3, 4), whole(0, 1, 2, 3, 4), whole(1, 2, 3, 4)].map((members) =>
      periods.map(() => members),
    ),
    figures,
    measures: new Map([
      ['cases', { decimals: 0, threshold: 3, protectZeros: false }],
      ['girls', { decimals: 0, threshold: 3, protectZeros: false }],
      ['boys', { decimals: 0, threshold: 3, protectZeros: false }],
      ['people', { decimals: 0, threshold: null, protectZeros: false }],
      ['kroner', { decimals: 0, threshold: null, protectZeros: false }],
    ]),
    sums: [],
    periodSums: [],
    lists: [],
    statements: [],
    ...more,
  };
}

/** What was found of whom. */
function leaks(figures: readonly PublishedFigure[], more: Partial<Publication> = {}): string[] {
  return auditPublished(publication(figures, more)).map(
    ({ kind, measure, region, least, greatest }) =>
      `${kind} ${measure} ${region} ${least === greatest ? least : `${least}–${greatest}`}`,
  );
}

/** Something that says of the cases of 1101 how many there are at least. */
const atLeast = (lowest: number) => ({
  source: 's',
  period: '2025',
  terms: [{ measure: 'cases', unit: 1, factor: 1 }],
  ...{ lowest, highest: Infinity },
});

const SAFE = [900, HIDDEN, HIDDEN, HIDDEN, HIDDEN, 14, 16, 930, 30] as const;

describe('auditPublished', () => {
  it('finds nothing where two of each fylke are hidden', () => {
    expect(leaks([figure({ cells: SAFE })])).toEqual([]);
  });

  it('finds a count that stands in print', () => {
    expect(leaks([figure({ cells: [900, 2, 12, 9, 7, 14, 16, 930, 30] })])).toEqual([
      'determined cases 1101 2',
    ]);
  });

  it('finds a count from the total of its group', () => {
    expect(leaks([figure({ cells: [900, HIDDEN, 12, 9, 7, 14, 16, 930, 30] })])).toEqual([
      'determined cases 1101 2',
    ]);
  });

  it('finds a count from a complement: Oslo is the country less the country without Oslo', () => {
    expect(leaks([figure({ cells: [HIDDEN, 4, 10, 9, 7, 14, 16, 32, 30] })])).toEqual([
      'determined cases 0301 2',
    ]);
  });

  it('finds a hidden fylke total from the country and the other fylker', () => {
    const cells: Cell[] = [900, HIDDEN, HIDDEN, 9, 7, HIDDEN, 16, 918, 18];
    const found = leaks([figure({ cells })]);
    expect(found).toContain('determined cases F1 2');
    expect(found).toContain('determined cases 1101 1');
  });

  it('says by which relations a count was found', () => {
    const [finding] = auditPublished(
      publication([figure({ id: 'all', cells: [HIDDEN, 4, 10, 9, 7, 14, 16, 32, null] })]),
    );
    expect(finding?.chain).toEqual(['total all EAK 2025']);
  });

  it('finds a count from a ratio with enough decimals and a denominator that is shown', () => {
    const share = (decimals: number, value: number) => [
      figure({ id: 'cases', cells: SAFE }),
      figure({
        id: 'people',
        numerator: 'people',
        cells: [700000, 410, 9000, 8000, 7000, 9410, 15000, 724410, 24410],
      }),
      figure({
        ...{ id: 'share', denominator: 'people', scale: 100, decimals },
        cells: [null, value, null, null, null, null, null, null, null],
      }),
    ];
    // 2 of 410 is 0.4878 per cent: with one decimal it may be 2 only, with none it may be 0 to 6.
    expect(leaks(share(1, 0.5))).toContain('determined cases 1101 2');
    expect(leaks(share(0, 0))).toEqual([]);
  });

  it('finds a hidden denominator from the ratio and its numerator', () => {
    const figures = [
      figure({ numerator: 'kroner', cells: [null, 1_000_000, null, null, null, null, null, null, null] }),
      figure({ cells: [null, HIDDEN, null, null, null, null, null, null, null] }),
      figure({
        numerator: 'kroner',
        denominator: 'cases',
        cells: [null, 500_000, null, null, null, null, null, null, null],
      }),
    ];
    expect(leaks(figures)).toEqual(['determined cases 1101 2']);
  });

  it('finds a count from the average of ratios', () => {
    const figures = [
      figure({ numerator: 'people', cells: [null, 100, 250, null, null, 350, null, null, null] }),
      figure({ cells: [null, HIDDEN, 50, null, null, null, null, null, null] }),
      figure({
        ...{ denominator: 'people', scale: 100, decimals: 1, averaging: 'mean' as const },
        cells: [null, HIDDEN, 20, null, null, 11, null, null, null],
      }),
    ];
    expect(leaks(figures)).toEqual(['determined cases 1101 2']);
  });

  it('finds a count from two averages with the same numerator over different municipalities', () => {
    const figures = [
      figure({ numerator: 'people', cells: [null, 500, 600, null, null, 1100, null, null, null] }),
      figure({ numerator: 'kroner', cells: [null, null, 300, null, null, null, null, null, null] }),
      figure({ id: 'a', cells: [null, HIDDEN, HIDDEN, null, null, 14, null, null, null] }),
      figure({
        ...{ id: 'b', denominator: 'kroner', scale: 100, decimals: 1 },
        cells: [null, null, HIDDEN, null, null, 4, null, null, null],
      }),
    ];
    // Only 1102 has both cases and kroner, so that its average is its own figure: 4 per cent of 300 is 12, and 14 − 12 = 2.
    expect(leaks(figures)).toContain('determined cases 1101 2');
  });

  it('finds a part from the whole and the other part', () => {
    const one = (numerator: string, cell: Cell) =>
      figure({ numerator, cells: [null, cell, null, null, null, null, null, null, null] });
    const sums = [{ total: 'people', parts: ['girls', 'boys'] }];
    expect(leaks([one('people', 17), one('girls', HIDDEN), one('boys', 15)], { sums })).toEqual([
      'determined girls 1101 2',
    ]);
    expect(leaks([one('people', 17), one('girls', HIDDEN), one('boys', HIDDEN)], { sums })).toEqual([]);
  });

  it('finds a count that only shows as the difference of two published sums', () => {
    const one = (numerator: string, cell: Cell) =>
      figure({ numerator, cells: [null, cell, null, null, null, null, null, null, null] });
    expect(leaks([one('girls+boys', 17), one('boys', 15)])).toEqual(['determined girls 1101 2']);
  });

  it('finds a count from a period that is the sum of others', () => {
    const cells: Cell[] = [null, null, null, HIDDEN, 7, 9, ...new Array<null>(21).fill(null)];
    const periods = ['2024', '2025', '2024–2025'];
    const periodSums = [{ total: '2024–2025', parts: ['2024', '2025'], measures: ['cases'] }];
    expect(leaks([figure({ cells })], { periods, periodSums })).toEqual(['determined cases 1101 2']);
    expect(leaks([figure({ cells })], { periods })).toEqual([]);
  });

  it('finds a value in the data of a chart that no municipality shows', () => {
    const lists = [
      {
        source: 'spread of figure',
        figure: 'figure',
        period: '2025',
        units: [1, 2, 3, 4],
        values: [2, 7, 9, 12],
      },
    ];
    const cells: Cell[] = [900, HIDDEN, HIDDEN, 9, 7, 14, 16, 930, 30];
    expect(leaks([figure({ cells })], { lists })).toEqual([
      'listed cases 1101 2–12',
      'listed cases 1102 2–12',
    ]);
    const shown = [{ ...lists[0], values: [7, 9] }] as Publication['lists'];
    expect(leaks([figure({ cells })], { lists: shown })).toEqual([]);
  });

  it('finds a count from a difference in kroner', () => {
    // (own share − the country's share) × own people, where the country's share stands at 1 per cent: 200 × own − 1.
    const statement = { source: 'difference 1101', period: '2025', lowest: 0.9, highest: 1.1 };
    const statements = [{ ...statement, terms: [{ measure: 'cases', unit: 1, factor: 0.5 }] }];
    expect(leaks([figure({ cells: SAFE })], { statements })).toEqual(['determined cases 1101 2']);
  });

  it('finds counts that are narrowed: two that are no zeros and add up to 2 are ones, three to 4 are 1 or 2', () => {
    const small = { decimals: 0, threshold: 5, protectZeros: false };
    const measures = new Map([['cases', small]]);
    const cells: Cell[] = [6, HIDDEN, HIDDEN, 9, 7, 2, 16, 24, 18];
    expect(
      leaks([figure({ cells })], { measures: new Map([['cases', { ...small, threshold: 2 }]]) }),
    ).toEqual(['determined cases 1101 1', 'determined cases 1102 1']);
    const three: Cell[] = [HIDDEN, HIDDEN, HIDDEN, 9, 7, null, 16, 20, null];
    expect(leaks([figure({ cells: three })], { measures })).toEqual(
      expect.arrayContaining([
        'narrowed cases 0301 1–2',
        'narrowed cases 1101 1–2',
        'narrowed cases 1102 1–2',
      ]),
    );
  });

  it('knows of a hidden figure of several measures that their sum is no zero', () => {
    const girls = figure({ id: 'girls', numerator: 'girls', cells: [0, 0, 0, 4, 3, null, null, 7, null] });
    const both = (country: number) =>
      figure({ numerator: 'girls+boys', cells: [HIDDEN, HIDDEN, HIDDEN, 9, 7, null, null, country, null] });
    expect(leaks([girls, both(19)])).toEqual([
      'determined boys 0301 1',
      'determined boys 1101 1',
      'determined boys 1102 1',
    ]);
    expect(leaks([girls, both(22)])).toEqual([]);
  });

  it('takes it for plain that a whole of two hidden parts is at least 2, one of them a difference', () => {
    const cells = (first: number, country: number): Cell[] => [
      ...([900, HIDDEN, HIDDEN, 9, 7, first, 16] as const),
      ...[country, country - 900],
    ];
    const figures = [
      figure({ cells: cells(30, 946) }),
      figure({ numerator: 'girls', cells: cells(12, 928) }),
      figure({ numerator: 'cases-girls', cells: [0, HIDDEN, HIDDEN, 0, 0, 18, 0, 18, 18] }),
    ];
    const found = (list: readonly PublishedFigure[]) =>
      auditPublished(publication(list), (measure, unit) => measure === 'cases' && unit === 1);
    expect(found(figures)).toEqual([]);
    // Without that difference nothing says that there are any besides the girls.
    const noted = { ...publication(figures.slice(0, 2)), statements: [atLeast(2)] };
    expect(auditPublished(noted, (_, unit) => unit === 1).length).toBeGreaterThan(0);
  });

  it('does not take a sum that holds imputed figures for the sum of those that reported', () => {
    const cells: Cell[] = [900, HIDDEN, null, 9, 7, 14, 16, null, null];
    const imputed = Int32Array.of(0, 0, 0, 0, 0, 1, 0, 0, 0);
    const used = Int32Array.of(-1, -1, -1, -1, -1, 1, 2, -1, -1);
    expect(leaks([figure({ cells, imputed, used })])).toEqual([]);
    expect(
      leaks([figure({ cells: [900, HIDDEN, null, 9, 7, 2, 16, null, null], imputed, used })]),
    ).not.toEqual([]);
  });

  it('takes the lowest possible value into account: where zeros are shown a hidden count is no zero', () => {
    const cells: Cell[] = [900, HIDDEN, HIDDEN, 9, 7, 3, 16, 919, 19];
    expect(leaks([figure({ cells })])).toEqual([]);
    const strict = auditPublished(
      publication([figure({ cells: [900, HIDDEN, HIDDEN, 9, 7, 3, 16, 919, 19] })]),
      (_, unit) => unit === 1,
    );
    expect(strict).toEqual([]);
  });

  it('holds the publisher to more than a reader can see: a small count must not be known to be at least 2', () => {
    // 1101 and 1102 add up to 4 and 1102 is at most 2 by its ratio, so 1101 is 2 or 3: no leak to a reader who thinks it may be 3.
    const figures = [
      figure({ cells: [null, HIDDEN, HIDDEN, null, null, 4, null, null, null] }),
      figure({ numerator: 'people', cells: [null, null, 100, null, null, null, null, null, null] }),
      figure({
        denominator: 'people',
        scale: 100,
        cells: [null, null, 2, null, null, null, null, null, null],
      }),
    ];
    expect(leaks(figures.slice(0, 1))).toEqual([]);
    const open = publication(figures, {
      statements: [
        {
          source: 's',
          period: '2025',
          terms: [{ measure: 'cases', unit: 2, factor: 1 }],
          lowest: 1,
          highest: 2,
        },
      ],
    });
    const found = auditPublished({ ...open, figures: figures.slice(0, 1) }, (_, unit) => unit === 1);
    expect(found.map(({ region, least, greatest }) => [region, least, greatest])).toEqual([['1101', 2, 3]]);
  });

  it('says so when what was published contradicts itself', () => {
    expect(leaks([figure({ cells: [900, HIDDEN, HIDDEN, 9, 7, 1, 16, null, null] })])).toEqual([
      'determined cases F1 1',
      expect.stringMatching(/^contradiction/),
    ]);
  });
});
