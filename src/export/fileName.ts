import type { PublishedRelease } from '../contracts/published.ts';
import type { Period, RegionCode, UnitLevel } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

export interface FileSubject {
  /** Id of the service area; for the chart of one key figure: its id. */
  readonly area: string;
  /** The region the table is about; null when it holds all of them. */
  readonly region: { readonly code: RegionCode; readonly slug: string | null } | null;
  /** Whose area it is; told where the table holds all of them. Municipalities when left out. */
  readonly level?: UnitLevel | undefined;
  /** Periods in the table, ascending. */
  readonly periods: readonly Period[];
  readonly release: Pick<PublishedRelease, 'vintage' | 'published'>;
}

/** So that the name fits with a folder in front of it, also where a path may have 260 characters. */
const LONGEST_PART = 48;

/**
 * Name of a downloaded file, without extension: area, number and name, years, vintage and date of publication
 * (`kostra_barnehage_1130-strand_2021-2025_reviderte-2026-06-15`). Small ASCII letters, digits, `-` and `_` only, so it
 * is the same in every file system, mail program and address.
 *
 * @throws Error when a part has other characters
 */
export function fileNameOf(subject: FileSubject, locale: Locale): string {
  const { fileName: words, byLevel } = messagesFor(locale);
  const { vintage, published } = subject.release;
  const years = [subject.periods[0], subject.periods.at(-1)].filter((year) => year !== undefined);
  const parts = [
    words.prefix,
    subject.area,
    subject.region ? regionPart(subject.region) : byLevel[subject.level ?? 'kommune'].allInFileName,
    [...new Set(years)].join('-'),
    `${words.vintage[vintage]}-${published}`,
  ];
  return parts
    .filter((part) => part !== '')
    .map(safePart)
    .join('_');
}

/** `1130-strand`, `eka11-rogaland`; a group's slug is its number, which the code already tells (`ekg08`). */
function regionPart(region: { readonly code: RegionCode; readonly slug: string | null }): string {
  const code = region.code.toLowerCase();
  return region.slug === null || /^\d+$/.test(region.slug) ? code : `${code}-${region.slug}`;
}

/** A part of a name, cut at a hyphen where it is too long. */
function safePart(part: string): string {
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(part)) throw new Error(`not fit for a file name: «${part}»`);
  const plain = part.replaceAll('_', '-');
  if (plain.length <= LONGEST_PART) return plain;
  const cut = plain.slice(0, LONGEST_PART + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : plain.slice(0, LONGEST_PART);
}
