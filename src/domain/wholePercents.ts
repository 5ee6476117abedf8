/**
 * Shares as whole percentages that sum to exactly 100: each is rounded down, and what is then lacking goes to those that
 * lost most by it, the earlier of equals first (the method of largest remainders).
 *
 * @param shares zero or more each, of any sum; only the relation between them matters
 * @returns as many whole numbers; all 0 when all shares are 0
 */
export function wholePercents(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * 100);
  const whole = exact.map(Math.floor);
  const lacking = 100 - whole.reduce((total, percent) => total + percent, 0);
  const byRemainder = exact
    .map((percent, at) => ({ at, remainder: percent - Math.floor(percent) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, lacking)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
