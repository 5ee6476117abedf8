import { describe, expect, it } from 'vitest';
import { circlesOf, kommuneMap, renderMap } from '../../src/site/kommuneMap.ts';
import { regionsOf } from '../../src/site/regions.ts';

describe('the map of kommuner', () => {
  it('has a circle for every kommune that has a place, and finds those of some', () => {
    const withPoint = regionsOf('kommune').filter(({ point }) => point !== null);
    expect(kommuneMap().circles.map(({ code }) => code)).toEqual(withPoint.map(({ code }) => code));
    expect(circlesOf(['1101', '0301']).map(({ code }) => code)).toEqual(['0301', '1101']);
  });

  it('is one picture with all of them', () => {
    expect(renderMap().match(/<circle /g)).toHaveLength(kommuneMap().circles.length);
  });
});
