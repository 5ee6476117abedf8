import type { PublishedIndicator } from '../contracts/published.ts';
import type { Period } from '../domain/region.ts';
import { indicatorCoverage } from './indicatorCoverage.ts';

const known = new Map<string, ReadonlySet<Period>>();

/**
 * Whether the figures of a period are of so many that one may be held up among them: they are from datasets that have all
 * units of the level, or at least half of the units have a figure. In a few out of all, a place, a highest figure or a
 * middle would tell who happens to be there.
 */
export function coversLevel(indicator: PublishedIndicator, period: Period): boolean {
  const run = indicator.provenances.find(({ from, to }) => from <= period && period <= to);
  return run?.coverage !== 'partial' || periodsOfHalf(indicator).has(period);
}

function periodsOfHalf(indicator: PublishedIndicator): ReadonlySet<Period> {
  const periods =
    known.get(indicator.id) ??
    new Set(
      indicatorCoverage(indicator)
        .filter(({ count, of }) => count * 2 >= of)
        .map(({ period }) => period),
    );
  known.set(indicator.id, periods);
  return periods;
}
