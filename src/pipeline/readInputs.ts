import { ACCOUNT_FILES, ACCOUNTS_FOLDER, parseAccountInputs } from '../contracts/accountInputs.ts';
import type { AccountInputs } from '../contracts/accountInputs.ts';
import { ACCOUNT_COLUMNS } from '../contracts/accountRow.ts';
import { ALIKE_FILE, parseAlikeModels } from '../contracts/alikeModel.ts';
import type { AlikeModel } from '../contracts/alikeModel.ts';
import { parseAnswer } from '../contracts/answer.ts';
import { parseArea } from '../contracts/areas.ts';
import type { AreaDefinition } from '../contracts/areas.ts';
import { parseBreaks, parseWithheld } from '../contracts/breaks.ts';
import type { WithheldAverage } from '../contracts/breaks.ts';
import { parseCsv } from '../contracts/csv.ts';
import type { CsvTable } from '../contracts/csv.ts';
import { parseDatasetManifest } from '../contracts/datasetManifest.ts';
import type { DatasetFile, DatasetManifest } from '../contracts/datasetManifest.ts';
import type { Located } from '../contracts/fields.ts';
import { parseMeasures } from '../contracts/measures.ts';
import type { Parsed, SourceFile } from '../contracts/parsed.ts';
import { parseNotices } from '../contracts/notices.ts';
import type { RegionNotice } from '../contracts/notices.ts';
import { parseProfile } from '../contracts/profile.ts';
import type { PublishedProfile, PublishedRelease } from '../contracts/published.ts';
import { LEVEL_FILES, parseRegions, REGION_FILES, regionPath } from '../contracts/regions.ts';
import type { RegionFile, Regions } from '../contracts/regions.ts';
import { parseRelease } from '../contracts/release.ts';
import { parseSums } from '../contracts/sums.ts';
import { parseWords } from '../contracts/words.ts';
import type { SearchWords } from '../contracts/words.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Measure, SeriesBreak } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { DeclaredSum } from '../domain/suppression/declaredSum.ts';
import type { Files } from './files.ts';
import { addProblems } from './problems.ts';

/** One CSV file of a dataset, as it lies. */
export interface DatasetTable {
  readonly entry: DatasetFile;
  readonly table: CsvTable;
}

export interface DatasetInput {
  /** Path of `dataset.json`. */
  readonly file: string;
  /** Name of the folder, which the id must equal. */
  readonly folder: string;
  readonly manifest: DatasetManifest;
  readonly tables: readonly DatasetTable[];
}

/** A definition with the file and line it stands in. */
export interface Defined<T> extends Located<T> {
  readonly file: string;
}

/** Everything that the folder holds, typed but not yet checked against each other. */
export interface Inputs {
  readonly release: PublishedRelease;
  readonly regions: Regions;
  readonly datasets: readonly DatasetInput[];
  readonly measures: readonly Defined<Measure>[];
  readonly areas: readonly AreaDefinition[];
  readonly breaks: readonly Defined<SeriesBreak>[];
  readonly withheld: readonly Defined<WithheldAverage>[];
  readonly notices: readonly Defined<RegionNotice>[];
  /** Measures that add up though nothing else says so. */
  readonly sums: readonly Defined<DeclaredSum>[];
  /** What else areas and key figures are searched for by. */
  readonly words: readonly Defined<SearchWords>[];
  readonly profile: PublishedProfile;
  /** What municipalities are alike in; undefined when the folder does not say. */
  readonly alike: readonly AlikeModel[] | undefined;
  /** What accounts are read by; undefined when the folder has none of it, or when it has errors. */
  readonly accounts: AccountInputs | undefined;
}

export const RELEASE_FILE = 'release.json';
export const PROFILE_FILE = 'profile.json';
export const BREAKS_FILE = 'breaks.csv';
export const WITHHELD_FILE = 'withheld.csv';
export const NOTICES_FILE = 'notices.csv';
export const SUMS_FILE = 'sums.csv';
export const WORDS_FILE = 'words.csv';

/** Reads the whole data folder. Undefined when release, profile or regions cannot be read, for then nothing else can be checked. */
export function readInputs(files: Files): Parsed<Inputs> {
  const reader = makeReader(files);
  const release = reader.one(RELEASE_FILE, parseRelease);
  const regions = readRegions(reader);
  const accounts = readAccounts(reader);
  const datasets = readDatasets(reader);
  const measures = reader
    .below('measures', '.csv')
    .flatMap((file) => located(file, reader.one(file, parseMeasures)));
  const areas = reader.below('areas', '.csv').flatMap((file) => reader.one(file, parseArea) ?? []);
  const breaks = located(BREAKS_FILE, reader.optional(BREAKS_FILE, parseBreaks));
  const withheld = located(WITHHELD_FILE, reader.optional(WITHHELD_FILE, parseWithheld));
  const notices = located(NOTICES_FILE, reader.optional(NOTICES_FILE, parseNotices));
  const sums = located(SUMS_FILE, reader.optional(SUMS_FILE, parseSums));
  const words = located(WORDS_FILE, reader.optional(WORDS_FILE, parseWords));
  const profile = reader.one(PROFILE_FILE, parseProfile);
  const ids = new Set(areas.flatMap(({ indicators }) => indicators.map(({ value }) => value.id)));
  const alike = reader.optional(ALIKE_FILE, (source) => parseAlikeModels(source, ids));
  if (release === undefined || regions === undefined || profile === undefined)
    return { value: undefined, problems: reader.problems };
  return {
    value: {
      release,
      regions,
      datasets,
      measures,
      areas,
      breaks,
      withheld,
      notices,
      sums,
      words,
      profile,
      alike,
      accounts,
    },
    problems: reader.problems,
  };
}

interface Reader {
  readonly problems: Problem[];
  /** Paths below a folder with an ending, sorted. */
  below(folder: string, ending: string): string[];
  has(path: string): boolean;
  source(path: string): SourceFile;
  /** Reads a file that must be there. */
  one<T>(path: string, parse: (source: SourceFile) => Parsed<T>): T | undefined;
  optional<T>(path: string, parse: (source: SourceFile) => Parsed<T>): T | undefined;
}

function makeReader(files: Files): Reader {
  const paths = new Set(files.list());
  const problems: Problem[] = [];
  const reader: Reader = {
    problems,
    below: (folder, ending) =>
      [...paths].filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending)).sort(compareCodes),
    has: (path) => paths.has(path),
    source: (file) => ({ file, bytes: files.readBytes(file) }),
    one: (path, parse) => {
      if (paths.has(path)) return reader.optional(path, parse);
      problems.push(absentFile(path));
      return undefined;
    },
    optional: (path, parse) => {
      if (!paths.has(path)) return undefined;
      const parsed = parse(reader.source(path));
      addProblems(problems, parsed.problems);
      return parsed.value;
    },
  };
  return reader;
}

function readRegions(reader: Reader): Regions | undefined {
  const absent = REGION_FILES.filter((name) => !reader.has(regionPath(name)));
  reader.problems.push(...absent.map((name) => absentFile(regionPath(name))));
  if (absent.length > 0) return undefined;
  const sources = Object.fromEntries(
    [...REGION_FILES, ...LEVEL_FILES.filter((name) => reader.has(regionPath(name)))].map((name) => [
      name,
      reader.source(regionPath(name)),
    ]),
  ) as Record<RegionFile, SourceFile>;
  const parsed = parseRegions(sources);
  addProblems(reader.problems, parsed.problems);
  return parsed.value;
}

function readAccounts(reader: Reader): AccountInputs | undefined {
  if (reader.below(ACCOUNTS_FOLDER, '.csv').length === 0) return undefined;
  const absent = ACCOUNT_FILES.filter((path) => !reader.has(path));
  reader.problems.push(...absent.map(absentFile));
  if (absent.length > 0) return undefined;
  const parsed = parseAccountInputs(reader.source);
  addProblems(reader.problems, parsed.problems);
  return parsed.value;
}

function readDatasets(reader: Reader): DatasetInput[] {
  const folders = new Set(reader.below('input', '').map((path) => path.split('/')[1] ?? ''));
  return [...folders].flatMap((folder) => {
    const file = `input/${folder}/dataset.json`;
    const manifest = reader.one(file, parseDatasetManifest);
    if (manifest === undefined) return [];
    const listed = manifest.files.map((entry) => `input/${folder}/${entry.file}`);
    const unlisted = ['.csv', '.json']
      .flatMap((ending) => reader.below(`input/${folder}`, ending))
      .filter((path) => path !== file && !listed.includes(path));
    addProblems(
      reader.problems,
      unlisted.map((path) => unlistedFile(path, file)),
    );
    if (manifest.kind === 'accounts' && reader.below(ACCOUNTS_FOLDER, '.csv').length === 0)
      reader.problems.push(accountTablesAbsent(file));
    const tables = manifest.files.flatMap((entry) => readTable(reader, { folder, manifest, entry }));
    return [{ file, folder, manifest, tables }];
  });
}

interface TableRequest {
  readonly folder: string;
  readonly manifest: DatasetManifest;
  readonly entry: DatasetFile;
}

function readTable(reader: Reader, { folder, manifest, entry }: TableRequest): DatasetTable[] {
  const path = `input/${folder}/${entry.file}`;
  if (!reader.has(path)) {
    reader.problems.push(listedButAbsent(`input/${folder}/dataset.json`, entry.file));
    return [];
  }
  const columns = ['region', manifest.period.column, ...manifest.columns.map(({ name }) => name)];
  const required = manifest.kind === 'accounts' ? ACCOUNT_COLUMNS : columns;
  const table = reader.one(path, (source) =>
    entry.file.endsWith('.json') ? parseAnswer(source, manifest) : parseCsv(source, { required }),
  );
  return table === undefined ? [] : [{ entry, table }];
}

function located<T>(file: string, items: readonly Located<T>[] | undefined): Defined<T>[] {
  return (items ?? []).map((item) => ({ ...item, file }));
}

function absentFile(file: string): Problem {
  return {
    code: 'absent-file',
    severity: 'error',
    file,
    what: 'The file is not there.',
    why: 'Nothing can be published without it.',
    cure: 'Put the file in place; its layout is described in the README.',
  };
}

function accountTablesAbsent(manifest: string): Problem {
  return {
    code: 'account-tables-absent',
    severity: 'error',
    file: manifest,
    column: 'kind',
    what: `The dataset is of accounts, and there is no folder ${ACCOUNTS_FOLDER}/.`,
    why: 'Functions, arts and concepts are defined there; without them no amount can be understood.',
    cure: `Put the tables of the accounts in ${ACCOUNTS_FOLDER}/.`,
  };
}

function listedButAbsent(manifest: string, name: string): Problem {
  return {
    code: 'listed-file-absent',
    severity: 'error',
    file: manifest,
    column: 'files',
    what: `«${name}» is listed but not there.`,
    why: 'The figures it should hold would be missing without a word.',
    cure: 'Put the file in the folder, or take it off the list.',
  };
}

function unlistedFile(path: string, manifest: string): Problem {
  return {
    code: 'file-not-listed',
    severity: 'error',
    file: path,
    what: `The file is not listed in ${manifest}.`,
    why: 'A file that nobody reads is a publication that is believed to be out and is not.',
    cure: 'List it under «files» with its vintage and date, or remove it.',
  };
}
