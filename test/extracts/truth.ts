import type { PublishedIndex, PublishedRegionFile } from '../../src/contracts/published.ts';
import type { Files } from '../../src/pipeline/files.ts';

/** A figure as the published JSON has it, decoded here without the code that makes the files. */
export interface TrueFigure {
  readonly value: number | null;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Truth {
  readonly index: PublishedIndex;
  /** By area, then `region indicator year`; every year of a key figure for every region of its level. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, TrueFigure>>;
}

export function readJson<T>(files: Files, path: string): T {
  return JSON.parse(Buffer.from(files.readBytes(path)).toString('utf8')) as T;
}

export function truthOf(files: Files): Truth {
  const index = readJson<PublishedIndex>(files, 'index.json');
  const figures = new Map<string, Map<string, TrueFigure>>(index.areas.map(({ id }) => [id, new Map()]));
  for (const area of index.areas) {
    const { regions } = readJson<{ regions: string[] }>(files, `omrade/${area.id}.json`);
    for (const region of regions) {
      const file = readJson<PublishedRegionFile>(files, `region/${region}.json`);
      for (const indicator of index.indicators.filter((each) => each.area === area.id))
        for (const period of indicator.periods)
          figures
            .get(area.id)
            ?.set(`${region} ${indicator.id} ${period}`, figureIn(file, indicator.id, period));
    }
  }
  return { index, figures };
}

function figureIn(file: PublishedRegionFile, indicator: string, period: string): TrueFigure {
  const series = file.indicators[indicator];
  const at = file.periods.indexOf(period) - (series?.from ?? 0);
  const nothing = { value: null, numerator: null, denominator: null };
  if (series === undefined || at >= series.values.length) return { ...nothing, status: 'missing' };
  const statusOf = (digit = '0') => file.statusSets[parseInt(digit, 36)] ?? '?';
  if (at < 0)
    return { ...nothing, status: series.before === undefined ? 'missing' : statusOf(series.before) };
  return {
    value: series.values[at] ?? null,
    status: statusOf(series.status?.[at]),
    numerator: series.numerator?.[at] ?? null,
    denominator: series.denominator?.[at] ?? null,
  };
}
