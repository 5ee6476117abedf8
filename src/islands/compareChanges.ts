import { changedFigures } from '../compare/changedFigures.ts';
import { regionsOfLevel } from '../compare/compareSource.ts';
import { renderChanges } from '../compare/renderChanges.ts';
import type { PublishedFormerFigures, PublishedKeptReleases } from '../contracts/publishedChanges.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { readCompare } from './compareLoader.ts';
import type { Comparison } from './compareSession.ts';

/**
 * What of that which is shown was otherwise in the release that a link was made in, as HTML for a list item; or that the
 * release is not kept.
 *
 * @param published date of that release
 * @throws Error when a file cannot be had
 */
export async function changesSince(published: string, comparison: Comparison): Promise<string> {
  const { data, texts, catalogue } = comparison;
  const { releases } = (await readCompare('utgaver.json')) as PublishedKeptReleases;
  const kept = releases.find((release) => release.published === published);
  if (kept === undefined) return escapeHtml(texts.changes.notKept);
  const shown = new Set(data.figures.map(({ area }) => area));
  const stems = catalogue.areas
    .filter(({ id }) => shown.has(id))
    .flatMap(({ parts }) => parts.map(({ stem }) => stem))
    .filter((stem) => kept.stems.includes(stem));
  const former = await Promise.all(stems.map((stem) => readCompare(`utgaver/${published}/${stem}.json`)));
  const order = regionsOfLevel(catalogue, data.level);
  return renderChanges(changedFigures(comparison, former as PublishedFormerFigures[], order), texts);
}
