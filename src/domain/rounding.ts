/**
 * Rounds half away from zero («kommersiell avrunding», the rule of SSB's own tools). The only rounding in the project:
 * figures are computed unrounded and pass here once, when they are published or shown.
 *
 * Works on the shortest decimal text that identifies the number, so that 1.005 with two decimals is 1.01, as a reader of
 * the figure would do it, and not 1.00, as binary arithmetic would.
 *
 * @param decimals digits after the decimal point, 0–15
 * @returns a number; never -0
 * @throws Error on a value that is not finite
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new Error(`cannot round ${value}`);
  const magnitude = Math.abs(value);
  const shifted = Math.round(shiftDecimal(magnitude, decimals));
  const rounded = shiftDecimal(shifted, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** value × 10^places done in the decimal notation, without the error of a binary multiplication. */
function shiftDecimal(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
