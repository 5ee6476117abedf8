import { z } from 'astro/zod';
import type { Problem } from '../domain/problem.ts';
import { someText } from './fields.ts';
import type { Located } from './fields.ts';

/** Fields and columns that the tables of the accounts share. */
const year = z
  .string()
  .regex(/^(\d{4})?$/, 'a year is four digits, or empty where it is open or not known')
  .transform((text) => (text === '' ? null : Number(text)));
export const years = { valid_from: year, valid_to: year };
export const named = { name_nb: someText, name_en: someText };
export const YEARS = ['valid_from', 'valid_to'];
export const NAMES = ['name_nb', 'name_en'];

/** The lines of a table that could be read, and what is wrong with the others. */
export interface ParsedTable<T> {
  readonly file: string;
  readonly items: readonly Located<T>[];
  readonly problems: readonly Problem[];
}

interface Years {
  readonly valid_from: number | null;
  readonly valid_to: number | null;
}

export function yearsOf({ valid_from, valid_to }: Years) {
  return { validFrom: valid_from, validTo: valid_to };
}
