import type { PublishedRegionFile } from '../../src/contracts/published.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import { parseArea } from '../../src/contracts/areas.ts';
import { modelFiles } from '../../src/model/modelFiles.ts';
import { readTargets } from '../../src/model/readTargets.ts';
import { buildData } from '../../src/pipeline/buildData.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import { overlay } from '../../src/pipeline/overlay.ts';
import { statusesOf } from '../../src/domain/status.ts';

export const REGIONS = ['EAK', 'EAKUO', 'EKG08', '0301', '3205', '3220', '3222', '3224'] as const;
const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025'];

/** A key figure as it is computed beside as it is published. */
export interface Compared {
  readonly indicator: string;
  readonly averaging: string;
  readonly region: string;
  readonly year: string;
  readonly computed: number | null;
  readonly published: number;
  readonly isModelled: boolean;
  /** Half of the last published decimal: less than this is no difference. */
  readonly half: number;
}

/** Builds the real data folder with what is modelled, and puts every published key figure beside the computed one. */
export function compareWithPublished(): {
  readonly compared: readonly Compared[];
  readonly made: ReadonlyMap<string, string>;
} {
  const disk = diskFiles('data');
  const model = modelFiles(disk);
  const build = buildData(overlay(disk, model.value ?? new Map<string, string>()));
  const errors = [...model.problems, ...build.problems].filter(({ severity }) => severity === 'error');
  if (build.files === undefined)
    throw new Error(errors.map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`).join('\n'));
  const regions = new Map<string, PublishedRegionFile>();
  for (const [path, text] of build.files) {
    const code = /^region\/(.+)\.json$/.exec(path)?.[1] ?? '';
    if (REGIONS.some((region) => region === code)) regions.set(code, JSON.parse(text) as PublishedRegionFile);
    if (regions.size === REGIONS.length) break;
  }
  return { compared: compareAll(disk, regions), made: model.value ?? new Map<string, string>() };
}

function compareAll(
  disk: ReturnType<typeof diskFiles>,
  regions: ReadonlyMap<string, PublishedRegionFile>,
): Compared[] {
  const targets = readTargets(disk);
  const areas = [...disk.list()].filter((path) => path.startsWith('areas/')).sort();
  const indicators = areas.flatMap(
    (file) => parseArea({ file, bytes: disk.readBytes(file) }).value?.indicators ?? [],
  );
  return indicators.flatMap(({ value: { id, decimals, averaging } }) =>
    REGIONS.flatMap((region) =>
      YEARS.flatMap((year): Compared[] => {
        const published = targets.valueOf(id, region, year);
        const file = regions.get(region);
        if (published === undefined || file === undefined) return [];
        const { value, mask } = observationOf(file, id, year);
        const isModelled = statusesOf(mask).includes('modelled');
        const half = 0.5 * 10 ** -decimals;
        return [{ indicator: id, averaging, region, year, computed: value, published, isModelled, half }];
      }),
    ),
  );
}

/** Relative deviation; 0 where the two are the same number as published, infinite where nothing is computed. */
export function deviationOf({ computed, published, half }: Compared): number {
  if (computed === null) return Infinity;
  const difference = computed - published;
  return Math.abs(difference) < half ? 0 : difference / Math.abs(published);
}

/** One line a key figure: the largest deviation of each region, in per cent, and the year of it. */
export function calibrationTable(compared: readonly Compared[]): string {
  const rows = [...Map.groupBy(compared, ({ indicator }) => indicator)].map(([indicator, all]) => {
    const cells = REGIONS.map((region) => {
      const own = all.filter((one) => one.region === region);
      const [worst] = own.sort((a, b) => Math.abs(deviationOf(b)) - Math.abs(deviationOf(a)));
      if (worst === undefined) return '–';
      const deviation = deviationOf(worst);
      if (deviation === 0) return '0';
      return `${(deviation * 100).toFixed(1)}% ${worst.year}: ${worst.computed ?? '..'}/${worst.published}`;
    });
    return [indicator, ...cells].join(' | ');
  });
  return [['key figure', ...REGIONS].join(' | '), ...rows].join('\n');
}
