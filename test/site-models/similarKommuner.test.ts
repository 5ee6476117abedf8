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
  const { renderSimilar } = await import('../../src/site/renderSimilar.ts');
  const { regionByCode, regionsOf } = await import('../../src/site/regions.ts');
  const similar = (code: string, locale: 'nb' | 'en' = 'nb') => similarKommuner(regionByCode(code), locale);
  const model = (code: string, id: string) => similar(code)?.models.find((each) => each.id === id);
  return { kommuner: regionsOf('kommune'), similar, model, renderSimilar };
}

/** The same figures, but those of some municipalities missing in a column; in all columns where it is undefined. */
function lacking(column: string | undefined, codes: readonly string[]) {
  return (alike: PublishedAlike): PublishedAlike => ({
    ...alike,
    columns: alike.columns.map((each) =>
      column === undefined || each.id === column
        ? {
            ...each,
            values: each.values.map((value, at) => (codes.includes(alike.regions[at] ?? '') ? null : value)),
          }
        : each,
    ),
  });
}

const decimal = (text: string) => Number(text.replace(',', '.'));

describe('the municipalities most alike', () => {
  it(
    'are ten others for each of the 357 by every model, nearest first, with shares that sum to 100 per cent',
    { timeout: 120_000 },
    async () => {
      const { kommuner, similar } = await siteWith();
      expect(kommuner).toHaveLength(357);
      const odd = kommuner.filter(({ code, name }) => {
        const models = similar(code)?.models ?? [];
        return !(
          models.map(({ id }) => id).join() === 'gruppe,behov,geografi' &&
          models.every(({ rows }) => {
            const distances = rows.map(({ distance }) => decimal(distance));
            return (
              rows.length === 10 &&
              rows.every((row) => row.name !== name.nb) &&
              distances.every((distance, at) => distance >= (distances[at - 1] ?? 0)) &&
              rows.every(({ cells }) => cells.reduce((sum, { share }) => sum + share, 0) === 100)
            );
          })
        );
      });
      expect(odd.map(({ code }) => code)).toEqual([]);
    },
  );

  it('show the figures of themes that have one, with the remarks the figures have', async () => {
    const { similar, model } = await siteWith();
    const group = model('3222', 'gruppe');
    expect(group?.themes.map(({ title }) => title)).toEqual([
      'Folkemengde',
      'Bundne kostnader',
      'Frie inntekter',
    ]);
    expect(group?.themes.map(({ own }) => own)).toEqual([
      '51\u00a0511',
      'lave',
      expect.stringContaining('<sup>e</sup>'),
    ]);
    // Free income is an estimate of the budget, and is marked as one here too.
    expect(similar('3222')?.signs.map(({ sign }) => sign)).toContain('e');
    expect(model('3222', 'behov')?.themes.map(({ own }) => own !== '')).toEqual([false, true, true, true]);
  });

  it('are by geography those that lie near, with how far that is and which county they are in', async () => {
    const { model } = await siteWith();
    const near = model('1130', 'geografi');
    expect(near?.rows.map(({ name }) => name)).toContain('Gjesdal');
    expect(near?.rows.every(({ cells: [distance] }) => /^\d+\u00a0km$/.test(distance?.figure ?? ''))).toBe(
      true,
    );
    expect(near?.rows[0]?.cells.at(-1)?.figure).toBe('Rogaland');
  });

  it('say whose models they are, what the models lack, and that they are not official', async () => {
    const { similar, model } = await siteWith();
    expect(model('3222', 'gruppe')?.about.join(' ')).toContain('frie disponible inntekter finnes ikke her');
    expect(model('3222', 'behov')?.about.join(' ')).toContain('det som er laget av en modell, er ikke brukt');
    const { similarNb } = await import('../../src/i18n/messages/similar/nb.ts');
    expect(similarNb.lead('Strand')).toContain('ikke offisiell statistikk');
    expect(similar('3222', 'en')?.methodHref).toBe('/en/about/#mest-like');
    expect(similar('3222', 'en')?.toolHref).toBe('/en/compare/most-alike/?k=3222');
  });

  it('are compared without a figure that the municipality itself lacks, which is said', async () => {
    const { model } = await siteWith(lacking('innbyggere', ['3222']));
    const found = model('3222', 'gruppe');
    expect(found?.themes.map(({ title }) => title)).toEqual(['Bundne kostnader', 'Frie inntekter']);
    expect(found?.themes.map(({ weight }) => weight)).toEqual([50, 50]);
    expect(found?.rows.every(({ cells }) => cells.length === 2)).toBe(true);
    expect(found?.about.at(-1)).toBe(
      'Lørenskog mangler tall for «Innbyggere». Det er derfor ikke med i sammenligningen.',
    );
    // Another that has everything is compared with all but this one.
    expect(model('0301', 'gruppe')?.about.at(-1)).toBe('1 kommune mangler tall og er ikke sammenlignet.');
  });

  it('never count one that lacks a figure as near', async () => {
    const first = (await siteWith()).model('3222', 'gruppe')?.rows[0]?.name;
    vi.resetModules();
    const { kommuner, model } = await siteWith((alike) => alike);
    const nearest = kommuner.find(({ name }) => name.nb === first)?.code ?? '';
    expect(model('3222', 'gruppe')?.rows[0]?.name).toBe(first);
    vi.resetModules();
    const without = await siteWith(lacking('innbyggere', [nearest]));
    expect(without.model('3222', 'gruppe')?.rows.map(({ name }) => name)).not.toContain(first);
    expect(without.model('3222', 'gruppe')?.rows).toHaveLength(10);
  });

  it('are not there without a model, nor for one without any of the figures', async () => {
    const none = await siteWith(() => null);
    expect(none.similar('3222')).toBeUndefined();
    vi.resetModules();
    const bare = await siteWith(lacking(undefined, ['3222']));
    expect(bare.similar('3222')).toBeUndefined();
    expect(bare.similar('0301')).toBeDefined();
  });

  it('take little room on the page of a kommune: three models of ten in at most 9 kB', async () => {
    const { similar, renderSimilar } = await siteWith();
    const sizes = ['1130', '5540', '4649'].map((code) => {
      const tables = similar(code)?.models.map((model) => renderSimilar({ model, name: 'x', locale: 'nb' }));
      return Buffer.byteLength(tables?.join('') ?? '');
    });
    expect(Math.min(...sizes)).toBeGreaterThan(4000);
    expect(Math.max(...sizes)).toBeLessThan(9000);
  });
});

describe('a part of the distance under a figure', () => {
  it('is a bar for those who see and the same in words', async () => {
    const { renderShare } = await import('../../src/site/renderSimilar.ts');
    const html = renderShare(12, (text) => `${text} %`);
    expect(html).toBe('<small><svg width=5></svg>12 %</small>');
  });
});
