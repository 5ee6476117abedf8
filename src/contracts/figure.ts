import { absent, present } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';

const MISSING = absent('missing');
const SIGNS: Readonly<Record<string, Observation>> = {
  '': MISSING,
  '..': MISSING,
  '.': absent('notApplicable'),
  ':': absent('suppressed'),
};
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell of an input file: a number with decimal point, a sign of SSB's, or undefined when it is neither. */
export function parseFigure(text: string): Observation | undefined {
  return SIGNS[text] ?? (NUMBER.test(text) ? present(Number(text)) : undefined);
}
