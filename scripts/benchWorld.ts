import type { Files } from '../src/pipeline/files.ts';

/** How large a made-up country is. */
export interface WorldSize {
  readonly regions: number;
  readonly measures: number;
  readonly years: number;
}

const LAST_YEAR = 2025;
const COUNTIES = 15;
const GROUPS = 17;
const COLUMNS_PER_DATASET = 50;
/** One measure in ten counts so few that some of its figures must be hidden. */
const EVERY_SMALL = 10;
/** One municipality in twenty got another number half-way through the years. */
const EVERY_RENAMED = 20;

/**
 * A country in memory: regions, datasets of 50 columns, half as many key figures as measures (each with numerator and
 * denominator), and for the newest year both March and June figures. The same size always gives the same bytes.
 */
export function benchWorld(size: WorldSize): Files {
  const world = new Map<string, Uint8Array>();
  const write = (path: string, lines: readonly string[]) =>
    world.set(path, new TextEncoder().encode(`${lines.join('\n')}\n`));
  const json = (path: string, content: unknown) => write(path, [JSON.stringify(content)]);
  const title = { nb: 'Målt verden', en: 'Bench world' };

  json('release.json', { year: String(LAST_YEAR), vintage: 'revised', published: '2026-06-15', title });
  json('profile.json', { population: 'nt-0', ageGroups: [], perArea: 2 });
  for (const [name, lines] of Object.entries(regionFiles(size))) write(`regions/${name}.csv`, lines);
  for (let first = 0; first < size.measures; first += COLUMNS_PER_DATASET) {
    const id = `d${first / COLUMNS_PER_DATASET}`;
    const columns = range(Math.min(COLUMNS_PER_DATASET, size.measures - first)).map((at) => first + at);
    json(`input/${id}/dataset.json`, manifest(id, columns));
    write(
      `input/${id}/march.csv`,
      figures(size, columns, { from: LAST_YEAR - size.years + 1, seed: first + 1 }),
    );
    write(`input/${id}/june.csv`, figures(size, columns, { from: LAST_YEAR, seed: first + 2 }));
    write(`measures/${id}.csv`, measures(columns));
    write(`areas/a${first / COLUMNS_PER_DATASET}.csv`, area(id, columns));
  }
  return {
    list: () => [...world.keys()],
    readBytes: (path) => {
      const bytes = world.get(path);
      if (bytes === undefined) throw new Error(`no file ${path}`);
      return bytes;
    },
  };
}

/** Numbers between 0 and 1 that look random and are the same each time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

/** A name of letters only, told apart by the last three. */
function letters(at: number): string {
  return [Math.floor(at / 676), Math.floor(at / 26) % 26, at % 26]
    .map((digit) => String.fromCharCode(97 + digit))
    .join('');
}

/** Oslo first and alone in its county; the others in turn in the other counties. */
function countyOf(at: number): string {
  return at === 0 ? '03' : String(31 + ((at - 1) % (COUNTIES - 1)));
}

function codeOf(at: number, series = 0): string {
  const serial = at === 0 ? 1 : 1 + Math.floor((at - 1) / (COUNTIES - 1));
  return `${countyOf(at)}${String(series + serial).padStart(2, '0')}`;
}

/** The number a municipality had until it was renamed; undefined for most. */
function formerCode(at: number): string | undefined {
  return at > 0 && at % EVERY_RENAMED === 0 ? codeOf(at, 60) : undefined;
}

function renameYear(size: WorldSize): number {
  return LAST_YEAR - Math.floor(size.years / 2) + 1;
}

function regionFiles(size: WorldSize): Record<string, string[]> {
  const all = range(size.regions);
  const renamed = `${renameYear(size)}-01-01`;
  const group = (at: number) => `EKG${String(at === 0 ? 13 : (at % GROUPS) + 1).padStart(2, '0')}`;
  const names = (name: string) => `${name},${name},,,,,no`;
  const kommune = (at: number) => {
    const name = `Bygd${letters(at)}`;
    const former = formerCode(at);
    const line = (code: string, from: string, to: string, slug: string) =>
      `${code},${names(name)},${countyOf(at)},${from},${to},10,60,${slug}`;
    if (former === undefined) return [line(codeOf(at), '2003-01-01', '', name.toLowerCase())];
    return [
      line(former, '2003-01-01', renamed, '').replace(',10,60,', ',,,'),
      line(codeOf(at), renamed, '', name.toLowerCase()),
    ];
  };
  const change = (at: number) => {
    const former = formerCode(at);
    return former === undefined ? [] : [`${renamed},rename,${former},${codeOf(at)}`];
  };
  const membership = (at: number) => {
    const former = formerCode(at);
    if (former === undefined) return [`2020,${codeOf(at)},${group(at)},2003-01-01,`];
    return [
      `2020,${former},${group(at)},2003-01-01,${renamed}`,
      `2020,${codeOf(at)},${group(at)},${renamed},`,
    ];
  };
  const sizeOf = (code: string) => all.filter((at) => group(at) === code).length;
  const groups = range(GROUPS).map((at) => `EKG${String(at + 1).padStart(2, '0')}`);
  const counties = [...new Set(all.map(countyOf))].sort();
  return {
    kommuner: [
      'code,name,name_no,name_se,name_smj,name_sma,name_fkv,name_order,county,valid_from,valid_to,lon,lat,slug',
      ...all.flatMap(kommune),
    ],
    fylker: [
      'code,name,name_no,name_se,name_smj,name_sma,name_fkv,name_order,valid_from,valid_to,slug',
      ...counties.map((code) => {
        const name = `Fylke${letters(Number(code))}`;
        return `${code},${names(name)},2003-01-01,,${name.toLowerCase()}`;
      }),
    ],
    kommunegrupper: [
      'code,vintage,number,valid_from,valid_to,population,bound_costs,free_income,size,criteria_nb,criteria_nn,criteria_en,name_nb,name_nn,name_en,note_nb,note_nn,note_en',
      ...groups.map(
        (code, at) =>
          `${code},2020,${at + 1},2003-01-01,,,,,${sizeOf(code)},Kjennetegn,,Criteria,Gruppe ${at + 1},,Group ${at + 1},,,`,
      ),
    ],
    membership: ['vintage,kommune,group,valid_from,valid_to', ...all.flatMap(membership)],
    changes: ['date,kind,from,to', ...all.flatMap(change)],
    neighbours: ['kommune,neighbour', `${codeOf(0)},${codeOf(1)}`, `${codeOf(1)},${codeOf(0)}`],
    land: [
      'code,level,name_nb,name_nn,name_en',
      'EAK,landet,Landet,,Country',
      'EAKUO,landetUtenOslo,Landet uten Oslo,,Country without Oslo',
    ],
  };
}

function isSmall(measure: number): boolean {
  return measure % EVERY_SMALL === EVERY_SMALL - 2;
}

/** One row per municipality and year; the figures of denominators are never zero. */
function figures(
  size: WorldSize,
  columns: readonly number[],
  { from, seed }: { from: number; seed: number },
): string[] {
  const random = randomNumbers(seed);
  const lines = [`region,year,${columns.map((measure) => `c${measure}`).join(',')}`];
  for (let year = from; year <= LAST_YEAR; year += 1) {
    for (const at of range(size.regions)) {
      const code = (year < renameYear(size) ? formerCode(at) : undefined) ?? codeOf(at);
      const cells = columns.map((measure) => cell(measure, random()));
      lines.push(`${code},${year},${cells.join(',')}`);
    }
  }
  return lines;
}

function cell(measure: number, random: number): string {
  if (measure % 2 === 0 && random < 0.02) return '';
  if (isSmall(measure)) return String(Math.floor(random * 40));
  return String(1 + Math.floor(random * 10_000));
}

function manifest(id: string, columns: readonly number[]) {
  const title = { nb: `Datasett ${id}`, en: `Dataset ${id}` };
  return {
    ...{ id, title, licence: 'CC BY 4.0', attribution: title, provenance: 'official', coverage: 'full' },
    ...{ level: 'kommune', period: { column: 'year', offset: 0 }, structure: 'own-year', note: null },
    source: { publisher: 'Ingen', table: null, url: null, retrieved: null },
    columns: columns.map((measure) => ({ name: `c${measure}`, unit: 'antall', decimals: 0, title })),
    files: [
      { file: 'march.csv', vintage: 'unrevised', published: '2026-03-16' },
      { file: 'june.csv', vintage: 'revised', published: '2026-06-15' },
    ],
  };
}

function measures(columns: readonly number[]): string[] {
  return [
    'id,expression,unit,decimals,suppress_below,name_nb,name_nn,name_en',
    ...columns.map(
      (measure) =>
        `m${measure},c${measure},antall,0,${isSmall(measure) ? 3 : ''},Mål ${measure},,Measure ${measure}`,
    ),
  ];
}

/** Key figures of two measures each: even by odd. */
function area(id: string, columns: readonly number[]): string[] {
  const header = [
    ...['type', 'id', 'order', 'level', 'heading', 'unit', 'decimals', 'numerator', 'denominator', 'scale'],
    ...['averaging', 'full_count', 'direction', 'table', 'variable', 'name_nb', 'name_nn', 'name_en'],
    ...[
      'tells_nb',
      'tells_nn',
      'tells_en',
      'limits_nb',
      'limits_nn',
      'limits_en',
      'note_nb',
      'note_nn',
      'note_en',
    ],
  ].join(',');
  const texts = (name: string) => `${name},,${name},${name},,${name},${name},,${name},,,`;
  const key = (measure: number) =>
    `indicator,nt-${measure},,,dekningsgrad,prosent,1,m${measure},m${measure + 1},100,ratio,no,neutral,,,${texts(`Tall ${measure}`)}`;
  return [
    header,
    `area,a${id.slice(1)},${id.slice(1)},kommune,,,,,,,,,,,,${texts(`Område ${id}`)}`,
    ...columns.filter((measure) => measure % 2 === 0).map(key),
  ];
}
