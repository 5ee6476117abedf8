import { describe, expect, it } from 'vitest';
import { isUnitNumber, unitLevelOfCode } from '../../src/domain/region.ts';

describe('the level of a region', () => {
  it.each([
    ['0301', 'kommune'],
    ['1130', 'kommune'],
    ['EAK', 'kommune'],
    ['EAKUO', 'kommune'],
    ['EKA03', 'kommune'],
    ['EKG08', 'kommune'],
    ['0300', 'fylkeskommune'],
    ['5400', 'fylkeskommune'],
    ['EAFK', 'fylkeskommune'],
    ['EAFKUO', 'fylkeskommune'],
    ['EAFK06', 'fylkeskommune'],
    ['030105', 'bydel'],
    ['EAB', 'bydel'],
  ])('%s is of the level %s, by its code alone', (code, level) => {
    expect(unitLevelOfCode(code)).toBe(level);
  });

  it('is that of a unit where the code is a number', () => {
    expect(['0301', '030105', 'EAK', 'EKA03'].map(isUnitNumber)).toEqual([true, true, false, false]);
  });
});
