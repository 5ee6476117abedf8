/**
 * Whole numbers as a short text, for files that are fetched many at a time. Printable ASCII without `"` and `\`, so that
 * it stands in JSON as it is. Small numbers take one letter: a number is made positive (0, −1, 1, −2 … become 0, 1, 2,
 * 3 …) and written in base 45, least digit first; a letter of the second half says that more follow. The last letter of
 * the alphabet stands for what is not there.
 */
const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (letter) => letter !== '"' && letter !== '\\',
);
const BASE = 45;
const ABSENT = ALPHABET[2 * BASE] ?? '';
const PLACE_OF: ReadonlyMap<string, number> = new Map(ALPHABET.map((letter, at) => [letter, at]));

/** @throws Error on a number that is not whole or too large to be exact */
export function packIntegers(numbers: readonly (number | null)[]): string {
  return numbers.map((number) => (number === null ? ABSENT : packInteger(number))).join('');
}

function packInteger(number: number): string {
  if (!Number.isInteger(number) || !Number.isSafeInteger(number * 2))
    throw new Error(`not a whole number that can be packed: ${number}`);
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  do {
    const digit = rest % BASE;
    rest = Math.floor(rest / BASE);
    text += ALPHABET[rest > 0 ? digit + BASE : digit] ?? '';
  } while (rest > 0);
  return text;
}

/** The numbers of a packed text. @throws Error on a letter that has no meaning, and where the text ends in a number */
export function unpackIntegers(text: string): (number | null)[] {
  const numbers: (number | null)[] = [];
  let [value, weight] = [0, 1];
  for (const letter of text) {
    const place = PLACE_OF.get(letter);
    if (place === undefined || place > 2 * BASE) throw new Error(`not packed numbers: «${letter}»`);
    if (letter === ABSENT) {
      numbers.push(null);
      continue;
    }
    value += (place % BASE) * weight;
    weight *= BASE;
    if (place >= BASE) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  if (weight !== 1) throw new Error('packed numbers that end too early');
  return numbers;
}
