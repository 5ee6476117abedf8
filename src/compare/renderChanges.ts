import type { Observation } from '../domain/observation.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { figureHtml } from '../export/figureHtml.ts';
import { formatCellIn } from '../i18n/figureText.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { ChangedFigure, ChangedFigures } from './changedFigures.ts';
import type { CompareTexts } from './compareTexts.ts';

/** As many as one reads through; the rest are counted. */
const MOST_CHANGES = 40;

/** What has changed on the screen since a link was made, as HTML: a sentence, and «was 12.3, is now 12.9» for each figure. */
export function renderChanges({ changed, of }: ChangedFigures, texts: CompareTexts): string {
  const { changes } = texts;
  if (changed.length === 0) return escapeHtml(changes.none);
  const counts = { count: String(changed.length), of: String(of) };
  const items = changed.slice(0, MOST_CHANGES).map((each) => `<li>${changeHtml(each, texts)}</li>`);
  const rest = changed.length - items.length;
  const more = rest > 0 ? `<li>${escapeHtml(fill(changes.more, { count: String(rest) }))}</li>` : '';
  const summary = escapeHtml(fill(changes.some, counts));
  return `<details><summary>${summary}</summary><ul>${items.join('')}${more}</ul></details>`;
}

function changeHtml({ figure, region, period, was, now }: ChangedFigure, texts: CompareTexts): string {
  const text = (observation: Observation) =>
    figureHtml(formatCellIn({ ...observation, ...figure }, texts), observation.value !== null);
  const place = { name: figure.name, region: region.label, year: period };
  const [before = '', between = '', after = ''] = texts.changes.one.split(/\{was\}|\{now\}/);
  return [
    escapeHtml(fill(before, place)),
    text(was),
    escapeHtml(fill(between, place)),
    text(now),
    escapeHtml(fill(after, place)),
  ].join('');
}
