import { z } from 'astro/zod';
import type { Vintage } from '../domain/indicator.ts';
import { isoDate, localText, parseJson, period } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import type { PublishedRelease } from './published.ts';
import { parseText } from './text.ts';

export const VINTAGES = ['unrevised', 'revised'] as const satisfies readonly Vintage[];

const schema: z.ZodType<PublishedRelease> = z.strictObject({
  year: period,
  vintage: z.enum(VINTAGES),
  published: isoDate,
  title: localText,
});

/** `release.json`: which year and publication this is. */
export function parseRelease(source: SourceFile): Parsed<PublishedRelease> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  return parseJson(source.file, text.value, schema);
}
