import { findByWish } from '../compare/findByWish.ts';
import type { WishResult } from '../compare/findByWish.ts';
import { readWishParams, WISH_KINDS, WISH_SCOPES, writeWishParams } from '../compare/wishParams.ts';
import type { Wish, WishState } from '../compare/wishParams.ts';
import { latestObservations } from '../contracts/publishedCompare.ts';
import type {
  PublishedCompareCatalogue,
  PublishedCompareFile,
  PublishedCompareIndicator,
} from '../contracts/publishedCompare.ts';
import { absent } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import type { RegionCode } from '../domain/region.ts';
import { regionsOfLevel } from '../compare/compareSource.ts';
import { MAX_UNITS } from '../compare/compareState.ts';
import { formatCellIn } from '../i18n/figureText.ts';
import type { FigureWords } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { loadCatalogue, loadFigureIds, readCompare } from './compareLoader.ts';
import { element, fill } from './elements.ts';

export interface WishSetup {
  readonly words: FigureWords;
  readonly texts: Messages['wish']['script'] & { readonly compare: string };
  readonly scopes: Messages['wish']['scopes'];
  readonly comparePath: string;
  readonly unitPath: string;
}

/** A key figure with the newest figure of every unit. */
interface Loaded {
  readonly indicator: PublishedCompareIndicator;
  readonly latest: ReadonlyMap<RegionCode, Observation>;
}

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
      this.#fill(result, { state, found, loaded, catalogue });
      result.hidden = false;
    } catch {
      if (turn === this.#turn) this.#say('[data-message]', texts.failed);
    }
  }

  #fill(
    result: HTMLElement,
    {
      state,
      found,
      loaded,
      catalogue,
    }: {
      state: WishState;
      found: WishResult;
      loaded: readonly Loaded[];
      catalogue: PublishedCompareCatalogue;
    },
  ): void {
    const { texts, scopes, words } = this.#setup;
    const nameOf = (id: string) =>
      loaded.find(({ indicator }) => indicator.id === id)?.indicator.name[words.locale] ?? id;
    const count = found.found.length;
    const values = { count: String(count), looked: String(found.looked) };
    const heading = fill(count === 0 ? texts.none : count === 1 ? texts.headingOne : texts.heading, values);
    const loosen = found.loosened.map(({ wish, among, count: many }) =>
      wish
        ? fill(texts.loosenWish, { name: nameOf(wish.indicator), count: String(many) })
        : fill(texts.loosenScope, { scope: scopes[among], count: String(many) }),
    );
    const notes = [
      ...found.unanswerable.map(({ indicator }) => fill(texts.unanswerable, { name: nameOf(indicator) })),
      ...(count === 0 ? (loosen.length > 0 ? loosen : [texts.nothingHelps]) : []),
      ...(found.without > 0 ? [fill(texts.without, { count: String(found.without) })] : []),
      ...(count > MAX_UNITS ? [texts.tooMany] : []),
    ];
    const title = result.querySelector('h2');
    if (title) title.textContent = heading;
    result.querySelector('[data-notes]')?.replaceChildren(...notes.map((text) => element('li', { text })));
    const shown = state.own === null || count === 0 ? [] : [state.own, ...found.found];
    result
      .querySelector('[data-table]')
      ?.replaceChildren(...this.#table(shown, { loaded, catalogue, state }));
    const ids = [...new Set(state.wishes.map(({ indicator }) => indicator))];
    const href = `${this.#setup.comparePath}?egen=${state.own ?? ''}&r=${found.found.slice(0, MAX_UNITS).join('.')}&n=${ids.join('.')}`;
    const link = element('a', { class: 'button', href, text: texts.compare });
    result.querySelector('[data-compare]')?.replaceChildren(...(count > 0 ? [link] : []));
    this.#say('[data-status]', [heading, ...notes].join(' '));
  }

  #table(
    codes: readonly RegionCode[],
    {
      loaded,
      catalogue,
      state,
    }: { loaded: readonly Loaded[]; catalogue: PublishedCompareCatalogue; state: WishState },
  ): HTMLElement[] {
    if (codes.length === 0) return [];
    const { words, unitPath } = this.#setup;
    const head = element('thead');
    const body = element('tbody');
    const top = head.insertRow();
    top.append(element('td'));
    for (const { indicator } of loaded) {
      const heading = element('th', { scope: 'col', text: indicator.name[words.locale] });
      heading.append(element('small', { text: ` ${indicator.latest}` }));
      top.append(heading);
    }
    for (const code of codes) {
      const region = catalogue.regions.find((each) => each.code === code);
      const row = body.insertRow();
      if (code === state.own) row.className = 'own';
      const name = element('th', { scope: 'row' });
      const text = region?.name[words.locale] ?? code;
      name.append(
        region?.slug ? element('a', { href: unitPath.replace('{slug}', region.slug), text }) : text,
      );
      row.append(name);
      for (const { indicator, latest } of loaded) {
        const { decimals, unit } = indicator;
        const observation = latest.get(code) ?? absent('missing');
        const figure = formatCellIn({ ...observation, decimals, unit }, words);
        const cell = row.insertCell();
        if (observation.value === null)
          cell.append(element('i', { 'data-m': figure.text, text: figure.explanation }));
        else cell.append(figure.text);
        if (figure.sign && observation.value !== null)
          cell.append(element('sup', { 'data-m': figure.sign, text: ` (${figure.explanation})` }));
      }
    }
    return [head, body];
  }

  #say(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

/** The newest figures of every key figure that is wished for, each once, in the order of the wishes. */
async function loadFigures(catalogue: PublishedCompareCatalogue, wishes: readonly Wish[]): Promise<Loaded[]> {
  const codes = regionsOfLevel(catalogue, 'kommune');
  const ids = [...new Set(wishes.map(({ indicator }) => indicator))];
  const stems = Object.entries(await loadFigureIds());
  return Promise.all(
    ids.map(async (id) => {
      const [stem] = stems.find(([, indicators]) => indicators.includes(id)) ?? [];
      if (stem === undefined) throw new Error(`no key figure ${id}`);
      const file = (await readCompare(`${stem}.json`)) as PublishedCompareFile;
      const indicator = file.indicators.find((each) => each.id === id);
      if (indicator === undefined) throw new Error(`no key figure ${id} in ${stem}`);
      const observations = latestObservations(file, indicator);
      return {
        indicator,
        latest: new Map(codes.map((code, at) => [code, observations[at] ?? absent('missing')])),
      };
    }),
  );
}

customElements.define('ks-wish', WishFinder);
