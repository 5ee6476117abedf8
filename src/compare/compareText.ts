import { fill } from '../i18n/searchTexts.ts';
import type { CompareMessage } from './compareState.ts';
import type { CompareTexts } from './compareTexts.ts';

/** A message in words. What was typed stands in it as text, never as markup or as a placeholder. */
export function compareText(
  { kind, values }: CompareMessage,
  { messages }: Pick<CompareTexts, 'messages'>,
): string {
  return fill(messages[kind], values);
}
