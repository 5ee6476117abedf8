import type { rankNb } from './nb.ts';

/** Places among those that have a figure, in British English. */
export const rankEn: typeof rankNb = {
  place: (at) => `rank ${at}`,
  shared: (from, to) => `shared ranks ${from}–${to}`,
  among: (count) => `of ${count} with figures`,
  missing: (count) => `${count} without`,
  short: (from, to) => (from === to ? from : `${from}–${to}`),
};
