import { describe, expect, it } from 'vitest';
import ProvenanceNotice from '../../src/components/ProvenanceNotice.astro';
import { STATUS_BIT } from '../../src/domain/status.ts';
import { renderDocument } from './renderComponent.ts';

const official = { value: 1, mask: 0 };
const modelled = { value: 1, mask: STATUS_BIT.modelled };

const textOf = async (figures: readonly object[], locale = 'nb') => {
  const document = await renderDocument(ProvenanceNotice, { figures, locale });
  return document.body.textContent.replace(/\s+/g, ' ').trim();
};

describe('the notice about modelled figures', () => {
  it('says how large a share of the page is modelled, and how they are marked', async () => {
    const text = await textOf([official, modelled, modelled, modelled]);
    expect(text).toMatch(/^75 % av tallene på denne siden er modellerte: .* merket med m\./);
    expect(text).toContain('Hva er modellerte tall?');
  });

  it('says so when all are', async () => {
    expect(await textOf([modelled], 'en')).toMatch(/^All figures on this page are modelled/);
  });

  it('is not there when none is', async () => {
    expect(await textOf([official])).toBe('');
  });
});
