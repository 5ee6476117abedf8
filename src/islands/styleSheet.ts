const sheets = new Map<string, Promise<void>>();

/**
 * Styles of what is shown when a reader asks for it, fetched then and once. A sheet that cannot be had keeps nothing from
 * being shown.
 *
 * @param href address of the sheet, as `import … from './….css?url'` gives it
 */
export function styleSheet(href: string): Promise<void> {
  const known = sheets.get(href);
  if (known) return known;
  const loaded = new Promise<void>((done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
  sheets.set(href, loaded);
  return loaded;
}
