import type { ComparedFigure } from './compareData.ts';

/** Between the sources of a figure that has several. */
const BETWEEN = ' · ';

/** «Kilde: …» of some figures, each source once, also where figures have some of them in common. */
export function distinctSources(figures: readonly Pick<ComparedFigure, 'source'>[]): string[] {
  const each = figures.flatMap(({ source }) => source.split(BETWEEN));
  return [...new Set(each)].filter((source) => source !== '');
}
