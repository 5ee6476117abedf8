import { isShortcutOn, SHORTCUT_KEY } from './shortcut.ts';

/** Does nothing where the browser stores nothing. */
function setShortcut(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SHORTCUT_KEY);
    else localStorage.setItem(SHORTCUT_KEY, 'off');
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
