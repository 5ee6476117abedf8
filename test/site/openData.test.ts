import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import JsonStat from 'jsonstat-toolkit';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, inject, it } from 'vitest';
import type { FileIndex } from '../../src/contracts/fileIndex.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import { checkLong, checkWide, LONG_QUERY, upToEmptyLine } from '../extracts/checks.ts';
import type { Cell } from '../extracts/checks.ts';
import { query } from '../extracts/duckDb.ts';
import { LIBRE_OFFICE, openWithLibreOffice, PYTHON, readWithPython } from '../extracts/outsideReaders.ts';
import { schemaChecker } from '../extracts/schemas.ts';
import { truthOf } from '../extracts/truth.ts';
import { DIST } from './builtPages.ts';

const DATA = join(DIST, 'data');
const truth = truthOf(diskFiles(DATA));
const index = JSON.parse(readFileSync(join(DATA, 'filer.json'), 'utf8')) as FileIndex;
const areas = truth.index.areas.map(({ id }) => id);
const read = (name: string) => readFileSync(join(DATA, name));
/** One of each level, none of them large. */
const SOME = ['barnehage', 'fylkeskommune-tannhelse', 'bydel-barnevern'];

/** The most that the open data may be, so that all of the site can stand on a free host. */
const MOST_BYTES = 130e6;

describe('the open data of the built site', () => {
  it('are indexed with size and checksum, every file and no other', () => {
    const there = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => statSync(join(DATA, name)).isFile());
    const unlisted = ['index.html', 'filer.json', 'SHA256SUMS.txt'];
    expect(there.filter((name) => !unlisted.includes(name)).sort()).toEqual(
      index.files.map(({ path }) => path.slice('/data/'.length)).sort(),
    );
    const faults = index.files.filter(({ path, bytes, sha256 }) => {
      const content = read(path.slice('/data/'.length));
      return content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256;
    });
    expect(faults).toEqual([]);
    const sum = index.files.reduce((bytes, file) => bytes + file.bytes, 0);
    expect(sum).toBeLessThan(MOST_BYTES);
    expect(sum).toBeGreaterThan(MOST_BYTES / 2);
  });

  it('fit the schemas that are published with them, every JSON file', () => {
    const check = schemaChecker((name) => read(`schema/${name}.json`).toString('utf8'));
    const published = index.files
      .map(({ path }) => path.slice('/data/'.length))
      .filter((path) => /^[^/]+\.json$|^(region|omrade|sammenlign)\//.test(path))
      .filter((path) => path !== 'datapackage.json' && !areas.some((area) => path === `${area}.json`));
    const faults = [...published, 'filer.json'].map((path) =>
      check(path, JSON.parse(read(path).toString('utf8'))),
    );
    expect(faults.filter((fault) => fault !== '')).toEqual([]);
    expect(published.length).toBeGreaterThan(470);
  });

  it('have in one Parquet file every figure that is published, value for value and status for status', async () => {
    const rows = await query(LONG_QUERY(`'${DATA}/alle.parquet'`));
    checkLong(rows, areas, truth);
    expect(rows.length).toBeGreaterThan(700_000);
  });

  it('have the same rows as Parquet of each area, as packed CSV, and in the folder of the release', async () => {
    const parquet = areas.map((area) => `'${DATA}/${area}.parquet'`).join(', ');
    const csv = areas.map((area) => `'${DATA}/${area}.lang.csv.gz'`).join(', ');
    const release = index.files.find(({ path }) => /^\/data\/\d{4}-\w+\/barnehage\.parquet$/.test(path));
    const kept = join(DIST, release?.path ?? '', '..');
    const same =
      "types={'region': 'VARCHAR', 'year': 'INTEGER', 'value': 'DOUBLE', 'numerator': 'DOUBLE', 'denominator': 'DOUBLE'}";
    const sources = [
      `(SELECT * FROM read_parquet([${parquet}]))`,
      `(SELECT * REPLACE (coalesce(status, '') AS status, coalesce(vintage, '') AS vintage) FROM read_csv([${csv}], ${same}))`,
      `(SELECT * FROM read_parquet([${areas.map((area) => `'${kept}/${area}.parquet'`).join(', ')}]))`,
    ];
    for (const source of sources) {
      const [{ differing } = {}] = await query(
        `SELECT count(*) AS differing FROM ((FROM '${DATA}/alle.parquet' EXCEPT ALL FROM ${source}) UNION ALL (FROM ${source} EXCEPT ALL FROM '${DATA}/alle.parquet'))`,
      );
      expect([source.slice(0, 60), Number(differing)]).toEqual([source.slice(0, 60), 0]);
    }
  });

  it.skipIf(!PYTHON)('have the figures published in the CSV of each area, as Python reads it', () => {
    const tables = readWithPython(
      areas.map((area) => join(DATA, `${area}.csv`)),
      ';',
    );
    areas.forEach((area, at) => checkWide(upToEmptyLine(tables[at] ?? []), area, truth, 'nb'));
  });

  it('have them in the English CSV of each area', () => {
    for (const area of areas) {
      const { data } = Papa.parse<string[]>(read(`${area}.en.csv`).toString('utf8').slice(1), {
        delimiter: ',',
      });
      checkWide(upToEmptyLine(data), area, truth, 'en');
    }
  });

  it.each(SOME)('have them in the workbook and in JSON-stat: %s', async (area) => {
    const sheets = await readXlsxFile(join(DATA, `${area}.xlsx`));
    checkWide((sheets[0]?.data ?? []) as Cell[][], area, truth, 'nb');
    expect(sheets[1]?.sheet).toBe('Grunnlagstall');
    const dataset = JsonStat(JSON.parse(read(`${area}.json`).toString('utf8')));
    for (const [key, { value }] of truth.figures.get(area) ?? []) {
      const [region, indicator, year] = key.split(' ');
      const cell = dataset.Data({ region, indicator, year });
      if (cell.value !== value) expect([key, cell.value]).toEqual([key, value]);
    }
  });

  it.skipIf(LIBRE_OFFICE === null)('open in LibreOffice, a workbook and a CSV of full size', () => {
    const opened = openWithLibreOffice([join(DATA, 'barnehage.xlsx'), join(DATA, 'barnehage.csv')]);
    const sheet = opened.get('barnehage-Tabell.csv') ?? '';
    checkWide(Papa.parse<string[]>(sheet, { delimiter: ',' }).data.slice(0, -1), 'barnehage', truth, 'nb');
    // Where a CSV is opened by itself the codes lose their zeros, in LibreOffice as in Excel; the workbook keeps them.
    const csv = Papa.parse<string[]>(opened.get('barnehage-barnehage.csv') ?? '', { delimiter: ',' }).data;
    const table = upToEmptyLine(csv.map((row) => (row.every((cell) => cell === '') ? [''] : row)));
    const padded = table.map(([code = '', ...rest]) => [
      /^\d+$/.test(code) ? code.padStart(4, '0') : code,
      ...rest,
    ]);
    checkWide(padded, 'barnehage', truth, 'nb');
  });
});

/** Lines of an example on the page, with the address of the site put where it is served. */
async function exampleOf(program: string, path = '/data/'): Promise<string> {
  const html = await (await fetch(inject('siteUrl') + path)).text();
  const text = parseHTML(html).document.querySelector(`[data-example="${program}"]`)?.textContent ?? '';
  expect(text).not.toBe('');
  return text.replaceAll(/https?:\/\/[^/"]+(?=\/data\/)/g, inject('siteUrl'));
}

/** What the examples list: numbers of the regions that have a figure of the example in its year. */
const listed = [...(truth.figures.get('barnehage') ?? [])].filter(([key]) =>
  key.endsWith(`${truth.index.areas.find(({ id }) => id === 'barnehage')?.indicators[0] ?? ''} 2025`),
);

const run = promisify(execFile);
const HAS_R = spawnSync('Rscript', ['--version'], { stdio: 'ignore' }).status === 0;
const HAS_PANDAS = PYTHON && spawnSync('python3', ['-c', 'import pandas'], { stdio: 'ignore' }).status === 0;

describe('the examples on the page', () => {
  it('for DuckDB run as printed: what is fetched is fetched, and the query is asked', async () => {
    const [, url = '', sql = ''] =
      /^curl -O (\S+)\nduckdb -c "([^"]+)"$/.exec(await exampleOf('duckdb')) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'example-'));
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    writeFileSync(join(folder, basename(url)), Buffer.from(await answer.arrayBuffer()));
    const rows = await query(sql, folder);
    rmSync(folder, { recursive: true });
    expect(rows.map(({ region }) => region).sort()).toEqual(listed.map(([key]) => key.split(' ')[0]).sort());
    expect(rows.find(({ region }) => region === '0301')?.['value']).toBe(
      listed.find(([key]) => key.startsWith('0301 '))?.[1].value,
    );
  });

  it.skipIf(!PYTHON)('for Python run as printed', async () => {
    const { stdout } = await run('python3', ['-c', await exampleOf('python')]);
    expect(stdout.trim().split('\n')).toHaveLength(listed.length);
    expect(stdout).toContain('0301 Oslo ');
  });

  it.skipIf(!HAS_PANDAS)('for pandas run as printed', async () => {
    const { stdout } = await run('python3', ['-c', await exampleOf('pandas', '/en/data/')]);
    expect(stdout).toContain('0301');
  });

  it.skipIf(!HAS_R)('for R run as printed', async () => {
    const { stdout } = await run('Rscript', ['-e', await exampleOf('r')]);
    expect(stdout).toContain('0301');
  });

  it('for Power Query name a workbook and a sheet that are there', async () => {
    for (const path of ['/data/', '/en/data/']) {
      const text = await exampleOf('excel', path);
      const url = /Web\.Contents\("([^"]+)"\)/.exec(text)?.[1] ?? '';
      const sheet = /Item = "([^"]+)"/.exec(text)?.[1];
      const answer = await fetch(url);
      const sheets = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
      expect(sheets[0]?.sheet).toBe(sheet);
      expect(sheets[0]?.data[1]?.slice(0, 2)).toEqual(['0301', 'Oslo']);
    }
  });
});
