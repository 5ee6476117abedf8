import type { Problem } from '../domain/problem.ts';
import type { ChangeKind, Kommune, RegionChange } from '../domain/region.ts';
import type { Located } from './fields.ts';
import { regionPath } from './regionLayouts.ts';
import { groupBy, isValidOn } from './regionValidity.ts';
import type { RegionTables } from './regions.ts';

/** First day from which every change is in the file; a number that began before it needs no line. */
const HISTORY_BEGINS = '2003-01-01';

/** Changes against the numbers they name: nothing begins or ends without a reason, and kinds agree with the pairs. */
export function checkChanges(tables: RegionTables): Problem[] {
  return [...checkEnds(tables), ...checkKinds(tables.changes), ...checkLoose(tables)];
}

const NAMED = {
  code: 'change-outside-validity',
  severity: 'error',
  file: regionPath('changes'),
  why: 'Series are chained through the changes; a pair that does not meet two valid numbers leads nowhere.',
} as const;

/** `from` is valid up to the date, `to` from the date on, or both go on across it. */
function checkEnds({ kommuner, changes }: RegionTables): Problem[] {
  const byCode = groupBy(kommuner, ({ code }) => code);
  const lines = (code: string): readonly Kommune[] => (byCode.get(code) ?? []).map(({ value }) => value);
  return changes.flatMap(({ line, value: { date, from, to } }): Problem[] => {
    const ends = lines(from).some(
      (item) => item.validFrom < date && (item.validTo === date || isValidOn(item, date)),
    );
    const begins = lines(to).some((item) => isValidOn(item, date));
    const wrong: Problem[] = [];
    if (!ends)
      wrong.push({
        ...NAMED,
        line,
        column: 'from',
        what: `«${from}» is not a municipality number on the day before ${date}.`,
        cure: 'Correct the number or the date, or add the number to kommuner.csv.',
      });
    if (!begins)
      wrong.push({
        ...NAMED,
        line,
        column: 'to',
        what: `«${to}» is not a municipality number on ${date}.`,
        cure: 'Correct the number or the date, or add the number to kommuner.csv.',
      });
    return wrong;
  });
}

/** One old to several new is a split, several old to one new a merge, one to one a rename. */
function checkKinds(changes: readonly Located<RegionChange>[]): Problem[] {
  const targets = groupBy(changes, ({ date, from }) => `${date} ${from}`);
  const origins = groupBy(changes, ({ date, to }) => `${date} ${to}`);
  const seen = new Set<string>();
  return changes.flatMap(({ line, value: { date, kind, from, to } }): Problem[] => {
    const pair = `${date} ${from} ${to}`;
    const repeated = seen.has(pair);
    seen.add(pair);
    const splits = (targets.get(`${date} ${from}`)?.length ?? 0) > 1;
    const merges = (origins.get(`${date} ${to}`)?.length ?? 0) > 1;
    const expected: ChangeKind = splits ? 'split' : merges ? 'merge' : 'rename';
    if (!repeated && kind === expected) return [];
    const what = repeated
      ? `The change ${from} to ${to} on ${date} stands there already.`
      : `The change ${from} to ${to} on ${date} is called a ${kind}; by its pairs it is a ${expected}.`;
    return [
      {
        code: repeated ? 'duplicate-change' : 'wrong-change-kind',
        severity: 'error',
        file: regionPath('changes'),
        line,
        column: repeated ? 'to' : 'kind',
        what,
        why: 'The kind decides whether figures are chained, summed or stopped.',
        cure: repeated ? 'Remove the line.' : `Write ${expected}, or complete the pairs of that day.`,
      },
    ];
  });
}

/** Numbers that begin or end without a change. */
function checkLoose({ kommuner, changes }: RegionTables): Problem[] {
  const ended = new Set(changes.map(({ value }) => `${value.date} ${value.from}`));
  const begun = new Set(changes.map(({ value }) => `${value.date} ${value.to}`));
  return kommuner.flatMap(({ line, value: { code, name, validFrom, validTo } }): Problem[] => {
    const wrong: Problem[] = [];
    if (validTo !== null && !ended.has(`${validTo} ${code}`))
      wrong.push(
        loose({ line, column: 'valid_to', what: `${code} ${name} ends on ${validTo} without a change.` }),
      );
    if (validFrom > HISTORY_BEGINS && !begun.has(`${validFrom} ${code}`))
      wrong.push(
        loose({
          line,
          column: 'valid_from',
          what: `${code} ${name} begins on ${validFrom} without a change.`,
        }),
      );
    return wrong;
  });
}

function loose(found: { readonly line: number; readonly column: string; readonly what: string }): Problem {
  return {
    code: 'missing-change',
    severity: 'error',
    file: regionPath('kommuner'),
    ...found,
    why: 'The old number would lead to no page, and its figures would be lost from the series.',
    cure: 'Add the change to changes.csv, or correct the validity.',
  };
}
