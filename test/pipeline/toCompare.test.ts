import { describe, expect, it } from 'vitest';
import { buildCompareData } from '../../src/compare/buildCompareData.ts';
import { comparedObservation } from '../../src/compare/compareData.ts';
import { readCompareFiles, regionsOfLevel } from '../../src/compare/compareSource.ts';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import type { PublishedCompareNeighbours } from '../../src/contracts/publishedCompare.ts';
import { distanceKm } from '../../src/domain/distanceKm.ts';
import { toNeighbours } from '../../src/pipeline/toNeighbours.ts';
import { goldenWorld } from '../compare/goldenCompare.ts';

const naming = { locale: 'nb', labelOf: ({ name }) => name.nb } as const satisfies Parameters<
  typeof buildCompareData
>[2];

describe.each(['small', 'levels'] as const)('the compare files of the %s world', (name) => {
  const world = goldenWorld(name);

  it.each(world.catalogue.areas)(
    'have every figure of $id that the files of the regions have',
    async ({ id, level }) => {
      const regions = regionsOfLevel(world.catalogue, level);
      const state = { ...EMPTY_STATE, level, regions, area: id };
      const data = buildCompareData(
        state,
        await readCompareFiles(world.catalogue, state, world.read),
        naming,
      );
      const published = world.index.indicators.filter(
        ({ area, periods }) => area === id && periods.length > 0,
      );
      expect(data.figures.map((figure) => figure.id)).toEqual(published.map((indicator) => indicator.id));
      let compared = 0;
      for (const code of regions) {
        const file = world.region(code);
        for (const figure of data.figures)
          for (const period of figure.periods) {
            expect(comparedObservation(figure, code, period)).toEqual(observationOf(file, figure.id, period));
            compared += 1;
          }
      }
      expect(compared).toBeGreaterThan(regions.length);
    },
  );

  it('name each key figure with figures once', () => {
    const named = Object.values(world.figures).flat();
    expect([...named].sort()).toEqual(
      world.index.indicators
        .filter(({ periods }) => periods.length > 0)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('give an empty cell where a figure has no figures that year at all', async () => {
    const [area] = world.catalogue.areas;
    const state = { ...EMPTY_STATE, level: area?.level ?? 'kommune', area: area?.id ?? '' };
    const [figure] = buildCompareData(
      state,
      await readCompareFiles(world.catalogue, state, world.read),
      naming,
    ).figures;
    expect(figure && comparedObservation(figure, 'EAK', '1814')).toBeUndefined();
  });

  it('are refused when they are of another release than the catalogue', async () => {
    const state = { ...EMPTY_STATE, area: world.catalogue.areas[0]?.id ?? '' };
    const other = { ...world.catalogue, dataVersion: 'another' };
    await expect(readCompareFiles(other, state, world.read)).rejects.toThrow('another release');
  });
});

describe('neighbours', () => {
  const at = (code: string, lon: number, lat: number) => ({ code, point: { lon, lat } });
  const pair = (kommune: string, neighbour: string) => ({ kommune, neighbour });

  it('are those by land, or the nearest of all for a kommune that has none', () => {
    const units = [at('0001', 10, 60), at('0002', 10.2, 60), at('0003', 5, 59), at('0004', 5.2, 59)];
    const found = toNeighbours('v', units, [
      pair('0001', '0002'),
      pair('0002', '0001'),
      pair('0001', '9999'),
    ]);
    expect(found.neighbours['0001']).toEqual(['0002']);
    expect(found.neighbours['0003']?.[0]).toBe('0004');
    expect(found.byDistance).toEqual(['0003', '0004']);
  });

  it('are measured along the surface of the earth: a degree of latitude is 111 km', () => {
    expect(distanceKm({ lon: 10, lat: 60 }, { lon: 10, lat: 61 })).toBeCloseTo(111.2, 1);
    expect(distanceKm({ lon: 10, lat: 60 }, { lon: 11, lat: 60 })).toBeCloseTo(55.6, 1);
  });

  it('are published for every kommune in force', () => {
    const { json, catalogue } = goldenWorld('small');
    const { neighbours } = json('sammenlign/naboer.json') as PublishedCompareNeighbours;
    const kommuner = catalogue.regions.filter(({ level }) => level === 'kommune').map(({ code }) => code);
    expect(Object.keys(neighbours).sort()).toEqual(kommuner);
    for (const [code, near] of Object.entries(neighbours)) {
      expect(near.length).toBeGreaterThan(0);
      expect(near).not.toContain(code);
    }
  });
});
