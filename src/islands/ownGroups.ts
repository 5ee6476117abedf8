import { readCompareParams, writeCompareParams } from '../compare/compareParams.ts';
import { EMPTY_STATE, isEmptyState } from '../compare/compareState.ts';
import { cleanGroupName, groupsFromText, groupsToText, withGroup } from '../compare/ownGroups.ts';
import type { OwnGroup } from '../compare/ownGroups.ts';
import type { Messages } from '../i18n/messages.ts';
import { element, fill } from './elements.ts';
import { keepGroups, keptGroups } from './keptGroups.ts';

/**
 * `<ks-own-groups>`: keeps what is chosen under a name on this device, lists what is kept as links to compare, and shows it as
 * text that can be taken elsewhere and pasted. What is chosen is `data-codes` (own first, separated by dots) where the page
 * sets it, else what the address says to compare.
 *
 * Attributes: `data-texts` (JSON), `data-path` of the compare page. Inside: `[name="navn"]`, `[data-save]`, `[data-list]`,
 * `textarea`, `[data-load]`, `[data-status]`.
 */
class OwnGroups extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset['texts'] ?? '{}') as Messages['ownGroups']['script'];

  connectedCallback(): void {
    const name = this.querySelector<HTMLInputElement>('[name="navn"]');
    if (name) name.value = readCompareParams(new URLSearchParams(location.search)).state.name;
    this.querySelector('[data-save]')?.addEventListener('click', () => this.#save(name?.value ?? ''));
    this.querySelector('[data-load]')?.addEventListener('click', () => this.#load());
    this.#show(keptGroups());
  }

  #save(typed: string): void {
    const name = cleanGroupName(typed);
    const { own, others } = this.#chosen();
    if (own === null && others.length === 0) return this.#say(this.#texts.noChoice);
    if (name === '') return this.#say(this.#texts.noName);
    this.#keep(withGroup(keptGroups(), { name, own, others }), fill(this.#texts.saved, { name }));
  }

  #chosen(): Pick<OwnGroup, 'own' | 'others'> {
    const codes = this.dataset['codes']?.split('.').filter((code) => code !== '');
    if (codes === undefined) return compared();
    const [own = null, ...others] = codes;
    return { own, others };
  }

  #load(): void {
    const { groups, bad } = groupsFromText(this.querySelector('textarea')?.value ?? '');
    const all = groups.reduce<readonly OwnGroup[]>(withGroup, keptGroups());
    const lines = bad.map((line) => `«${line}»`).join(', ');
    const told = [
      fill(this.#texts.loaded, { count: String(groups.length) }),
      ...(bad.length > 0 ? [fill(this.#texts.badLines, { lines })] : []),
    ];
    this.#keep(all, told.join(' '));
  }

  #keep(groups: readonly OwnGroup[], told: string): void {
    if (!keepGroups(groups)) return this.#say(this.#texts.noStorage);
    this.#show(groups);
    this.#say(told);
  }

  #show(groups: readonly OwnGroup[]): void {
    const items = groups.map((group) => {
      const item = element('li');
      const { name, own, others } = group;
      const params = writeCompareParams({ ...EMPTY_STATE, own, regions: others, name });
      const href = `${this.dataset['path'] ?? ''}?${params}`;
      const remove = element('button', {
        type: 'button',
        class: 'button',
        text: fill(this.#texts.remove, { name: group.name }),
      });
      remove.addEventListener('click', () => {
        const rest = keptGroups().filter(({ name }) => name !== group.name);
        this.#keep(rest, fill(this.#texts.removed, { name: group.name }));
        this.querySelector<HTMLElement>('[data-save]')?.focus();
      });
      item.append(element('a', { href, text: group.name }), ' ', remove);
      return item;
    });
    const none = element('li', { class: 'quiet', text: this.#texts.none });
    this.querySelector('[data-list]')?.replaceChildren(...(items.length > 0 ? items : [none]));
    const text = this.querySelector('textarea');
    if (text) text.value = groupsToText(groups);
  }

  #say(text: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }
}

/** Those that the address says to compare; where it says nothing, those that the page was made with. */
function compared(): Pick<OwnGroup, 'own' | 'others'> {
  const read = (params: string) => readCompareParams(new URLSearchParams(params)).state;
  const asked = read(location.search);
  const made = document.querySelector<HTMLElement>('ks-compare')?.dataset['ready'] ?? '';
  const { own, regions } = isEmptyState(asked) ? read(made) : asked;
  return { own, others: regions };
}

customElements.define('ks-own-groups', OwnGroups);
