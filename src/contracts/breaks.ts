import { z } from 'astro/zod';
import type { SeriesBreak } from '../domain/indicator.ts';
import { REGION_LEVELS } from '../domain/region.ts';
import type { LocalText, Period, RegionLevel } from '../domain/region.ts';
import { parseCsv } from './csv.ts';
import type { CsvLayout } from './csv.ts';
import { localTextOf, oneOf, parseRecords, period, someText, textOrNull } from './fields.ts';
import type { Located } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** An average that the source does not publish for a release; it is then not computed here either. */
export interface WithheldAverage {
  readonly indicator: string;
  readonly level: RegionLevel;
  readonly period: Period;
  readonly text: LocalText;
}

const texts = { text_nb: someText, text_en: someText };
const breakRecord = z.object({ indicator: textOrNull, region: textOrNull, period, ...texts });
const withheldRecord = z.object({ indicator: someText, level: oneOf(REGION_LEVELS), period, ...texts });

/** `breaks.csv`: from a period on, an indicator, a region or both are not comparable with what was before. */
export function parseBreaks(source: SourceFile): Parsed<readonly Located<SeriesBreak>[]> {
  const table = parseCsv(source, layout('region'));
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { items, problems } = parseRecords(
    table.value,
    breakRecord,
    ({ indicator, region, period }, cells): SeriesBreak => ({
      indicator,
      region,
      period,
      text: localTextOf(cells, 'text'),
    }),
  );
  return { value: items, problems: [...table.problems, ...problems] };
}

/** `withheld.csv`: averages that are declared not published. */
export function parseWithheld(source: SourceFile): Parsed<readonly Located<WithheldAverage>[]> {
  const table = parseCsv(source, layout('level'));
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { items, problems } = parseRecords(
    table.value,
    withheldRecord,
    ({ indicator, level, period }, cells): WithheldAverage => ({
      indicator,
      level,
      period,
      text: localTextOf(cells, 'text'),
    }),
  );
  return { value: items, problems: [...table.problems, ...problems] };
}

function layout(place: 'region' | 'level'): CsvLayout {
  return {
    required: ['indicator', place, 'period', 'text_nb', 'text_en'],
    optional: ['text_nn'],
    mayBeEmpty: true,
  };
}
