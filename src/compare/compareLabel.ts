import type { PublishedCompareRegion } from '../contracts/publishedCompare.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { CompareTexts } from './compareTexts.ts';

/** What a region is called as a column: «Strand», «Kommunegruppe 10», «Kommunene i Rogaland», «Landet uten Oslo». */
export function compareLabel(
  { level, name, slug = '' }: PublishedCompareRegion,
  { averages, locale }: Pick<CompareTexts, 'averages' | 'locale'>,
): string {
  if (level === 'kommunegruppe') return fill(averages.group, { number: slug });
  if (level === 'fylke') return fill(averages.fylke, { name: name[locale] });
  if (level === 'landet') return averages.landet;
  return level === 'landetUtenOslo' ? averages.landetUtenOslo : name[locale];
}

/** Column headings named in order, for those who listen: «Strand, Stavanger og 3 til» is for eyes, this is all. */
export function listed(names: readonly string[]): string {
  return names.join(', ');
}
