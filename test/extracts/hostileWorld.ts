import type { PublishedIndex } from '../../src/contracts/published.ts';
import type { Files } from '../../src/pipeline/files.ts';
import { overlay } from '../../src/pipeline/overlay.ts';
import { readJson } from './truth.ts';

/** Texts that some program takes for something else than text. */
export const HOSTILE = [
  '=HYPERLINK("http://example.com";"klikk")',
  '+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  'med "anførsel", komma; semikolon',
  'linje én\nlinje to',
  '</script><script>alert(1)</script>',
  "'; DROP TABLE tall; --",
  'Kárášjohka – Kárásjohka ŋ č đ š ž',
  '_x0041_ &amp; <b>fet</b>',
] as const;

/** The published figures of a folder, with every name and note replaced by such texts in turn. */
export function hostileWorld(files: Files): Files {
  const index = readJson<PublishedIndex>(files, 'index.json');
  let next = 0;
  const hostile = () => {
    const text = HOSTILE[next % HOSTILE.length] ?? '';
    next += 1;
    return { nb: text, en: text };
  };
  const changed: PublishedIndex = {
    ...index,
    areas: index.areas.map((area) => ({ ...area, name: hostile(), description: hostile() })),
    indicators: index.indicators.map((indicator) => ({
      ...indicator,
      name: hostile(),
      tells: hostile(),
      note: hostile(),
      numerator: indicator.numerator.map((term) => ({ ...term, name: hostile() })),
      denominator: indicator.denominator.map((term) => ({ ...term, name: hostile() })),
    })),
    regions: index.regions.map((region) => ({ ...region, name: hostile(), notes: [hostile()] })),
    sources: index.sources.map((source) => ({ ...source, title: hostile(), attribution: hostile() })),
  };
  return overlay(files, new Map([['index.json', JSON.stringify(changed)]]));
}
