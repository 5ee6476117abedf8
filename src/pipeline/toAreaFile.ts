import type { PublishedAreaFile, PublishedHeader, PublishedSeries } from '../contracts/published.ts';
import type { RegionCode } from '../domain/region.ts';
import { periodsOf } from './periodsOf.ts';
import { StatusSets, toSeries } from './publishedSeries.ts';
import { figuresOf } from './toRegionFile.ts';
import type { Computed } from './toRegionFile.ts';

/**
 * `omrade/<area>.json`: the key figures of one service area for all regions, values and statuses only; what lies behind
 * each is in the region's own file. Years in which none of them has anything are left out.
 */
export function toAreaFile(
  header: PublishedHeader,
  area: { readonly id: string; readonly regions: readonly RegionCode[] },
  { frame, figures }: Computed,
): PublishedAreaFile {
  const sets = new StatusSets();
  const own = figures.filter(({ indicator }) => indicator.area === area.id);
  const speaking = new Set(own.flatMap((figure) => periodsOf(figure, frame)));
  const indicators = own.map((figure): [string, PublishedSeries] => {
    const observations = area.regions.flatMap((code) =>
      figuresOf(figure, frame, code).observations.filter((_, at) =>
        speaking.has(frame.grid.periods[at] ?? ''),
      ),
    );
    return [figure.indicator.id, toSeries(observations, figure.indicator.decimals, sets)];
  });
  return {
    ...header,
    area: area.id,
    regions: area.regions,
    periods: frame.grid.periods.filter((period) => speaking.has(period)),
    statusSets: sets.names,
    indicators: Object.fromEntries(indicators),
  };
}
