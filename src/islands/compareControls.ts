import type { ComparedFigure } from '../compare/compareData.ts';
import { shownAgainst, shownFigure } from '../compare/compareLines.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { Comparison } from './compareSession.ts';

type Choice = readonly [value: string, text: string];

/** Puts a choice into the fields of `<ks-compare-what>`: their options, their values, and which of them the view uses. */
export function fillControls(root: HTMLElement, { state, data, catalogue, texts }: Comparison): void {
  const areas = catalogue.areas.filter(({ level }) => level === state.level);
  const years = [...new Set(data.figures.flatMap(({ periods }) => periods))].sort().reverse();
  const figures = data.figures.map(({ id, name }): Choice => [id, name]);
  const others = data.regions.filter(({ isOwn }) => !isOwn);
  const year = years.map((period): Choice => [period, period]);
  setOptions(
    root,
    'o',
    [
      ...(state.basket.length > 0 ? [['', texts.basket] as const] : []),
      ...areas.map(({ id, name }): Choice => [id, name[texts.locale]]),
    ],
    state.area ?? '',
  );
  setOptions(root, 'fra', [['', texts.newestFive], ...year], state.years?.from ?? '');
  setOptions(root, 'til', [['', texts.newestShort], ...year], state.years?.to ?? '');
  const figure = shownFigure(data, state);
  setOptions(root, 'tall', figures, figure?.id ?? '');
  setOptions(
    root,
    'mot',
    figures.filter(([id]) => id !== figure?.id),
    shownAgainst(data, state)?.id ?? '',
  );
  const none: Choice = ['', state.own === null ? texts.noOwn : texts.noDifference];
  const from = others.map(({ code, label }): Choice => [code, label]);
  setOptions(root, 'fraHvem', state.own === null ? [none] : [none, ...from], state.difference?.from ?? '');
  setValue(root, 'somHva', state.difference?.as ?? 'enhet');
  setValue(root, 'niva', state.level);
  setValue(root, 'navn', state.name);
  for (const field of root.querySelectorAll<HTMLInputElement>('input[name="visning"]'))
    field.checked = field.value === state.view;
  const swap = root.querySelector<HTMLInputElement>('input[name="snudd"]');
  if (swap) swap.checked = state.transposed;
  for (const field of root.querySelectorAll<HTMLElement>('[data-views]'))
    field.hidden = !(field.dataset['views'] ?? '').split(' ').includes(state.view);
  const chips = data.figures
    .filter(({ id }) => state.basket.includes(id))
    .map((each) => chip(each, texts.drop));
  const search = root.querySelector<HTMLElement>('ks-search');
  if (search) search.dataset['level'] = state.level;
  root.querySelector('[data-basket]')?.replaceChildren(...chips);
}

/** Options are made anew only when they differ, so that an open list is not closed under the reader. */
function setOptions(root: HTMLElement, name: string, choices: readonly Choice[], value: string): void {
  const field = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!field) return;
  const key = JSON.stringify(choices);
  if (field.dataset['choices'] !== key) {
    field.dataset['choices'] = key;
    field.replaceChildren(...choices.map(([id, text]) => new Option(text, id)));
  }
  field.value = value;
}

function setValue(root: HTMLElement, name: string, value: string): void {
  const field = root.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`);
  if (field) field.value = value;
}

function chip({ id, name }: ComparedFigure, drop: string): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['drop'] = id;
  button.dataset['name'] = name;
  button.ariaLabel = fill(drop, { name });
  item.append(name, button);
  return item;
}
