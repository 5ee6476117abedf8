import type { CompareMessage } from '../compare/compareState.ts';
import { compareText } from '../compare/compareText.ts';
import type { CompareTexts } from '../compare/compareTexts.ts';
import type { Comparison } from './compareSession.ts';
import { element } from './elements.ts';

/** How many messages are shown; an address full of rubbish gives no page full of them. */
const MOST_MESSAGES = 8;

/** What is to be told of a choice, a line each; nothing where there is nothing to tell. */
export function tellMessages(
  list: HTMLElement,
  messages: readonly CompareMessage[],
  texts: CompareTexts,
): void {
  const items = messages
    .slice(0, MOST_MESSAGES)
    .map((message) => element('li', { text: compareText(message, texts) }));
  list.replaceChildren(...items);
  list.hidden = messages.length === 0;
}

/**
 * Adds what has changed on the screen since the release that a link was made in; where that cannot be had, with a button to try
 * again.
 *
 * @param published date of that release
 */
export async function tellChanges(
  list: HTMLElement,
  published: string,
  comparison: Comparison,
): Promise<void> {
  const { texts } = comparison;
  const item = element('li');
  list.append(item);
  try {
    const { changesSince } = await import('./compareChanges.ts');
    item.innerHTML = await changesSince(published, comparison);
  } catch {
    const again = () => {
      item.remove();
      void tellChanges(list, published, comparison);
    };
    item.append(texts.changes.failed, ' ', retryButton(texts, again));
  }
}

/** A line for those who listen, and for all where it is `seen`. @param retry what a button beside it does */
export function tellStatus(status: HTMLElement, text: string, seen: boolean, retry?: HTMLElement): void {
  status.classList.toggle('visually-hidden', !seen);
  status.replaceChildren(text, ...(retry === undefined ? [] : [' ', retry]));
}

export function retryButton({ tryAgain }: CompareTexts, retry: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'button', text: tryAgain });
  button.addEventListener('click', retry);
  return button;
}
