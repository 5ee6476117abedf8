import { attackPublished } from './attackPublished.ts';
import type { Answer } from './attackPublished.ts';
import type { RowSource } from './attackSystem.ts';
import { findInLists } from './findInLists.ts';
import type { Finding } from './finding.ts';
import { findShownSmall } from './findShownSmall.ts';
import type { Publication } from './publication.ts';
import { tellsTooMuch } from './questions.ts';
import type { SmallCounts } from './questions.ts';

/**
 * Tries to break a publication: from all that is published, and nothing else, works out what every hidden count can be.
 *
 * Reads values, averages with their coverage, ratios with the room that rounding leaves, numerators and denominators
 * shown beside them, sums that are declared, periods that hold sums, lists without names, and what follows from
 * complements. A count is found out when it is determined, or left in a range within the small counts (1 to
 * threshold − 1) that is narrower than that range: then more is known than that it is small.
 *
 * Shares no code with the suppression it audits, beyond the model of what is published.
 *
 * @param isSmall what only the publisher knows: which counts are small. For these no value from 1 to threshold − 1 may
 * be ruled out, also where the reader could take them for greater ones
 */
export function auditPublished(publication: Publication, isSmall: SmallCounts = () => false): Finding[] {
  const answers = attackPublished(publication, { isSmall, isExact: false });
  return [
    ...findShownSmall(publication),
    ...findInLists(publication),
    ...onceEach(answers.flatMap((answer) => judge(publication, answer))),
  ];
}

/** A contradiction is told once for a measure and period: it is the same one for all regions. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ kind, measure, period }) => {
    const key = `${measure} ${period}`;
    if (kind !== 'contradiction') return true;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function judge({ periods }: Publication, { question, range, sources }: Answer): Finding[] {
  const { measure, region, offset, rule } = question;
  const period = periods[question.period] ?? '';
  if (!range) {
    return [
      { kind: 'contradiction', measure, region, period, least: 0, greatest: 0, chain: chainOf(sources) },
    ];
  }
  if (!tellsTooMuch(question, range)) return [];
  const rows = range.explain();
  const unit = 10 ** rule.decimals;
  return [
    {
      kind: range.least === range.greatest ? 'determined' : 'narrowed',
      measure,
      region,
      period,
      least: (range.least + offset) / unit,
      greatest: (range.greatest + offset) / unit,
      chain: chainOf(rows.length > 0 ? rows.flatMap((row) => sources[row] ?? []) : sources),
    },
  ];
}

const LONGEST_CHAIN = 12;

function chainOf(sources: readonly RowSource[]): string[] {
  const links = [
    ...new Set(sources.map(({ kind, what, region, period }) => `${kind} ${what} ${region} ${period}`)),
  ];
  const more = links.length - LONGEST_CHAIN;
  return more > 0 ? [...links.slice(0, LONGEST_CHAIN), `and ${more} more`] : links;
}
