import { citationTexts } from './citationTexts.ts';

/** Copies the `[data-cited]` in the same element as a button, and says so in its `[data-status]`; else selects it. */
export async function copyCitation(button: HTMLElement): Promise<void> {
  const cited = button.parentElement?.querySelector('[data-cited]');
  const status = button.parentElement?.querySelector('[data-status]');
  if (!cited || !status) return;
  const texts = citationTexts();
  try {
    await navigator.clipboard.writeText((cited.textContent ?? '').trim());
    status.textContent = texts.copied;
  } catch {
    getSelection()?.selectAllChildren(cited);
    status.textContent = texts.notCopied;
  }
}
