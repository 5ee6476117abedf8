import type { PublishedAreaFile, PublishedIndicator } from '../contracts/published.ts';
import { observationIn } from '../contracts/publishedSeries.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import type { FigureCell } from './renderFigure.ts';

export type CellReader = (code: RegionCode, period: Period) => FigureCell;

/**
 * Reads the figures of one key figure from the file of its area.
 *
 * @throws Error when the file has no figures for it
 */
export function cellReader(indicator: PublishedIndicator, file: PublishedAreaFile): CellReader {
  const series = file.indicators[indicator.id];
  if (!series) throw new Error(`no figures for ${indicator.id}`);
  const place = new Map(file.regions.map((code, index) => [code, index]));
  const { decimals, unit } = indicator;
  return (code, period) => {
    const at = (place.get(code) ?? -1) * file.periods.length + file.periods.indexOf(period);
    const observation: Observation = observationIn(series, file.statusSets, at);
    return { ...observation, decimals, unit };
  };
}
