import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildData } from '../src/pipeline/buildData.ts';
import { benchWorld } from './benchWorld.ts';

/** What the pages of a country come to. */
export interface PagesLap {
  readonly files: number;
  readonly megabytes: number;
  /** Processor time of the build, the bundling of styles and scripts included. */
  readonly seconds: number;
}

const MEASURES_PER_AREA = 50;

/** Builds the whole site of a made-up country in a folder of its own, which is removed. */
export function measurePages(size: { readonly regions: number; readonly areas: number }): PagesLap {
  const folder = mkdtempSync(join(tmpdir(), 'kommunespeil-bench-'));
  try {
    const [data, files, site] = ['data', 'files', 'site'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeCountry(data, size);
    const env = { ...process.env, KOMMUNESPEIL_DATA: data, KOMMUNESPEIL_FILES: files };
    const run = (...args: string[]) =>
      execFileSync(process.execPath, args, { env, encoding: 'utf8', stdio: 'pipe' });
    run('scripts/build-files.ts', '--output', files);
    const { cpu } = JSON.parse(run('scripts/benchSite.ts', site).trim().split('\n').at(-1) ?? '') as {
      cpu: number;
    };
    const sizes = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(site, path)))
      .filter((stat) => stat.isFile())
      .map((stat) => stat.size);
    return {
      files: sizes.length,
      megabytes: sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6,
      seconds: cpu,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeCountry(folder: string, { regions, areas }: { regions: number; areas: number }): void {
  const build = buildData(benchWorld({ regions, measures: areas * MEASURES_PER_AREA, years: 5 }));
  if (build.files === undefined)
    throw new Error(`the made-up country has errors: ${build.problems[0]?.what ?? ''}`);
  for (const [path, text] of build.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
