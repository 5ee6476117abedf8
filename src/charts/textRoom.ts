/** Letters of the drawings, in pixels. */
export const LETTER_SIZE = 12.5;

/** Shares of the size that letters are wide in a wide typeface, so that no text is cut in another. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Zs}.,:;|'’()[\]!Iijlfrt-]/u, 0.41],
  [/[mwæœMWÆŒ@%–]/u, 0.98],
  [/\p{Lu}/u, 0.78],
];
const OTHER = 0.64;
/** A heavy letter beside one that is not. */
const HEAVY = 1.1;
/** Letters of a wide typeface beside those by which Plot breaks lines. */
const BESIDE_PLOT = 1.11;

/** Room that the longest of some texts needs. */
export function roomFor(texts: readonly string[], most: number): number {
  return Math.min(most, Math.ceil(Math.max(0, ...texts.map(widthOf))));
}

/** The same for heavy letters. */
export function roomForHeavy(text: string): number {
  return Math.ceil(widthOf(text) * HEAVY);
}

/** `lineWidth` of Plot for texts that are broken where they need more room than there is. */
export function lineWidthFor(room: number): number {
  return room / LETTER_SIZE / BESIDE_PLOT;
}

function widthOf(text: string): number {
  const shares = [...text].map((letter) => WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER);
  return shares.reduce((sum, share) => sum + share, 0) * LETTER_SIZE;
}
