import { z } from 'astro/zod';
import { parseTerms } from '../domain/indicator.ts';
import type { MeasureTerm } from '../domain/indicator.ts';
import type { DeclaredSum } from '../domain/suppression/declaredSum.ts';
import { parseCsv } from './csv.ts';
import { measureId, parseRecords } from './fields.ts';
import type { Located } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

const record = z.object({
  total: measureId,
  parts: z.string().refine(isSumOfMeasures, 'must be measures with + and − between them: a + b - c'),
});

/**
 * `sums.csv`: measures that add up, one sum a line. Needed where a measure is to be hidden below a limit, and what it
 * adds up with stands in another column of the source or in another dataset: nothing else tells that it would give it away.
 */
export function parseSums(source: SourceFile): Parsed<readonly Located<DeclaredSum>[]> {
  const table = parseCsv(source, { required: ['total', 'parts'], mayBeEmpty: true });
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { items, problems } = parseRecords(table.value, record, ({ total, parts }): DeclaredSum => {
    const terms = parseTerms(parts);
    return { total, parts: terms.map(({ measure }) => measure), signs: terms.map(({ sign }) => sign) };
  });
  return { value: items, problems: [...table.problems, ...problems] };
}

function isSumOfMeasures(text: string): boolean {
  try {
    const terms: readonly MeasureTerm[] = parseTerms(text);
    return terms.length > 0;
  } catch {
    return false;
  }
}
