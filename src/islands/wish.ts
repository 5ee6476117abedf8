import { findByWish } from '../compare/findByWish.ts';
import { readWishParams, WISH_KINDS, WISH_SCOPES, writeWishParams } from '../compare/wishParams.ts';
import type { Wish, WishState } from '../compare/wishParams.ts';
import { loadCatalogue } from './compareLoader.ts';
import { fill } from './elements.ts';
import { loadFigures } from './wishFigures.ts';
import { fillWishResult } from './wishResult.ts';
import type { WishSetup } from './wishResult.ts';

/**
 * `<ks-wish>`: the kommuner that fit what the reader wants of some key figures. The wishes are in the address; the figures are
 * those of the compare page. Attribute: `data-setup` (JSON). Inside: `[name="k"]`, `[name="blant"]`, `[data-wish]` around
 * the fields of a wish (the first is copied for more), `[data-add]`, `[data-message]`, `[data-status]`, `[data-result]`.
 */
class WishFinder extends HTMLElement {
  readonly #setup = JSON.parse(this.dataset['setup'] ?? '{}') as WishSetup;
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('change', () => void this.#choose());
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.querySelector('[data-add]')?.addEventListener('click', () => {
      const added = this.#addWish();
      added.querySelector('select')?.focus();
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !target.closest('[data-remove]')) return;
      target.closest('[data-wish]')?.remove();
      if (this.#wishes().length === 0) this.#addWish();
      this.#numberWishes();
      this.querySelector<HTMLElement>('[data-add]')?.focus();
      this.#say('[data-status]', this.#setup.texts.removed);
      void this.#choose();
    });
    window.addEventListener('popstate', () => void this.#read());
    void this.#read();
  }

  #wishes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-wish]')];
  }

  readonly #blank = this.querySelector('[data-wish]')?.cloneNode(true) as HTMLElement;

  #addWish(): HTMLElement {
    const copy = this.#blank.cloneNode(true) as HTMLElement;
    this.querySelector('[data-wishes]')?.append(copy);
    this.#numberWishes();
    return copy;
  }

  /** Every wish has a number in its name, and labels that lead to its own fields. */
  #numberWishes(): void {
    for (const [at, wish] of this.#wishes().entries()) {
      const number = wish.querySelector('[data-number]');
      if (number) number.textContent = String(at + 1);
      for (const label of wish.querySelectorAll('label')) {
        const field = label.parentElement?.querySelector('select, input');
        const id = `wish-${at}-${field?.getAttribute('name') ?? ''}`;
        field?.setAttribute('id', id);
        label.htmlFor = id;
      }
    }
  }

  #field(name: string, within: ParentNode = this): HTMLInputElement | HTMLSelectElement | null {
    return within.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  }

  /** What the fields say; undefined for a limit that is not written yet. */
  #chosen(): { state: WishState; lacksBound: boolean } {
    let lacksBound = false;
    const wishes = this.#wishes().flatMap((row): Wish[] => {
      const indicator = this.#field('tall', row)?.value ?? '';
      const kind = WISH_KINDS.find((each) => each === this.#field('vei', row)?.value) ?? 'lavere';
      const isBound = kind === 'minst' || kind === 'hoyst';
      const limit = row.querySelector<HTMLElement>('[data-bound]');
      if (limit) limit.hidden = !isBound;
      const text = (this.#field('grense', row)?.value ?? '').trim().replace(',', '.').replaceAll(/\s/g, '');
      if (indicator === '') return [];
      if (!isBound) return [{ indicator, kind, bound: null }];
      if (!/^-?\d{1,9}(\.\d{1,4})?$/.test(text)) {
        lacksBound = true;
        return [];
      }
      return [{ indicator, kind, bound: Number(text) }];
    });
    const own = this.#field('k')?.value ?? '';
    const among = WISH_SCOPES.find((each) => each === this.#field('blant')?.value) ?? 'gruppe';
    return { state: { own: own === '' ? null : own, among, wishes }, lacksBound };
  }

  async #choose(): Promise<void> {
    const { state, lacksBound } = this.#chosen();
    const params = writeWishParams(state, new URLSearchParams(location.search));
    const query = params.size === 0 ? '' : `?${params}`;
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    await this.#show(state, lacksBound ? [this.#setup.texts.bound] : []);
  }

  async #read(): Promise<void> {
    const { state, unread } = readWishParams(new URLSearchParams(location.search));
    const missed = [...unread];
    const set = (field: HTMLInputElement | HTMLSelectElement | null, value: string) => {
      if (field === null) return;
      field.value = value;
      if (field.value !== value && value !== '') {
        missed.push(value);
        field.value = '';
      }
    };
    set(this.#field('k'), state.own ?? '');
    set(this.#field('blant'), state.among);
    const rows = this.#wishes();
    for (const row of rows) row.remove();
    for (const wish of state.wishes.length > 0 ? state.wishes : [null, null]) {
      const row = this.#addWish();
      if (wish === null) continue;
      set(this.#field('tall', row), wish.indicator);
      set(this.#field('vei', row), wish.kind);
      const bound = this.#field('grense', row);
      if (bound) bound.value = wish.bound === null ? '' : String(wish.bound);
    }
    const { texts } = this.#setup;
    const value = missed.map((text) => `«${text.slice(0, 60)}»`).join(', ');
    await this.#show(this.#chosen().state, missed.length > 0 ? [fill(texts.unread, { value })] : []);
  }

  async #show(state: WishState, told: readonly string[]): Promise<void> {
    const turn = ++this.#turn;
    const { texts } = this.#setup;
    const result = this.querySelector<HTMLElement>('[data-result]');
    const incomplete = state.own === null || state.wishes.length === 0;
    const isStart = location.search === '';
    this.#say('[data-message]', [...told, ...(incomplete && !isStart ? [texts.incomplete] : [])].join(' '));
    if (result) result.hidden = true;
    if (incomplete || result === null) return;
    try {
      const catalogue = await loadCatalogue();
      const loaded = await loadFigures(catalogue, state.wishes);
      if (turn !== this.#turn) return;
      const units = catalogue.regions.filter(({ level }) => level === 'kommune');
      const figures = new Map(loaded.map(({ indicator, latest }) => [indicator.id, latest]));
      const found = findByWish(state, { units, figures });
      const said = fillWishResult(result, { setup: this.#setup, state, found, loaded, catalogue });
      this.#say('[data-status]', said);
      result.hidden = false;
    } catch {
      if (turn === this.#turn) this.#say('[data-message]', texts.failed);
    }
  }

  #say(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

customElements.define('ks-wish', WishFinder);
