import { createHash } from 'node:crypto';
import { REFERENCE_TABLES } from '../contracts/fileIndex.ts';
import type { FileIndex, IndexedArea, IndexedFile } from '../contracts/fileIndex.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { toCsv } from '../export/csv.ts';
import { DATA_FOLDER, neutralFileName, releaseFolder, tableFileName } from '../export/dataFileName.ts';
import { toXlsx } from '../export/xlsx.ts';
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Files } from '../pipeline/files.ts';
import { areaExtracts } from './areaExtracts.ts';
import type { DataFile } from './areaExtracts.ts';
import { catalogueFiles } from './catalogueFiles.ts';
import { formerFigures } from './formerFigures.ts';
import { formerReleases } from './formerReleases.ts';
import type { KeptFigures } from './keptFigures.ts';
import { ParquetFile } from './longParquet.ts';
import { mediaTypeOf } from './mediaTypes.ts';
import { nativeZip } from './nativeZip.ts';
import { readPublished } from './published.ts';
import type { Published } from './published.ts';
import { referenceTable } from './referenceTables.ts';
import { schemaFiles } from './schemas/schemaFiles.ts';
import { tableParquet } from './tableParquet.ts';

export interface ExtractsInput {
  /** The folder of published JSON. */
  readonly published: Files;
  /** Releases that are kept: a folder each, as it once stood under `/data/`. */
  readonly releases: Files;
  /** The figures that those had: see `readKeptFigures`. */
  readonly kept?: readonly KeptFigures[] | undefined;
  /** Address of the site, without slash at the end. */
  readonly siteUrl: string;
  readonly onArea?: ((done: number, of: number) => void) | undefined;
}

/** All areas together. */
const ALL = 'alle';
export const FILE_INDEX = 'filer.json';
const CHECKSUMS = 'SHA256SUMS.txt';

/**
 * Every file under `/data/` that is not published JSON, path and content: areas in each format, all areas in one, what the
 * figures are about, this release in its own folder and those that were kept, schemas, the catalogue for machines, and
 * last the index of all of them with their checksums.
 *
 * @throws Error when two files would have one address
 */
export function* allExtracts({
  published: source,
  releases,
  kept = [],
  siteUrl,
  onArea,
}: ExtractsInput): Generator<DataFile> {
  const published = readPublished(source);
  const { index } = published;
  const list = new FileList(source);
  const areas: IndexedArea[] = [];
  const all = new ParquetFile([
    { label: 'title', text: messagesFor(DEFAULT_LOCALE).site.description },
    { label: 'release', text: releaseFolder(index.release) },
    { label: 'licence', text: messagesFor(DEFAULT_LOCALE).licence.data },
    { label: 'dataVersion', text: index.dataVersion },
    { label: 'address', text: siteUrl + DATA_FOLDER },
  ]);
  const release = releaseFolder(index.release);
  for (const area of index.areas) {
    const { files, columns, rows } = areaExtracts(published, area, siteUrl);
    all.append(columns);
    areas.push({ id: area.id, level: area.level, rows });
    for (const file of files) yield list.add(file, area.id);
    for (const [path, content] of files)
      if (path === neutralFileName(area.id, 'parquet'))
        yield list.add([`${release}/${path}`, content], area.id);
    onArea?.(areas.length, index.areas.length);
  }
  yield list.add([neutralFileName(ALL, 'parquet'), all.finish()]);
  for (const [path, content] of referenceFiles(published, siteUrl)) {
    yield list.add([path, content]);
    if (isKept(path)) yield list.add([`${release}/${path}`, content]);
  }
  for (const file of formerReleases(releases, release)) yield list.add(file);
  for (const file of formerFigures(source, published, kept)) yield list.add(file);
  for (const file of schemaFiles(siteUrl)) yield list.add(file);
  for (const file of catalogueFiles({ index, siteUrl, files: list.files() })) yield list.add(file);
  yield* list.indexFiles(published, areas);
}

/** A release keeps its tables as Parquet, which is the smallest. */
function isKept(path: string): boolean {
  return REFERENCE_TABLES.some((id) => path === neutralFileName(id, 'parquet'));
}

function* referenceFiles({ index, rettelogg }: Published, siteUrl: string): Generator<DataFile> {
  for (const id of REFERENCE_TABLES) {
    const tables = LOCALES.map((locale) => referenceTable(id, { index, rettelogg, locale, siteUrl }));
    for (const table of tables) {
      yield [tableFileName(id, table.locale, 'csv'), toCsv(table)];
      // The log of changes is long, and there to be searched.
      if (id !== 'endringer')
        yield [tableFileName(id, table.locale, 'xlsx'), toXlsx(table, { zip: nativeZip })];
    }
    const [first] = tables;
    if (first !== undefined) yield [neutralFileName(id, 'parquet'), tableParquet(first)];
  }
}

/** What there is, with size and checksum; the published JSON is there from the beginning. */
class FileList {
  readonly #files = new Map<string, IndexedFile>();

  constructor(published: Files) {
    for (const path of published.list()) this.add([path, published.readBytes(path)]);
  }

  add(file: DataFile, area?: string): DataFile {
    const [path, content] = file;
    if (this.#files.has(path)) throw new Error(`two files at ${DATA_FOLDER}${path}`);
    const language = LOCALES.find((locale) => path.includes(`.${locale}.`));
    this.#files.set(path, {
      path: DATA_FOLDER + path,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
      mediaType: mediaTypeOf(path),
      ...(area === undefined ? {} : { area }),
      ...(language === undefined ? {} : { language }),
    });
    return file;
  }

  files(): readonly IndexedFile[] {
    return [...this.#files.values()].sort((a, b) => compareCodes(a.path, b.path));
  }

  /** The index, and the same as `sha256sum --check` reads it. */
  *indexFiles({ index }: Published, areas: readonly IndexedArea[]): Generator<DataFile> {
    const files = this.files();
    const { schemaVersion, dataVersion, release } = index;
    const content: FileIndex = {
      ...{ schemaVersion, dataVersion, release },
      licence: messagesFor(DEFAULT_LOCALE).licence.data,
      ...{ areas, files },
    };
    yield [FILE_INDEX, `${JSON.stringify(content)}\n`];
    const lines = files.map(({ path, sha256 }) => `${sha256}  ${path.slice(DATA_FOLDER.length)}\n`);
    yield [CHECKSUMS, lines.join('')];
  }
}
