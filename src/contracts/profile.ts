import { z } from 'astro/zod';
import { localText, parseJson, slugId } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import type { PublishedProfile } from './published.ts';
import { parseText } from './text.ts';

const schema = z.strictObject({
  population: slugId,
  ageGroups: z.array(z.strictObject({ indicator: slugId, label: localText })),
  perArea: z.int().min(0),
  facts: z.array(z.strictObject({ heading: localText, indicators: z.array(slugId).min(1) })).optional(),
  picture: z.array(slugId).optional(),
  chosen: z.record(slugId, z.array(slugId).min(1)).optional(),
}) as z.ZodType<PublishedProfile>;

/** `profile.json`: which key figures the page of a kommune draws. */
export function parseProfile(source: SourceFile): Parsed<PublishedProfile> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  return parseJson(source.file, text.value, schema);
}
