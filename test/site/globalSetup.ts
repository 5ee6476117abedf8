import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/serveSite.ts';

/**
 * Serves the built site for all tests of the `site` project. They test what a host would serve, so nothing is built here:
 * `npm test` builds first.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('there is no built site: run «npm run build» first');
  const site = await serveSite('dist', 0);
  project.provide('siteUrl', site.url);
  return site.close;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, without slash at the end. */
    siteUrl: string;
  }
}
