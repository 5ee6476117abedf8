import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JsonStat from 'jsonstat-toolkit';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import type { Status } from '../../src/domain/status.ts';
import { SIGN_OF } from '../../src/i18n/signs.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import { checkLong, checkWide, LONG_QUERY, upToEmptyLine } from './checks.ts';
import type { Cell } from './checks.ts';
import { query } from './duckDb.ts';
import { extractsFrom } from './extractsOf.ts';
import { HOSTILE, hostileWorld } from './hostileWorld.ts';
import { LIBRE_OFFICE, openWithLibreOffice, PYTHON, readWithPython } from './outsideReaders.ts';
import { truthOf } from './truth.ts';

// Each file is opened by a reader that we did not write and held against the published JSON, value for value and status
// for status: of two small countries, one with all levels, and of one whose names are written to do harm.
const WORLDS = [
  { name: 'a small country', published: diskFiles('test/golden/small') },
  { name: 'a country with all levels', published: diskFiles('test/golden/levels') },
  { name: 'a country with hostile names', published: hostileWorld(diskFiles('test/golden/levels')) },
].map((world) => {
  const extracts = extractsFrom(world.published);
  const folder = mkdtempSync(join(tmpdir(), 'extracts-'));
  for (const path of extracts.paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), extracts.bytes(path));
  }
  return { ...world, extracts, folder, truth: truthOf(world.published) };
});

afterAll(() => {
  for (const { folder } of WORLDS) rmSync(folder, { recursive: true });
});

describe.each(WORLDS)('the files of $name', (world) => {
  const { extracts, folder, truth } = world;
  const areas = truth.index.areas.map(({ id }) => id);
  const withFigures = areas.filter((area) => (truth.figures.get(area)?.size ?? 0) > 0);

  it.each(['nb', 'en'] as const)('are CSV for Excel with the figures published (%s)', (locale) => {
    for (const area of areas) {
      const text = extracts.text(locale === 'nb' ? `${area}.csv` : `${area}.en.csv`);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).not.toContain('\u00a0');
      const delimiter = locale === 'nb' ? ';' : ',';
      const { data } = Papa.parse<string[]>(text.slice(1), { delimiter });
      checkWide(upToEmptyLine(data), area, truth, locale);
    }
  });

  it.skipIf(!PYTHON)('are read as CSV by Python, in strict mode', () => {
    const read = readWithPython(
      areas.map((area) => join(folder, `${area}.csv`)),
      ';',
    );
    areas.forEach((area, at) => checkWide(upToEmptyLine(read[at] ?? []), area, truth, 'nb'));
  });

  it.each(['nb', 'en'] as const)('are workbooks with the figures published (%s)', async (locale) => {
    for (const area of areas) {
      const bytes = extracts.bytes(locale === 'nb' ? `${area}.xlsx` : `${area}.en.xlsx`);
      const sheets = await readXlsxFile(Buffer.from(bytes));
      expect(sheets.map(({ sheet }) => sheet)).toEqual(
        locale === 'nb'
          ? ['Tabell', 'Grunnlagstall', 'Definisjoner', 'Tegn og merknader', 'Om tallene']
          : ['Table', 'Basis data', 'Definitions', 'Symbols and notes', 'About the figures'],
      );
      checkWide((sheets[0]?.data ?? []) as Cell[][], area, truth, locale);
      const about = sheets.at(-1)?.data.flat().join(' ') ?? '';
      expect(about).toContain('CC BY 4.0');
      expect(about).toContain(truth.index.dataVersion);
    }
  });

  it('are JSON-stat with the figures published', () => {
    for (const area of areas) {
      const dataset = JsonStat(JSON.parse(extracts.text(`${area}.json`)));
      expect([dataset.class, dataset.id]).toEqual(['dataset', ['indicator', 'region', 'year']]);
      for (const [key, { value, status }] of truth.figures.get(area) ?? []) {
        const [region, indicator, year] = key.split(' ');
        const signs =
          status === ''
            ? ''
            : status
                .split('+')
                .map((name) => SIGN_OF[name as Status])
                .join('');
        const cell = dataset.Data({ region, indicator, year });
        expect([key, cell.value, cell.status ?? '']).toEqual([key, value, signs]);
      }
    }
  });

  it('are Parquet and packed CSV that DuckDB reads, with the figures published', async () => {
    for (const area of withFigures) {
      checkLong(await query(LONG_QUERY(`'${folder}/${area}.parquet'`)), [area], truth);
      const types =
        "types={'region': 'VARCHAR', 'status': 'VARCHAR', 'value': 'DOUBLE', 'numerator': 'DOUBLE', 'denominator': 'DOUBLE'}";
      checkLong(
        await query(LONG_QUERY(`read_csv('${folder}/${area}.lang.csv.gz', ${types})`)),
        [area],
        truth,
      );
    }
    checkLong(await query(LONG_QUERY(`'${folder}/alle.parquet'`)), areas, truth);
  });

  it('tell what is hidden of no figure: no numerator, and no denominator that is not published', () => {
    const hidden = [...truth.figures.values()].flatMap((all) =>
      [...all.values()].filter(({ status }) => status === 'suppressed'),
    );
    expect(hidden.filter(({ value, numerator }) => value !== null || numerator !== null)).toEqual([]);
  });

  it('are all in the index with their sizes and checksums, each once', async () => {
    const index = JSON.parse(extracts.text('filer.json')) as {
      files: { path: string; bytes: number; sha256: string }[];
    };
    const paths = index.files.map(({ path }) => path);
    const made = extracts.paths.filter((path) => path !== 'filer.json' && path !== 'SHA256SUMS.txt');
    expect(new Set(paths)).toEqual(
      new Set([...made, ...world.published.list()].map((path) => `/data/${path}`)),
    );
    expect(paths).toHaveLength(new Set(paths).size);
    for (const { path, bytes, sha256 } of index.files) {
      const name = path.slice('/data/'.length);
      const content = made.includes(name) ? extracts.bytes(name) : world.published.readBytes(name);
      expect([path, content.length]).toEqual([path, bytes]);
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(content)));
      expect(hash.toString('hex')).toBe(sha256);
    }
  });
});

describe.skipIf(LIBRE_OFFICE === null)('LibreOffice', () => {
  it('opens workbooks and CSV, and makes no formula of any text', () => {
    for (const world of WORLDS.slice(1)) {
      const area = world.truth.index.areas[0]?.id ?? '';
      const opened = openWithLibreOffice(
        [`${area}.xlsx`, `${area}.csv`].map((name) => join(world.folder, name)),
      );
      const sheet = opened.get(`${area}-Tabell.csv`) ?? '';
      checkWide(Papa.parse<string[]>(sheet, { delimiter: ',' }).data.slice(0, -1), area, world.truth, 'nb');
      expect(opened.size).toBeGreaterThanOrEqual(6);
      for (const text of opened.values()) expect(text).not.toMatch(/#NAME\?|#REF!|Err:5\d\d|#VALUE!/);
    }
  });
});

describe('hostile texts', () => {
  const world = WORLDS[2];
  if (world === undefined) throw new Error('no hostile world');
  const { extracts, folder, truth } = world;

  it('are nowhere a field of a CSV file that a spreadsheet would run', () => {
    let fields = 0;
    for (const path of extracts.paths.filter((name) => name.endsWith('.csv'))) {
      const { data } = Papa.parse<string[]>(extracts.text(path).replace('\ufeff', ''), {
        delimiter: path.endsWith('.en.csv') ? ',' : ';',
      });
      for (const field of data.flat()) {
        fields += 1;
        if (!/^-?\d+([.,]\d+)?$/.test(field)) expect(field).not.toMatch(/^\s*[=+\-@]/);
      }
    }
    expect(fields).toBeGreaterThan(5000);
  });

  it('come through Parquet, JSON-stat and workbooks letter by letter', async () => {
    const names = new Set(
      truth.index.indicators.filter(({ periods }) => periods.length > 0).map(({ name }) => name.nb),
    );
    expect([...names].some((name) => HOSTILE.includes(name as (typeof HOSTILE)[number]))).toBe(true);
    const rows = await query(`SELECT DISTINCT indicator_name FROM '${folder}/alle.parquet'`);
    expect(new Set(rows.map((row) => row['indicator_name']))).toEqual(names);
    const labels = truth.index.areas.flatMap(({ id }) => {
      const { dimension } = JSON.parse(extracts.text(`${id}.json`)) as {
        dimension: { indicator: { category: { label: Record<string, string> } } };
      };
      return Object.values(dimension.indicator.category.label);
    });
    expect(new Set(labels)).toEqual(names);
    const defined = new Set<unknown>();
    for (const { id } of truth.index.areas) {
      const sheets = await readXlsxFile(Buffer.from(extracts.bytes(`${id}.xlsx`)));
      for (const [name] of sheets[2]?.data ?? []) defined.add(name);
    }
    // The reader trims what it reads; Excel does not.
    for (const name of names) expect(defined).toContain(name.trim());
  });

  it('end no element of a page: the JSON is data, and the catalogue in Turtle escapes what it must', () => {
    expect(extracts.text('katalog.ttl')).toContain('</script>');
    expect(() => JSON.parse(extracts.text('katalog.jsonld')) as unknown).not.toThrow();
  });
});
