import { escapeHtml } from '../export/escapeHtml.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { SimilarModel } from './similarKommuner.ts';

export interface SimilarTable {
  readonly model: SimilarModel;
  /** Of the municipality itself, on the first row. */
  readonly name: string;
  readonly locale: Locale;
}

/**
 * The table of one model: the own figures, then the nearest with the part of the distance that each theme has, as a bar and
 * in words. A function and not a component, and without what HTML lets be left out: it stands on every page of a kommune.
 */
export function renderSimilar({ model, name, locale }: SimilarTable): string {
  const { kommuner, similar: t, units } = messagesFor(locale);
  const heads = model.themes.map(({ title }) => `<th>${escapeHtml(title)}`).join('');
  const own = model.themes.map(({ own: html }) => `<td>${html}`).join('');
  const rows = model.rows.map(({ name: other, href, distance, cells }) => {
    const parts = cells.map(
      ({ figure, share }) => `<td>${figure}${renderShare(share, units.prosent.quantity)}`,
    );
    return `<tr><th><a href=${href}>${escapeHtml(other)}</a><td>${distance}${parts.join('')}`;
  });
  return (
    `<thead><tr><th>${kommuner.name}<th>${t.distance}${heads}` +
    `<tbody><tr class=own><th>${escapeHtml(name)}<td>${own}${rows.join('')}`
  );
}

/** Width of the bar of the whole, in pixels. */
const WHOLE = 40;

/**
 * A part as a bar and in words. The bar is a bare drawing with a width, which the style sheet colours.
 * @param percent whole number from 0 to 100
 */
export function renderShare(percent: number, quantity: (text: string) => string): string {
  return `<small><svg width=${Math.round((percent * WHOLE) / 100)}></svg>${quantity(String(percent))}</small>`;
}
