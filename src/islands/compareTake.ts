import { fill } from '../i18n/searchTexts.ts';
import type { Compare } from './compare.ts';
import { SHOWN } from './compareEvents.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { saveFile } from './saveFile.ts';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * `<ks-compare-take>`: what is shown, to take along: link, CSV, Excel, and a report to print. What makes the files is
 * loaded when they are asked for.
 *
 * Inside: `button[data-take="link|csv|xlsx|report"]`, `[data-told]`, a live region.
 */
class CompareTake extends HTMLElement {
  readonly #compare = this.closest<Compare>('ks-compare');
  #now: CompareShownDetail | undefined;

  connectedCallback(): void {
    this.#compare?.addEventListener(SHOWN, (event) => {
      this.#now = (event as CustomEvent<CompareShownDetail>).detail;
      this.#tell('');
    });
    this.addEventListener('click', (event) => {
      const kind = (event.target as Element).closest<HTMLElement>('[data-take]')?.dataset['take'];
      if (kind !== undefined) void this.#take(kind);
    });
  }

  async #take(kind: string): Promise<void> {
    if (this.ariaBusy === 'true') return;
    this.ariaBusy = 'true';
    const texts = this.#compare?.texts;
    try {
      // What the page was made with is shown by script first, so that files are made of what is seen.
      const now = this.#now ?? (await this.#compare?.showNow());
      if (!now || !texts) throw new Error('nothing is shown');
      if (kind === 'link') await this.#copyLink(now);
      else if (kind === 'report') await this.#print(now);
      else await this.#save(kind === 'csv' ? 'csv' : 'xlsx', now);
    } catch {
      this.#tell(texts?.[kind === 'link' ? 'notCopied' : 'notMade'] ?? '');
    } finally {
      this.ariaBusy = 'false';
    }
  }

  async #copyLink({ texts }: CompareShownDetail): Promise<void> {
    await navigator.clipboard.writeText(location.href);
    this.#tell(texts.copied);
  }

  async #save(format: 'csv' | 'xlsx', now: CompareShownDetail): Promise<void> {
    this.#tell(now.texts.preparing);
    const { compareFile } = await import('./compareFile.ts');
    const { name, content } = await compareFile(format, now, location.href);
    saveFile(new Blob([content], { type: TYPES[format] }), name);
    this.#tell(fill(now.texts.done, { name }));
  }

  async #print(now: CompareShownDetail): Promise<void> {
    this.#tell(now.texts.preparing);
    const { makeReport } = await import('./compareReport.ts');
    await makeReport(now, location.href);
    this.#tell(now.texts.ready);
    print();
  }

  #tell(text: string): void {
    const told = this.querySelector('[data-told]');
    if (told) told.textContent = text;
  }
}

customElements.define('ks-compare-take', CompareTake);
