/** Places among those that have a figure, in bokmål. Which end is first is said where the places stand. */
export const rankNb = {
  /** «11. plass» */
  place: (at: string) => `${at}.\u00a0plass`,
  /** «delt 11.–14. plass» */
  shared: (from: string, to: string) => `delt ${from}.–${to}.\u00a0plass`,
  among: (count: string) => `av ${count} med tall`,
  missing: (count: string) => `${count} mangler`,
  /** «11.–14.», in the column of places. */
  short: (from: string, to: string) => (from === to ? `${from}.` : `${from}.–${to}.`),
};
