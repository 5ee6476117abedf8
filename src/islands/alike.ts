import { readAlikeParams, writeAlikeParams } from '../compare/alikeParams.ts';
import type { AlikeState } from '../compare/alikeParams.ts';
import { standardisedUnits } from '../contracts/publishedAlike.ts';
import type { PublishedAlike, PublishedAlikeModel } from '../contracts/publishedAlike.ts';
import { computeMostAlike } from '../domain/mostAlike.ts';
import type { AlikeMatch } from '../domain/mostAlike.ts';
import { wholePercents } from '../domain/wholePercents.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Messages } from '../i18n/messages.ts';
import { fetchOnce } from './compareLoader.ts';
import { element, fill, svgBar } from './elements.ts';

export type AlikeTexts = Messages['similar']['page']['script'] & { readonly compare: string };

/** What the page knows and the file of figures does not: texts, and where to compare. */
export interface AlikeSetup {
  readonly locale: Locale;
  readonly texts: AlikeTexts;
  readonly comparePath: string;
  readonly models: readonly {
    readonly id: string;
    readonly themes: readonly { readonly id: string; readonly title: string; readonly weight: number }[];
  }[];
}

const NEAREST = 10;

/**
 * `<ks-alike>`: the nearest municipalities by a model, with weights that can be moved. Choice and weights are in the address.
 * Inside: `select`, `[data-models]` of radio buttons, `[data-weights]`, `[data-result]`, `[data-message]`, `[data-status]`;
 * and links with `data-code` to every municipality, which are the names.
 */
class Alike extends HTMLElement {
  readonly #setup = JSON.parse(this.dataset['setup'] ?? '{}') as AlikeSetup;
  readonly #places = new Map(
    [...this.querySelectorAll<HTMLAnchorElement>('a[data-code]')].map((link) => [
      link.dataset['code'] ?? '',
      { name: link.textContent.trim(), href: link.pathname },
    ]),
  );
  #state: AlikeState = { own: null, model: '', weights: {} };

  connectedCallback(): void {
    const select = this.#find('select', HTMLSelectElement);
    const names = new Intl.Collator('nb');
    const options = [...this.#places]
      .sort(([, a], [, b]) => names.compare(a.name, b.name))
      .map(([code, { name }]) => new Option(name, code));
    select.append(...options);
    select.addEventListener('change', () => this.#choose({ own: select.value === '' ? null : select.value }));
    this.#find('[data-models]').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#choose({ model: target.value, weights: {} });
    });
    const weights = this.#find('[data-weights]');
    weights.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#state = {
        ...this.#state,
        weights: { ...this.#state.weights, [target.name]: Number(target.value) },
      };
      this.#tellWeights();
      void this.#show(false);
    });
    // One step back in the history for a weight that was moved, however many stops it made.
    weights.addEventListener('change', () => this.#choose({}));
    this.#find('[data-reset]').addEventListener('click', () => this.#choose({ weights: {} }));
    window.addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string, kind?: new () => T): T {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null || (kind && !(found instanceof kind))) throw new Error(`no ${selector} in the page`);
    return found as T;
  }

  /** What the address says, and what of it could not be followed. */
  #read(): void {
    const params = new URLSearchParams(location.search);
    const { models, texts } = this.#setup;
    const state = readAlikeParams(params, models);
    const known = state.own === null || this.#places.has(state.own);
    const model = params.get('modell') ?? '';
    const messages = [
      ...(known ? [] : [fill(texts.unknownKommune, { value: (state.own ?? '').slice(0, 40) })]),
      ...(model === '' || models.some(({ id }) => id === model)
        ? []
        : [fill(texts.unknownModel, { value: model.slice(0, 40) })]),
    ];
    this.#state = known ? state : { ...state, own: null };
    this.#find('[data-message]').textContent = messages.join(' ');
    this.#draw();
  }

  #choose(change: Partial<AlikeState>): void {
    this.#state = { ...this.#state, ...change };
    const params = writeAlikeParams(this.#state, this.#setup.models, new URLSearchParams(location.search));
    const query = params.size === 0 ? '' : `?${params}`;
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.#find('[data-message]').textContent = '';
    this.#draw();
  }

  #draw(): void {
    const { own, model } = this.#state;
    this.#find('select', HTMLSelectElement).value = own ?? '';
    for (const radio of this.querySelectorAll<HTMLInputElement>('[data-models] input'))
      radio.checked = radio.value === model;
    for (const field of this.querySelectorAll<HTMLElement>('[data-weights] [data-model]'))
      field.hidden = field.dataset['model'] !== model;
    this.#tellWeights();
    void this.#show(true);
  }

  #weightOf = ({ id, weight }: { readonly id: string; readonly weight: number }): number =>
    this.#state.weights[id] ?? weight;

  #tellWeights(): void {
    const themes = this.#setup.models.find(({ id }) => id === this.#state.model)?.themes ?? [];
    const total = themes.reduce((sum, theme) => sum + this.#weightOf(theme), 0);
    const shares = total === 0 ? themes.map(() => 0) : wholePercents(themes.map(this.#weightOf));
    for (const [at, theme] of themes.entries()) {
      const field = this.#find(`[data-model="${this.#state.model}"] [data-theme="${theme.id}"]`);
      const input = field.querySelector('input');
      if (input) input.value = String(this.#weightOf(theme));
      const share = fill(this.#setup.texts.percent, { n: String(shares[at] ?? 0) });
      const said = fill(this.#setup.texts.weight, { weight: String(this.#weightOf(theme)), share });
      const output = field.querySelector('output');
      if (output) output.textContent = said;
      input?.setAttribute('aria-valuetext', said);
    }
  }

  async #show(announce: boolean): Promise<void> {
    const { own, model: id } = this.#state;
    const { texts } = this.#setup;
    const result = this.#find('[data-result]');
    result.hidden = own === null;
    if (own === null) return;
    const state = this.#state;
    let alike: PublishedAlike;
    try {
      alike = (await fetchOnce('mest-like.json')) as PublishedAlike;
    } catch {
      this.#find('[data-message]').textContent = texts.failed;
      result.hidden = true;
      return;
    }
    if (state !== this.#state) return;
    const model = alike.models.find((each) => each.id === id);
    const units = model && standardisedUnits(alike, model, this.#weightOf);
    const found = units && computeMostAlike(units, { own, count: NEAREST });
    const name = this.#places.get(own)?.name ?? own;
    if (!model || !found || found.nearest.length === 0) {
      const hasWeight = model?.themes.some((theme) => this.#weightOf(theme) > 0) ?? false;
      this.#find('[data-message]').textContent = hasWeight ? fill(texts.noFigures, { name }) : texts.none;
      result.hidden = true;
      return;
    }
    this.#find('[data-result] h2').textContent = fill(texts.heading, {
      count: String(found.nearest.length),
      name,
    });
    this.#find('[data-table]').replaceChildren(...this.#rows(model, found.nearest));
    const without = found.notCompared.length;
    this.#find('[data-without]').textContent =
      without === 0 ? '' : fill(texts.notCompared, { count: String(without) });
    const others = found.nearest.map(({ code }) => code);
    this.#find('ks-own-groups').dataset['codes'] = [own, ...others].join('.');
    const href = `${this.#setup.comparePath}?egen=${own}&r=${others.join('.')}`;
    this.#find('[data-compare]').replaceChildren(
      element('a', { class: 'button', href, text: texts.compare }),
    );
    const [first = '', second = '', third = ''] = others.map((code) => this.#places.get(code)?.name ?? code);
    if (announce) this.#find('[data-status]').textContent = fill(texts.said, { name, first, second, third });
  }

  #rows({ themes }: PublishedAlikeModel, matches: readonly AlikeMatch[]): HTMLTableRowElement[] {
    const { locale } = this.#setup;
    const titles = this.#setup.models.find(({ id }) => id === this.#state.model)?.themes ?? [];
    const counted = themes.filter((theme) => this.#weightOf(theme) > 0);
    const head = this.#find('[data-heads]');
    while (head.childElementCount > 2) head.lastElementChild?.remove();
    head.append(
      ...counted.map(({ id }) =>
        element('th', { scope: 'col', text: titles.find((theme) => theme.id === id)?.title ?? id }),
      ),
    );
    const body = document.createElement('tbody');
    for (const { code, distance, reasons } of matches) {
      const place = this.#places.get(code);
      const shareOf = new Map(reasons.map(({ variable, share }) => [variable, share]));
      const sums = counted.map(({ variables }) =>
        variables.reduce((sum, variable) => sum + (shareOf.get(variable) ?? 0), 0),
      );
      const row = body.insertRow();
      const heading = element('th', { scope: 'row' });
      heading.append(element('a', { href: place?.href ?? '', text: place?.name ?? code }));
      row.append(heading, element('td', { text: formatNumber(distance, 2, locale) }));
      for (const share of wholePercents(sums)) {
        const cell = element('small', { text: fill(this.#setup.texts.percent, { n: String(share) }) });
        cell.prepend(svgBar(share));
        row.insertCell().append(cell);
      }
    }
    return [...body.rows];
  }
}

customElements.define('ks-alike', Alike);
