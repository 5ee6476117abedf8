import type { PublishedIndicator, PublishedSource } from '../contracts/published.ts';
import { sourcesOf } from '../export/sourceLine.ts';
import { readIndex } from './readPublished.ts';

const byId = new Map<string, PublishedIndicator>();

/** @throws Error when the release has no such key figure */
export function indicatorById(id: string): PublishedIndicator {
  if (byId.size === 0) for (const indicator of readIndex().indicators) byId.set(indicator.id, indicator);
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`no key figure ${id} in the release`);
  return indicator;
}

/** The datasets behind a key figure. */
export function sourcesOfIndicator(indicator: PublishedIndicator): PublishedSource[] {
  return sourcesOf(readIndex(), [indicator]);
}
