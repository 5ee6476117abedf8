/**
 * From a page to one beside it, `../vann/`: shorter than from the root and as good, where a page has one address.
 * @param path of the other page
 */
export function siblingPath(path: string): string {
  return path.replace(/^.*\/([^/]+)\/$/, '../$1/');
}
