import { readRankingParams, writeRankingParams } from '../compare/rankingParams.ts';
import type { RankingSetup, RankingState } from '../compare/rankingParams.ts';
import { placeAtPercentile } from '../domain/rank.ts';
import { fill } from './elements.ts';
import { readMyPlace } from './myPlace.ts';
import { saveFile } from './saveFile.ts';

interface Row {
  readonly element: HTMLTableRowElement;
  readonly code: string;
  readonly name: string;
  /** Empty where the unit has no place. */
  readonly place: string;
  readonly group: string;
}

/**
 * `<ks-ranking>`: narrows the list of places below to a group or a county, sorts it, points out one place and its series, and
 * goes to a rank or percentile. All of it is in the address. The list is read from the table, which is whole without script.
 *
 * Attribute: `data-setup` (JSON). Inside: `form`, `[data-message]`, `[data-status]`, `table.ranked`.
 */
class Ranking extends HTMLElement {
  readonly #setup = JSON.parse(this.dataset['setup'] ?? '{}') as RankingSetup;
  #rows: readonly Row[] = [];
  #state = readRankingParams(new URLSearchParams());

  connectedCallback(): void {
    const headings = this.querySelectorAll('.ranked thead th').length;
    const form = this.querySelector('form');
    if (form === null) return;
    const isRanked = form.querySelector('[name="sorter"]') !== null;
    const hasParts = form.querySelector('[name="gruppe"]') !== null;
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('.ranked tbody tr')].map((element) => ({
      element,
      code: element.id.slice(1),
      name: textOf(element.cells[0]),
      place: isRanked ? textOf(element.cells[2]) : '',
      group: hasParts ? textOf(element.cells[headings - 1]) : '',
    }));
    const byName = new Intl.Collator('nb', { numeric: true });
    const groups = [...new Set(this.#rows.map(({ group }) => group))].filter((group) => group !== '');
    this.#field('gruppe')?.append(...groups.sort(byName.compare).map((group) => new Option(group, group)));
    const named = this.#rows.toSorted((a, b) => byName.compare(a.name, b.name));
    this.#field('k')?.append(...named.map(({ code, name }) => new Option(name, code)));
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.name !== '') this.#choose(this.#chosen());
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#jump();
    });
    this.querySelector('[data-csv]')?.addEventListener('click', () => void this.#save());
    window.addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #field(name: string): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }

  #chosen(): RankingState {
    const value = (name: string) => this.#field(name)?.value ?? '';
    const order = value('sorter');
    return {
      own: value('k'),
      group: value('gruppe'),
      county: value('fylke'),
      order: order === 'lavest' || order === 'navn' ? order : 'tall',
      jump: null,
    };
  }

  #jump(): void {
    const input = this.querySelector<HTMLInputElement>('[data-jump]');
    const kind =
      this.querySelector<HTMLSelectElement>('[data-kind]')?.value === 'prosentil' ? 'prosentil' : 'plass';
    const number = Number(input?.value);
    this.#choose({ ...this.#chosen(), jump: { kind, number } });
  }

  #choose(state: RankingState): void {
    const params = writeRankingParams(state, new URLSearchParams(location.search));
    const query = params.size === 0 ? '' : `?${params}`;
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.#show(state, []);
  }

  /** What the address says, and what of it is not here. */
  #read(): void {
    const params = new URLSearchParams(location.search);
    const state = readRankingParams(params);
    const unknown: string[] = [];
    const known = (name: string, value: string) => {
      const options = [...(this.#field(name)?.options ?? [])];
      if (options.some((option) => option.value === value)) return value;
      unknown.push(`«${value.slice(0, 40)}»`);
      return '';
    };
    this.#show(
      {
        ...state,
        own: params.has('k') ? known('k', state.own) : this.#remembered(),
        group: state.group === '' ? '' : known('gruppe', state.group),
        county: state.county === '' ? '' : known('fylke', state.county),
      },
      unknown,
    );
  }

  /** The place that the reader has said is theirs, where it is in the list. */
  #remembered(): string {
    const place = readMyPlace();
    if (place?.level !== this.#setup.level) return '';
    const isIt = ({ element }: Row) =>
      element.querySelector('a')?.pathname.endsWith(`/${place.slug}/`) ?? false;
    return this.#rows.find(isIt)?.code ?? '';
  }

  #show(state: RankingState, unknown: readonly string[]): void {
    const { texts } = this.#setup;
    const ownChanged = state.own !== this.#state.own;
    this.#state = state;
    for (const [name, value] of Object.entries({
      ...{ k: state.own, gruppe: state.group, fylke: state.county },
      sorter: state.order === 'tall' ? '' : state.order,
    })) {
      const field = this.#field(name);
      if (field) field.value = value;
    }
    let count = 0;
    for (const { element, code, group } of this.#rows) {
      const fits =
        (state.group === '' || group === state.group) &&
        (state.county === '' || code.startsWith(state.county));
      element.hidden = !fits;
      element.classList.toggle('own', code === state.own);
      if (fits) count += 1;
    }
    this.#sort();
    const target = this.#target();
    const said = [
      this.#ownPlace(),
      count < this.#rows.length
        ? fill(texts.shown, { count: String(count), total: String(this.#rows.length) })
        : '',
    ].filter((text) => text !== '');
    this.#say('[data-status]', said.join(' '));
    this.#say(
      '[data-message]',
      [
        unknown.length > 0 ? fill(texts.unknown, { value: unknown.join(', ') }) : '',
        count === 0 ? texts.noneShown : '',
        state.jump !== null && target === undefined
          ? fill(texts.noPlace, { count: String(this.#placed().length) })
          : '',
      ]
        .filter((text) => text !== '')
        .join(' '),
    );
    this.#point(target);
    if (ownChanged) void this.#series();
  }

  /** Those with a place in their first order: from the highest figure. */
  #placed(): Row[] {
    return this.#rows.filter(({ place }) => place !== '');
  }

  #target(): Row | undefined {
    const { jump } = this.#state;
    const placed = this.#placed();
    if (jump === null || !(jump.number >= 1)) return undefined;
    const at = jump.kind === 'plass' ? jump.number : placeAtPercentile(jump.number, placed.length);
    return jump.kind === 'prosentil' && jump.number > 100 ? undefined : placed[at - 1];
  }

  #point(target: Row | undefined): void {
    for (const { element } of this.#rows) element.classList.toggle('pointed', element === target?.element);
    if (target === undefined) return;
    target.element.hidden = false;
    target.element.scrollIntoView({ block: 'center' });
    target.element.querySelector('a')?.focus({ preventScroll: true });
  }

  #sort(): void {
    const { order } = this.#state;
    const placed = this.#placed();
    const others = this.#rows.filter(({ place }) => place === '');
    const byName = new Intl.Collator('nb');
    const sorted =
      order === 'navn'
        ? this.#rows.toSorted((a, b) => byName.compare(a.name, b.name))
        : [...(order === 'lavest' ? placed.toReversed() : placed), ...others];
    this.querySelector('.ranked tbody')?.append(...sorted.map(({ element }) => element));
  }

  /** «Strand: delt 11.–14. plass av 312 med tall, 45 mangler.» */
  #ownPlace(): string {
    const { texts } = this.#setup;
    const own = this.#rows.find(({ code }) => code === this.#state.own);
    if (own === undefined) return '';
    const { name } = own;
    const count = this.#placed().length;
    if (own.place === '') {
      const hasFigure = own.element.cells[1]?.querySelector('i') === null;
      return fill(hasFigure ? texts.unranked : texts.noFigure, { name });
    }
    const [from = '', to = from] = own.place.split('–');
    const place = fill(from === to ? texts.alone : texts.shared, { from, to, count: String(count) });
    const missing = this.#rows.length - count;
    const rest = missing === 0 ? '' : `, ${fill(texts.missing, { count: String(missing) })}`;
    return fill(texts.place, { name, place: place + rest });
  }

  async #series(): Promise<void> {
    const { own } = this.#state;
    const row = this.#rows.find(({ code }) => code === own);
    const { showSeries, hideSeries } = await import('./rankingSeries.ts');
    if (own !== this.#state.own) return;
    hideSeries();
    if (row === undefined) return;
    try {
      await showSeries(this.#setup, row, () => own === this.#state.own);
    } catch {
      if (own === this.#state.own)
        this.#say('[data-message]', fill(this.#setup.texts.failed, { name: row.name }));
    }
  }

  async #save(): Promise<void> {
    const { rankingCsv } = await import('./rankingCsv.ts');
    const table = this.querySelector<HTMLTableElement>('table.ranked');
    if (table === null) return;
    const text = rankingCsv(table, this.#setup);
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${this.#setup.csv.name}.csv`);
  }

  #say(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

function textOf(cell: Element | undefined): string {
  return (cell?.textContent ?? '').trim();
}

customElements.define('ks-ranking', Ranking);
