import { LONG_COLUMN_NAMES } from '../contracts/fileIndex.ts';
import type { IndexedFile } from '../contracts/fileIndex.ts';
import { DATA_FOLDER, releaseFolder } from '../export/dataFileName.ts';
import { localText } from '../i18n/format.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { CatalogueInput } from './dcat.ts';
import { isNumberColumn } from './longColumns.ts';

const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** `datapackage.json` by Frictionless Data: the areas with the schema of the long form, and what the figures are about. */
export function dataPackage({ index, siteUrl, files }: CatalogueInput) {
  const m = messagesFor(DEFAULT_LOCALE);
  const areas = new Map(index.areas.map((area) => [area.id, area]));
  const resources = files
    .filter(({ path }) => path.split('/').length === 3 && !path.endsWith('.json'))
    .map((file) => {
      const area = file.area === undefined ? undefined : areas.get(file.area);
      return resource(file, area && localText(area.name, DEFAULT_LOCALE));
    });
  return {
    profile: 'data-package',
    name: 'kommunespeil',
    id: `${siteUrl}${DATA_FOLDER}datapackage.json`,
    title: m.site.name,
    description: m.site.description,
    homepage: `${siteUrl}${DATA_FOLDER}`,
    version: `${releaseFolder(index.release)}-${index.release.published}-${index.dataVersion}`,
    licenses: [LICENCE],
    sources: index.sources.map(({ title, url }) => ({
      title: localText(title, DEFAULT_LOCALE),
      ...(url === null ? {} : { path: url }),
    })),
    resources,
  };
}

function resource({ path, bytes, sha256, mediaType }: IndexedFile, area: string | undefined) {
  const file = path.slice(DATA_FOLDER.length);
  const isLong = file.endsWith('.lang.csv.gz');
  return {
    name: file.replaceAll('.', '-').toLowerCase(),
    path: file,
    ...(area === undefined ? {} : { title: area }),
    profile: isLong ? 'tabular-data-resource' : 'data-resource',
    format: file.replace(/\.gz$/, '').slice(file.replace(/\.gz$/, '').lastIndexOf('.') + 1),
    mediatype: mediaType,
    encoding: 'utf-8',
    ...(isLong ? { compression: 'gz' } : {}),
    ...{ bytes, hash: `sha256:${sha256}` },
    ...(isLong ? { dialect: LONG_DIALECT, schema: longSchema() } : {}),
  };
}

const LONG_DIALECT = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};

function longSchema() {
  const { columns } = messagesFor(DEFAULT_LOCALE).extracts;
  return {
    fields: LONG_COLUMN_NAMES.map((name) => ({
      name,
      type: isNumberColumn(name) ? 'number' : name === 'year' ? 'year' : 'string',
      description: columns[name],
    })),
    missingValues: [''],
    primaryKey: ['region', 'indicator', 'year'],
  };
}
