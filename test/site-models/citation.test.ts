import { describe, expect, it } from 'vitest';
import { STATUS_BIT } from '../../src/domain/status.ts';
import type { NumberCell } from '../../src/export/tableModel.ts';
import { reportHref, tableCitation } from '../../src/site/citation.ts';
import { ERROR_ADDRESS } from '../../src/site/siteUrl.ts';

const about = { heading: 'Kultur i Testvik', years: '2023–2025', url: 'https://example.org/kultur/' };

function cited(...masks: number[]) {
  const cells = masks.map((mask): NumberCell => {
    const value = (mask & STATUS_BIT.suppressed) === 0 ? 1 : null;
    return { kind: 'number', value, mask, decimals: 0, unit: 'antall' };
  });
  const sections = [{ heading: '', rows: [{ id: 'a', cells }] }];
  return tableCitation({ sections, source: 'Kilde: SSB (CC BY 4.0)', locale: 'nb' }, about);
}

describe('how a table is cited', () => {
  it('says what it is, vintage, source and address', () => {
    const { label, what, origin } = cited(0);
    expect(label).toBe('Slik siterer du:');
    expect(what).toBe('Kultur i Testvik, 2023–2025.');
    expect(origin).toMatch(
      /^[UR]\S+ tall publisert \d+\. \S+ \d{4}\. Kilde: SSB \(CC BY 4\.0\)\. https:\/\/example\.org\/kultur\/$/,
    );
  });

  it('says that it must not be where every figure shown is modelled', () => {
    expect(cited(STATUS_BIT.modelled, STATUS_BIT.suppressed).label).toBe('Disse tallene må ikke siteres:');
    expect(cited(STATUS_BIT.modelled, 0).label).toBe('Slik siterer du:');
    expect(cited(STATUS_BIT.suppressed).label).toBe('Slik siterer du:');
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
