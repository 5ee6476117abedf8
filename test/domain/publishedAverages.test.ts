import { describe, expect, it } from 'vitest';
import { aggregateRatio } from '../../src/domain/average.ts';
import type { MemberFigure } from '../../src/domain/average.ts';
import { absent, present } from '../../src/domain/observation.ts';
import { roundHalfAwayFromZero } from '../../src/domain/rounding.ts';

/** The sums behind a published ratio: ratio × inhabitants over inhabitants. */
function figureOf(ratio: number | null, inhabitants: number): MemberFigure {
  const numerator = ratio === null ? absent('missing') : present(ratio * inhabitants);
  return { numerator, denominator: present(inhabitants) };
}

const FREE_INCOME = [
  { year: '2020', rest: 59398, oslo: 70761, inRest: 4694359, inOslo: 697010, published: 60867 },
  { year: '2021', rest: 63840, oslo: 78392, inRest: 4725443, inOslo: 699827, published: 65717 },
  { year: '2022', rest: 67024, oslo: 80290, inRest: 4779947, inOslo: 709037, published: 68737 },
  { year: '2023', rest: 68019, oslo: 79926, inRest: 4832493, inOslo: 717710, published: 69559 },
  { year: '2024', rest: 70701, oslo: 81240, inRest: 4870050, inOslo: 724290, published: 72066 },
];

describe('published averages of the country (SSB, tables 12134, 11820 and 13135, drawn 24 April 2026)', () => {
  it.each(FREE_INCOME)(
    'free income per inhabitant $year is the country without Oslo and Oslo weighted by inhabitants: $published kr',
    ({ rest, oslo, inRest, inOslo, published }) => {
      const { observation } = aggregateRatio([figureOf(rest, inRest), figureOf(oslo, inOslo)], 1);
      // Both parts and the whole are published in whole kroner: half a krone each way on either side.
      expect(Math.abs((observation.value ?? 0) - published)).toBeLessThanOrEqual(1);
    },
  );

  it('library visits per inhabitant 2024 are 4.8 in the country, from 4.3 without Oslo and 7.9 in Oslo', () => {
    const { observation } = aggregateRatio([figureOf(4.3, 4870050), figureOf(7.9, 724290)], 1);
    expect(roundHalfAwayFromZero(observation.value ?? 0, 1)).toBe(4.8);
  });

  it('library visits per inhabitant 2025 are 4.4 in the country as without Oslo, since Oslo is missing', () => {
    const { observation, coverage } = aggregateRatio([figureOf(4.4, 4898686), figureOf(null, 728714)], 1);
    expect(roundHalfAwayFromZero(observation.value ?? 0, 1)).toBe(4.4);
    expect(coverage).toMatchObject({ used: 1, missing: 1 });
  });
});
