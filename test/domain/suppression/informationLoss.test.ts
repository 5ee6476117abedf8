import { describe, expect, it } from 'vitest';
import { benchSuppression } from '../../bench/benchSuppression.ts';

describe('information loss', () => {
  it('costs typical tables of 400 municipalities fewer further cells than there are small counts', () => {
    const { tables, primary, secondary } = benchSuppression({ measures: 40, periods: 1, auditEvery: 8 });
    expect(tables).toBe(40);
    expect(primary).toBeGreaterThan(40);
    expect(secondary).toBeLessThan(primary / 2);
  });
});
