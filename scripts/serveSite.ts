import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site as a good static host would: gzip, `index.html` of a folder, the redirects of `_redirects`, the 404
 * page for the rest, and the security headers that a `<meta>` cannot carry.
 *
 * @param port 0 chooses a free one
 * @throws Error when nothing has been built, naming the cure
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const notFoundPage = join(folder, '404.html');
  if (!existsSync(notFoundPage)) throw new Error(`no built site in ${folder}: run «npm run build» first`);
  const notFound = readFileSync(notFoundPage);
  const files = sirv(folder, { etag: true, dotfiles: false, setHeaders: nameWorkbook });
  const redirects = readRedirects(join(folder, '_redirects'));
  const headers = readHeaders(join(folder, '_headers'));
  const gzip = compression({ threshold: 512, level: 6 });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const { from, name, value } of headers)
      if (pathname.startsWith(from)) response.setHeader(name, value);
    const target = redirects.get(pathname);
    if (target) {
      response.writeHead(target.status, { Location: target.to });
      response.end();
      return;
    }
    // Both packages are typed for Express and work on Node's own request and response.
    gzip(request as never, response as never, () =>
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(notFound);
      }),
    );
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

interface HeaderRule {
  /** Beginning of the addresses that it holds for. */
  readonly from: string;
  readonly name: string;
  readonly value: string;
}

/** Blocks of an address that ends in `*` and its headers, one a line, set in; as several hosts read them. */
function readHeaders(file: string): HeaderRule[] {
  if (!existsSync(file)) return [];
  let from = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      if (!line.startsWith(' ')) from = line.replace(/\*$/, '');
      const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [{ from, name, value }];
    });
}

interface Redirect {
  readonly to: string;
  readonly status: number;
}

/** Lines of «from to status», as several hosts read them. A folder's address leads on without its slash too. */
function readRedirects(file: string): Map<string, Redirect> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.flatMap((line) => {
      const [from = '', to = '', status] = line.split(' ');
      const target = { to, status: Number(status) };
      return [[from, target] as const, [from.replace(/\/$/, ''), target] as const];
    }),
  );
}

/** The list of types that `sirv` goes by lacks this one; without it a browser shows the bytes instead of saving them. */
function nameWorkbook(response: ServerResponse, path: string): void {
  if (path.endsWith('.xlsx'))
    response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
