import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type {
  PublishedAreaFile,
  PublishedIndex,
  PublishedRegionFile,
} from '../../src/contracts/published.ts';
import type { PublishedRettelogg } from '../../src/contracts/rettelogg.ts';
import { DIST } from './builtPages.ts';
import { provenanceReader, servedJson } from './provenances.ts';
import { Tally } from './tally.ts';

// Whether a figure is modelled is asked of the runs of the index, which come from the datasets; never of a mark.
const index = servedJson<PublishedIndex>('index.json');
const provenanceOf = provenanceReader(index);

/** Whether the status of a cell is a set with `modelled` in it. */
function isMarked(statusSets: readonly string[], status: string | undefined, at: number): boolean {
  const set = statusSets[Number.parseInt(status?.[at] ?? '0', 36)] ?? '';
  return status !== undefined && set.split('+').includes('modelled');
}

/** Areas with a modelled key figure. */
const isModelled = new Set(
  index.indicators.filter(({ provenance }) => provenance === 'modelled').map(({ area }) => area),
);

describe('modelled figures in files', () => {
  it('no figure of a year is from the model and from a source of only some regions', () => {
    const sources = new Map(index.sources.map((source) => [source.id, source]));
    const runs = index.indicators.flatMap(({ id, provenances }) =>
      provenances.map((run) => ({ id, ...run })),
    );
    const modelled = runs.filter(({ provenance }) => provenance === 'modelled');
    expect(modelled.length).toBeGreaterThan(300);
    expect(runs.filter(({ datasets }) => datasets.length === 0)).toEqual([]);
    expect(
      modelled.filter(({ datasets }) => datasets.some((id) => sources.get(id)?.coverage === 'partial')),
    ).toEqual([]);
  });

  it('the files of regions mark every modelled figure and no other', () => {
    const tally = new Tally(provenanceOf);
    for (const name of readdirSync(join(DIST, 'data/region'))) {
      const { periods, statusSets, indicators } = servedJson<PublishedRegionFile>(`region/${name}`);
      for (const [indicator, { from = 0, values, status }] of Object.entries(indicators))
        values.forEach((value, at) => {
          if (value === null) return;
          const period = periods[from + at] ?? '';
          tally.add(`region/${name}`, { indicator, period, marked: isMarked(statusSets, status, at) });
        });
    }
    expect(tally.faults).toEqual([]);
    expect(tally.modelled).toBeGreaterThan(500_000);
    expect(tally.official).toBeGreaterThan(100_000);
  });

  it('the files of areas mark every modelled figure and no other', () => {
    const tally = new Tally(provenanceOf);
    for (const { id } of index.areas) {
      const { regions, periods, statusSets, indicators } = servedJson<PublishedAreaFile>(`omrade/${id}.json`);
      for (const [indicator, { values, status }] of Object.entries(indicators))
        values.forEach((value, at) => {
          if (value === null) return;
          const period = periods[at % periods.length] ?? '';
          const region = regions[Math.floor(at / periods.length)] ?? '';
          tally.add(`omrade/${id}.json ${region}`, {
            ...{ indicator, period, marked: isMarked(statusSets, status, at) },
          });
        });
    }
    expect(tally.faults).toEqual([]);
    expect(tally.modelled).toBeGreaterThan(500_000);
    expect(tally.official).toBeGreaterThan(100_000);
  });

  it.each([
    ['csv', 'nb', 'm = Modellert tall', /^Merknad: /],
    ['en.csv', 'en', 'm = Modelled figure', /^Note: /],
  ] as const)(
    '%s files mark every modelled number, and say what the mark is',
    (ending, locale, key, remark) => {
      const tally = new Tally(provenanceOf);
      for (const area of index.areas) {
        const text = readFileSync(join(DIST, `data/${area.id}.${ending}`), 'utf8').replace(/^\uFEFF/, '');
        const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
        if (isModelled.has(area.id)) expect(text).toContain(key);
        const columns = figureColumns(area.indicators, { header, remark, locale });
        for (const row of rows)
          for (const { indicator, at, remarkAt } of columns) {
            const marked = remarkAt !== undefined && (row[remarkAt] ?? '').includes('m');
            const where = `${area.id}.${ending} ${row[0] ?? ''}`;
            if (!/\d|^(?:ja|nei|yes|no)$/i.test(row[at] ?? '') || row[at] === '/0') {
              if (marked) tally.fault(`${where}: ${indicator} ${row[3] ?? ''} has no number, and a mark`);
            } else tally.add(where, { indicator, period: row[3] ?? '', marked });
          }
      }
      expect(tally.faults).toEqual([]);
      expect(tally.modelled).toBeGreaterThan(500_000);
      expect(tally.official).toBeGreaterThan(100_000);
    },
  );

  it('the log of corrections says it of every modelled number, before and after', () => {
    const tally = new Tally(provenanceOf);
    const provenance = new Map(index.sources.map((source) => [source.id, source.provenance]));
    for (const { datasets, changes, published } of servedJson<PublishedRettelogg>('rettelogg.json')
      .sections) {
      const ofSection = datasets.map(({ dataset }) => provenance.get(dataset) === 'modelled');
      for (const change of changes) {
        const { indicator, measure, period, region } = change;
        const where = `rettelogg.json ${published} ${region}`;
        const numbers = [
          ...(change.from === null ? [] : [change.fromStatus ?? []]),
          ...(change.to === null ? [] : [change.toStatus ?? []]),
        ];
        for (const statuses of numbers) {
          const marked = statuses.includes('modelled');
          if (indicator !== undefined) tally.add(where, { indicator, period, marked });
          else if (ofSection.every(Boolean) ? !marked : !ofSection.some(Boolean) && marked)
            tally.fault(`${where}: ${measure ?? ''} ${period} is ${marked ? '' : 'not '}marked`);
        }
      }
    }
    expect(tally.faults).toEqual([]);
    expect(tally.modelled).toBeGreaterThan(1000);
    expect(tally.official).toBeGreaterThan(10);
  });
});

const plainSpaces = (text: string) => text.replace(/\s/g, ' ');

interface FigureColumn {
  readonly indicator: string;
  readonly at: number;
  readonly remarkAt: number | undefined;
}

interface HeaderInput {
  readonly header: readonly string[];
  readonly remark: RegExp;
  readonly locale: 'nb' | 'en';
}

/** Columns of an area file: key figures in the order of the area, each with a column of remarks where it has any. */
function figureColumns(ids: readonly string[], { header, remark, locale }: HeaderInput): FigureColumn[] {
  const named = ids.flatMap((id) => index.indicators.filter((indicator) => indicator.id === id));
  const columns = header
    .map((text, at) => ({ text, at }))
    .filter(({ text, at }) => at >= 4 && !remark.test(text));
  const shown = named.filter(({ periods }) => periods.length > 0);
  expect(columns).toHaveLength(shown.length);
  return shown.map((indicator, place) => {
    const { text = '', at = -1 } = columns[place] ?? {};
    expect(plainSpaces(text)).toContain(plainSpaces(indicator.name[locale]));
    return { indicator: indicator.id, at, remarkAt: remark.test(header[at + 1] ?? '') ? at + 1 : undefined };
  });
}
