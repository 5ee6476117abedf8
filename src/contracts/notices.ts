import { z } from 'astro/zod';
import type { IsoDate, LocalText, RegionCode } from '../domain/region.ts';
import { parseCsv } from './csv.ts';
import { isoDate, localTextOf, parseRecords, someText } from './fields.ts';
import type { Located } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** What a reader of a place should know beside its figures, with the page that it is known from. */
export interface RegionNotice {
  readonly region: RegionCode;
  /** First day. */
  readonly from: IsoDate;
  /** Last day; null while there is none. */
  readonly to: IsoDate | null;
  readonly text: LocalText;
  readonly link: string;
}

const day = isoDate.refine(isDay, 'there is no such day');
const record = z.object({
  region: someText,
  from: day,
  to: z.union([z.literal('').transform(() => null), day]),
  text_nb: someText,
  text_en: someText,
  link: z
    .string()
    .regex(/^https:\/\/[^\s/]+\/\S*$/, 'a link is the whole address of a page and begins with https://'),
});

/** `notices.csv`: one line a notice. How each was checked stands in `checked`, for those who keep the file; it is not published. */
export function parseNotices(source: SourceFile): Parsed<readonly Located<RegionNotice>[]> {
  const table = parseCsv(source, {
    required: ['region', 'from', 'to', 'text_nb', 'text_en', 'link'],
    optional: ['text_nn', 'checked'],
    mayBeEmpty: true,
  });
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { items, problems } = parseRecords(
    table.value,
    record,
    ({ region, from, to, link }, cells): RegionNotice => ({
      ...{ region, from, to, link },
      text: localTextOf(cells, 'text'),
    }),
  );
  return { value: items, problems: [...table.problems, ...problems] };
}

/** Whether a text YYYY-MM-DD is a day of the calendar; of any other text it is said already that it is none. */
function isDay(text: string): boolean {
  if (!isoDate.safeParse(text).success) return true;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
