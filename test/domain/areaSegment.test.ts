import { describe, expect, it } from 'vitest';
import { areaSegment } from '../../src/domain/areaSegment.ts';

describe('areaSegment', () => {
  it.each([
    ['okonomi', 'kommune', 'okonomi'],
    ['fylkeskommune-okonomi', 'fylkeskommune', 'okonomi'],
    ['bydel-pleie-og-omsorg', 'bydel', 'pleie-og-omsorg'],
    // Only the level of the area itself is left out, and never all of an id.
    ['bydel-barnehage', 'fylkeskommune', 'bydel-barnehage'],
    ['kommune-okonomi', 'kommune', 'kommune-okonomi'],
    ['bydel-', 'bydel', 'bydel-'],
  ] as const)('%s of the level %s stands at %s', (id, level, segment) => {
    expect(areaSegment({ id, level })).toBe(segment);
  });
});
