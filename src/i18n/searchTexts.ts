/**
 * What the search says, with `{…}` where something is put in. It is a file by itself, so that the scripts need not carry
 * all messages of all languages.
 */
export interface SearchTexts {
  /** Name of the list of results. */
  readonly results: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly first: string;
  readonly kommune: string;
  readonly fylke: string;
  readonly group: string;
  readonly fylkeskommune: string;
  readonly bydel: string;
  readonly area: string;
  readonly areaOf: string;
  readonly indicator: string;
  readonly formerly: string;
  readonly formerNumber: string;
}

/** Puts values into a text: `fill('Kommune {number}', { number: '0301' })`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
