import { describe, expect, it } from 'vitest';
import { publicationCalendar } from '../../src/site/publicationCalendar.ts';

const lines = (release: Parameters<typeof publicationCalendar>[0]) =>
  publicationCalendar(release).map(({ year, vintage, published, comes }) =>
    [year, vintage, published ?? `in ${comes}`].join(' '),
  );

describe('the publication calendar', () => {
  it('goes on from unrevised figures with the revised ones of the year', () => {
    expect(lines({ year: '2025', vintage: 'unrevised', published: '2026-03-16' })).toEqual([
      '2025 unrevised 2026-03-16',
      '2025 revised in 2026',
      '2026 unrevised in 2027',
    ]);
  });

  it('goes on from revised figures with the next year', () => {
    expect(lines({ year: '2025', vintage: 'revised', published: '2026-06-15' })).toEqual([
      '2025 revised 2026-06-15',
      '2026 unrevised in 2027',
      '2026 revised in 2027',
    ]);
  });
});
