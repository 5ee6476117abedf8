import { hitLink } from './hitLink.ts';
import type { Search } from './search.ts';
import type { ShownHit } from './searchEngine.ts';

/** `{count}`, `{query}` stand for what is put in. */
export interface ListTexts {
  readonly shown: string;
  readonly noneShown: string;
  readonly failed: string;
}

const ALL = 1000;
const OTHERS = 8;

/**
 * `<ks-kommune-list>`: shows the kommuner that fit what is typed, by the same search as everywhere, and what else fits as
 * links above. `?q=` in the address, from a search box without script, is searched for at once. Without script the list
 * is whole.
 *
 * Attributes: `data-texts` (JSON). Inside: `input`, `[data-status]`, `ul[data-others]`, `[data-county]`
 * around `tr[data-code]`.
 */
class KommuneList extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset['texts'] ?? '{}') as ListTexts;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('focus', () => void this.#find('').catch(() => undefined));
    input.addEventListener('input', () => void this.#filter(input));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      input.value = '';
      void this.#filter(input);
    });
    const query = new URLSearchParams(location.search).get('q');
    if (query === null || query.trim() === '') return;
    input.value = query;
    void this.#filter(input);
  }

  /** By the search box of the page, which every page has. */
  async #find(query: string): Promise<ShownHit[]> {
    await customElements.whenDefined('ks-search');
    return document.querySelector<Search>('ks-search')?.find(query, ALL) ?? [];
  }

  async #filter(input: HTMLInputElement): Promise<void> {
    const query = input.value.trim();
    if (query === '') {
      this.#showRows(undefined);
      this.#showOthers([]);
      this.#say('');
      return;
    }
    try {
      const hits = await this.#find(query);
      if (query === input.value.trim()) this.#show(hits, query);
    } catch {
      this.#say(this.#texts.failed);
    }
  }

  #show(hits: readonly ShownHit[], query: string): void {
    const kommuner = new Map(
      hits.filter(({ kind }) => kind === 'kommune').map(({ id, former }) => [id, former]),
    );
    const { shown, noneShown } = this.#texts;
    this.#showRows(kommuner);
    this.#showOthers(hits.filter(({ kind }) => kind !== 'kommune').slice(0, OTHERS));
    this.#say(
      kommuner.size === 0
        ? noneShown.replace('{query}', () => query)
        : shown.replace('{count}', String(kommuner.size)),
    );
  }

  /** @param found codes with the former name or number that was matched, if it was one; undefined shows all rows */
  #showRows(found: ReadonlyMap<string, string> | undefined): void {
    for (const county of this.querySelectorAll<HTMLElement>('[data-county]')) {
      const rows = [...county.querySelectorAll<HTMLElement>('[data-code]')];
      for (const row of rows) {
        const former = found?.get(row.dataset['code'] ?? '');
        row.hidden = found !== undefined && former === undefined;
        tellFormer(row, former ?? '');
      }
      county.hidden = rows.every((row) => row.hidden);
    }
    // Links to counties that may be hidden lead nowhere.
    const jump = this.querySelector('nav');
    if (jump) jump.hidden = found !== undefined;
  }

  #showOthers(hits: readonly ShownHit[]): void {
    const list = this.querySelector<HTMLElement>('[data-others]');
    list?.replaceChildren(...hits.map(hitLink));
    if (list) list.hidden = hits.length === 0;
  }

  #say(text: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }
}

/** Says beside the name why a row is shown: «tidligere Finnøy (1141)». */
function tellFormer(row: HTMLElement, text: string): void {
  const known = row.querySelector('.row-former');
  if (text === '') known?.remove();
  else if (known) known.textContent = text;
  else {
    const line = document.createElement('span');
    line.className = 'row-former';
    line.textContent = text;
    row.querySelector('th')?.append(line);
  }
}

customElements.define('ks-kommune-list', KommuneList);
