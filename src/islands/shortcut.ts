const KEY = 'kommunespeil.shortcut';

/**
 * Whether «/» moves to the search field. A key without Ctrl or Alt can be pressed by accident, by speech input among
 * others, so the reader must be able to turn it off (WCAG 2.1.4).
 */
function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Does nothing where the browser stores nothing. */
function setShortcut(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    return;
  }
}

/** `<ks-shortcut-setting>`: a box that turns the key off and on. Inside: `input[type=checkbox]`. */
class ShortcutSetting extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = isShortcutOn();
    box.addEventListener('change', () => setShortcut(box.checked));
  }
}

customElements.define('ks-shortcut-setting', ShortcutSetting);

document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !isShortcutOn())
    return;
  const field = document.querySelector<HTMLInputElement>('ks-search input');
  if (!field) return;
  event.preventDefault();
  field.focus();
});
