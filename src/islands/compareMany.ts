import type { ManyWay } from '../compare/chooseMany.ts';
import type { UnitLevel } from '../domain/region.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { Several } from './addMany.ts';
import type { Compare } from './compare.ts';
import { askForChange, SHOWN } from './compareEvents.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import type { Comparison } from './compareSession.ts';

/**
 * `<ks-compare-many>`: several regions at once: groups, neighbours, the most alike, the largest, averages, or a list that is
 * pasted. What finds them is loaded when it is first asked for.
 *
 * Inside: `button[data-many]`, `textarea`, `button[data-paste]`, `[data-told]`, a live region.
 */
class CompareMany extends HTMLElement {
  readonly #compare = this.closest<Compare>('ks-compare');

  #level: UnitLevel | undefined;

  connectedCallback(): void {
    this.#compare?.addEventListener(SHOWN, (event) => {
      const { level } = (event as CustomEvent<CompareShownDetail>).detail.state;
      // What was told of another level is of none that is shown.
      if (this.#level !== undefined && level !== this.#level)
        this.querySelector('[data-told]')?.replaceChildren();
      this.#level = level;
    });
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      const way = button?.dataset['many'];
      if (way !== undefined) void this.#add(way);
      if (button?.hasAttribute('data-paste') === true) void this.#add();
    });
  }

  /** @param way left out for the list that is pasted */
  async #add(way?: string): Promise<void> {
    try {
      const now = await this.#compare?.current();
      if (!now) return;
      const { pastedSeveral, waySeveral } = await import('./addMany.ts');
      const text = this.querySelector('textarea')?.value ?? '';
      this.#show(await (way === undefined ? pastedSeveral(text, now) : waySeveral(way as ManyWay, now)), now);
    } catch {
      this.#compare?.sayFailed(() => this.#add(way));
    }
  }

  #show({ codes, told, link }: Several, { state, texts }: Comparison): void {
    const fresh = codes.filter((code) => code !== state.own && !state.regions.includes(code));
    const words = fresh.length > 0 ? told : [told, texts.none].filter(Boolean).join(' ');
    const more =
      link === undefined
        ? []
        : [' ', Object.assign(document.createElement('a'), { href: link.href, textContent: link.text })];
    this.querySelector('[data-told]')?.replaceChildren(words, ...more);
    if (fresh.length > 0)
      askForChange(
        this,
        { regions: [...state.regions, ...fresh] },
        fill(texts.addedMany, { count: String(fresh.length) }),
      );
  }
}

customElements.define('ks-compare-many', CompareMany);
