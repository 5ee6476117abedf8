import { describe, expect, it } from 'vitest';
import RegionNames from '../../src/components/RegionNames.astro';
import { renderComponent, renderDocument } from './renderComponent.ts';

describe('RegionNames', () => {
  it('marks each official name with its language, in official order', async () => {
    const names = [
      { lang: 'se', name: 'Gáivuotna' },
      { lang: 'no', name: 'Kåfjord' },
      { lang: 'fkv', name: 'Kaivuono' },
    ];
    const document = await renderDocument(RegionNames, { names });
    const spans = [...document.querySelectorAll('[lang]')];
    expect(spans.map((span) => [span.getAttribute('lang'), span.textContent])).toEqual([
      ['se', 'Gáivuotna'],
      ['nb', 'Kåfjord'],
      ['fkv', 'Kaivuono'],
    ]);
    expect(document.querySelector('p')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Gáivuotna – Kåfjord – Kaivuono',
    );
  });

  it('says nothing of a place with one name: it stands as the heading', async () => {
    expect((await renderComponent(RegionNames, { names: [{ lang: 'no', name: 'Oslo' }] })).trim()).toBe('');
  });
});
