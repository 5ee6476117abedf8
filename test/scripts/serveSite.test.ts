import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/serveSite.ts';
import type { ServedSite } from '../../scripts/serveSite.ts';

let folder: string;
let site: ServedSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kommunespeil-'));
  mkdirSync(join(folder, 'kommune/oslo'), { recursive: true });
  writeFileSync(join(folder, 'kommune/oslo/index.html'), 'Oslo');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, '_redirects'), '/kommune/0301/ /kommune/oslo/ 301\n');
  site = await serveSite(folder, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function answer(path: string): Promise<{ status: number; location: string | null; text: string }> {
  const response = await fetch(site.url + path, { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

describe('the server of a built site', () => {
  it.each(['/kommune/0301/', '/kommune/0301', '/kommune/0301/?q=1'])('leads on from %s', async (path) => {
    expect(await answer(path)).toMatchObject({ status: 301, location: '/kommune/oslo/' });
  });

  it('gives the page of a folder', async () => {
    expect(await answer('/kommune/oslo/')).toMatchObject({ status: 200, text: 'Oslo' });
  });

  it('gives the page for all that is not there, as not there', async () => {
    expect(await answer('/kommune/0302/')).toMatchObject({ status: 404, text: 'not here' });
  });
});
