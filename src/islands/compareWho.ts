import { usualOthers } from '../compare/usualOthers.ts';
import type { CompareTexts } from '../compare/compareTexts.ts';
import type { ComparedRegion } from '../compare/compareData.ts';
import type { RegionCode } from '../domain/region.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { Compare } from './compare.ts';
import { askForChange, SHOWN } from './compareEvents.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import type { ShownHit } from './searchEngine.ts';

/**
 * `<ks-compare-who>`: who is compared. Names that are typed, and a list from which they can be taken away.
 *
 * Inside: `ks-search[data-for="own"]`, `ks-search[data-for="others"]`, `[data-chosen]`, the list.
 */
class CompareWho extends HTMLElement {
  readonly #compare = this.closest<Compare>('ks-compare');
  /** Whether the page still shows what it was made with: then the first own region brings its usual others. */
  #asMade = true;

  connectedCallback(): void {
    this.#compare?.addEventListener(SHOWN, (event) => {
      this.#asMade = false;
      this.#draw((event as CustomEvent<CompareShownDetail>).detail);
    });
    this.addEventListener('ks-choose', (event) => {
      event.preventDefault();
      const { id, title } = (event as CustomEvent<ShownHit>).detail;
      const isOwn = (event.target as HTMLElement).dataset['for'] === 'own';
      const work = () => (isOwn ? this.#own(id) : this.#add(id, title));
      void work().catch(() => this.#compare?.sayFailed(work));
    });
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-remove]');
      const work = async () => button && this.#remove(button);
      void work().catch(() => this.#compare?.sayFailed(work));
    });
  }

  async #own(own: RegionCode): Promise<void> {
    const now = await this.#compare?.current();
    if (!now) return;
    const { regions } = now.state;
    const others = this.#asMade || regions.length === 0 ? usualOthers(own, now.catalogue) : regions;
    askForChange(this, { own, regions: others.filter((code) => code !== own) });
  }

  async #add(code: RegionCode, name: string): Promise<void> {
    const now = await this.#compare?.current();
    if (!now || now.state.own === code || now.state.regions.includes(code)) return;
    askForChange(this, { regions: [...now.state.regions, code] }, fill(now.texts.added, { name }));
  }

  async #remove(button: HTMLButtonElement): Promise<void> {
    const code = button.dataset['remove'];
    const now = await this.#compare?.current();
    if (!now) return;
    const { own, regions } = now.state;
    // The button goes with what it stands for; the focus must not fall to the top of the page.
    this.querySelector<HTMLElement>('ks-search[data-for="others"] input')?.focus();
    askForChange(
      this,
      { own: own === code ? null : own, regions: regions.filter((other) => other !== code) },
      fill(now.texts.removed, { name: button.dataset['name'] ?? '' }),
    );
  }

  #draw({ data, texts }: CompareShownDetail): void {
    this.querySelector('[data-chosen]')?.replaceChildren(
      ...data.regions.map((region) => chip(region, texts)),
    );
    for (const search of this.querySelectorAll<HTMLElement>('ks-search'))
      search.dataset['kinds'] = search.dataset[`kinds-${data.level}`] ?? search.dataset['kinds'] ?? '';
    const own = data.regions.find(({ isOwn }) => isOwn);
    const { ownHint, ownNow, ownFields, othersHints } = texts;
    this.#hint('own', own === undefined ? ownHint : fill(ownNow, { name: own.label }));
    this.#hint('others', othersHints[data.level]);
    for (const name of this.querySelectorAll('ks-search[data-for="own"] label'))
      name.textContent = ownFields[data.level];
    for (const way of this.querySelectorAll<HTMLElement>('[data-level]'))
      way.hidden = way.dataset['level'] !== data.level;
  }

  #hint(purpose: string, text: string): void {
    const input = this.querySelector<HTMLInputElement>(`ks-search[data-for="${purpose}"] input`);
    if (input) input.placeholder = text;
  }
}

function chip({ code, label, isOwn }: ComparedRegion, texts: CompareTexts): HTMLElement {
  const item = document.createElement('li');
  if (isOwn) item.className = 'own';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['remove'] = code;
  button.dataset['name'] = label;
  button.ariaLabel = fill(texts.remove, { name: label });
  item.append(isOwn ? fill(texts.ownChosen, { name: label }) : label, button);
  return item;
}

customElements.define('ks-compare-who', CompareWho);
