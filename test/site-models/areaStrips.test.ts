import { describe, expect, it } from 'vitest';
import { areaStrips } from '../../src/site/areaStrips.ts';
import { indicatorPage } from '../../src/site/indicatorPage.ts';
import { readIndex } from '../../src/site/readPublished.ts';

const [area] = readIndex().areas;
if (!area) throw new Error('no area');

describe('the strips of a service area', () => {
  const strips = areaStrips(area, 'nb');

  it('have the ends that the list of the key figure has, and lead to the table of the unit there', () => {
    expect(strips.length).toBeGreaterThan(0);
    for (const strip of strips) {
      const id = strip.href.split('/').at(-2) ?? '';
      const { ranked } = indicatorPage(id, 'nb');
      const ends = [strip.highest, strip.lowest].map(({ cell, others }) => ({ value: cell.value, others }));
      const shared = (rank: { from: number; to: number } | undefined) => (rank ? rank.to - rank.from : -1);
      expect(ends).toEqual([
        { value: ranked[0]?.cell.value, others: shared(ranked[0]?.rank) },
        { value: ranked.at(-1)?.cell.value, others: shared(ranked.at(-1)?.rank) },
      ]);
      expect(strip.lowest.href).toMatch(/^\/kommune\/[a-z-]+\/befolkning\/$/);
    }
  });

  it('count units with a figure against all of the level', () => {
    for (const { count, of } of strips) {
      expect(of).toBe(6);
      expect(count).toBeLessThanOrEqual(of);
    }
  });

  it('tell the same in English, with addresses of that language', () => {
    expect(areaStrips(area, 'en').map(({ href }) => href)).toEqual(
      strips.map(({ href }) => href.replace('/nokkeltall/', '/en/indicator/')),
    );
  });
});
