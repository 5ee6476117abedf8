import type { Compare } from './compare.ts';
import { SHOWN } from './compareEvents.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import type { FrameOptions } from './embedFrame.ts';

/**
 * `<ks-embed-code>` in `<ks-compare>`: what is shown as an `<iframe>` for another site, in a field that can be copied from by
 * hand where a script may not use the clipboard. What writes it is loaded when it is first asked for.
 *
 * Attributes: `data-page` (address of the page that is framed), `data-folder` (of the release's files), `data-title` (with `{what}`), `data-copied`,
 * `data-not-copied`. Inside: `details`, `input[type=radio]`, `textarea`, `[data-copy]`, `[data-told]`.
 */
class EmbedCode extends HTMLElement {
  readonly #compare = this.closest<Compare>('ks-compare');
  #shown: CompareShownDetail | undefined;

  connectedCallback(): void {
    this.#compare?.addEventListener(SHOWN, (event) => {
      this.#shown = (event as CustomEvent<CompareShownDetail>).detail;
      void this.#show();
    });
    this.querySelector('details')?.addEventListener('toggle', () => void this.#show());
    this.addEventListener('change', () => void this.#show());
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copy());
  }

  /** What the page was made with is first looked up when the code is asked for. */
  async #show(): Promise<void> {
    const area = this.querySelector('textarea');
    if (!area || this.querySelector('details')?.open !== true) return;
    try {
      this.#shown ??= await this.#compare?.showNow();
      const { embedCode } = await import('./embedFrame.ts');
      // After the wait, so that the newest choice is written.
      if (this.#shown) area.value = embedCode(this.#shown, this.#options());
      this.#tell('');
    } catch {
      this.#compare?.sayFailed(() => this.#show());
    }
  }

  #options(): FrameOptions {
    return {
      keep: this.querySelector<HTMLInputElement>('input[value="behold"]')?.checked === true,
      page: this.dataset['page'] ?? '',
      title: this.dataset['title'] ?? '{what}',
      folder: this.dataset['folder'] ?? '',
    };
  }

  async #copy(): Promise<void> {
    const area = this.querySelector('textarea');
    if (!area) return;
    try {
      await navigator.clipboard.writeText(area.value);
      this.#tell(this.dataset['copied']);
    } catch {
      area.select();
      this.#tell(this.dataset['notCopied']);
    }
  }

  #tell(text = ''): void {
    const told = this.querySelector('[data-told]');
    if (told) told.textContent = text;
  }
}

customElements.define('ks-embed-code', EmbedCode);
