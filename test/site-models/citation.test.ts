import { describe, expect, it } from 'vitest';
import { STATUS_BIT } from '../../src/domain/status.ts';
import type { NumberCell } from '../../src/export/tableModel.ts';
import { sourceLine } from '../../src/export/sourceLine.ts';
import { figureCitation, reportHref, tableCitation } from '../../src/site/citation.ts';
import { readIndex } from '../../src/site/readPublished.ts';
import { ERROR_ADDRESS } from '../../src/site/siteUrl.ts';

const index = readIndex();
const modelled = index.sources.filter(({ provenance }) => provenance === 'modelled');
const official = index.sources.filter(({ provenance }) => provenance !== 'modelled');
const about = { heading: 'Kultur i Testvik', years: '2023–2025', sources: index.sources };

function cited(...masks: number[]) {
  const cells = masks.map((mask): NumberCell => {
    const value = (mask & STATUS_BIT.suppressed) === 0 ? 1 : null;
    return { kind: 'number', value, mask, decimals: 0, unit: 'antall' };
  });
  return tableCitation({ sections: [{ heading: '', rows: [{ id: 'a', cells }] }], locale: 'nb' }, about);
}

describe('how a table is cited', () => {
  it('says what it is, and vintage and source, those of modelled figures apart', () => {
    const { label, what, vintage, source, modelled: ofModelled } = cited(0);
    expect(label).toBe('Slik siterer du:');
    expect(what).toBe('Kultur i Testvik, 2023–2025.');
    expect(vintage).toMatch(/^[UR]\S+ tall publisert \d+\. \S+ \d{4}\.$/);
    expect(source).toBe(sourceLine(official, 'nb'));
    expect(ofModelled).toBe(sourceLine(modelled, 'nb'));
  });

  it('says that it must not be where every figure shown is modelled', () => {
    expect(cited(STATUS_BIT.modelled, STATUS_BIT.suppressed).label).toBe('Disse tallene må ikke siteres:');
    expect(cited(STATUS_BIT.modelled, 0).label).toBe('Slik siterer du:');
    expect(cited(STATUS_BIT.suppressed).label).toBe('Slik siterer du:');
  });
});

describe('how one figure is cited', () => {
  const figure = {
    name: 'Besøk',
    place: 'Landet',
    period: '2025',
    sources: official,
    url: 'https://example.org/',
  };
  const cite = (value: number | null, mask: number) =>
    figureCitation({ ...figure, cell: { value, mask, decimals: 1, unit: 'prosent' } }, 'nb');

  it('is with unit, place, year, what its marks mean, source and address', () => {
    expect(cite(0, STATUS_BIT.preliminary)).toEqual({
      cited: expect.stringMatching(
        /^Besøk \(%\), Landet, 2025: 0,0\. Foreløpig tall.*publisert.* Kilde: .* https:\/\/example\.org\/$/,
      ) as string,
    });
  });

  it('is refused where it is modelled or not there', () => {
    expect(cite(1, STATUS_BIT.modelled)).toEqual({
      refused: expect.stringContaining('må ikke siteres') as string,
    });
    expect(cite(null, STATUS_BIT.missing)).toEqual({
      refused: 'Det er ikke noe tall å sitere: tall mangler.',
    });
  });
});

describe('a report of an error', () => {
  it('goes to the one address, with what it is of and where it was seen', () => {
    const url = new URL(reportHref('Kultur & idrett', 'https://example.org/?a=1&b=2', 'nb'));
    expect(url.pathname).toBe(ERROR_ADDRESS);
    expect(url.searchParams.get('subject')).toBe('Feil i tall: Kultur & idrett');
    expect(url.searchParams.get('body')).toBe('https://example.org/?a=1&b=2');
  });
});
