/** Levels that have figures. Averages (fylke, kommunegruppe, landet …) are levels too: an average is a region's figure. */
export const REGION_LEVELS = [
  'kommune',
  'kommunegruppe',
  'fylke',
  'landet',
  'landetUtenOslo',
  'fylkeskommune',
  'fylkeskommuneregion',
  'fylkeskommunerLandet',
  'fylkeskommunerUtenOslo',
  'bydel',
  'bydelerAlle',
] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** Levels that report; the others are averages of them. */
export const UNIT_LEVELS = ['kommune', 'fylkeskommune', 'bydel'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

const UNITS_OF: Record<RegionLevel, UnitLevel> = {
  kommune: 'kommune',
  kommunegruppe: 'kommune',
  fylke: 'kommune',
  landet: 'kommune',
  landetUtenOslo: 'kommune',
  fylkeskommune: 'fylkeskommune',
  fylkeskommuneregion: 'fylkeskommune',
  fylkeskommunerLandet: 'fylkeskommune',
  fylkeskommunerUtenOslo: 'fylkeskommune',
  bydel: 'bydel',
  bydelerAlle: 'bydel',
};

/** Whose figures a region has: its own level when it reports, the level of its members when it is an average. */
export function unitLevelOf(level: RegionLevel): UnitLevel {
  return UNITS_OF[level];
}

/** Whether a region reports itself. */
export function isUnitLevel(level: RegionLevel): level is UnitLevel {
  return UNITS_OF[level] === level;
}

/**
 * Text, padded: 4 digits for a kommune (`0301`) or fylkeskommune (`0300`), 6 for a bydel (`030101`); averages `EKG08`,
 * `EKA03`, `EAK`, `EAKUO`, `EAFK01`, `EAFK`, `EAFKUO`, `EAB`. Never a number.
 */
export type RegionCode = string;

/** Whose figures a region has, told by its code alone: for codes that may no longer be in force. */
export function unitLevelOfCode(code: RegionCode): UnitLevel {
  if (/^(\d{6}|EAB)$/.test(code)) return 'bydel';
  return /^(\d\d00$|EAFK)/.test(code) ? 'fylkeskommune' : 'kommune';
}

/** Whether a code is the number of a unit, and not the code of an average. */
export function isUnitNumber(code: RegionCode): boolean {
  return /^\d+$/.test(code);
}

/** A year as text (`2024`). KOSTRA year n; other lengths (quarters) may come. */
export type Period = string;

/** ISO date, `2024-01-01`. */
export type IsoDate = string;

/** Languages in which a place may have an official name: bokmål/nynorsk, Northern, Lule and Southern Sámi, Kven. */
export const NAME_LANGUAGES = ['no', 'se', 'smj', 'sma', 'fkv'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

export interface RegionName {
  readonly lang: NameLanguage;
  readonly name: string;
}

/** A unit that reports, under one number. It is another one after its number has changed; changes link them. */
export interface UnitNumber {
  readonly code: RegionCode;
  /** Official name as printed, all languages joined by « – » in official order. */
  readonly name: string;
  /** Every official name with its language, in official order. */
  readonly names: readonly RegionName[];
  readonly validFrom: IsoDate;
  /** First day it was no longer valid; null while in force. */
  readonly validTo: IsoDate | null;
  /** URL segment of a unit in force, unique within its level; null otherwise. */
  readonly slug: string | null;
}

export interface Kommune extends UnitNumber {
  /** Two-digit county number in the years it was valid. */
  readonly county: string;
  /** Interior point, WGS84 degrees; null for numbers no longer in force. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
}

/** A county authority, code `nn00`. Oslo kommune is one too, as `0300`: its tasks as a county authority. */
export interface Fylkeskommune extends UnitNumber {
  /** `EAFK03` */
  readonly region: RegionCode;
  /** The number that was divided when this one began; null otherwise. */
  readonly splitFrom: RegionCode | null;
}

/** A city district of Oslo, code `0301nn`. */
export type Bydel = UnitNumber;

/** A part of the country that county authorities are averaged over. */
export interface Fylkeskommuneregion {
  /** `EAFK03` */
  readonly code: RegionCode;
  readonly name: LocalText;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export interface Fylke {
  /** Two digits, `03`. As a region of averages it is `EKA03`. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly RegionName[];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly slug: string | null;
}

export interface Kommunegruppe {
  /** `EKG08` */
  readonly code: RegionCode;
  readonly vintage: string;
  readonly number: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Published criteria, in words. */
  readonly criteria: LocalText;
  readonly name: LocalText;
  readonly note: LocalText | null;
}

/** Kommune × kommunegruppe of one vintage, valid from (included) to (excluded). */
export interface Membership {
  readonly vintage: string;
  readonly kommune: RegionCode;
  readonly group: RegionCode;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export type ChangeKind = 'rename' | 'merge' | 'split';

/** One pair of a change of number. A merge has several pairs with the same `to`, a split several with the same `from`. */
export interface RegionChange {
  readonly date: IsoDate;
  readonly kind: ChangeKind;
  readonly from: RegionCode;
  readonly to: RegionCode;
}

/** A text in the languages of the data files; nynorsk may be lacking and then bokmål is shown. */
export interface LocalText {
  readonly nb: string;
  readonly nn?: string | undefined;
  readonly en: string;
}

/** Whether something valid from–to is in force in a KOSTRA year, that is on 31 December of it. */
export function isValidInPeriod(
  item: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
  period: Period,
): boolean {
  const lastDay = `${period}-12-31`;
  return item.validFrom <= lastDay && (item.validTo === null || item.validTo > lastDay);
}
