import { describe, expect, it } from 'vitest';
import { citationNb } from '../../src/i18n/messages/citation/nb.ts';
import { SIGN_OF } from '../../src/i18n/signs.ts';
import { citationOf } from '../../src/islands/citeRow.ts';
import type { RowFigure } from '../../src/islands/citeRow.ts';

const figure: RowFigure = {
  ...{ name: 'Andel barn i barnehage', unit: '%', place: 'Strand', year: '2025' },
  ...{ number: '94,2', absence: '', marks: [] },
};
const context = {
  meanings: new Map([
    [SIGN_OF.modelled, 'Laget av et program. Må ikke siteres.'],
    [SIGN_OF.preliminary, 'Foreløpig tall.'],
    ['b', 'Brudd i tidsserien.'],
  ]),
  origin: 'Ureviderte tall publisert 16. mars 2026. Kilde: SSB (CC BY 4.0). https://example.org/',
  texts: citationNb,
};
const cite = (own: Partial<RowFigure>) => citationOf({ ...figure, ...own }, context);

describe('the citation of a figure in a row', () => {
  it('names figure, unit, place and year, what its marks mean, vintage, source and address', () => {
    expect(cite({ marks: ['b', '*'] })).toEqual({
      cited: `Andel barn i barnehage (%), Strand, 2025: 94,2. Foreløpig tall. ${context.origin}`,
    });
  });

  it('is refused for a modelled figure, with what that is', () => {
    expect(cite({ marks: ['m', '*'] })).toEqual({ refused: 'Laget av et program. Må ikke siteres.' });
  });

  it('is refused where there is no number, with the reason; zero is a number', () => {
    expect(cite({ number: '', absence: 'tall mangler' })).toEqual({
      refused: 'Det er ikke noe tall å sitere: tall mangler.',
    });
    expect(cite({ number: '0' })).toHaveProperty('cited');
  });
});
