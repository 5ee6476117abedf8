import { rmSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { PublishedAlike } from '../../src/contracts/publishedAlike.ts';
import { publishedFiles, writePublished } from './publishedFolder.ts';

const folders: string[] = [];
afterEach(() => {
  vi.resetModules();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The modules of the site, reading the shipped figures with another `mest-like.json`; without it when null. */
async function siteWith(change: (alike: PublishedAlike) => PublishedAlike | null = (alike) => alike) {
  const alike = change(JSON.parse(publishedFiles().get('mest-like.json') ?? '') as PublishedAlike);
  const files = new Map(publishedFiles());
  if (alike === null) files.delete('mest-like.json');
  else files.set('mest-like.json', JSON.stringify(alike));
  const folder = writePublished(files);
  folders.push(folder);
  vi.stubEnv('KOMMUNESPEIL_DATA', folder);
  const { similarKommuner } = await import('../../src/site/similarKommuner.ts');
  const { regionByCode, regionsOf } = await import('../../src/site/regions.ts');
  return {
    kommuner: regionsOf('kommune'),
    similar: (code: string, locale: 'nb' | 'en' = 'nb') => similarKommuner(regionByCode(code), locale),
  };
}

/** The same figures, but those of some municipalities missing at one place. */
function lacking(place: number, codes: readonly string[]) {
  return (alike: PublishedAlike): PublishedAlike => ({
    ...alike,
    values: alike.values.map((row, at) =>
      codes.includes(alike.regions[at] ?? '') ? row.map((value, i) => (i === place ? null : value)) : row,
    ),
  });
}

const decimal = (text: string) => Number(text.replace(',', '.'));

describe('the municipalities most alike', () => {
  it('are ten others for each of the 357, nearest first, with shares that sum to 100 per cent', async () => {
    const { kommuner, similar } = await siteWith();
    expect(kommuner).toHaveLength(357);
    const odd = kommuner.filter(({ code, name }) => {
      const rows = similar(code)?.rows ?? [];
      const distances = rows.map(({ distance }) => decimal(distance));
      return !(
        rows.length === 10 &&
        rows.every((row) => row.name !== name.nb) &&
        distances.every((distance, at) => distance >= (distances[at - 1] ?? 0)) &&
        rows.every(({ cells }) => cells.reduce((sum, { share }) => sum + share, 0) === 100)
      );
    });
    expect(odd.map(({ code }) => code)).toEqual([]);
  });

  it('show the figures that are compared, their year, and the remarks the figures have', async () => {
    const { similar } = await siteWith();
    const found = similar('3222');
    expect(found?.themes.map(({ figures }) => figures.length)).toEqual([1, 4, 1, 1]);
    expect(found?.themes[0]?.figures).toEqual([{ name: 'Innbyggere', unit: 'personer, 2025' }]);
    expect(found?.themes[1]?.figures.map(({ name }) => name)).toEqual([
      '0–5 år',
      '6–15 år',
      '67–79 år',
      '80 år og over',
    ]);
    expect(found?.own.map(({ value }) => value).slice(0, 5)).toEqual([51_511, 7.1, 11.4, 9.8, 3.9]);
    expect(found?.rows.every(({ cells }) => cells.length === 7)).toBe(true);
    // Free income is an estimate of the budget, and is marked as one here too.
    expect(found?.signs.map(({ sign }) => sign)).toContain('e');
  });

  it('say whose model it is, that it is not official, and how the themes weigh', async () => {
    const { similar } = await siteWith();
    const nb = similar('3222')?.model.join(' ');
    expect(nb).toContain('ikke offisiell statistikk');
    expect(nb).toContain('Modellen er Kommunespeils egen.');
    expect(nb).toContain('Folkemengde 30\u00a0% · Alderssammensetning 30\u00a0% ·');
    expect(similar('3222')?.lead).toBe('De 10 kommunene som ligner mest på Lørenskog, den likeste først.');
    const en = similar('3222', 'en');
    expect(en?.model.join(' ')).toContain('not official statistics');
    expect(en?.methodHref).toBe('/en/about/#mest-like');
  });

  it('are compared without a figure that the municipality itself lacks, which is said, and weights follow', async () => {
    const { similar } = await siteWith(lacking(0, ['3222']));
    const found = similar('3222');
    expect(found?.themes.map(({ figures }) => figures.length)).toEqual([4, 1, 1]);
    expect(found?.rows.every(({ cells }) => cells.length === 6)).toBe(true);
    expect(found?.model.at(-1)).toBe(
      'Lørenskog mangler tall for «Innbyggere». Det er derfor ikke med i sammenligningen.',
    );
    expect(found?.model.join(' ')).toContain('Alderssammensetning 43\u00a0%');
    // Another that has everything is compared with all but this one.
    expect(similar('0301')?.model.at(-1)).toBe('1 kommune mangler tall og er ikke sammenlignet.');
  });

  it('never count one that lacks a figure as near', async () => {
    const { similar } = await siteWith(lacking(6, ['3224', '1103']));
    const names = similar('3222')?.rows.map(({ name }) => name);
    expect(names).not.toContain('Rælingen');
    expect(names).toHaveLength(10);
    expect(similar('3222')?.model.at(-1)).toBe('2 kommuner mangler tall og er ikke sammenlignet.');
  });

  it('are not there without a model, nor for one without any of the figures', async () => {
    const none = await siteWith(() => null);
    expect(none.similar('3222')).toBeUndefined();
    vi.resetModules();
    const bare = await siteWith((alike) => ({
      ...alike,
      values: alike.values.map((row, at) => (alike.regions[at] === '3222' ? row.map(() => null) : row)),
    }));
    expect(bare.similar('3222')).toBeUndefined();
    expect(bare.similar('0301')).toBeDefined();
  });
});

describe('a part of the distance under a figure', () => {
  it('is a bar for those who see and a percentage for all', async () => {
    const { renderShare } = await import('../../src/site/renderShare.ts');
    const html = renderShare(12, 'nb');
    expect(html).toContain('h12"');
    expect(html).toContain('aria-hidden="true"');
    expect(html.replace(/<[^>]*>/g, '')).toBe('12\u00a0%');
  });
});
