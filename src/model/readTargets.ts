import { parseCsv } from '../contracts/csv.ts';
import { parseFigure } from '../contracts/figure.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import type { Files } from '../pipeline/files.ts';

/** Published key figures by indicator, region (an average or a municipality number) and year. */
export interface Targets {
  valueOf(indicator: string, region: RegionCode, year: Period): number | undefined;
  /** Whether anything is published for the key figure. */
  has(indicator: string): boolean;
  /** Municipality numbers with figures of their own. */
  readonly numbers: readonly RegionCode[];
}

/** Reads the datasets of published key figures; the latest publication of a figure stands. */
export function readTargets(files: Files): Targets {
  const values = new Map<string, number>();
  const indicators = new Set<string>();
  const numbers = new Set<RegionCode>();
  for (const { indicator, region, year, value } of keyFigureFiles(files).flatMap((file) =>
    figuresOf(files, file),
  )) {
    values.set(`${indicator} ${region} ${year}`, value);
    indicators.add(indicator);
    if (/^\d{4}$/.test(region)) numbers.add(region);
  }
  return {
    valueOf: (indicator, region, year) => values.get(`${indicator} ${region} ${year}`),
    has: (indicator) => indicators.has(indicator),
    numbers: [...numbers].sort(compareCodes),
  };
}

interface Figure {
  readonly indicator: string;
  readonly region: RegionCode;
  readonly year: Period;
  readonly value: number;
}

/** The CSV files of all datasets of published key figures, oldest publication first within each. */
function keyFigureFiles(files: Files): string[] {
  return [...files.list()]
    .filter((path) => /^input\/[^/]+\/dataset\.json$/.test(path))
    .sort(compareCodes)
    .flatMap((path) => {
      const manifest = JSON.parse(new TextDecoder().decode(files.readBytes(path))) as {
        readonly kind?: string;
        readonly files?: readonly { readonly file: string; readonly published: string | null }[];
      };
      if (manifest.kind !== 'keyFigures') return [];
      const inOrder = [...(manifest.files ?? [])].sort((a, b) =>
        compareCodes(a.published ?? '', b.published ?? ''),
      );
      return inOrder.map(({ file }) => path.replace('dataset.json', file));
    });
}

/** Figures of a file whose columns are `region`, `year` and the ids of key figures. */
function figuresOf(files: Files, file: string): Figure[] {
  const bytes = files.readBytes(file);
  const header = new TextDecoder()
    .decode(bytes.subarray(0, bytes.indexOf(10)))
    .trim()
    .split(',');
  const table = parseCsv({ file, bytes }, { required: ['region', 'year'], optional: header }).value;
  return (table?.rows ?? []).flatMap(({ cells }) => {
    const named = new Map(header.map((name, index) => [name, cells[index] ?? '']));
    return [...named].flatMap(([name, text]): Figure[] => {
      const value = name === 'region' || name === 'year' ? null : (parseFigure(text)?.value ?? null);
      const [region, year] = [named.get('region') ?? '', named.get('year') ?? ''];
      return value === null ? [] : [{ indicator: name.replaceAll('_', '-'), region, year, value }];
    });
  });
}
