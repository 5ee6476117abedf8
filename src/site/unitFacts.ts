import type { PublishedRegion } from '../contracts/published.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import { unitLevelOf } from '../domain/region.ts';
import { formatNumber, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { isAlone, ownPart } from './members.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { authorityOf, cityOf, fylkeOf } from './relations.ts';
import { averageName, displayName, groupOf, regionByCode, regionPath } from './regions.ts';

/** One line of what identifies a unit: its number, what it lies in, what it is a part of. */
export interface UnitFact {
  readonly label: string;
  readonly text: string;
  readonly href?: string | undefined;
}

/** Number and place in a unit's own words: number, fylke, kommunegruppe or region or kommune, earlier numbers. */
export function unitFacts(region: PublishedRegion, locale: Locale): UnitFact[] {
  const { byLevel } = messagesFor(locale);
  const texts = byLevel[unitLevelOf(region.level)];
  const earlier = region.aliases.filter(({ kind }) => kind === 'oldNumber').map(({ text }) => text);
  return [
    { label: texts.list.number, text: region.code },
    ...populationFact(region, locale),
    ...placeFacts(region, locale),
    ...(earlier.length === 0 ? [] : [{ label: texts.unit.earlierNumbers, text: earlier.join(', ') }]),
  ];
}

/** The newest number of inhabitants; what is not plain is told below, with its marks. */
function populationFact(region: PublishedRegion, locale: Locale): UnitFact[] {
  const file = readRegion(region.code);
  const { population } = readIndex().profile;
  const period = latestPeriodWithValue(file, population);
  if (period === undefined) return [];
  const { value, mask } = observationOf(file, population, period);
  if (value === null || mask !== 0) return [];
  const label = messagesFor(locale).unit.inhabitants(period);
  return [{ label, text: formatNumber(value, 0, locale) }];
}

function placeFacts(region: PublishedRegion, locale: Locale): UnitFact[] {
  const m = messagesFor(locale);
  const { partOf } = m.byLevel[unitLevelOf(region.level)].unit;
  const fylke = region.fylke === null ? undefined : regionByCode(region.fylke);
  const part = ownPart(region);
  const partRegion = part === null ? cityOfDistrict(region) : regionByCode(part);
  const kommuner = region.level === 'fylkeskommune' ? fylkeOf(region) : undefined;
  return [
    ...(fylke ? [fact(m.kommuner.fylke, displayName(fylke, locale), fylke, locale)] : []),
    ...(partRegion ? [fact(partOf, averageName(partRegion.code, locale), partRegion, locale)] : []),
    ...(kommuner ? [fact(m.byLevel.kommune.many, averageName(kommuner.code, locale), kommuner, locale)] : []),
  ];
}

function fact(label: string, text: string, leadsTo: PublishedRegion, locale: Locale): UnitFact {
  const href = regionPath(leadsTo, locale);
  return href === undefined ? { label, text } : { label, text, href };
}

function cityOfDistrict(region: PublishedRegion): PublishedRegion | undefined {
  return region.level === 'bydel' ? cityOf(region) : undefined;
}

/** «Kommune 1130 i Rogaland», «Bydel 030105 i Oslo». */
export function placeLine(region: PublishedRegion, locale: Locale): string {
  const { numberIn } = messagesFor(locale).byLevel[unitLevelOf(region.level)].unit;
  const place = region.fylke ?? region.region ?? cityOfDistrict(region)?.code;
  return numberIn(region.code, place === undefined ? '' : displayName(regionByCode(place), locale));
}

/** The county authority whose tasks are done in a fylke, with the words that lead to it; undefined where there is none. */
export function authorityLink(fylke: PublishedRegion, locale: Locale): UnitFact | undefined {
  const authority = authorityOf(fylke);
  if (authority === undefined) return undefined;
  const m = messagesFor(locale);
  const name = displayName(authority, locale);
  return fact(m.byLevel.fylkeskommune.one, m.fylke.toAuthority(name), authority, locale);
}

/** What a reader should know of a unit before its figures: what it is a part of, in words, and whose tasks are told of. */
export function unitSentences(region: PublishedRegion, locale: Locale): string[] {
  const { note } = messagesFor(locale).byLevel[unitLevelOf(region.level)].unit;
  return [note, partSentence(region, locale)].filter((sentence) => sentence !== undefined);
}

/** The criteria of its kommunegruppe, or that it is alone in the part it belongs to. */
function partSentence(region: PublishedRegion, locale: Locale): string | undefined {
  const m = messagesFor(locale);
  const name = displayName(region, locale);
  const group = groupOf(region);
  if (isAlone(region))
    return group ? m.kommunegruppe.aloneInGroup(name) : m.fylkeskommune.aloneInRegion(name);
  if (group === undefined) return undefined;
  const criteria = localText(group.criteria, locale);
  return m.kommune.inGroup(m.averages.kommunegruppe(String(group.number)), criteria);
}
