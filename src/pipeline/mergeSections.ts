import type { RetteloggSection } from '../contracts/rettelogg.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { CHANGE_KINDS } from '../domain/rettelogg.ts';

/** The logs of all levels as one, newest day first: what was revised on the same day stands together. */
export function mergeSections(sections: readonly RetteloggSection[]): RetteloggSection[] {
  const byDay = Map.groupBy(sections, ({ published }) => published);
  return [...byDay]
    .sort(([a], [b]) => compareCodes(b, a))
    .map(([published, list]) => ({
      ...untoldIn(list),
      published,
      datasets: list.flatMap(({ datasets }) => datasets),
      compared: list.reduce((sum, { compared }) => sum + compared, 0),
      counts: Object.fromEntries(
        CHANGE_KINDS.map((kind) => [kind, list.reduce((sum, { counts }) => sum + counts[kind], 0)]),
      ) as RetteloggSection['counts'],
      changes: list.flatMap(({ changes }) => changes),
    }));
}

function untoldIn(list: readonly RetteloggSection[]): Pick<RetteloggSection, 'untold'> {
  const untold = list.flatMap((section) => section.untold ?? []);
  return untold.length === 0 ? {} : { untold };
}
