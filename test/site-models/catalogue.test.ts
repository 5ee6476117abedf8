import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { catalogue } from '../../src/site/catalogue.ts';
import { indicatorCoverage } from '../../src/site/indicatorCoverage.ts';
import { indicatorById } from '../../src/site/indicators.ts';
import { readIndex } from '../../src/site/readPublished.ts';

describe('the catalogue', () => {
  it('lists every key figure of the release once, in every language', () => {
    const published = readIndex().areas.flatMap(({ indicators }) => indicators);
    for (const locale of LOCALES) {
      const listed = catalogue(locale).flatMap(({ areas }) =>
        areas.flatMap(({ rows }) => rows.map(({ id }) => id)),
      );
      expect(listed.sort()).toEqual([...published].sort());
    }
  });

  it('counts the key figures of each level by what their numbers are', () => {
    for (const { areas, counts } of catalogue('nb')) {
      expect(counts.areas).toBe(areas.length);
      expect(counts.official + counts.modelled + counts.none).toBe(counts.figures);
    }
  });

  it('tells provenance with its years and how many have figures in the newest of them', () => {
    const rows = catalogue('nb').flatMap(({ areas }) => areas.flatMap((area) => area.rows));
    const row = rows.find(({ id }) => id === 'andel-barn');
    const newest = indicatorCoverage(indicatorById('andel-barn')).at(-1);
    expect(row?.provenance).toMatch(/^offisielle tall \d{4}/);
    expect(row?.coverage).toBe(`${newest?.count} av ${newest?.of} (${newest?.period})`);
  });
});
