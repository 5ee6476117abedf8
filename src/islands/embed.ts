import { shownFigure } from '../compare/compareLines.ts';
import { newestRange, readEmbed } from '../compare/embedParams.ts';
import type { Embed } from '../compare/embedParams.ts';
import { compareText } from '../compare/compareText.ts';
import { compareHref } from '../compare/compareHref.ts';
import { chosenRegions, isEmptyState, TABLE_VIEWS } from '../compare/compareState.ts';
import type { CompareTexts } from '../compare/compareTexts.ts';
import { showCompare } from '../compare/compareView.ts';
import type { CompareShown } from '../compare/compareView.ts';
import type { PublishedCompareCatalogue, PublishedCompareFigures } from '../contracts/publishedCompare.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { loadCatalogue, loadFigureIds } from './compareLoader.ts';
import { loadComparison } from './compareSession.ts';
import type { Comparison } from './compareSession.ts';
import './saveCharts.ts';

/** What the embed says of itself, in the page's language. */
export interface EmbedTexts extends CompareTexts {
  readonly nothing: string;
  /** `{kept}`: date of the release that was to be kept. */
  readonly gone: string;
  readonly keptFiles: string;
  readonly newestFigures: string;
}

/**
 * `<ks-embed>`: one table or chart of a comparison, as its address says (`compare/embedParams.ts`). A release that was to be
 * kept and is no longer at hand is never replaced: that is said, with links to its files and to the newest figures.
 *
 * Attributes: `data-texts`, `data-release` (line of the release). Inside: `[data-heading]`, `[data-years]`, `[data-body]`, `[data-notes]`, `[data-provenance]`,
 * `[data-status]`, `a[data-open]`.
 */
class EmbedView extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset['texts'] ?? '{}') as EmbedTexts;

  connectedCallback(): void {
    void this.#show().catch(() => this.#say(this.#texts.failed));
  }

  async #show(): Promise<void> {
    const embed = readEmbed(new URLSearchParams(location.search));
    if (isEmptyState(embed.state) || chosenRegions(embed.state).length === 0)
      return this.#say(this.#texts.nothing);
    const catalogue = await loadCatalogue();
    const { release } = catalogue;
    this.#part('a[data-open]').setAttribute('href', compareHref(embed.state, this.#texts.locale));
    if (embed.kept !== null && embed.kept.published !== release.published)
      return this.#sayGone(embed, catalogue, embed.state.basket.length > 0 ? await loadFigureIds() : {});
    const comparison = await this.#load(embed);
    const { data, state, denominators, texts } = comparison;
    const slugs = new Map(catalogue.regions.map(({ code, slug }) => [code, slug]));
    const shown = showCompare({ data, state, texts, denominators }, (code) => slugs.get(code));
    this.#say([...embed.messages, ...comparison.messages].map((each) => compareText(each, texts)).join(' '));
    this.#part('[data-heading]').textContent = shown.heading;
    this.#part('[data-years]').textContent = shown.subtitle;
    if (TABLE_VIEWS.some((view) => view === state.view)) this.#showTable(shown);
    else await this.#showChart({ ...comparison, shown });
  }

  #showTable({ heading, tableHtml, notesHtml, provenance }: CompareShown): void {
    const box = this.#part('[data-body]');
    Object.assign(box, { className: 'table-scroll', tabIndex: 0, role: 'region', ariaLabel: heading });
    box.innerHTML = tableHtml;
    // Its buttons sort on the compare page; here the order is the one that was chosen.
    for (const button of box.querySelectorAll('button')) button.replaceWith(...button.childNodes);
    for (const link of box.querySelectorAll('a')) link.target = '_blank';
    this.#part('[data-notes]').innerHTML = notesHtml;
    this.#part('[data-provenance]').textContent = provenance;
  }

  /** The chart has title, unit and source of its own. */
  async #showChart(detail: CompareShownDetail): Promise<void> {
    const { drawShown, styled } = await import('./compareDrawing.ts');
    await styled;
    const drawn = drawShown(this.#part('[data-body]'), detail, this.dataset['release'] ?? '');
    if (!drawn) return this.#say(this.#texts.nothing);
    this.#part('[data-heading]').className = 'visually-hidden';
    this.#part('[data-years]').hidden = true;
  }

  /** Years that follow the newest are found when the figures are there. */
  async #load({ state, newest }: Embed): Promise<Comparison> {
    const newestOnly = newest === 1 && state.view === 'tabell';
    const first = await loadComparison(state, this.#texts, { newestOnly });
    if (newest === null || state.view === 'tabell' || newest === 1) return first;
    const figure = shownFigure(first.data, first.state);
    const periods = first.data.periods.filter((period) => figure?.periods.includes(period) === true);
    const years = newestRange(periods, newest);
    return { ...(await loadComparison({ ...state, years }, this.#texts)), messages: first.messages };
  }

  /** The release's own files stay where they were: those of the areas that were shown. */
  #sayGone(
    { state, kept }: Embed,
    { areas }: PublishedCompareCatalogue,
    figures: PublishedCompareFigures['figures'],
  ): void {
    const { gone, keptFiles, newestFigures, locale } = this.#texts;
    const folder = kept?.folder ?? '';
    this.#say(fill(gone, { kept: kept?.published ?? '' }));
    const body = this.#part('[data-body]');
    const link = (href: string, text: string) => {
      const line = document.createElement('p');
      line.append(Object.assign(document.createElement('a'), { href, textContent: text, target: '_blank' }));
      return line;
    };
    const has = ({ stem }: { readonly stem: string }) =>
      figures[stem]?.some((id) => state.basket.includes(id)) === true;
    body.replaceChildren(
      ...areas
        .filter(({ id, parts }) => folder !== '' && (id === state.area || parts.some(has)))
        .map(({ id, name }) =>
          link(`/data/${folder}/${id}.parquet`, `${keptFiles} ${folder}: ${name[locale]} (Parquet)`),
        ),
      link(compareHref({ ...state, release: null }, locale), newestFigures),
    );
  }

  #say(text: string): void {
    const status = this.#part('[data-status]');
    status.textContent = text;
    status.hidden = text === '';
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`ks-embed has no ${selector}`);
    return found;
  }
}

customElements.define('ks-embed', EmbedView);
