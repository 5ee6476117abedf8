/** What a drawing takes from the style sheet and from the elements around, with what a file has when nothing is said. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: '#000000',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
};
/** Holds for one element alone. */
const ALONE: Readonly<Record<string, string>> = { opacity: '1' };
const DROPPED = /^(?:class|style|role|tabindex|href|target|focusable|font-family|aria-.*|data-.*)$/;

/**
 * Gives a drawing in the page looks of its own: what the style sheet says of it now is written into it, and what belongs
 * to the page (classes, roles, links, hidden parts) is taken away.
 */
export function ownLooks(drawing: SVGSVGElement): void {
  const looks = new Map<Element, Record<string, string>>();
  // All are read before any is written, since an attribute could change what the style sheet says of the next.
  for (const element of [drawing, ...drawing.querySelectorAll('*')]) looks.set(element, looksOf(element));
  for (const [element, own] of looks) {
    if (own['display'] === 'none') element.remove();
    const around =
      element === drawing ? INHERITED : (looks.get(element.parentElement as Element) ?? INHERITED);
    for (const { name } of [...element.attributes])
      if (DROPPED.test(name) && element.localName !== 'image') element.removeAttribute(name);
    for (const name of [...Object.keys(INHERITED), ...Object.keys(ALONE)]) element.removeAttribute(name);
    for (const name of Object.keys(INHERITED))
      if (own[name] !== around[name]) element.setAttribute(name, own[name] ?? '');
    for (const [name, usual] of Object.entries(ALONE))
      if (own[name] !== usual) element.setAttribute(name, own[name] ?? '');
  }
  drawing.removeAttribute('width');
  drawing.removeAttribute('height');
}

function looksOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  const names = ['display', ...Object.keys(INHERITED), ...Object.keys(ALONE)];
  return Object.fromEntries(names.map((name) => [name, plainColour(style.getPropertyValue(name))]));
}

/** `rgb(7, 90, 110)` as `#075a6e`, which every program reads; other values as they are. */
function plainColour(value: string): string {
  const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value) ?? [];
  if (r === undefined || g === undefined || b === undefined) return value;
  return `#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
