import { describe, expect, it, vi } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import type * as groupSpread from '../../src/site/groupSpread.ts';
import type * as readPublished from '../../src/site/readPublished.ts';
import { regionByCode } from '../../src/site/regions.ts';
import { standsOut } from '../../src/site/standsOut.ts';

/** The year of the release, and how the group lies; a test may change both. */
const world = vi.hoisted(() => ({ year: '2025', spread: undefined as object | undefined }));

vi.mock('../../src/site/readPublished.ts', async (importActual) => {
  const actual = await importActual<typeof readPublished>();
  const readIndex = (): PublishedIndex => ({
    ...actual.readIndex(),
    release: { ...actual.readIndex().release, year: world.year },
  });
  return { ...actual, readIndex };
});

vi.mock('../../src/site/groupSpread.ts', async (importActual) => {
  const actual = await importActual<typeof groupSpread>();
  return { ...actual, groupSpread: () => world.spread };
});

/** So calm a group of nine that any figure of Sørvik is far from it. */
const CALM = {
  ...{ count: 9, lowest: -1, lowerQuartile: -1, median: -1, upperQuartile: -1, highest: -1 },
  medianDeviation: 0.001,
};

const found = (year: string) => {
  world.year = year;
  world.spread = CALM;
  return standsOut(regionByCode('1102'), 'nb');
};

describe('what stands out', () => {
  it('is of the three newest years of the release', () => {
    const rows = found('2025');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ period }) => period >= '2023' && period <= '2025')).toBe(true);
  });

  it('is no estimate of a year to come', () => {
    const rows = found('2024');
    expect(rows.filter(({ period }) => period > '2024')).toEqual([]);
    expect(found('2025').some(({ period }) => period === '2025')).toBe(true);
  });

  it('is nothing where the group has no figures to be far from', () => {
    world.spread = undefined;
    expect(standsOut(regionByCode('1102'), 'nb')).toEqual([]);
  });
});
