import type { RegionCode } from '../domain/region.ts';
import { MAX_NAME } from './compareState.ts';

/** Units and averages that a reader has named. */
export interface OwnGroup {
  readonly name: string;
  /** The one that the others are compared with; null for a group that has none. */
  readonly own: RegionCode | null;
  readonly others: readonly RegionCode[];
}

export interface ReadGroups {
  readonly groups: readonly OwnGroup[];
  /** Lines that are no group. */
  readonly bad: readonly string[];
}

/** More than anyone keeps by hand; a text that is pasted may be anything. */
const MAX_GROUPS = 50;
const MAX_CODES = 40;
const UNIT = /^[0-9]+$/;
const CODE = /^(?:[0-9]{4}|[0-9]{6}|E[AK][A-Z0-9]{1,6})$/;

/** Stands first in a group that has no own unit. */
const NO_OWN = '-';

/** One group a line, own unit first, `Navn: 1130, 1103`: for people, other devices and storage alike. */
export function groupsToText(groups: readonly OwnGroup[]): string {
  return groups
    .map(({ name, own, others }) => `${name}: ${[own ?? NO_OWN, ...others].join(', ')}`)
    .join('\n');
}

/** What `groupsToText` wrote, or a person did. A name that comes twice has the last of its groups. Never throws. */
export function groupsFromText(text: string): ReadGroups {
  const groups = new Map<string, OwnGroup>();
  const bad: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const at = line.lastIndexOf(':');
    const name = cleanGroupName(line.slice(0, Math.max(0, at)));
    const parts = line.slice(at + 1).split(/[\s,;.]+/);
    const written = [...new Set(parts.map((part) => part.toUpperCase()).filter((part) => part !== ''))];
    const codes = written[0] === NO_OWN ? written.slice(1) : written;
    // What is written first is the own one; an average cannot be.
    const [first] = written;
    const own = first !== undefined && UNIT.test(first) ? first : null;
    const others = codes.filter((code) => code !== own);
    const isGroup = name !== '' && codes.length > 0 && codes.length <= MAX_CODES;
    if (isGroup && codes.every((code) => CODE.test(code)) && (groups.size < MAX_GROUPS || groups.has(name)))
      groups.set(name, { name, own, others });
    else bad.push(line.trim().slice(0, 60));
  }
  return { groups: [...groups.values()], bad };
}

/** A name as it may be kept and shown: one line, no control characters, nothing that turns the direction of writing. */
export function cleanGroupName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}:]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .trim();
}

/** The groups with one more, or with another content of one. */
export function withGroup(groups: readonly OwnGroup[], added: OwnGroup): OwnGroup[] {
  return [...groups.filter(({ name }) => name !== added.name), added];
}
