import type { Problem } from '../domain/problem.ts';
import type { Fylkeskommune } from '../domain/region.ts';
import { checkOverlap, compareSlugs } from './checkRegions.ts';
import type { Located } from './fields.ts';
import { regionPath } from './regionLayouts.ts';
import { groupBy, lies, validityText } from './regionValidity.ts';
import type { RegionTables } from './regions.ts';

/** County authorities with their regions, and city districts: what must agree within and between their files. */
export function checkLevels(tables: RegionTables): Problem[] {
  const { fylkeskommuner, fylkeskommuneregioner, bydeler } = tables;
  const inForce = <T extends { readonly validTo: string | null }>(items: readonly Located<T>[]) =>
    items.filter(({ value }) => value.validTo === null);
  return [
    ...checkOverlap('fylkeskommuner', fylkeskommuner, ({ code }) => code),
    ...checkOverlap('fylkeskommuneregioner', fylkeskommuneregioner, ({ code }) => code),
    ...checkOverlap('bydeler', bydeler, ({ code }) => code),
    ...compareSlugs('fylkeskommuner', inForce(fylkeskommuner), ({ code }) => code),
    ...compareSlugs('bydeler', inForce(bydeler), ({ code }) => code),
    ...checkHomes(tables),
    ...checkSplits(fylkeskommuner),
  ];
}

/** Every county authority is all its time in a region that exists. */
function checkHomes({ fylkeskommuner, fylkeskommuneregioner }: RegionTables): Problem[] {
  const byCode = groupBy(fylkeskommuneregioner, ({ code }) => code);
  return fylkeskommuner.flatMap(({ line, value }): Problem[] => {
    const isThere = (byCode.get(value.region) ?? []).some((region) => lies(value, region.value));
    if (isThere) return [];
    return [
      {
        code: 'unknown-region-of-counties',
        severity: 'error',
        file: regionPath('fylkeskommuner'),
        line,
        column: 'region',
        what: `${value.code} ${value.name} (${validityText(value)}) is in «${value.region}», which fylkeskommuneregioner.csv does not have for all of that time.`,
        why: 'The county authority would be missing from the averages of regions.',
        cure: 'Add the region, or correct its code or validity.',
      },
    ];
  });
}

/** Numbers begin with the list or by a division, and end by a division into at least two. */
function checkSplits(fylkeskommuner: readonly Located<Fylkeskommune>[]): Problem[] {
  const listBegins = fylkeskommuner.map(({ value }) => value.validFrom).sort()[0] ?? '';
  return fylkeskommuner.flatMap(({ line, value }): Problem[] => {
    const { code, name, validFrom, validTo, splitFrom } = value;
    const parts = fylkeskommuner.filter(
      (other) => other.value.splitFrom === code && other.value.validFrom === validTo,
    );
    const isSource = fylkeskommuner.some(
      (other) => other.value.code === splitFrom && other.value.validTo === validFrom,
    );
    const wrong = [
      ...(validTo !== null && parts.length < 2
        ? [`${code} ${name} ends on ${validTo} without being divided in two or more`]
        : []),
      ...(splitFrom === null && validFrom > listBegins
        ? [`${code} ${name} begins on ${validFrom} out of nothing`]
        : []),
      ...(splitFrom !== null && !isSource
        ? [`${code} ${name} was split from «${splitFrom}», which does not end on ${validFrom}`]
        : []),
    ];
    return wrong.map((text) => ({
      code: 'bad-split',
      severity: 'error',
      file: regionPath('fylkeskommuner'),
      line,
      column: 'split_from',
      what: `${text}.`,
      why: 'The old number would lead to no page, and the series would begin without a word of why.',
      cure: 'Write the number that was divided in «split_from», and let it end on the day the new ones begin.',
    }));
  });
}
