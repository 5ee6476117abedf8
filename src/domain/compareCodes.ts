/** Order of region codes and ids: by their characters, the same on every machine (`localeCompare` is not). */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
