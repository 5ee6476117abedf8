import { readCompareParams } from '../compare/compareParams.ts';
import { isOverYears } from '../compare/compareLines.ts';
import { firstRegions } from '../compare/usualOthers.ts';
import type { CompareState } from '../compare/compareState.ts';
import { widenedYears, yearsParam } from '../compare/yearFields.ts';
import type { UnitLevel } from '../domain/region.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { Compare } from './compare.ts';
import { askForChange, SHOWN } from './compareEvents.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { fillControls } from './compareControls.ts';
import type { ShownHit } from './searchEngine.ts';

/**
 * `<ks-compare-what>`: figures, years and view: a form whose fields are named as the parameters of the address, so that
 * what is read from it is read by the same rules as an address.
 *
 * Inside: `form`; `ks-search` for key figures; `[data-basket]`, a list of those chosen one by one.
 */
class CompareWhat extends HTMLElement {
  readonly #compare = this.closest<Compare>('ks-compare');
  readonly #form = this.querySelector('form');

  connectedCallback(): void {
    this.#compare?.addEventListener(SHOWN, (event) => {
      const detail = (event as CustomEvent<CompareShownDetail>).detail;
      fillControls(this, detail);
      this.dataset['view'] = detail.state.view;
    });
    // Some of its fields stand outside the form and belong to it by their `form`.
    this.addEventListener('change', (event) => {
      if ((event.target as HTMLInputElement).form === this.#form) this.#try(() => this.#onChange(event));
    });
    this.#form?.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('ks-choose', (event) => {
      event.preventDefault();
      const { id, title } = (event as CustomEvent<ShownHit>).detail;
      this.#try(() => this.#addFigure(id, title));
    });
    this.addEventListener('click', (event) => {
      const { drop, name = '' } =
        (event.target as Element).closest<HTMLElement>('[data-drop]')?.dataset ?? {};
      if (drop !== undefined) this.#try(() => this.#dropFigure(drop, name));
    });
    // Options are filled when someone comes to use them; until then the page needs no figures.
    this.addEventListener('focusin', () => void this.#fill(), { once: true });
  }

  #try(work: () => Promise<void>): void {
    void work().catch(() => this.#compare?.sayFailed(work));
  }

  async #fill(): Promise<void> {
    const now = await this.#compare?.current().catch(() => undefined);
    if (now) fillControls(this, now);
  }

  async #onChange(event: Event): Promise<void> {
    const { name } = event.target as HTMLSelectElement;
    const form = this.#form;
    if (!form) return;
    const fields = new FormData(form);
    const text = (field: string) => String(fields.get(field) ?? '');
    const params = new URLSearchParams();
    for (const field of ['o', 'visning', 'tall', 'mot', 'snudd', 'navn']) params.set(field, text(field));
    const view = readCompareParams(params).state.view;
    const newest = form.querySelector<HTMLOptionElement>('[name="til"] option:nth-child(2)')?.value ?? '';
    params.set('aar', yearsParam({ from: text('fra'), to: text('til'), view, newest }));
    params.set('forskjell', text('fraHvem') === '' ? '' : `${text('fraHvem')}.${text('somHva')}`);
    if (name === 'niva') await this.#toLevel(text('niva') as UnitLevel);
    else askForChange(this, patchOf(name, readCompareParams(params).state));
  }

  /** Another level begins anew: nobody of the former one has its figures. */
  async #toLevel(level: UnitLevel): Promise<void> {
    const now = await this.#compare?.current();
    if (!now) return;
    const { catalogue } = now;
    const area = catalogue.areas.find((each) => each.level === level)?.id ?? null;
    const patch = { level, area, own: null, basket: [], figure: null, against: null, difference: null };
    askForChange(this, { ...patch, sort: null, regions: firstRegions(level, catalogue) });
  }

  async #addFigure(id: string, name: string): Promise<void> {
    const now = await this.#compare?.current();
    if (!now) return;
    const { basket } = now.state;
    if (!basket.includes(id))
      askForChange(this, { basket: [...basket, id] }, fill(now.texts.added, { name }));
  }

  async #dropFigure(id: string, name: string): Promise<void> {
    const now = await this.#compare?.current();
    if (!now) return;
    const basket = now.state.basket.filter((each) => each !== id);
    this.querySelector<HTMLElement>('ks-search input')?.focus();
    const areas = now.data.figures.map(({ area }) => area);
    askForChange(
      this,
      { basket, ...(basket.length === 0 ? { area: areas[0] ?? null } : {}) },
      fill(now.texts.removed, { name }),
    );
  }
}

/** One year alone says little where years stand beside each other. */
function widened(state: CompareState): Partial<CompareState> {
  const years = widenedYears(state);
  return years === state.years ? {} : { years };
}

/** Only what the reader has touched, so that a field that is not filled yet changes nothing. */
function patchOf(name: string, state: CompareState): Partial<CompareState> {
  const { area, view, figure, against, transposed, name: own, years, difference } = state;
  const fields: Record<string, Partial<CompareState>> = {
    o: { area, basket: [], figure: null, against: null, sort: null },
    visning: { view, ...(isOverYears(view) ? { sort: null, ...widened(state) } : {}) },
    tall: { figure },
    mot: { against },
    snudd: { transposed },
    navn: { name: own },
    fra: { years },
    til: { years },
    fraHvem: { difference },
    somHva: { difference },
  };
  return fields[name] ?? {};
}

customElements.define('ks-compare-what', CompareWhat);
