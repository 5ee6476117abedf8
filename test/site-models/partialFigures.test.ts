import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWorld, publishedOf, readWorld, write } from '../pipeline/world.ts';
import type * as groupSpread from '../../src/site/groupSpread.ts';
import type * as indicatorPage from '../../src/site/indicatorPage.ts';
import type * as indicators from '../../src/site/indicators.ts';
import { renderDocument } from '../components/renderComponent.ts';
import { writePublished } from './publishedFolder.ts';

// The small country is too small for a drawing.
vi.mock('../../src/site/distributionFigure.ts', () => ({ distributionFigure: () => 'drawn' }));

/** The small country in which the dataset behind `andel-hjelp`, which covers only a part, has these figures. */
async function siteWith(rows: readonly string[]) {
  const care = ['region,year,andel,eldre', ...rows, ''].join('\n');
  const world = write(readWorld(), 'input/omsorg/omsorg.csv', care);
  vi.stubEnv('KOMMUNESPEIL_DATA', writePublished(publishedOf(buildWorld(world))));
  vi.resetModules();
  const models: typeof indicatorPage & typeof groupSpread & typeof indicators = {
    ...(await import('../../src/site/indicatorPage.ts')),
    ...(await import('../../src/site/groupSpread.ts')),
    ...(await import('../../src/site/indicators.ts')),
  };
  const { default: IndicatorPage } = await import('../../src/components/IndicatorPage.astro');
  const render = async (locale: 'nb' | 'en') => {
    const indicator = models.indicatorById('andel-hjelp');
    const { body } = await renderDocument(IndicatorPage, { indicator, locale });
    return body.textContent.replace(/\s+/g, ' ');
  };
  return { ...models, render };
}

const TWO = ['0301,2025,20.0,100', '1102,2025,25.0,20'];
const THREE = [...TWO, '1501,2025,10.0,30'];

afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('figures of less than half of the kommuner, from a dataset that covers only a part', async () => {
  let site: Awaited<ReturnType<typeof siteWith>>;
  beforeAll(async () => {
    site = await siteWith(TWO);
  });

  it('are listed by name, without a place', () => {
    const { ranked, listed } = site.indicatorPage('andel-hjelp', 'nb');
    expect(ranked).toEqual([]);
    expect(listed.map(({ name, cell }) => [name, cell.value])).toEqual([
      ['Oslo', 20],
      ['Sørvik', 25],
    ]);
  });

  it('stand before those without a figure, each kommune once', () => {
    const { unranked } = site.indicatorPage('andel-hjelp', 'nb');
    expect(unranked.map(({ name }) => name)).toEqual(['Fjell', 'Nordvik', 'Vestøya', 'Østøya']);
  });

  it('are not drawn as a distribution', () => {
    expect(site.indicatorPage('andel-hjelp', 'nb').distribution).toBeNull();
  });

  it('have no spread within a kommunegruppe, so that nobody stands out by them', () => {
    expect(site.groupSpread(site.indicatorById('andel-hjelp'), 'EKG02', '2025')).toBeUndefined();
  });

  it('say on the page why there are no places', async () => {
    const norwegian = await site.render('nb');
    expect(norwegian).toContain('Tallene dekker bare noen av kommunene, og er ikke rangert.');
    expect(norwegian).not.toContain('Høyeste tall først');
    const english = await site.render('en');
    expect(english).toContain('The figures cover only some of the municipalities, and are not ranked.');
    expect(english).not.toContain('Highest figure first');
  });

  it('do not keep figures of all from being ranked', () => {
    const page = site.indicatorPage('innbyggere', 'nb');
    expect([page.ranked.length, page.listed, page.distribution]).toEqual([6, [], 'drawn']);
  });
});

describe('figures of half of the kommuner', async () => {
  let site: Awaited<ReturnType<typeof siteWith>>;
  beforeAll(async () => {
    site = await siteWith(THREE);
  });

  it('are ranked and drawn', () => {
    const { ranked, listed, distribution } = site.indicatorPage('andel-hjelp', 'nb');
    expect(ranked.map(({ name, rank }) => `${rank.from} ${name}`)).toEqual(['1 Sørvik', '2 Oslo', '3 Fjell']);
    expect([listed, distribution]).toEqual([[], 'drawn']);
  });

  it('have a spread within a kommunegruppe', () => {
    expect(site.groupSpread(site.indicatorById('andel-hjelp'), 'EKG02', '2025')).toMatchObject({ count: 1 });
  });

  it('are told of as ranked', async () => {
    const text = await site.render('nb');
    expect(text).toContain('Høyeste tall først. 3 kommuner har tall.');
    expect(text).not.toContain('ikke rangert');
  });
});
