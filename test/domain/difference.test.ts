import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeDifference,
  computeDifferencePercent,
  computeKronerDifference,
} from '../../src/domain/difference.ts';
import type { KronerInput } from '../../src/domain/difference.ts';
import { absent, present } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { roundHalfAwayFromZero } from '../../src/domain/rounding.ts';
import { ABSENCES, STATUS_BIT } from '../../src/domain/status.ts';

describe('computeDifference', () => {
  it('is what a reader gets who subtracts the figures shown', () => {
    expect(computeDifference(present(24.84), present(21.26), 1)).toEqual(present(3.5));
    expect(computeDifference(present(0.3), present(0.1), 1)).toEqual(present(0.2));
    expect(computeDifference(present(1), present(3), 0)).toEqual(present(-2));
  });

  it('is zero when both figures show the same', () => {
    expect(computeDifference(present(0.04), present(-0.04), 1)).toEqual(present(0));
  });

  it('takes over what is to be said of either figure', () => {
    expect(computeDifference(present(3, 'preliminary'), present(1, 'estimated'), 0)).toEqual(
      present(2, 'preliminary', 'estimated'),
    );
  });

  it.each(ABSENCES)('is %s when either figure is', (absence) => {
    expect(computeDifference(absent(absence), present(1), 0)).toEqual(absent(absence));
    expect(computeDifference(present(1), absent(absence), 0)).toEqual(absent(absence));
  });
});

describe('computeDifferencePercent', () => {
  it('is the difference of the figures shown, of the one it is held against, with one decimal', () => {
    expect(computeDifferencePercent(present(110.2), present(99.8), 0)).toEqual(present(10));
    expect(computeDifferencePercent(present(2), present(3), 0)).toEqual(present(-33.3));
    expect(computeDifferencePercent(present(-2), present(4), 0)).toEqual(present(-150));
  });

  it('does not exist of zero, nor of what is shown as zero', () => {
    expect(computeDifferencePercent(present(2), present(0), 0)).toEqual(absent('zeroDenominator'));
    expect(computeDifferencePercent(present(2), present(0.4), 0)).toEqual(absent('zeroDenominator'));
  });

  it('is not applicable of a negative figure', () => {
    expect(computeDifferencePercent(present(2), present(-4), 0)).toEqual(absent('notApplicable'));
  });

  it('is suppressed when either figure is, also against zero', () => {
    expect(computeDifferencePercent(absent('suppressed'), present(0), 0)).toEqual(absent('suppressed'));
  });
});

/** Net expenditure in 1 000 kr per inhabitant, in kroner: 58 719 against 57 001 in a municipality of 11 806. */
const perInhabitant: KronerInput = {
  own: present(58_719),
  comparison: present(57_001),
  denominator: present(11_806),
  numeratorUnit: '1000kr',
  scale: 1000,
  decimals: 0,
};

describe('computeKronerDifference', () => {
  it('is the difference in kroner per inhabitant times inhabitants, in whole ten thousands here', () => {
    // 1 718 × 11 806 = 20 282 708; one krone per inhabitant is 11 806 kr.
    expect(computeKronerDifference(perInhabitant)).toEqual({
      observation: present(20_280_000),
      step: 10_000,
    });
  });

  it('is negative when the own figure is the lower', () => {
    const lower = { ...perInhabitant, own: perInhabitant.comparison, comparison: perInhabitant.own };
    expect(computeKronerDifference(lower)?.observation).toEqual(present(-20_280_000));
  });

  it('follows the scale and the unit of the numerator, not the unit of the figure', () => {
    // 4,0 % against 2,2 % of operating revenue of 4 800 000 thousand kroner; 0,1 point is 4,8 million.
    const percent: KronerInput = {
      own: present(4),
      comparison: present(2.2),
      denominator: present(4_800_000),
      numeratorUnit: '1000kr',
      scale: 100,
      decimals: 1,
    };
    expect(computeKronerDifference(percent)).toEqual({ observation: present(86_000_000), step: 1_000_000 });
    const inKroner = { ...percent, denominator: present(4_800_000_000), numeratorUnit: 'kr' as const };
    expect(computeKronerDifference(inKroner)).toEqual(computeKronerDifference(percent));
    const inMillions = { ...percent, denominator: present(4800), numeratorUnit: 'mill_kr' as const };
    expect(computeKronerDifference(inMillions)).toEqual(computeKronerDifference(percent));
  });

  it('gives whole thousands from thousands of kroner without decimals', () => {
    const thousands: KronerInput = {
      own: present(12.4),
      comparison: present(10.2),
      denominator: present(1),
      numeratorUnit: '1000kr',
      scale: 1,
      decimals: 0,
    };
    expect(computeKronerDifference(thousands)).toEqual({ observation: present(2000), step: 1000 });
  });

  it('never claims less than a krone', () => {
    const fine: KronerInput = {
      ...perInhabitant,
      denominator: present(3),
      numeratorUnit: 'kr',
      scale: 1,
      decimals: 2,
    };
    expect(computeKronerDifference(fine)).toEqual({ observation: present(5154), step: 1 });
  });

  it('is zero when the figures shown are equal', () => {
    expect(computeKronerDifference({ ...perInhabitant, own: present(57_001.4) })?.observation).toEqual(
      present(0),
    );
  });

  it('is not there for figures whose numerator is not money', () => {
    expect(computeKronerDifference({ ...perInhabitant, numeratorUnit: 'aarsverk' })).toBeUndefined();
    expect(computeKronerDifference({ ...perInhabitant, numeratorUnit: 'personer' })).toBeUndefined();
  });

  it.each(['own', 'comparison', 'denominator'] as const)('is hidden when the %s is hidden', (part) => {
    const hidden = computeKronerDifference({ ...perInhabitant, [part]: absent('suppressed') });
    expect(hidden?.observation).toEqual({ value: null, mask: STATUS_BIT.suppressed });
  });

  it('is missing when a part is missing and carries the qualifiers of all three otherwise', () => {
    const missing = computeKronerDifference({ ...perInhabitant, comparison: absent('missing') });
    expect(missing?.observation).toEqual(absent('missing'));
    const qualified = computeKronerDifference({
      ...perInhabitant,
      own: present(58_719, 'preliminary'),
      denominator: present(11_806, 'modelled'),
    });
    expect(qualified?.observation).toEqual(present(20_280_000, 'preliminary', 'modelled'));
  });

  it('changes only its sign when the two figures change places', () => {
    const money: fc.Arbitrary<Observation> = fc
      .integer({ min: -90_000, max: 90_000 })
      .map((value) => present(value));
    const inhabitants = fc.integer({ min: 200, max: 728_714 }).map((value) => present(value));
    fc.assert(
      fc.property(money, money, inhabitants, (own, comparison, denominator) => {
        const there = computeKronerDifference({ ...perInhabitant, own, comparison, denominator });
        const back = computeKronerDifference({
          ...perInhabitant,
          own: comparison,
          comparison: own,
          denominator,
        });
        expect((there?.observation.value ?? 0) + (back?.observation.value ?? 0)).toBe(0);
      }),
    );
  });

  it('is off from the unrounded product by at most half its step, and its step is within the figure’s precision', () => {
    const inhabitants = fc.integer({ min: 200, max: 728_714 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), inhabitants, (own, size) => {
        const result = computeKronerDifference({
          ...perInhabitant,
          own: present(own),
          denominator: present(size),
        });
        const step = result?.step ?? 0;
        expect(step).toBeLessThanOrEqual(size);
        expect(step * 10).toBeGreaterThan(size);
        const off = Math.abs((result?.observation.value ?? Infinity) - (own - 57_001) * size);
        expect(off).toBeLessThanOrEqual(step / 2);
        expect(roundHalfAwayFromZero(result?.observation.value ?? 0.5, 0)).toBe(result?.observation.value);
      }),
    );
  });
});
