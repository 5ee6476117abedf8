import { describe, expect, it } from 'vitest';
import KeyFigurePage from '../../src/components/KeyFigurePage.astro';
import UnitPage from '../../src/components/UnitPage.astro';
import { readIndex } from '../../src/site/readPublished.ts';
import { regionByCode } from '../../src/site/regions.ts';
import { renderDocument } from './renderComponent.ts';

const notices = [{ text: { nb: 'Et varsel.', en: 'A notice.' }, link: 'https://www.ssb.no/klass/' }];
const region = { ...regionByCode('1101'), notices };
const area = readIndex().areas.find(({ id }) => id === 'kultur');

describe('a notice about a place', () => {
  it.each([
    ['its page', UnitPage, {}],
    ['its tables', KeyFigurePage, { area }],
  ])('stands on %s, in the language of the page and with its source', async (_, component, props) => {
    const shown = async (locale: string) => {
      const document = await renderDocument(component, { region, locale, ...props });
      const link = document.querySelector('.notice a[href="https://www.ssb.no/klass/"]');
      return link?.parentElement?.textContent.replace(/\s+/g, ' ').trim();
    };
    expect(await shown('nb')).toBe('Et varsel. Kilde: www.ssb.no');
    expect(await shown('en')).toBe('A notice. Source: www.ssb.no');
  });
});
