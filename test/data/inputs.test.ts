import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

// The figures as they lie in `data/`, read without the pipeline, against numbers that Statistics Norway has published.

type Row = Readonly<Record<string, string>>;

interface Manifest {
  readonly id: string;
  readonly kind?: 'columns' | 'accounts' | 'keyFigures';
  readonly period: { readonly column: string };
  readonly columns: readonly { readonly name: string; readonly min?: number; readonly max?: number }[];
  readonly files: readonly { readonly file: string }[];
}

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
const DATASETS = readdirSync(`${DATA}input`).sort();

function readText(file: string): string {
  return readFileSync(`${DATA}${file}`, 'utf8');
}

function readRows(file: string): Row[] {
  const { data, errors } = Papa.parse<Row>(readText(file), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors[0])}`);
  return data;
}

function readManifest(dataset: string): Manifest {
  return {
    columns: [],
    ...(JSON.parse(readText(`input/${dataset}/dataset.json`)) as Partial<Manifest>),
  } as Manifest;
}

function numberIn(row: Row | undefined, column: string): number {
  const text = row?.[column];
  if (text === undefined || text === '') throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return Number(text);
}

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + numberIn(row, column), 0);
}

function weightedMean(rows: readonly Row[], column: string, weight: string): number {
  const reporting = rows.filter((row) => row[column] !== '');
  const products = reporting.reduce((sum, row) => sum + numberIn(row, column) * numberIn(row, weight), 0);
  return products / sumOf(reporting, weight);
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
const inYear = (rows: readonly Row[], year: string) => rows.filter((row) => row.year === year);
const at = (rows: readonly Row[], region: string, year: string) =>
  rows.find((row) => row.region === region && row.year === year);
const isOslo = (row: Row) => row.region === '0301';

const population = readRows('input/folkemengde/folkemengde.csv');
const sums = readRows('input/folkemengde/summer.csv');
const group8 = new Set(
  readRows('regions/membership.csv')
    .filter((row) => row.vintage === '2020' && row.group === 'EKG08')
    .map((row) => row.kommune),
);
const inGroup8 = (row: Row) => group8.has(row.region ?? '');
/** The country in a year of the population file: municipalities, and 1507 where it stands for its parts. */
const country = (year: string) => [
  ...inYear(population, year),
  ...inYear(sums, year).filter((row) => row.region === '1507'),
];

describe.each(DATASETS)('%s', (dataset) => {
  const manifest = readManifest(dataset);
  const files = manifest.files.map(({ file }) => file);

  it('is named after its folder and lists every file in it', () => {
    expect(manifest.id).toBe(dataset);
    expect(readdirSync(`${DATA}input/${dataset}`).sort()).toEqual([...files, 'dataset.json'].sort());
  });

  const isOfAccounts = manifest.kind === 'accounts';
  const { column } = manifest.period;
  /** What a row is told from others by: in accounts the cell of the account as well. */
  const keyColumns = ['region', column, ...(isOfAccounts ? ['scope', 'class', 'function', 'art'] : [])];

  it.each(files)('%s has the declared columns, four-digit numbers, and each row once', (file) => {
    const text = readText(`input/${dataset}/${file}`);
    const figures = isOfAccounts ? ['amount'] : manifest.columns.map(({ name }) => name);
    expect(text.split('\n')[0]).toBe([...keyColumns, ...figures].join(','));
    expect(text.endsWith('\n')).toBe(true);
    const keys = readRows(`input/${dataset}/${file}`).map((row) =>
      keyColumns.map((name) => row[name] ?? '').join(' '),
    );
    expect(keys.filter((key) => !/^(\d{4}|EAK|EAKUO|EKA\d\d|EKG\d\d) \d{4}( |$)/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    // A workbook's own order is kept in key figures; elsewhere order makes two versions easy to compare.
    if (manifest.kind === undefined || manifest.kind === 'columns') expect(keys).toEqual([...keys].sort());
  });

  it.each(files)('%s holds plain numbers within the declared bounds', (file) => {
    const rows = readRows(`input/${dataset}/${file}`);
    const outside = manifest.columns.flatMap(({ name, min = -Infinity, max = Infinity }) =>
      rows.filter((row) => {
        const cell = row[name] ?? '';
        return cell !== '' && !(/^-?\d+(\.\d+)?$/.test(cell) && Number(cell) >= min && Number(cell) <= max);
      }),
    );
    expect(outside).toEqual([]);
  });
});

describe('the population', () => {
  const AGES = [
    ['alder_0_5', ['alder_0', 'alder_1_5']],
    ['alder_1_5', ['alder_1_2', 'alder_3_5']],
    ['alder_67_pluss', ['alder_67_79', 'alder_80_pluss']],
    ['alder_80_pluss', ['alder_80_89', 'alder_90_pluss']],
    ['alle', ['alder_0_17', 'alder_18_66', 'alder_67_pluss']],
  ] as const;

  it('adds up from age groups to the total in every row of a municipality', () => {
    const wrong = population.filter((row) =>
      AGES.some(
        ([whole, parts]) =>
          parts.reduce((sum, part) => sum + numberIn(row, part), 0) !== numberIn(row, whole),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('differs from its total by no more than 22 persons where it is a sum of rounded shares', () => {
    const worst = Math.max(
      ...sums.map((row) =>
        Math.abs(
          ['alder_0_17', 'alder_18_66', 'alder_67_pluss'].reduce(
            (sum, part) => sum + numberIn(row, part),
            0,
          ) - numberIn(row, 'alle'),
        ),
      ),
    );
    expect(worst).toBe(22);
  });

  it('has the published numbers of 1 January 2026 (KOSTRA 2025, table 11820)', () => {
    const rows = inYear(population, '2026');
    expect(rows).toHaveLength(357);
    expect(numberIn(at(population, '0301', '2026'), 'alle')).toBe(728714);
    expect(numberIn(at(population, '3222', '2026'), 'alle')).toBe(51511);
    expect(sumOf(rows.filter(inGroup8), 'alle')).toBe(158935);
    expect(sumOf(rows, 'alle')).toBe(5627400);
    expect(sumOf(rows, 'alle') - numberIn(rows.find(isOslo), 'alle')).toBe(4898686);
  });

  it.each([
    ['2021', 5391369, 4694359],
    ['2022', 5425270, 4725443],
    ['2023', 5488984, 4779947],
    ['2024', 5550203, 4832493],
    ['2025', 5594340, 4870050],
  ])('sums to the published country on 1 January %s (table 11820)', (year, norway, withoutOslo) => {
    const rows = country(year);
    expect(sumOf(rows, 'alle')).toBe(norway);
    expect(sumOf(rows, 'alle') - numberIn(rows.find(isOslo), 'alle')).toBe(withoutOslo);
  });

  it('gives 1507 Ålesund the population that the quarterly statistics have', () => {
    expect(numberIn(at(sums, '1507', '2023'), 'alle')).toBe(67520);
    const changes = readRows('input/befolkningsendring/befolkningsendring.csv');
    expect(numberIn(at(sums, '1507', '2024'), 'alle')).toBe(
      numberIn(at(changes, '1507', '2023'), 'folketall'),
    );
  });

  it('holds no artificial share of a municipality that was split', () => {
    const first: Readonly<Record<string, string>> = {
      ...{ 1508: '2025', 1580: '2025', 1806: '2020', 1875: '2020' },
      ...{ 5055: '2020', 5056: '2020', 5059: '2020', 3905: '2017', 3907: '2017' },
    };
    const early = population.filter((row) => (row.year ?? '') < (first[row.region ?? ''] ?? ''));
    expect(early).toEqual([]);
    for (const [region, year] of Object.entries(first)) expect(at(population, region, year)).toBeDefined();
  });

  it('gives the country for the years in which split municipalities leave a hole', () => {
    expect(numberIn(at(sums, 'EAK', '2019'), 'alle')).toBe(5328212);
    const oslo = numberIn(at(population, '0301', '2019'), 'alle');
    expect(numberIn(at(sums, 'EAKUO', '2019'), 'alle')).toBe(5328212 - oslo);
  });
});

describe('care for people aged 80 and over, 2025', () => {
  const rows = readRows('input/omsorg-80/omsorg-80.csv');
  const withoutOslo = rows.filter((row) => !isOslo(row));
  it.each([
    ['andel_hjemmetjenester', 24.8, 25.1, 27.2],
    ['andel_institusjon', 9.0, 8.8, 9.8],
  ])('gives the published averages of %s when weighted (table 12209)', (column, norway, uo, group) => {
    expect(rounded(weightedMean(rows, column, 'innbyggere_80_pluss'), 1)).toBe(norway);
    expect(rounded(weightedMean(withoutOslo, column, 'innbyggere_80_pluss'), 1)).toBe(uo);
    expect(rounded(weightedMean(rows.filter(inGroup8), column, 'innbyggere_80_pluss'), 1)).toBe(group);
  });
});

describe('physiotherapists', () => {
  const march = readRows('input/fysioterapi/fysioterapi-2021-ureviderte.csv');
  const june = readRows('input/fysioterapi/fysioterapi-2021-reviderte.csv');

  it('has 356 municipalities in both publications of 2021, 12 of them missing in March', () => {
    expect(june.map((row) => row.region)).toEqual(march.map((row) => row.region));
    expect(june).toHaveLength(356);
    expect(march.filter((row) => row.aarsverk === '')).toHaveLength(12);
    expect(june.filter((row) => row.aarsverk === '')).toEqual([]);
  });

  it('was corrected for nine municipalities that had delivered', () => {
    const corrected = march.filter(
      (row, index) => row.aarsverk !== '' && row.aarsverk !== june[index]?.aarsverk,
    );
    expect(corrected.map((row) => row.region)).toEqual(
      '0301 3002 3024 3049 3053 3427 3439 3811 5006'.split(' '),
    );
  });

  it.each([
    ['2020', '2021', 9.6, 9.7],
    ['2021', '2022', 9.6, 9.7],
  ])('gives the published man-years per 10 000 inhabitants in %s (table 12209)', (year, day, norway, uo) => {
    const rows = year === '2021' ? june : readRows('input/fysioterapi/fysioterapi-2020.csv');
    const people = country(day);
    const oslo = numberIn(people.find(isOslo), 'alle');
    const all = sumOf(rows, 'aarsverk');
    expect(rounded((all / sumOf(people, 'alle')) * 10_000, 1)).toBe(norway);
    const rest = all - numberIn(rows.find(isOslo), 'aarsverk');
    expect(rounded((rest / (sumOf(people, 'alle') - oslo)) * 10_000, 1)).toBe(uo);
  });
});

describe('changes of population', () => {
  const rows = readRows('input/befolkningsendring/befolkningsendring.csv');

  it('gives the published deaths per 1 000 inhabitants of 2024 (table 11820)', () => {
    const per1000 = (part: readonly Row[]) =>
      rounded((sumOf(part, 'dode') / sumOf(part, 'folketall')) * 1000, 1);
    const all = inYear(rows, '2024');
    expect(all).toHaveLength(357);
    expect(per1000(all)).toBe(7.9);
    expect(per1000(all.filter((row) => !isOslo(row)))).toBe(8.3);
    expect(per1000(all.filter(inGroup8))).toBe(9.2);
  });

  it('is within a quarter of a per cent of the published net migration of the country', () => {
    expect(Math.abs(sumOf(inYear(rows, '2024'), 'nettoinnflytting') / 34109 - 1)).toBeLessThan(0.0025);
  });

  it('ends each year with the population of the day after', () => {
    expect(sumOf(inYear(rows, '2023'), 'folketall')).toBe(5550203);
    expect(sumOf(inYear(rows, '2024'), 'folketall')).toBe(5594340);
  });
});

describe('the accounts of 2018', () => {
  const rows = readRows('input/kommuneregnskap-2018/kommuneregnskap-2018.csv');

  it('gives the published net operating result of the municipalities, weighted by revenue', () => {
    const reporting = rows.filter((row) => row.driftsinntekter !== '');
    expect(rounded(weightedMean(reporting, 'netto_driftsresultat', 'driftsinntekter'), 1)).toBe(2.6);
  });

  it('has revenue of a plausible size per inhabitant everywhere, so that no row is shifted', () => {
    const perInhabitant = rows
      .filter((row) => row.driftsinntekter !== '')
      .map((row) => (numberIn(row, 'driftsinntekter') / numberIn(row, 'folketall')) * 1000);
    expect(Math.min(...perInhabitant)).toBeGreaterThan(65_000);
    expect(Math.max(...perInhabitant)).toBeLessThan(290_000);
    expect(Math.max(...rows.map((row) => Number(row.kirkemedlemmer)))).toBeLessThan(100);
  });
});

describe('the roads', () => {
  const rows = ['vegnett-2020-2024.csv', 'vegnett-2025.csv'].flatMap((file) =>
    readRows(`input/vegnett/${file}`),
  );

  it.each([
    ['2020', 356, 39_478.358],
    ['2023', 356, 40_046.987],
    ['2025', 357, 40_280.894],
  ])('has every municipality of %s and the length of the source', (year, count, km) => {
    expect(inYear(rows, year)).toHaveLength(count);
    expect(rounded(sumOf(inYear(rows, year), 'kommunal_vei'), 3)).toBe(km);
  });

  it('uses the numbers of the year also for 2023, which was delivered with those of 2024', () => {
    const numbers = inYear(rows, '2023').map((row) => row.region);
    expect(numbers).toContain('1507');
    expect(numbers).not.toContain('1508');
    expect(numbers).toContain('3001');
  });
});

describe('the other datasets', () => {
  it('has free income of all 357 municipalities for two years', () => {
    const rows = readRows('input/frie-inntekter/frie-inntekter.csv');
    expect(inYear(rows, '2026')).toHaveLength(357);
    expect(rounded(sumOf(inYear(rows, '2027'), 'frie_inntekter'), 3)).toBe(478_253_578.001);
  });

  it('has income brackets that add up to about 100 per cent where none is missing', () => {
    const brackets = readManifest('husholdninger').columns.slice(1);
    const totals = readRows('input/husholdninger/husholdninger.csv')
      .filter((row) => brackets.every(({ name }) => row[name] !== ''))
      .map((row) => brackets.reduce((sum, { name }) => sum + numberIn(row, name), 0));
    expect(totals.length).toBeGreaterThan(7000);
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(96);
    expect(Math.max(...totals)).toBeLessThanOrEqual(103);
  });

  it('has shares by cohabitation that add up to 100 per cent', () => {
    const wrong = readRows('input/samlivsform/samlivsform.csv').filter(
      (row) =>
        Math.abs(numberIn(row, 'gift') + numberIn(row, 'samboer') + numberIn(row, 'ikke_i_par') - 100) > 0.11,
    );
    expect(wrong).toEqual([]);
  });

  it('has repaired keys of public-service buildings: Oslo and Moss keep their zero', () => {
    const numbers = new Set(readRows('input/formaalsbygg/formaalsbygg.csv').map((row) => row.region));
    expect(numbers).toContain('0301');
    expect([...numbers].every((number) => /^\d{4}$/.test(number ?? ''))).toBe(true);
    expect(numbers).not.toContain('2111');
  });
});
