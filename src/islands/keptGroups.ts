import { groupsFromText, groupsToText } from '../compare/ownGroups.ts';
import type { OwnGroup } from '../compare/ownGroups.ts';

/** The one place that knows under which name own groups are kept on the device. */
const KEY = 'kommunespeil.grupper';

/** What is kept; nothing where the browser keeps nothing, or where something else stands under the name. */
export function keptGroups(): readonly OwnGroup[] {
  try {
    return groupsFromText(localStorage.getItem(KEY) ?? '').groups;
  } catch {
    return [];
  }
}

/** @returns whether they could be kept */
export function keepGroups(groups: readonly OwnGroup[]): boolean {
  try {
    if (groups.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, groupsToText(groups));
    return true;
  } catch {
    return false;
  }
}
