/** Under which the device keeps that the key is off. */
export const SHORTCUT_KEY = 'kommunespeil.shortcut';

/**
 * Whether «/» moves to the search field. A key without Ctrl or Alt can be pressed by accident, by speech input among
 * others, so the reader must be able to turn it off (WCAG 2.1.4).
 */
export function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(SHORTCUT_KEY) !== 'off';
  } catch {
    return true;
  }
}

document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !isShortcutOn())
    return;
  const field = document.querySelector<HTMLInputElement>('ks-search input');
  if (!field) return;
  event.preventDefault();
  field.focus();
});
