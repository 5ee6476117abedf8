import { describe, expect, it } from 'vitest';
import { parseMyPlace } from '../../src/islands/myPlace.ts';

describe('the place that a device remembers', () => {
  it('is a level, a slug and a name', () => {
    const place = { level: 'kommune', slug: 'nordre-follo', name: 'Nordre Follo' };
    expect(parseMyPlace(JSON.stringify(place))).toEqual(place);
  });

  it.each([
    ['nothing', null],
    ['an unknown level', '{"level":"land","slug":"x","name":"X"}'],
    ['an address for a slug', '{"level":"kommune","slug":"//evil.example/","name":"X"}'],
    ['a slug that is no text', '{"level":"kommune","slug":1,"name":"X"}'],
    ['no name', '{"level":"kommune","slug":"alta"}'],
  ])('is none where there is %s', (_, text) => {
    expect(parseMyPlace(text)).toBeUndefined();
  });
});
