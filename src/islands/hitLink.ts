import type { ShownHit } from './searchEngine.ts';

/** A hit as a line of a list: a link, and what it is. Texts come from data: they are put in as text, never as markup. */
export function hitLink(hit: ShownHit): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const detail = document.createElement('span');
  link.href = hit.href;
  link.textContent = hit.title;
  detail.className = 'hit-detail';
  detail.textContent = [hit.detail, hit.former].filter((text) => text !== '').join(', ');
  item.append(link, ' ', detail);
  return item;
}
