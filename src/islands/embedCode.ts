import { shownFigure, shownYears } from '../compare/compareLines.ts';
import { writeEmbed } from '../compare/embedParams.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { Compare } from './compare.ts';
import { SHOWN } from './compareEvents.ts';
import type { CompareShownDetail } from './compareEvents.ts';

/**
 * `<ks-embed-code>` in `<ks-compare>`: what is shown as an `<iframe>` for another site, in a field that can be copied from by
 * hand where a script may not use the clipboard.
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
      this.#write();
    });
    this.querySelector('details')?.addEventListener('toggle', () => void this.#open());
    this.addEventListener('change', () => this.#write());
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copy());
  }

  /** What the page was made with is first looked up when the code is asked for. */
  async #open(): Promise<void> {
    if (this.querySelector('details')?.open !== true) return;
    try {
      this.#shown ??= await this.#compare?.showNow();
      this.#write();
    } catch {
      this.#compare?.sayFailed(() => this.#open());
    }
  }

  #write(): void {
    const area = this.querySelector('textarea');
    if (!area || !this.#shown || this.querySelector('details')?.open !== true) return;
    const keep = this.querySelector<HTMLInputElement>('input[value="behold"]')?.checked === true;
    area.value = embedCode(this.#shown, {
      keep,
      page: this.dataset['page'] ?? '',
      title: this.dataset['title'] ?? '{what}',
      folder: this.dataset['folder'] ?? '',
    });
    this.#tell('');
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

interface CodeOptions {
  readonly keep: boolean;
  readonly page: string;
  readonly title: string;
  /** Of the files of the release at hand. */
  readonly folder: string;
}

/** The code of a frame with what is shown, as high as it usually needs. */
export function embedCode(
  { state, data, catalogue, shown }: CompareShownDetail,
  { keep, page, title, folder }: CodeOptions,
): string {
  const figure = shownFigure(data, state);
  const { release } = catalogue;
  const params = writeEmbed({
    state,
    figure: figure?.id ?? null,
    against: state.against ?? data.figures.find(({ id }) => id !== figure?.id)?.id ?? null,
    periods: figure === undefined ? [] : shownYears(figure, data, state),
    kept: keep ? { published: release.published, folder } : null,
  });
  const rows = shown.table.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const height = state.view === 'tabell' || state.view === 'utvikling' ? Math.min(900, 230 + 46 * rows) : 720;
  const text = attribute(fill(title, { what: shown.heading }));
  return `<iframe src="${attribute(`${page}?${params.toString()}`)}" title="${text}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

customElements.define('ks-embed-code', EmbedCode);
