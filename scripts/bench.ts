import { buildData } from '../src/pipeline/buildData.ts';
import { allExtracts } from '../src/extracts/allExtracts.ts';
import { overlay } from '../src/pipeline/overlay.ts';
import { measurePages } from './benchPages.ts';
import type { PagesLap } from './benchPages.ts';
import { benchWorld } from './benchWorld.ts';

// How fast the pipeline is at the size of KOSTRA, and how the time grows with the number of measures; then how the pages
// grow with municipalities and service areas. The country is made up in memory; its pages are built in a folder of their
// own, which is removed. Exit code 1 when a limit is passed.
const REGIONS = 400;
const YEARS = 10;
const SMALL = 100;
const LARGE = 1000;
const LIMITS = { seconds: 60, megabytes: 4096, growth: 1.5 };

/** Seconds on the clock, and seconds of processor time, which other programs on the machine do not change. */
interface Lap {
  readonly clock: number;
  readonly cpu: number;
}

type Phases = Map<string, Lap>;

function now(): Lap {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now() / 1000, cpu: (user + system) / 1e6 };
}

/** Time of each phase; the last, publishing, makes the text of every file (the log of revisions too) and drops it. */
function measure(measures: number): Phases {
  const world = benchWorld({ regions: REGIONS, measures, years: YEARS });
  const phases: Phases = new Map();
  let last = now();
  const lap = (phase: string) => {
    const { clock, cpu } = now();
    phases.set(phase, { clock: clock - last.clock, cpu: cpu - last.cpu });
    last = { clock, cpu };
  };
  const build = buildData(world, { onStep: lap });
  if (build.files === undefined)
    throw new Error(`the made-up country has errors: ${build.problems[0]?.what ?? ''}`);
  let characters = 0;
  let count = 0;
  for (const [, text] of build.files) {
    characters += text.length;
    count += 1;
  }
  lap('publish');
  console.log(`${measures} measures: ${count} files, ${(characters / 1e6).toFixed(0)} million characters`);
  return phases;
}

function total(phases: Phases): Lap {
  const sum = (of: keyof Lap) => [...phases.values()].reduce((seconds, lap) => seconds + lap[of], 0);
  return { clock: sum('clock'), cpu: sum('cpu') };
}

/** Processor time per measure in the large country over that in the small one: 1 is linear. */
function growthOf(small: Lap, large: Lap): number {
  return large.cpu / small.cpu / (LARGE / SMALL);
}

function line(name: string, small: Lap, large: Lap): string {
  const values = REGIONS * LARGE * YEARS;
  return [
    name.padEnd(9),
    `${large.clock.toFixed(2).padStart(6)} s`,
    `${large.cpu.toFixed(2).padStart(6)} s processor`,
    `${Math.round(values / large.clock)
      .toLocaleString('en')
      .padStart(12)} rows/s`,
    `growth ${growthOf(small, large).toFixed(2)}`,
  ].join('  ');
}

/** Writing all open data files of a country, from its published JSON; the bytes are counted and dropped. */
function measureExtracts(measures: number): { readonly lap: Lap; readonly rows: number } {
  const build = buildData(benchWorld({ regions: REGIONS, measures, years: YEARS }));
  const nothing = { list: () => [], readBytes: () => new Uint8Array() };
  const published = overlay(nothing, new Map(build.files ?? []));
  const begun = now();
  let bytes = 0;
  for (const [, content] of allExtracts({ published, releases: nothing, siteUrl: 'https://a.example' }))
    bytes += Buffer.byteLength(content);
  const { clock, cpu } = now();
  const rows = (REGIONS * measures * YEARS) / 2;
  console.log(`${measures} measures: ${(bytes / 1e6).toFixed(0)} MB of open data files`);
  return { lap: { clock: clock - begun.clock, cpu: cpu - begun.cpu }, rows };
}

function pagesLine({ regions, areas }: { regions: number; areas: number }, lap: PagesLap): string {
  const { files, megabytes: size, seconds } = lap;
  return `pages of ${regions} kommuner × ${areas} areas: ${files} files, ${size.toFixed(0)} MB, ${seconds.toFixed(1)} s processor`;
}

measure(SMALL); // Warms up, so that the small country is not charged for compiling.
const small = measure(SMALL);
const large = measure(LARGE);
console.log(
  `${REGIONS} regions × ${LARGE} measures × ${YEARS} years; growth from ${SMALL} measures, 1 is linear`,
);
for (const [phase, lap] of large) console.log(line(phase, small.get(phase) ?? lap, lap));
console.log(line('total', total(small), total(large)));
const FILES = { small: 50, large: 250 };
measureExtracts(FILES.small); // Warms up.
const few = measureExtracts(FILES.small);
const many = measureExtracts(FILES.large);
const filesGrowth = many.lap.cpu / few.lap.cpu / (FILES.large / FILES.small);
console.log(
  [
    `files      ${many.lap.clock.toFixed(2)} s  ${many.lap.cpu.toFixed(2)} s processor`,
    `${Math.round(many.rows / many.lap.clock).toLocaleString('en')} rows/s`,
    `growth ${filesGrowth.toFixed(2)} from ${FILES.small} to ${FILES.large} measures`,
  ].join('  '),
);
// The smallest country is built first. What is not of pages (styles, scripts, starting) is in all of them, so that the time
// grows less than the pages do.
const PAGES = {
  base: { regions: 100, areas: 4 },
  more: { kommuner: { regions: 200, areas: 4 }, areas: { regions: 100, areas: 8 } },
};
const base = measurePages(PAGES.base);
console.log(pagesLine(PAGES.base, base));
const pagesGrowth = Object.entries(PAGES.more).flatMap(([name, size]) => {
  const lap = measurePages(size);
  console.log(pagesLine(size, lap));
  const double = (of: keyof PagesLap) => lap[of] / base[of] / 2;
  const growth = { files: double('files'), megabytes: double('megabytes'), seconds: double('seconds') };
  console.log(
    `twice the ${name}: growth of files ${growth.files.toFixed(2)}, of bytes ${growth.megabytes.toFixed(2)}, of time ${growth.seconds.toFixed(2)}`,
  );
  return Object.values(growth);
});
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`peak memory ${megabytes} MB`);

const growth = growthOf(total(small), total(large));
const isOver =
  total(large).clock > LIMITS.seconds ||
  megabytes > LIMITS.megabytes ||
  Math.max(growth, filesGrowth, ...pagesGrowth) > LIMITS.growth;
if (isOver) {
  console.error(`Over the limits: ${LIMITS.seconds} s, ${LIMITS.megabytes} MB, growth ${LIMITS.growth}.`);
  process.exitCode = 1;
}
