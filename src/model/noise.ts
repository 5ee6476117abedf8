/**
 * Chance that is the same every time: numbers made from a hash of text keys, so that a figure depends on what it is of
 * (column, municipality, year) and on nothing else – not on the order in which figures are made, nor on the machine.
 */

/** Uniform on the open interval from 0 to 1. */
export function uniform(...keys: readonly string[]): number {
  return (hash(keys.join('\u0000')) + 0.5) / 4294967296;
}

/** Standard normal (mean 0, standard deviation 1), cut at ±3 so that no single figure is absurd. */
export function noise(...keys: readonly string[]): number {
  const radius = Math.sqrt(-2 * Math.log(uniform('r', ...keys)));
  const normal = radius * Math.cos(2 * Math.PI * uniform('a', ...keys));
  return Math.min(3, Math.max(-3, normal));
}

/** 32 bits of a text: FNV-1a, and the finaliser of MurmurHash3 so that near texts give far numbers. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    bits ^= text.charCodeAt(index);
    bits = Math.imul(bits, 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
