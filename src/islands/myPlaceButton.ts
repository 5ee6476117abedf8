import type { UnitLevel } from '../domain/region.ts';
import { clearMyPlace, readMyPlace, saveMyPlace } from './myPlace.ts';

/**
 * `<ks-my-place>`: a button on the page of a place that makes it the reader's own, or no longer.
 *
 * Attributes: `data-level`, `data-slug`, `data-name`; `data-set` and `data-clear`, what the button does. Inside: `button`.
 */
class MyPlaceButton extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    this.querySelector('button')?.addEventListener('click', () => {
      const { level, slug = '', name = '' } = this.dataset;
      if (this.#isMine()) clearMyPlace();
      else saveMyPlace({ level: level as UnitLevel, slug, name });
      this.#show();
    });
  }

  #isMine(): boolean {
    const mine = readMyPlace();
    return mine?.slug === this.dataset['slug'] && mine?.level === this.dataset['level'];
  }

  #show(): void {
    const button = this.querySelector('button');
    const { set = '', clear = '' } = this.dataset;
    if (button) button.textContent = this.#isMine() ? clear : set;
  }
}

customElements.define('ks-my-place', MyPlaceButton);
