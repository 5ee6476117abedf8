import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
  /** Address, `/kommune/oslo/`. */
  readonly path: string;
  /** With quotes around every value, see `withQuotes`. */
  readonly html: string;
}

export const DIST = 'dist';

/** Every HTML file of the build, read once. */
let pages: readonly BuiltPage[] | undefined;

export function builtPages(): readonly BuiltPage[] {
  pages ??= readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      html: withQuotes(readFileSync(join(DIST, file), 'utf8')),
    }));
  return pages;
}

/** A page with quotes around every value of its tags, whether or not they were left out: tests read it with patterns. */
export function withQuotes(html: string): string {
  return html.replace(/ ([a-zA-Z][\w-]*)=([^\s"'=<>`]+)(?=>| [^<>]*>)/g, ' $1="$2"');
}

/** Pages that send the reader on: aliases of a kommune. */
export function isRedirect(page: BuiltPage): boolean {
  return /<meta http-equiv="refresh"/i.test(page.html);
}
