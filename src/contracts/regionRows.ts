import { z } from 'astro/zod';
import { NAME_LANGUAGES } from '../domain/region.ts';
import type {
  Fylke,
  IsoDate,
  Kommune,
  Kommunegruppe,
  LocalText,
  Membership,
  NameLanguage,
  RegionChange,
  RegionLevel,
  RegionName,
} from '../domain/region.ts';
import { localTextOf, localTextOrNull, oneOf, someText } from './fields.ts';
import type { Texts } from './fields.ts';

/** Low, middle or high among all municipalities (bound costs and free disposable income per inhabitant). */
export const INCOME_LEVELS = ['low', 'middle', 'high'] as const;
export type IncomeLevel = (typeof INCOME_LEVELS)[number];

/** A kommunegruppe with its published limits as data. */
export interface KommunegruppeRow extends Kommunegruppe {
  /** Inhabitants, both ends included; null where population is no criterion. */
  readonly population: { readonly min: number; readonly max: number } | null;
  readonly boundCosts: readonly IncomeLevel[];
  readonly freeIncome: readonly IncomeLevel[];
  /** Members on the day the grouping came into use. */
  readonly size: number;
}

export interface Neighbours {
  readonly kommune: string;
  readonly neighbour: string;
}

/** The averages of all, or of all but Oslo: their levels by their codes. */
export const LAND_LEVELS = {
  EAK: 'landet',
  EAKUO: 'landetUtenOslo',
  EAFK: 'fylkeskommunerLandet',
  EAFKUO: 'fylkeskommunerUtenOslo',
  EAB: 'bydelerAlle',
} as const satisfies Readonly<Record<string, RegionLevel>>;
export type LandCode = keyof typeof LAND_LEVELS;

export interface LandRow {
  readonly code: LandCode;
  readonly level: (typeof LAND_LEVELS)[LandCode];
  readonly name: LocalText;
}

const kommuneCode = z
  .string()
  .regex(/^\d{4}$/, 'a municipality number is four digits, with its leading zero');
const countyCode = z.string().regex(/^\d{2}$/, 'a county number is two digits, with its leading zero');
const groupCode = z.string().regex(/^EKG\d{2}$/, 'the code of a group is EKG and two digits');
const vintage = z.string().regex(/^\d{4}$/, 'the vintage of a grouping is a year');
const date = z.iso.date('a date is written YYYY-MM-DD and must exist');
const dateOrNull = z.union([z.literal('').transform(() => null), date], {
  error: 'a date is written YYYY-MM-DD; empty while in force',
});
export const slugOrNull = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'a URL segment is small letters a–z, digits and single hyphens')
  .transform((text) => (text === '' ? null : text));
const wholeNumber = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);
const levels = z
  .string()
  .regex(
    /^((low|middle|high)(\+(low|middle|high))*)?$/,
    'must be low, middle, high, or several of them joined by «+»',
  )
  .transform((text) => (text === '' ? [] : (text.split('+') as IncomeLevel[])));
const populationSpan = z
  .string()
  .regex(/^(\d+-\d+)?$/, 'must be two whole numbers joined by «-», or empty')
  .transform((text) => {
    const [min, max] = text.split('-').map(Number);
    return min === undefined || max === undefined ? null : { min, max };
  });

/** Degrees as text with decimal point; empty is null. */
function degrees(min: number, max: number) {
  return z
    .string()
    .regex(/^(-?\d+(\.\d+)?)?$/, 'must be degrees with decimal point')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine(
      (value) => value === null || (value >= min && value <= max),
      `must lie between ${min} and ${max} (Norway)`,
    );
}

export const nameCells = z.object({
  name: z.string().regex(/\p{Letter}/u, 'a name has letters'),
  name_no: z.string(),
  name_se: z.string(),
  name_smj: z.string(),
  name_sma: z.string(),
  name_fkv: z.string(),
  name_order: someText,
});
export const validityCells = z.object({ valid_from: date, valid_to: dateOrNull });

export type Issues = z.core.$RefinementCtx;
type NameCells = z.output<typeof nameCells>;
type Validity = z.output<typeof validityCells>;

export function issue(context: Issues, column: string, message: string): void {
  context.addIssue({ code: 'custom', path: [column], message });
}

function isNameLanguage(text: string): text is NameLanguage {
  return (NAME_LANGUAGES as readonly string[]).includes(text);
}

/** Names in official order. */
export function namesOf(cells: NameCells): RegionName[] {
  const order = cells.name_order.split('|').filter(isNameLanguage);
  return order.map((lang) => ({ lang, name: cells[`name_${lang}`] }));
}

/** The printed name is the names in order joined by « - », perhaps followed by the county in brackets. */
export function checkNames(cells: NameCells, context: Issues): void {
  const order = cells.name_order.split('|');
  if (!order.every(isNameLanguage) || new Set(order).size < order.length)
    issue(context, 'name_order', `must be some of ${NAME_LANGUAGES.join(', ')}, each once, joined by «|»`);
  for (const lang of NAME_LANGUAGES)
    if ((cells[`name_${lang}`] !== '') !== order.includes(lang))
      issue(context, `name_${lang}`, `must be filled if, and only if, name_order has ${lang}`);
  const joined = namesOf(cells)
    .map(({ name }) => name)
    .join(' - ');
  if (cells.name.replace(/ \([^)]+\)$/, '') !== joined)
    issue(context, 'name', `must be the names in name_order joined by « - », which is «${joined}»`);
}

export function checkValidity(cells: Validity, context: Issues): void {
  if (cells.valid_to !== null && cells.valid_to <= cells.valid_from)
    issue(context, 'valid_to', 'must be later than valid_from: it is the first day no longer valid');
}

/** What only a place in force has. */
export function checkOnlyInForce<Column extends string>(
  cells: Validity & Readonly<Record<Column, unknown>>,
  columns: readonly Column[],
  context: Issues,
): void {
  for (const column of columns)
    if ((cells[column] !== null) !== (cells.valid_to === null))
      issue(context, column, 'must be filled if, and only if, the place is in force (valid_to empty)');
}

export const kommuneRecord = z
  .object({
    code: kommuneCode,
    county: countyCode,
    lon: degrees(4, 32),
    lat: degrees(57, 72),
    slug: slugOrNull,
  })
  .extend(nameCells.shape)
  .extend(validityCells.shape)
  .superRefine((cells, context) => {
    checkNames(cells, context);
    checkValidity(cells, context);
    checkOnlyInForce(cells, ['lon', 'lat', 'slug'], context);
    if (cells.code.length === 4 && !cells.code.startsWith(cells.county))
      issue(context, 'county', 'must be the first two digits of the number');
  });

export function toKommune(cells: z.output<typeof kommuneRecord>): Kommune {
  const { code, name, county, slug, lon, lat } = cells;
  const point = lon === null || lat === null ? null : { lon, lat };
  return { code, name, names: namesOf(cells), county, ...validityOf(cells), point, slug };
}

export const fylkeRecord = z
  .object({ code: countyCode, slug: slugOrNull })
  .extend(nameCells.shape)
  .extend(validityCells.shape)
  .superRefine((cells, context) => {
    checkNames(cells, context);
    checkValidity(cells, context);
    checkOnlyInForce(cells, ['slug'], context);
  });

export function toFylke(cells: z.output<typeof fylkeRecord>): Fylke {
  const { code, name, slug } = cells;
  return { code, name, names: namesOf(cells), ...validityOf(cells), slug };
}

export const kommunegruppeRecord = z
  .object({
    ...{ code: groupCode, vintage, number: wholeNumber, population: populationSpan, size: wholeNumber },
    ...{ bound_costs: levels, free_income: levels },
    ...{ criteria_nb: someText, criteria_en: someText, name_nb: someText, name_en: someText },
  })
  .extend(validityCells.shape)
  .superRefine(checkValidity);

export function toKommunegruppe(cells: z.output<typeof kommunegruppeRecord>, texts: Texts): KommunegruppeRow {
  return {
    code: cells.code,
    vintage: cells.vintage,
    number: cells.number,
    ...validityOf(cells),
    criteria: localTextOf(texts, 'criteria'),
    name: localTextOf(texts, 'name'),
    note: localTextOrNull(texts, 'note'),
    population: cells.population,
    boundCosts: cells.bound_costs,
    freeIncome: cells.free_income,
    size: cells.size,
  };
}

export const membershipRecord = z
  .object({ vintage, kommune: kommuneCode, group: groupCode })
  .extend(validityCells.shape)
  .superRefine(checkValidity);

export function toMembership(cells: z.output<typeof membershipRecord>): Membership {
  return { vintage: cells.vintage, kommune: cells.kommune, group: cells.group, ...validityOf(cells) };
}

export const changeRecord = z.object({
  date,
  kind: oneOf(['rename', 'merge', 'split']),
  from: kommuneCode,
  to: kommuneCode,
});

export function toChange(cells: z.output<typeof changeRecord>): RegionChange {
  return cells;
}

export const neighboursRecord = z.object({ kommune: kommuneCode, neighbour: kommuneCode });

export function toNeighbours(cells: z.output<typeof neighboursRecord>): Neighbours {
  return cells;
}

export const landRecord = z.object({
  code: oneOf(Object.keys(LAND_LEVELS) as LandCode[]),
  level: oneOf(Object.values(LAND_LEVELS)),
  name_nb: someText,
  name_en: someText,
});

export function toLand(cells: z.output<typeof landRecord>, texts: Texts): LandRow {
  return { code: cells.code, level: cells.level, name: localTextOf(texts, 'name') };
}

export function validityOf(cells: Validity): { validFrom: IsoDate; validTo: IsoDate | null } {
  return { validFrom: cells.valid_from, validTo: cells.valid_to };
}
