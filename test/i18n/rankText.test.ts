import { describe, expect, it } from 'vitest';
import { absent, present } from '../../src/domain/observation.ts';
import { computeRanks } from '../../src/domain/rank.ts';
import { rankShort, rankText } from '../../src/i18n/rankText.ts';

const alone = { from: 3, to: 3, of: 357, missing: 0, suppressed: 0 };
const shared = { from: 11, to: 14, of: 312, missing: 45, suppressed: 2 };

describe('rankText', () => {
  it('says that a place is shared, among how many with figures, and how many have none', () => {
    expect(rankText(shared, 'nb')).toBe('delt 11.–14.\u00a0plass av 312 med tall, 45 mangler');
    expect(rankText(shared, 'en')).toBe('shared ranks 11–14 of 312 with figures, 45 without');
  });

  it('names one place where it is not shared, and speaks of none missing where none is', () => {
    expect(rankText(alone, 'nb')).toBe('3.\u00a0plass av 357 med tall');
    expect(rankText(alone, 'en')).toBe('rank 3 of 357 with figures');
  });

  it('tells the places that figures share which are equal with the decimals shown', () => {
    const units = [present(24.84), present(24.76), present(9), absent('suppressed')].map(
      (observation, at) => ({ code: String(1101 + at), observation }),
    );
    const rank = computeRanks(units, 1).get('1102');
    expect(rank && rankText(rank, 'nb')).toBe('delt 1.–2.\u00a0plass av 3 med tall, 1 mangler');
  });
});

describe('rankShort', () => {
  it('is the places alone', () => {
    expect([rankShort(shared, 'nb'), rankShort(alone, 'nb')]).toEqual(['11.–14.', '3.']);
    expect([rankShort(shared, 'en'), rankShort(alone, 'en')]).toEqual(['11–14', '3']);
  });
});
