import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { markedCircles, drawnMap, highlightOf, kommuneMap, renderMap } from '../../src/site/kommuneMap.ts';
import { regionsOf } from '../../src/site/regions.ts';

describe('the map of kommuner', () => {
  it('has a circle for every kommune that has a place, and finds those of some', () => {
    const withPoint = regionsOf('kommune').filter(({ point }) => point !== null);
    expect(kommuneMap().circles.map(({ code }) => code)).toEqual(withPoint.map(({ code }) => code));
    expect(markedCircles(['1101', '0301']).map(({ code }) => code)).toEqual(['0301', '1101']);
  });

  it('is one picture with all of them', () => {
    expect(renderMap().match(/<circle /g)).toHaveLength(kommuneMap().circles.length);
    expect(drawnMap().hasOutlines).toBe(false);
  });

  it('draws a single small kommune so large that it is found', () => {
    expect(Number(/ r="([\d.]+)"/.exec(highlightOf(['1101']))?.[1])).toBeGreaterThanOrEqual(10);
    expect(highlightOf(['1101', '0301']).match(/<circle /g)).toHaveLength(2);
  });
});

describe('where boundaries have been fetched', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  /** The map as a build makes it that has a file of boundaries, squares in a row. */
  async function withBoundaries(codes: readonly string[]) {
    const features = codes.map((kommunenummer, at) => {
      const ring = [0, 1, 2, 3, 0].map((corner) => [
        6 + at + (corner === 1 || corner === 2 ? 0.8 : 0),
        60 + at + (corner > 1 ? 0.8 : 0),
      ]);
      return {
        type: 'Feature',
        properties: { kommunenummer },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    });
    const file = join(mkdtempSync(join(tmpdir(), 'boundaries-')), 'kommuner.geojson');
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    vi.resetModules();
    vi.stubEnv('KOMMUNESPEIL_BOUNDARIES', file);
    const [map, texts] = [
      await import('../../src/site/kommuneMap.ts'),
      await import('../../src/site/mapTexts.ts'),
    ];
    return { ...map, ...texts };
  }
  const codes = () => regionsOf('kommune').map(({ code }) => code);

  it('outlines are drawn in the place of circles, and the words tell of no circles', async () => {
    const { renderMap: render, highlightOf: highlight, mapTexts } = await withBoundaries(codes());
    expect(render().match(/<path /g)).toHaveLength(codes().length);
    expect(render()).not.toContain('<circle');
    expect(highlight(['0301'])).toMatch(/^<path d="M[^"]+Z"\/>$/);
    const texts = mapTexts('nb');
    expect([texts.explained, texts.one('Oslo'), texts.many('Alle')].join(' ')).not.toMatch(/sirkel/i);
  });

  it('a file that lacks a kommune stops the build: a map with a hole would be taken for the country', async () => {
    const { drawnMap: draw } = await withBoundaries(codes().slice(1));
    expect(() => draw()).toThrow(`no outline of ${codes()[0]}`);
  });
});
