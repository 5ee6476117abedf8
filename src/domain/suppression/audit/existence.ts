import { SEEN } from './publication.ts';
import type { Publication, PublishedFigure } from './publication.ts';

/** Whether a measure has a count in a place, shown or not, as far as a reader can tell. */
export type Existence = (
  measure: string,
  place: { readonly unit: number; readonly period: number },
) => boolean;

/**
 * A measure exists in a place where some figure that it is in has a value, or a sign that it is hidden. A measure that is
 * in no figure at all is taken to exist everywhere.
 */
export function existenceIn({ figures, periods }: Publication): Existence {
  const figuresOf = new Map<string, PublishedFigure[]>();
  for (const figure of figures) {
    for (const { measure } of [...figure.numerator, ...figure.denominator]) {
      figuresOf.set(measure, [...(figuresOf.get(measure) ?? []), figure]);
    }
  }
  return (measure, { unit, period }) => {
    const inFigures = figuresOf.get(measure);
    return inFigures?.some(({ seen }) => seen[unit * periods.length + period] !== SEEN.none) ?? true;
  };
}
