import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { LOADING_TEXTS } from '../i18n/loadingTexts.ts';
import type { SearchTexts } from '../i18n/searchTexts.ts';
import { loadSearch } from './loadSearch.ts';
import type { SearchEngine, ShownHit } from './searchEngine.ts';
import './copyButtons.ts';
import './saveCharts.ts';
import './myPlaceButton.ts';
import './shortcut.ts';

const SHOWN = 10;

/**
 * `<ks-search>`: a field whose results come while one types, after the ARIA pattern for an editable combobox with a list.
 * Without script, and when the search cannot be fetched, it is a form that leads to the list of kommuner.
 *
 * Attributes: `data-kinds`, kinds of hits separated by spaces, all when left out; `data-level`, whose key figures are found. Inside: `form`, `input`. The list of
 * results and what is spoken come after the button. What is chosen is told by `ks-choose`; whoever prevents its default
 * does something else than to go there.
 */
export class Search extends HTMLElement {
  readonly #locale = document.documentElement.lang as Locale;
  readonly #input = part(this, 'input') as HTMLInputElement;
  readonly #list = document.createElement('div');
  readonly #status = document.createElement('p');
  /** What is added to the address of a hit. */
  #rest = '';
  #hits: readonly ShownHit[] = [];
  #active = -1;

  connectedCallback(): void {
    const input = this.#input;
    this.#makeCombobox(input);
    // Fetched while the reader begins to type; whether it failed is told when there is something to find.
    input.addEventListener('focus', () => void this.find('', 0).catch(() => undefined));
    input.addEventListener('input', () => void this.#search());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#offerSwitch(document.querySelector<HTMLAnchorElement>('a[data-switch]'));
    part(this, 'form').addEventListener('submit', (event) => void this.#onSubmit(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    // Keeps the focus in the field, so that the list is still there when the button is let go.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      if (option) this.#go([...this.#list.children].indexOf(option));
    });
  }

  #makeCombobox(input: HTMLInputElement): void {
    this.#list.className = 'search-results';
    this.#list.id = `${input.id}-results`;
    this.#list.role = 'listbox';
    this.#list.hidden = true;
    this.#status.role = 'status';
    this.#say('', 'spoken');
    input.parentElement?.append(this.#list, this.#status);
    // Said here, where they matter, and not in every page.
    input.autocapitalize = 'off';
    input.spellcheck = false;
    input.enterKeyHint ||= 'search';
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.#list.id);
  }

  /**
   * Hits for a text, best first; for other parts of the page too, which need no copy of the search then.
   * @throws Error when what can be found cannot be fetched
   */
  async find(query: string, limit: number): Promise<ShownHit[]> {
    const { engine } = await loadSearch(this.#locale);
    return engine(query, limit);
  }

  /** @returns whether there are hits for what the field holds */
  async #search(): Promise<boolean> {
    const query = this.#input.value.trim();
    if (query === '') {
      this.#close();
      return false;
    }
    try {
      const { engine, texts } = await loadSearch(this.#locale);
      if (query === this.#input.value.trim()) this.#show(this.#ofKinds(engine, query), query, texts);
    } catch {
      this.#close();
      this.#say(LOADING_TEXTS[this.#locale].search, 'shown');
    }
    return this.#hits.length > 0;
  }

  #ofKinds(engine: SearchEngine, query: string): ShownHit[] {
    const kinds = this.dataset['kinds']?.split(' ');
    const asked = this.dataset['level'] ?? 'kommune';
    if (kinds === undefined) return engine(query, SHOWN + 1);
    return engine(query, Number.MAX_SAFE_INTEGER)
      .filter(({ kind, level }) => kinds.includes(kind) && (level === undefined || level === asked))
      .slice(0, SHOWN + 1)
      .map((hit) => ({ ...hit, href: hit.href + this.#rest }));
  }

  /** «Bytt kommune»: the field looks for units of the level only, and leads to the same page of the one that is chosen. */
  #offerSwitch(link: HTMLAnchorElement | null): void {
    link?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.dataset['kinds'] = link.dataset['switch'];
      this.#rest = afterUnit(location.pathname, this.#locale);
      this.#input.placeholder = link.textContent.trim();
      this.#input.value = '';
      this.#input.focus();
    });
  }

  #show(found: readonly ShownHit[], query: string, texts: SearchTexts): void {
    this.#hits = found.slice(0, SHOWN);
    this.#list.replaceChildren(...this.#hits.map((hit, index) => optionOf(hit, `${this.#list.id}-${index}`)));
    this.#list.ariaLabel = texts.results;
    this.#open(this.#hits.length > 0);
    const count = String(this.#hits.length);
    const { none, one, many, first } = texts;
    if (found.length === 0)
      this.#say(
        none.replace('{query}', () => query),
        'shown',
      );
    else if (found.length > SHOWN) this.#say(first.replace('{count}', count), 'spoken');
    else this.#say(found.length === 1 ? one : many.replace('{count}', count), 'spoken');
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.ariaExpanded = String(isOpen);
    this.#activate(-1);
  }

  #close(): void {
    this.#hits = [];
    this.#list.replaceChildren();
    this.#open(false);
    this.#say('', 'spoken');
  }

  #say(text: string, manner: 'shown' | 'spoken'): void {
    this.#status.className = manner === 'shown' ? 'search-status' : 'visually-hidden';
    this.#status.textContent = text;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [place, option] of [...this.#list.children].entries())
      option.ariaSelected = String(place === index);
    const option = this.#list.children[index];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#onEscape(event);
    if (event.key === 'ArrowDown' && this.#hits.length === 0) void this.#search();
    const last = this.#hits.length - 1;
    if (last < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = this.#active;
    const next = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      // In the list only: before a hit is chosen they move within the text, as in any field.
      ...(at < 0 ? {} : { Home: 0, End: last }),
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#activate(next);
  }

  /** The first Escape closes the list, the next empties the field. */
  #onEscape(event: KeyboardEvent): void {
    if (this.#hits.length === 0 && this.#status.textContent === '') this.#input.value = '';
    this.#close();
    event.preventDefault();
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    if (this.#input.value.trim() === '') return;
    event.preventDefault();
    if (this.#hits.length === 0) await this.#search();
    if (this.#hits.length > 0) this.#go(Math.max(this.#active, 0));
    // Past this listener, so that the form leads to the list.
    else (event.target as HTMLFormElement).submit();
  }

  #go(index: number): void {
    const hit = this.#hits[index];
    if (!hit) return;
    // A page that is gone back to stands as it was left: without the list.
    this.#close();
    const goesThere = this.dispatchEvent(
      new CustomEvent('ks-choose', { detail: hit, bubbles: true, cancelable: true }),
    );
    if (goesThere) location.assign(hit.href);
    else this.#input.value = '';
  }
}

/** What stands in an address after the unit: `barnehage/`. */
function afterUnit(path: string, locale: Locale): string {
  return path
    .split('/')
    .slice(locale === DEFAULT_LOCALE ? 3 : 4)
    .join('/');
}

function optionOf(hit: ShownHit, id: string): HTMLElement {
  const option = document.createElement('div');
  option.role = 'option';
  option.id = id;
  option.ariaSelected = 'false';
  const detail = [hit.detail, hit.former].filter((text) => text !== '').join(', ');
  option.append(
    spanOf('hit-title', hit.title),
    spanOf('hit-others', hit.others),
    spanOf('hit-detail', detail),
  );
  return option;
}

/** Texts come from data: they are put in as text, never as markup. The space keeps words apart where they are spoken. */
function spanOf(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = `${text} `;
  return span;
}

function part(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`ks-search has no ${selector}`);
  return found;
}

customElements.define('ks-search', Search);
