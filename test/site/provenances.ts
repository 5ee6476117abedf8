import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import type { Provenance } from '../../src/domain/indicator.ts';
import type { Period } from '../../src/domain/region.ts';
import { DIST } from './builtPages.ts';

/** A published JSON file as a host serves it. */
export function servedJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(DIST, 'data', path), 'utf8')) as T;
}

/**
 * Provenance of each key figure and year by the runs of the index, which come from the datasets and not from the marks of
 * figures. Undefined where the index has no figures of that year.
 */
export function provenanceReader(index: PublishedIndex) {
  const byFigure = new Map<string, Map<Period, Provenance>>();
  for (const { id, periods, provenances } of index.indicators) {
    const years = new Map<Period, Provenance>();
    for (const { from, to, provenance } of provenances)
      for (const period of periods) if (period >= from && period <= to) years.set(period, provenance);
    byFigure.set(id, years);
  }
  return (indicator: string, period: Period) => byFigure.get(indicator)?.get(period);
}

export type ProvenanceReader = ReturnType<typeof provenanceReader>;
