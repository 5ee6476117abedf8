/**
 * Rounds half away from zero («kommersiell avrunding», the rule of SSB's own tools). The only rounding in the project:
 * figures are computed unrounded and pass here once, when they are published or shown.
 *
 * Works on the shortest decimal text that identifies the number, so that 1.005 with two decimals is 1.01, as a reader of
 * the figure would do it, and not 1.00, as binary arithmetic would.
 *
 * @param decimals whole number of digits after the decimal point; negative rounds to tens (-1), hundreds (-2) …
 * @returns a number; never -0; the value itself when it has no more decimals than asked for
 * @throws Error on a value that is not finite
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new Error(`cannot round ${value}`);
  const magnitude = Math.abs(value);
  const rounded = roundPlainly(magnitude, decimals) ?? roundDigits(magnitude, decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Powers of ten that a double holds exactly and that leave room for the digits of ordinary figures. */
const EXACT_POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
/** Below this a binary multiplication is off by less than `NEAR_HALF`, so only values near a half need their digits. */
const PLAIN_LIMIT = 1e9;
const NEAR_HALF = 1e-6;

/** The short way, for values that are not near a half; undefined where the digits have to decide. */
function roundPlainly(magnitude: number, decimals: number): number | undefined {
  const power = EXACT_POWERS[decimals];
  if (power === undefined) return undefined;
  const shifted = magnitude * power;
  const aboveHalf = shifted - Math.floor(shifted) - 0.5;
  if (shifted >= PLAIN_LIMIT || Math.abs(aboveHalf) < NEAR_HALF) return undefined;
  return Math.round(shifted) / power;
}

/** Rounds the decimal digits of the number's own text. */
function roundDigits(magnitude: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = String(magnitude).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const kept = whole.length + Number(exponent) + decimals;
  if (kept >= digits.length) return magnitude;
  if (kept < 0) return 0;
  const carry = (digits[kept] ?? '0') >= '5' ? 1n : 0n;
  return Number(`${BigInt(digits.slice(0, kept)) + carry}e${-decimals}`);
}
