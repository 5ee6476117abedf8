import type { Locale } from '../i18n/locales.ts';
import { hitLink } from './hitLink.ts';
import { loadSearch } from './loadSearch.ts';
import type { ShownHit } from './searchEngine.ts';
import { wordsOfAddress } from './wordsOfAddress.ts';

const MOST = 5;

/**
 * `<ks-suggestions>` on the page for addresses that lead nowhere: looks up what the address says, and offers the pages it
 * may mean. There is one for each language; the one in the language of the address is shown, if anything is found.
 *
 * Attributes: `lang`; `data-one`, with `{name}` where the name is put in; `data-many`. Inside: `[data-lead]`, `ul`.
 */
class Suggestions extends HTMLElement {
  connectedCallback(): void {
    const { locale, queries } = wordsOfAddress(location.pathname);
    // Without the search the page has its links all the same.
    if (locale === this.lang) void this.#suggest(queries, locale).catch(() => undefined);
  }

  async #suggest(queries: readonly string[], locale: Locale): Promise<void> {
    if (queries.length === 0) return;
    const { engine } = await loadSearch(locale);
    const hits = queries.map((query) => engine(query, MOST)).find((found) => found.length > 0);
    if (hits) this.#show(hits);
  }

  #show(hits: readonly ShownHit[]): void {
    const { one = '', many = '' } = this.dataset;
    const lead = this.querySelector('[data-lead]');
    const name = hits[0]?.title ?? '';
    if (lead) lead.textContent = hits.length === 1 ? one.replace('{name}', () => name) : many;
    this.querySelector('ul')?.replaceChildren(...hits.map(hitLink));
    this.hidden = false;
  }
}

customElements.define('ks-suggestions', Suggestions);
