import { MAX_UNITS } from '../compare/compareState.ts';
import type { WishResult } from '../compare/findByWish.ts';
import type { WishState } from '../compare/wishParams.ts';
import type { PublishedCompareCatalogue } from '../contracts/publishedCompare.ts';
import { absent } from '../domain/observation.ts';
import type { RegionCode } from '../domain/region.ts';
import { formatCellIn } from '../i18n/figureText.ts';
import type { FigureWords } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { element, fill } from './elements.ts';
import type { WishedFigure } from './wishFigures.ts';

export interface WishSetup {
  readonly words: FigureWords;
  readonly texts: Messages['wish']['script'] & { readonly compare: string };
  readonly scopes: Messages['wish']['scopes'];
  readonly comparePath: string;
  readonly unitPath: string;
}

export interface WishResultInput {
  readonly setup: WishSetup;
  readonly state: WishState;
  readonly found: WishResult;
  readonly loaded: readonly WishedFigure[];
  readonly catalogue: PublishedCompareCatalogue;
}

/**
 * Puts what was found into `[data-result]`: heading, notes, a table with the own unit first, and a link to compare.
 * @returns what is to be said of it
 */
export function fillWishResult(result: HTMLElement, input: WishResultInput): string {
  const { state, found, loaded, setup } = input;
  const { texts, scopes, words } = setup;
  const nameOf = (id: string) =>
    loaded.find(({ indicator }) => indicator.id === id)?.indicator.name[words.locale] ?? id;
  const count = found.found.length;
  const values = { count: String(count), looked: String(found.looked) };
  const heading = fill(count === 0 ? texts.none : count === 1 ? texts.headingOne : texts.heading, values);
  const loosen = found.loosened.map(({ wish, among, count: many }) =>
    wish
      ? fill(texts.loosenWish, { name: nameOf(wish.indicator), count: String(many) })
      : fill(texts.loosenScope, { scope: scopes[among], count: String(many) }),
  );
  const notes = [
    ...found.unanswerable.map(({ indicator }) => fill(texts.unanswerable, { name: nameOf(indicator) })),
    ...(count === 0 ? (loosen.length > 0 ? loosen : [texts.nothingHelps]) : []),
    ...(found.without > 0 ? [fill(texts.without, { count: String(found.without) })] : []),
    ...(count > MAX_UNITS ? [texts.tooMany] : []),
  ];
  const title = result.querySelector('h2');
  if (title) title.textContent = heading;
  result.querySelector('[data-notes]')?.replaceChildren(...notes.map((text) => element('li', { text })));
  const shown = state.own === null || count === 0 ? [] : [state.own, ...found.found];
  result.querySelector('[data-table]')?.replaceChildren(...tableOf(shown, input));
  const ids = [...new Set(state.wishes.map(({ indicator }) => indicator))];
  const href = `${setup.comparePath}?egen=${state.own ?? ''}&r=${found.found.slice(0, MAX_UNITS).join('.')}&n=${ids.join('.')}`;
  const link = element('a', { class: 'button', href, text: texts.compare });
  result.querySelector('[data-compare]')?.replaceChildren(...(count > 0 ? [link] : []));
  return [heading, ...notes].join(' ');
}

function tableOf(
  codes: readonly RegionCode[],
  { loaded, catalogue, state, setup }: WishResultInput,
): HTMLElement[] {
  if (codes.length === 0) return [];
  const { words, unitPath } = setup;
  const head = element('thead');
  const body = element('tbody');
  const top = head.insertRow();
  top.append(element('td'));
  for (const { indicator } of loaded) {
    const heading = element('th', { scope: 'col', text: indicator.name[words.locale] });
    heading.append(element('small', { text: ` ${indicator.latest}` }));
    top.append(heading);
  }
  for (const code of codes) {
    const region = catalogue.regions.find((each) => each.code === code);
    const row = body.insertRow();
    if (code === state.own) row.className = 'own';
    const name = element('th', { scope: 'row' });
    const text = region?.name[words.locale] ?? code;
    name.append(region?.slug ? element('a', { href: unitPath.replace('{slug}', region.slug), text }) : text);
    row.append(name);
    for (const { indicator, latest } of loaded) {
      const { decimals, unit } = indicator;
      const observation = latest.get(code) ?? absent('missing');
      const figure = formatCellIn({ ...observation, decimals, unit }, words);
      const cell = row.insertCell();
      if (observation.value === null)
        cell.append(element('i', { 'data-m': figure.text, text: figure.explanation }));
      else cell.append(figure.text);
      if (figure.sign && observation.value !== null)
        cell.append(element('sup', { 'data-m': figure.sign, text: ` (${figure.explanation})` }));
    }
  }
  return [head, body];
}
