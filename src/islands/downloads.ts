import type { Locale } from '../i18n/locales.ts';
import type { WorkbookRequest } from './keyFigureWorkbook.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `<ks-downloads>`: the Excel link gives the table on the page instead of the whole area's file, which is where the link
 * leads without script. The texts come with the element, so that this script stays small; everything else is loaded on
 * the first click.
 *
 * Attributes: `data-locale`, `data-area`, `data-regions` (own first, separated by spaces), `data-file` (name without
 * extension), `data-preparing`, `data-done`, `data-failed`. Inside: `a[data-xlsx]` and `[data-status]`, a live region.
 */
class Downloads extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('a[data-xlsx]');
    link?.addEventListener('click', (event) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (elsewhere) return;
      event.preventDefault();
      void this.#download();
    });
  }

  async #download(): Promise<void> {
    if (this.ariaBusy === 'true') return;
    this.ariaBusy = 'true';
    this.#say(this.dataset['preparing']);
    try {
      const { keyFigureWorkbook } = await import('./keyFigureWorkbook.ts');
      const bytes = await keyFigureWorkbook(this.#request(), readPublished);
      saveFile(new Blob([bytes], { type: XLSX_TYPE }), `${this.dataset['file'] ?? ''}.xlsx`);
      this.#say(this.dataset['done']);
    } catch {
      this.#say(this.dataset['failed']);
    } finally {
      this.ariaBusy = 'false';
    }
  }

  #request(): WorkbookRequest {
    const { area = '', regions = '', locale = 'nb' } = this.dataset;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    return {
      area,
      regions: regions.split(' '),
      locale: locale as Locale,
      pageUrl: canonical?.href ?? `${location.origin}${location.pathname}`,
    };
  }

  #say(text = ''): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }
}

async function readPublished(path: string): Promise<unknown> {
  const response = await fetch(`/data/${path}`);
  if (!response.ok) throw new Error(`${response.status} for /data/${path}`);
  return response.json();
}

/** Hands a file to the browser as if a link to it had been followed. */
function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The address must live until the browser has begun to read it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

customElements.define('ks-downloads', Downloads);
