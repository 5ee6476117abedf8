import { z } from 'astro/zod';
import type { Bydel, Fylkeskommune, Fylkeskommuneregion } from '../domain/region.ts';
import { localTextOf, someText } from './fields.ts';
import type { Texts } from './fields.ts';
import {
  checkNames,
  checkOnlyInForce,
  checkValidity,
  issue,
  nameCells,
  namesOf,
  slugOrNull,
  validityCells,
  validityOf,
} from './regionRows.ts';

const fylkeskommuneCode = z
  .string()
  .regex(/^\d{2}00$/, 'the number of a county authority is the county number and two zeros');
const regionCode = z.string().regex(/^EAFK\d{2}$/, 'the code of a region is EAFK and two digits');
const bydelCode = z
  .string()
  .regex(/^0301\d{2}$/, 'the number of a city district is 0301 and two digits, with its leading zero');

export const fylkeskommuneRecord = z
  .object({
    code: fylkeskommuneCode,
    region: regionCode,
    split_from: z.union([z.literal('').transform(() => null), fylkeskommuneCode]),
    slug: slugOrNull,
  })
  .extend(nameCells.shape)
  .extend(validityCells.shape)
  .superRefine((cells, context) => {
    checkNames(cells, context);
    checkValidity(cells, context);
    checkOnlyInForce(cells, ['slug'], context);
  });

export function toFylkeskommune(cells: z.output<typeof fylkeskommuneRecord>): Fylkeskommune {
  const { code, name, region, split_from: splitFrom, slug } = cells;
  return { code, name, names: namesOf(cells), region, splitFrom, ...validityOf(cells), slug };
}

export const fylkeskommuneregionRecord = z
  .object({ code: regionCode, name_nb: someText, name_en: someText })
  .extend(validityCells.shape)
  .superRefine(checkValidity);

export function toFylkeskommuneregion(
  cells: z.output<typeof fylkeskommuneregionRecord>,
  texts: Texts,
): Fylkeskommuneregion {
  return { code: cells.code, name: localTextOf(texts, 'name'), ...validityOf(cells) };
}

export const bydelRecord = z
  .object({ code: bydelCode, name: someText, slug: slugOrNull })
  .extend(validityCells.shape)
  .superRefine((cells, context) => {
    checkValidity(cells, context);
    checkOnlyInForce(cells, ['slug'], context);
    if (!/\p{Letter}/u.test(cells.name)) issue(context, 'name', 'a name has letters');
  });

export function toBydel(cells: z.output<typeof bydelRecord>): Bydel {
  const { code, name, slug } = cells;
  return { code, name, names: [{ lang: 'no', name }], ...validityOf(cells), slug };
}
