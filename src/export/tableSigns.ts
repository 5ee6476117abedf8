import { ABSENCES, QUALIFIERS, STATUS_BIT } from '../domain/status.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { BREAK_SIGN, SIGN_OF } from '../i18n/signs.ts';
import { figuresIn } from './tableModel.ts';
import type { TableModel, TableSection } from './tableModel.ts';

/** Signs in the cells with their meaning, in the declared order of the statuses. */
export function signsIn(sections: readonly TableSection[], locale: Locale): TableModel['signs'] {
  const mask = statusesIn(sections);
  const { statuses } = messagesFor(locale);
  const ofStatuses = [...ABSENCES, ...QUALIFIERS]
    .filter((status) => (mask & STATUS_BIT[status]) !== 0)
    .map((status) => ({ sign: SIGN_OF[status], meaning: statuses[status].meaning }));
  const hasBreak = sections.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.kind === 'number' && cell.afterBreak === true)),
  );
  const { breakMeaning } = messagesFor(locale).keyFigureTable;
  return hasBreak ? [...ofStatuses, { sign: BREAK_SIGN, meaning: breakMeaning }] : ofStatuses;
}

/** Union of the statuses of all figures in a table. */
export function statusesIn(sections: readonly TableSection[]): number {
  let mask = 0;
  for (const { rows } of sections)
    for (const { cells } of rows)
      for (const cell of cells) for (const figure of figuresIn(cell)) mask |= figure.mask;
  return mask;
}
