import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { clearMyPlace, isNewRelease, readMyPlace } from './myPlace.ts';

/**
 * `<ks-welcome>` on the front page: the way to the reader's own place, and whether there are new figures since the last
 * visit. Its room is kept free, so that nothing moves.
 *
 * Attributes: `data-release`. Inside, hidden until they are wanted: `[data-mine]` with `[data-level]` words, a link and a
 * button; `[data-none]`; `[data-news]`.
 */
class Welcome extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    this.querySelector('button')?.addEventListener('click', () => {
      clearMyPlace();
      this.#show();
    });
    const { release } = this.dataset;
    this.#part('[data-news]').hidden = release === undefined || !isNewRelease(release);
  }

  #show(): void {
    const mine = readMyPlace();
    this.#part('[data-none]').hidden = mine !== undefined;
    this.#part('[data-mine]').hidden = mine === undefined;
    if (mine === undefined) return;
    for (const words of this.querySelectorAll<HTMLElement>('[data-level]'))
      words.hidden = words.dataset['level'] !== mine.level;
    const link = this.#part('[data-mine] a') as HTMLAnchorElement;
    link.href = pathOf({ page: mine.level, slug: mine.slug }, document.documentElement.lang as Locale);
    link.textContent = mine.name;
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`ks-welcome has no ${selector}`);
    return found;
  }
}

customElements.define('ks-welcome', Welcome);
