/**
 * Chance that is the same every time: numbers made from a hash of text keys, so that a figure depends on what it is of
 * (column, municipality, year) and on nothing else – not on the order in which figures are made, nor on the machine.
 */

/** Uniform on the open interval from 0 to 1. */
export function uniform(...keys: readonly string[]): number {
  return toUnit(finalize(hash(keys)));
}

/** Standard normal (mean 0, standard deviation 1), cut at ±3 so that no single figure is absurd. Method: Box and Muller. */
export function noise(...keys: readonly string[]): number {
  const bits = hash(keys);
  const radius = Math.sqrt(-2 * Math.log(toUnit(finalize(bits))));
  const normal = radius * Math.cos(2 * Math.PI * toUnit(finalize(bits ^ 0x9e3779b9)));
  return Math.min(3, Math.max(-3, normal));
}

/** 32 bits of texts, by FNV-1a; a mark after each text keeps `ab` and `a`, `b` apart. */
function hash(keys: readonly string[]): number {
  let bits = 0x811c9dc5;
  for (const key of keys) {
    for (let index = 0; index < key.length; index += 1)
      bits = Math.imul(bits ^ key.charCodeAt(index), 0x01000193);
    bits = Math.imul(bits ^ 0x1f, 0x01000193);
  }
  return bits;
}

/** Spreads bits so that near texts give far numbers: the finaliser of MurmurHash3. */
function finalize(hashed: number): number {
  let bits = Math.imul(hashed ^ (hashed >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function toUnit(bits: number): number {
  return (bits + 0.5) / 4294967296;
}
