/** What amounts are to become: their weighted sum, within bounds, in whole units. */
export interface TotalInput {
  /** Amounts before; those that are 0 stay 0. */
  readonly amounts: readonly number[];
  /** What each counts in the total; 1 for a plain sum. */
  readonly weights: readonly number[];
  readonly total: number;
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** What amounts are multiples of: 1 for counts, 0.1 for one decimal. */
  readonly unit: number;
  /** Whether amounts are scaled up and down, or all moved by the same (times `moves`), as those must that may be negative. */
  readonly moves?: readonly number[] | undefined;
}

/**
 * Amounts as near to being in proportion to those before as the bounds allow, with the total that is asked for – or as
 * near to it as the bounds allow. Rounded so that the total is kept: down, and the largest remainders up.
 */
export function meetTotal(input: TotalInput): number[] {
  return roundToTotal(
    input,
    input.moves === undefined ? scaleToTotal(input) : moveToTotal(input, input.moves),
  );
}

const STEPS = 80;

function scaleToTotal({ amounts, weights, total, least, most }: TotalInput): number[] {
  const at = (factor: number) =>
    amounts.map((amount, index) =>
      amount === 0 ? 0 : clamp(amount * factor, least[index] ?? 0, most[index] ?? Infinity),
    );
  const totalAt = (factor: number) => weightedSum(at(factor), weights);
  const before = weightedSum(amounts, weights);
  if (!(before > 0) || !(total > 0)) return at(total > 0 ? 1 : 0);
  const plain = at(total / before);
  if (Math.abs(weightedSum(plain, weights) - total) <= 1e-9 * total) return plain;
  const low = 0;
  let high = total / before;
  for (let step = 0; step < STEPS && totalAt(high) < total; step += 1) high *= 2;
  return at(bisect(low, high, (factor) => totalAt(factor) < total));
}

function moveToTotal(
  { amounts, weights, total, least, most }: TotalInput,
  moves: readonly number[],
): number[] {
  const at = (shift: number) =>
    amounts.map((amount, index) =>
      clamp(amount + shift * (moves[index] ?? 1), least[index] ?? -Infinity, most[index] ?? Infinity),
    );
  const room = weightedSum(moves, weights);
  if (!(room > 0)) return at(0);
  const shift = (total - weightedSum(amounts, weights)) / room;
  const width = Math.abs(shift) + 1;
  const missed = (step: number) => weightedSum(at(step), weights) < total;
  return at(bisect(shift - 4 * width, shift + 4 * width, missed));
}

/** The point between two at which a test that holds below it stops to hold. */
function bisect(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function roundToTotal({ weights, least, most, unit }: TotalInput, exact: readonly number[]): number[] {
  const [first = 1] = weights;
  const lowest = exact.map((_, index) => Math.ceil((least[index] ?? -Infinity) / unit - 1e-9));
  const highest = exact.map((_, index) => Math.floor((most[index] ?? Infinity) / unit + 1e-9));
  const bound = (steps: number, index: number) =>
    Math.max(exact[index] === 0 ? 0 : (lowest[index] ?? steps), Math.min(highest[index] ?? steps, steps));
  const toAmount = (steps: number) => Number((steps * unit).toFixed(6)) + 0;
  if (weights.some((weight) => weight !== first))
    return exact.map((value, index) => toAmount(bound(Math.round(value / unit), index)));

  const whole = exact.map((value, index) => bound(Math.floor(value / unit + 1e-9), index));
  const wanted = Math.round(exact.reduce((sum, value) => sum + value, 0) / unit);
  let left = wanted - whole.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value / unit - Math.floor(value / unit + 1e-9) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (left <= 0) break;
    if (exact[index] === 0 || bound((whole[index] ?? 0) + 1, index) === whole[index]) continue;
    whole[index] = (whole[index] ?? 0) + 1;
    left -= 1;
  }
  return whole.map(toAmount);
}

function weightedSum(amounts: readonly number[], weights: readonly number[]): number {
  return amounts.reduce((sum, amount, index) => sum + amount * (weights[index] ?? 1), 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
