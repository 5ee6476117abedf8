import { LOADING_TEXTS } from '../i18n/loadingTexts.ts';
import type { Locale } from '../i18n/locales.ts';
import type { DownloadTexts, WorkbookRequest } from './keyFigureWorkbook.ts';
import { saveFile } from './saveFile.ts';

type Format = 'csv' | 'xlsx';

const TYPES: Record<Format, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * `<ks-downloads>`: the links give the table on the page instead of the whole area's file, which is where they lead
 * without script. What it takes is loaded on the first click.
 *
 * Attributes: `data-area`, `data-regions` (own first, separated by spaces), `data-file` (name without extension).
 * Inside: `a[data-csv]`, `a[data-xlsx]` and `[data-status]`, a live region.
 */
class Downloads extends HTMLElement {
  #texts: DownloadTexts | undefined;

  get #locale(): Locale {
    return document.documentElement.lang === 'en' ? 'en' : 'nb';
  }

  connectedCallback(): void {
    for (const format of ['csv', 'xlsx'] as const) {
      const link = this.querySelector<HTMLAnchorElement>(`a[data-${format}]`);
      link?.addEventListener('click', (event) => {
        const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (elsewhere) return;
        event.preventDefault();
        void this.#download(format);
      });
    }
  }

  async #download(format: Format): Promise<void> {
    if (this.ariaBusy === 'true') return;
    this.ariaBusy = 'true';
    try {
      const content = await withinTime(this.#content(format));
      const name = `${this.dataset['file'] ?? ''}.${format}`;
      saveFile(new Blob([content], { type: TYPES[format] }), name);
      this.#say(this.#texts?.done(this.dataset['file'] ?? ''));
    } catch {
      this.#say(LOADING_TEXTS[this.#locale].file);
    } finally {
      this.ariaBusy = 'false';
    }
  }

  async #content(format: Format): Promise<BlobPart> {
    const { downloadTexts, keyFigureCsv, keyFigureWorkbook } = await import('./keyFigureWorkbook.ts');
    this.#texts = downloadTexts(this.#locale);
    this.#say(this.#texts.preparing);
    const make = format === 'csv' ? keyFigureCsv : keyFigureWorkbook;
    return make(this.#request(), readPublished);
  }

  #request(): WorkbookRequest {
    const { area = '', regions = '' } = this.dataset;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    return {
      area,
      regions: regions.split(' '),
      locale: this.#locale,
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

customElements.define('ks-downloads', Downloads);
