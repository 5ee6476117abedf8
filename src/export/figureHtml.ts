import type { FormattedObservation } from '../i18n/figureText.ts';
import { escapeHtml } from './escapeHtml.ts';

/** A figure that is already written, as HTML: what stands for it and what it means. See `renderFigure`. */
export function figureHtml({ text, sign, explanation }: FormattedObservation, isNumber: boolean): string {
  const [shown, meaning] = [escapeHtml(text), escapeHtml(explanation)];
  if (!isNumber) return `<i data-m="${shown}">${meaning}</i>`;
  return sign ? `${shown}<sup data-m="${escapeHtml(sign)}"> (${meaning})</sup>` : shown;
}
