import type { Observation } from '../domain/observation.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { SIGN_OF } from '../i18n/signs.ts';
import { provenanceShare } from './provenanceShare.ts';

/** The words under a chart that draws modelled figures; undefined where it draws none. */
export function drawingMark(
  figures: readonly Observation[],
  locale: Locale,
  kind: 'line' | 'drawing' = 'drawing',
): string | undefined {
  if (provenanceShare(figures).modelled === 0) return undefined;
  const { inChart, inDrawing } = messagesFor(locale).provenance;
  return kind === 'line' ? inChart(SIGN_OF.modelled) : inDrawing(SIGN_OF.modelled);
}
