import { ABSENCES, QUALIFIERS, STATUS_BIT } from '../domain/status.ts';
import { fill } from '../i18n/searchTexts.ts';
import { SIGN_OF } from '../i18n/signs.ts';
import { compareLines, isOverYears } from './compareLines.ts';
import type { CompareTable, CompareTableInput } from './compareTableModel.ts';
import { measuredAgainst } from './compareDifference.ts';

export interface CompareNotes {
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly notes: readonly string[];
}

/** What is to be known of a table: its signs, what the marks mean, breaks, sums, empty cells. Nothing that does not occur. */
export function compareNotes(table: CompareTable, input: CompareTableInput): CompareNotes {
  const { texts } = input;
  const cells = table.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  let mask = 0;
  for (const cell of cells) if (cell.kind === 'number') mask |= cell.mask;
  const signs = [...ABSENCES, ...QUALIFIERS]
    .filter((status) => (mask & STATUS_BIT[status]) !== 0)
    .map((status) => ({ sign: SIGN_OF[status], meaning: texts.statuses[status].meaning }));
  const isEmpty = table.sections.some(({ rows }) =>
    rows.some(({ id, cells: own }) =>
      own.some(
        (cell, at) =>
          cell.kind === 'text' &&
          cell.text === '' &&
          table.columns[at]?.kind === 'number' &&
          ![id, table.columns[at].id].includes('forskjell'),
      ),
    ),
  );
  const measured = measuredAgainst(input);
  return {
    signs,
    notes: [
      ...(cells.some(({ mark }) => mark !== undefined)
        ? [fill(texts.marks, { group: input.data.peersLabel || texts.all })]
        : []),
      ...(measured?.as === 'kroner' ? [fill(texts.kronerNote, { name: measured.from.label })] : []),
      ...sumNotes(input),
      ...breakNotes(input),
      ...(isEmpty ? [texts.emptyNote] : []),
    ],
  };
}

/** An absolute number beside the sum of a group must not be taken for an average. */
function sumNotes(input: CompareTableInput): string[] {
  const { data, texts } = input;
  if (!data.regions.some(({ isAverage }) => isAverage)) return [];
  const figures = new Set(compareLines(input).map(({ figure }) => figure));
  const names = [...figures].filter(({ averaging }) => averaging === 'sum').map(({ name }) => name);
  return names.length === 0 ? [] : [fill(texts.sumNote, { names: names.join('; ') })];
}

/** Breaks within the years of the view; in a table of one year there is nothing that they divide. */
function breakNotes(input: CompareTableInput): string[] {
  const { data, state, texts } = input;
  if (!isOverYears(state.view)) return [];
  const lines = compareLines(input);
  const [first, last, figure] = [lines[0]?.period, lines.at(-1)?.period, lines[0]?.figure];
  if (first === undefined || last === undefined || figure === undefined) return [];
  return figure.breaks.flatMap(({ region, period, text }) => {
    const concerned = region === null || data.regions.some(({ code }) => code === region);
    if (!concerned || period <= first || period > last) return [];
    const name = data.regions.find(({ code }) => code === region)?.label ?? figure.name;
    return [fill(texts.breakNote, { name, year: period, text: text[texts.locale] })];
  });
}
