import { chooseMany, needsOwn, readPasted } from '../compare/chooseMany.ts';
import type { ManyWay } from '../compare/chooseMany.ts';
import type { PublishedCompareNeighbours } from '../contracts/publishedCompare.ts';
import type { RegionCode } from '../domain/region.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { Compare } from './compare.ts';
import { askForChange } from './compareEvents.ts';
import { loadSearchEntries, readCompare } from './compareLoader.ts';
import type { Comparison } from './compareSession.ts';

/**
 * `<ks-compare-many>`: several regions at once: groups, neighbours, the largest, averages, or a list that is pasted.
 *
 * Inside: `button[data-many]`, `textarea`, `button[data-paste]`, `[data-told]`, a live region.
 */
class CompareMany extends HTMLElement {
  readonly #compare = this.closest<Compare>('ks-compare');

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      const way = button?.dataset['many'];
      if (way !== undefined) void this.#with((now) => this.#addMany(way as ManyWay, now));
      if (button?.hasAttribute('data-paste') === true) void this.#with((now) => this.#paste(now));
    });
  }

  async #with(work: (now: Comparison) => Promise<void>): Promise<void> {
    try {
      const now = await this.#compare?.current();
      if (now) await work(now);
    } catch {
      this.#compare?.sayFailed();
    }
  }

  async #addMany(way: ManyWay, now: Comparison): Promise<void> {
    const { state, catalogue, texts } = now;
    if (needsOwn(way) && state.own === null) {
      this.#tell(texts.needOwn);
      return;
    }
    const neighbours =
      way === 'neighbours' ? ((await readCompare('naboer.json')) as PublishedCompareNeighbours) : undefined;
    const own = now.data.regions.find(({ isOwn }) => isOwn);
    const isIsle = neighbours?.byDistance.includes(state.own ?? '') === true;
    this.#tell(isIsle ? fill(texts.byDistance, { name: own?.label ?? '' }) : '');
    this.#add(chooseMany(way, { state, catalogue, neighbours }), now);
  }

  async #paste(now: Comparison): Promise<void> {
    const field = this.querySelector('textarea');
    if (!field) return;
    const { texts, state } = now;
    const entries = await loadSearchEntries(texts.locale);
    const { codes, notFound, ambiguous } = readPasted(field.value, entries, state.level);
    const told = ambiguous.map(({ name, present }) =>
      fill(texts.ambiguous, { name, present: present.join(', ') }),
    );
    if (notFound.length > 0) told.unshift(fill(texts.notFound, { names: notFound.join(', ') }));
    this.#tell(told.join(' '));
    this.#add(codes, now);
  }

  #add(codes: readonly RegionCode[], { state, texts }: Comparison): void {
    const fresh = codes.filter((code) => code !== state.own && !state.regions.includes(code));
    if (fresh.length === 0)
      this.#tell([this.querySelector('[data-told]')?.textContent, texts.none].join(' '));
    else
      askForChange(
        this,
        { regions: [...state.regions, ...fresh] },
        fill(texts.addedMany, { count: String(fresh.length) }),
      );
  }

  #tell(text: string): void {
    const told = this.querySelector('[data-told]');
    if (told) told.textContent = text;
  }
}

customElements.define('ks-compare-many', CompareMany);
