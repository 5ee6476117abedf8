import type { Period } from '../domain/region.ts';
import { isOverYears, NEWEST_YEARS } from './compareLines.ts';
import type { CompareState } from './compareState.ts';

/** What the two fields of years hold; empty for the newest. */
export interface YearFields {
  readonly from: string;
  readonly to: string;
  readonly view: CompareState['view'];
  /** The newest year that there are figures for. */
  readonly newest: Period;
}

/**
 * The fields of years as the parameter of the address. Where years stand beside each other, a last year alone brings those
 * before it, and a first one alone goes on to the newest. Other views have the field of the last year only: it is the year
 * that they show, and empties the choice when it is emptied.
 */
export function yearsParam({ from, to, view, newest }: YearFields): string {
  if (!isOverYears(view)) return to === '' ? '' : `${from !== '' && from <= to ? from : to}-${to}`;
  if (from === '' && to === '') return '';
  const last = to || newest;
  return `${from || yearsBefore(last)}-${last}`;
}

/** Of a choice that goes to a view of years: one year alone becomes the last of several. */
export function widenedYears({ view, years }: CompareState): CompareState['years'] {
  if (years === null || !isOverYears(view) || years.from !== years.to) return years;
  return { from: yearsBefore(years.to), to: years.to };
}

function yearsBefore(last: Period): Period {
  return String(Number(last) - (NEWEST_YEARS - 1));
}
