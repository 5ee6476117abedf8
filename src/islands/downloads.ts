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
      const bytes = await withinTime(this.#workbook());
      saveFile(new Blob([bytes], { type: XLSX_TYPE }), `${this.dataset['file'] ?? ''}.xlsx`);
      this.#say(this.dataset['done']);
    } catch {
      this.#say(this.dataset['failed']);
    } finally {
      this.ariaBusy = 'false';
    }
  }

  async #workbook(): Promise<Uint8Array<ArrayBuffer>> {
    const { keyFigureWorkbook } = await import('./keyFigureWorkbook.ts');
    return keyFigureWorkbook(this.#request(), readPublished);
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

const TIME_LIMIT = 60_000;

/**
 * Fails a promise that is not settled in time. For a very large table the Excel writer starts a worker; where the
 * page's security policy forbids that, it never answers.
 */
function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error('took too long'));
    }, TIME_LIMIT);
    work.then(resolve, reject);
  });
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
