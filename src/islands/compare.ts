import { readCompareParams, writeCompareParams } from '../compare/compareParams.ts';
import type { CompareMessage, CompareState } from '../compare/compareState.ts';
import { EMPTY_STATE, isEmptyState, TABLE_VIEWS } from '../compare/compareState.ts';
import type { CompareTexts } from '../compare/compareTexts.ts';
import { showCompare } from '../compare/compareView.ts';
import { CHANGE, SHOWN } from './compareEvents.ts';
import type { CompareChange, CompareShownDetail } from './compareEvents.ts';
import { loadComparison } from './compareSession.ts';
import type { Comparison } from './compareSession.ts';
import { retryButton, tellChanges, tellMessages, tellStatus } from './compareTold.ts';

/**
 * `<ks-compare>`: keeps the choice, in the address, and shows it. The parts inside ask for changes (`compare-change`) and are
 * told what is shown (`compare-shown`).
 *
 * Attributes: `data-texts`, `data-ready` (the choice that the page was made with, as parameters). Inside:
 * `[data-fold]` around what is chosen in, `[data-fold-done]`, `[data-choice]`, `[data-heading]`, `[data-years]`, `[data-table]`,
 * `[data-notes]`, `[data-messages]`, `[data-status]`, `[data-chart]`.
 */
export class Compare extends HTMLElement {
  readonly texts = JSON.parse(this.dataset['texts'] ?? '{}') as CompareTexts;
  #state: CompareState = EMPTY_STATE;
  #shown: Promise<Comparison> | undefined;
  /** Only the last of several requests is shown. */
  #request = 0;

  connectedCallback(): void {
    this.addEventListener(CHANGE, (event) => {
      const { patch, say } = (event as CustomEvent<CompareChange>).detail;
      void this.#show({ ...this.#state, ...patch }, { push: true, say });
    });
    this.addEventListener('click', (event) => this.#onSort(event));
    this.#mountFold();
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  /** Where there is room the choice is seen beside its result, and is no fold; the style sheet has shown it already. */
  #mountFold(): void {
    const fold = this.#part('[data-fold]') as HTMLDetailsElement;
    fold.open = matchMedia('(min-width: 60rem)').matches;
    this.#part('[data-fold-done]').addEventListener('click', () => {
      fold.open = false;
      fold.scrollIntoView();
      fold.querySelector('summary')?.focus();
    });
  }

  /** What is shown; fetched when a part first needs it, where the page still shows what it was made with. */
  current(): Promise<Comparison> {
    this.#shown ??= loadComparison(this.#state, this.texts);
    this.#shown.catch(() => (this.#shown = undefined));
    return this.#shown;
  }

  /** Shows by script what the page was made with, for parts that need what is shown as data. */
  async showNow(): Promise<CompareShownDetail> {
    const comparison = await this.current();
    return { ...comparison, shown: this.#shownOf(comparison) };
  }

  /** The address decides; one without a choice stands for what the page was made with, which is then not fetched. */
  #readAddress(): void {
    const { state, messages } = readCompareParams(new URLSearchParams(location.search));
    const made = readCompareParams(new URLSearchParams(this.dataset['ready'])).state;
    const asked = isEmptyState(state) ? { ...state, ...pick(made) } : state;
    this.#state = asked;
    const asMade = isEmptyState(state) && messages.length === 0 && !this.hasAttribute('data-changed');
    if (asMade && state.view === EMPTY_STATE.view && !state.transposed) return;
    void this.#show(asked, { push: false, told: messages });
  }

  async #show(
    asked: CompareState,
    { push, say, told = [] }: { push: boolean; say?: string | undefined; told?: readonly CompareMessage[] },
  ): Promise<void> {
    const request = ++this.#request;
    const late = setTimeout(() => this.#say(this.texts.loading), 300);
    try {
      const comparison = await loadComparison(asked, this.texts);
      if (request !== this.#request) return;
      this.#state = comparison.state;
      this.#shown = Promise.resolve(comparison);
      this.#draw(comparison, [...told, ...comparison.messages], say);
      const { release } = asked;
      if (release !== null && release !== comparison.state.release)
        void tellChanges(this.#part('[data-messages]'), release, comparison);
      this.#writeAddress(comparison.state, push);
    } catch {
      if (request === this.#request) this.sayFailed(() => this.#show(asked, { push, say, told }));
    } finally {
      clearTimeout(late);
    }
  }

  #draw(comparison: Comparison, messages: readonly CompareMessage[], say?: string): void {
    const shown = this.#shownOf(comparison);
    this.#part('[data-heading]').textContent = shown.heading;
    this.#part('[data-years]').textContent = shown.subtitle;
    this.#part('[data-choice]').textContent = shown.choice;
    this.#part('[data-table]').innerHTML = shown.tableHtml;
    this.#part('[data-notes]').innerHTML = shown.notesHtml;
    const provenance = this.#part('[data-provenance]');
    provenance.hidden = shown.provenance === '';
    this.#part('[data-provenance] > span').textContent = shown.provenance;
    tellMessages(this.#part('[data-messages]'), messages, this.texts);
    this.setAttribute('data-changed', '');
    this.#say([say, shown.spoken].filter(Boolean).join(' '));
    void this.#drawChart({ ...comparison, shown });
    this.dispatchEvent(new CustomEvent<CompareShownDetail>(SHOWN, { detail: { ...comparison, shown } }));
  }

  #shownOf({ data, state, denominators, catalogue, texts }: Comparison) {
    const slugs = new Map(catalogue.regions.map(({ code, slug }) => [code, slug]));
    return showCompare({ data, state, texts, denominators }, (code) => slugs.get(code));
  }

  /** In views that are charts the chart stands in the table's place; where it cannot be had the table stays. */
  async #drawChart(detail: CompareShownDetail): Promise<void> {
    const request = this.#request;
    const host = this.#part('[data-chart]');
    const box = this.#part('[data-table-box]');
    const isChart = !TABLE_VIEWS.some((view) => view === detail.state.view);
    const notes = this.#part('[data-notes]');
    if (!isChart) host.replaceChildren();
    box.hidden = false;
    notes.hidden = false;
    if (!isChart) return;
    try {
      const { drawShown, styled } = await import('./compareDrawing.ts');
      await styled;
      if (request !== this.#request) return;
      // The heading over it names the figure, but not the two of a relation.
      host.toggleAttribute('data-titled', detail.state.view === 'sammenheng');
      box.hidden = drawShown(host, detail, this.dataset['release'] ?? '');
      // A chart has notes of its own.
      notes.hidden = box.hidden;
    } catch {
      host.replaceChildren();
      this.#say(this.texts.chartFailed, true);
    }
  }

  /** A choice of the reader is a step that can be gone back from; what was only read is not. */
  #writeAddress(state: CompareState, push: boolean): void {
    const params = writeCompareParams(state, new URLSearchParams(location.search)).toString();
    const address = `${location.pathname}${params === '' ? '' : `?${params}`}${location.hash}`;
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #onSort(event: Event): void {
    const by = (event.target as Element).closest<HTMLElement>('[data-sort]')?.dataset['sort'];
    if (by === undefined) return;
    const { sort } = this.#state;
    const descending = sort?.by === by ? !sort.descending : by !== 'navn';
    void this.#show({ ...this.#state, sort: { by, descending } }, { push: true }).then(() =>
      this.querySelector<HTMLElement>(`[data-sort="${CSS.escape(by)}"]`)?.focus(),
    );
  }

  /** One line that the figures could not be fetched, and a button that does again what failed; what is on the page stays. */
  sayFailed(again: () => Promise<unknown>): void {
    const retry = () => {
      // The button goes with the line.
      this.#part('[data-table]').focus();
      void again().catch(() => this.sayFailed(again));
    };
    tellStatus(this.#part('[data-status]'), this.texts.failed, true, retryButton(this.texts, retry));
  }

  #say(text: string, seen = false): void {
    tellStatus(this.#part('[data-status]'), text, seen);
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`ks-compare has no ${selector}`);
    return found;
  }
}

/** What of the ready choice takes the place of one that is not there. */
function pick({ own, regions, area, basket, level }: CompareState): Partial<CompareState> {
  return { own, regions, area, basket, level };
}

customElements.define('ks-compare', Compare);
