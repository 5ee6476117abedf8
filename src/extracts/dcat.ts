import type { IndexedFile } from '../contracts/fileIndex.ts';
import type { PublishedArea, PublishedIndex } from '../contracts/published.ts';
import { plainSpaces } from '../export/tableGrid.ts';
import { localText } from '../i18n/format.ts';
import { LOCALES } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { mediaTypeOf } from './mediaTypes.ts';
import type { Prefixes, RdfNode, RdfValue } from './rdf.ts';

export const DCAT_PREFIXES: Prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export interface CatalogueInput {
  readonly index: PublishedIndex;
  /** Address of the site, without slash at the end. */
  readonly siteUrl: string;
  /** All files under `/data/`, by path. */
  readonly files: readonly IndexedFile[];
}

const EU = 'http://publications.europa.eu/resource/authority/';
const LICENCE = `${EU}licence/CC_BY_4_0`;
const LANGUAGE = { nb: `${EU}language/NOB`, en: `${EU}language/ENG` };
const FILE_TYPE: Readonly<Record<string, string>> = {
  csv: `${EU}file-type/CSV`,
  gz: `${EU}file-type/GZIP`,
  json: `${EU}file-type/JSON`,
  parquet: `${EU}file-type/PARQUET`,
  xlsx: `${EU}file-type/XLSX`,
};

/** The catalogue by DCAT-AP-NO 2.2: who publishes it, a dataset for each service area, a distribution for each file. */
export function dcatNodes(input: CatalogueInput): RdfNode[] {
  const { index, siteUrl } = input;
  const catalogue = `${siteUrl}/data/`;
  return [
    {
      iri: catalogue,
      type: 'dcat:Catalog',
      properties: [
        ['dct:identifier', { text: catalogue }],
        ...inLanguages('dct:title', (locale) => messagesFor(locale).site.name),
        ...inLanguages('dct:description', (locale) => messagesFor(locale).site.description),
        ...responsible(siteUrl),
        ...LOCALES.map((locale) => ['dct:language', { iri: LANGUAGE[locale] }] as const),
        ['dct:license', { iri: LICENCE }],
        ['dct:modified', date(index.release.published)],
        ['foaf:homepage', { iri: `${siteUrl}/` }],
        ...index.areas.map(({ id }) => ['dcat:dataset', { iri: datasetIri(siteUrl, id) }] as const),
      ],
    },
    publisher(siteUrl),
    contact(siteUrl),
    ...index.areas.map((area) => dataset(area, input)),
  ];
}

type Property = RdfNode['properties'][number];

function inLanguages(property: string, text: (locale: (typeof LOCALES)[number]) => string): Property[] {
  return LOCALES.map((language) => [property, { text: plainSpaces(text(language)), language }]);
}

function date(text: string): RdfValue {
  return { text, type: 'xsd:date' };
}

function datasetIri(siteUrl: string, area: string): string {
  return siteUrl + pathOf({ page: 'area', area }, 'nb');
}

const agentIri = (siteUrl: string) => `${siteUrl}/data/#utgiver`;
const contactIri = (siteUrl: string) => `${siteUrl}/data/#kontakt`;

function responsible(siteUrl: string): Property[] {
  return [
    ['dct:publisher', { iri: agentIri(siteUrl) }],
    ['dcat:contactPoint', { iri: contactIri(siteUrl) }],
  ];
}

function publisher(siteUrl: string): RdfNode {
  return {
    iri: agentIri(siteUrl),
    type: 'foaf:Agent',
    properties: [
      ['dct:identifier', { text: `${siteUrl}/` }],
      ['foaf:name', { text: messagesFor('nb').site.name, language: 'nb' }],
    ],
  };
}

function contact(siteUrl: string): RdfNode {
  return {
    iri: contactIri(siteUrl),
    type: 'vcard:Organization',
    properties: [
      ['vcard:fn', { text: messagesFor('nb').site.name, language: 'nb' }],
      ['vcard:hasURL', { iri: siteUrl + pathOf({ page: 'about' }, 'nb') }],
    ],
  };
}

function dataset(area: PublishedArea, { index, siteUrl, files }: CatalogueInput): RdfNode {
  const iri = datasetIri(siteUrl, area.id);
  const periods = index.indicators
    .filter((indicator) => indicator.area === area.id)
    .flatMap((indicator) => indicator.periods)
    .sort();
  const [first, last] = [periods[0], periods.at(-1)];
  const own = files.filter(({ area: of, path }) => of === area.id && path.split('/').length === 3);
  return {
    iri,
    type: 'dcat:Dataset',
    properties: [
      ['dct:identifier', { text: iri }],
      ...inLanguages('dct:title', (locale) =>
        messagesFor(locale).byLevel[area.level].area.title(localText(area.name, locale)),
      ),
      ...inLanguages('dct:description', (locale) => descriptionOf(area, index, locale)),
      ...responsible(siteUrl),
      ['dcat:theme', { iri: `${EU}data-theme/GOVE` }],
      ['dcat:theme', { iri: `${EU}data-theme/SOCI` }],
      ['dct:accessRights', { iri: `${EU}access-right/PUBLIC` }],
      ['dct:accrualPeriodicity', { iri: `${EU}frequency/ANNUAL_2` }],
      ['dct:modified', date(index.release.published)],
      ['dct:spatial', { iri: `${EU}country/NOR` }],
      ...(first === undefined || last === undefined ? [] : [temporal(first, last)]),
      ['dcat:landingPage', { iri }],
      ...LOCALES.map((locale) => ['dct:language', { iri: LANGUAGE[locale] }] as const),
      ...own.map((file) => ['dcat:distribution', { node: distribution(file, siteUrl) }] as const),
    ],
  };
}

/** What is modelled is told of wherever the figures are. */
function descriptionOf(area: PublishedArea, { indicators }: PublishedIndex, locale: 'nb' | 'en'): string {
  const isModelled = indicators.some(
    (indicator) => indicator.area === area.id && indicator.provenance === 'modelled',
  );
  const { modelled } = messagesFor(locale).extracts;
  return [localText(area.description, locale), ...(isModelled ? [modelled] : [])].join(' ');
}

function temporal(first: string, last: string): Property {
  const properties: Property[] = [
    ['dcat:startDate', date(`${first}-01-01`)],
    ['dcat:endDate', date(`${last}-12-31`)],
  ];
  return ['dct:temporal', { node: { type: 'dct:PeriodOfTime', properties } }];
}

function distribution({ path, bytes, sha256, language }: IndexedFile, siteUrl: string): RdfNode {
  const isPacked = path.endsWith('.gz');
  const plain = isPacked ? path.slice(0, -'.gz'.length) : path;
  const format = FILE_TYPE[plain.slice(plain.lastIndexOf('.') + 1)];
  const url = siteUrl + path;
  const checksum: RdfNode = {
    type: 'spdx:Checksum',
    properties: [
      ['spdx:algorithm', { iri: 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256' }],
      ['spdx:checksumValue', { text: sha256, type: 'xsd:hexBinary' }],
    ],
  };
  return {
    iri: url,
    type: 'dcat:Distribution',
    properties: [
      ['dct:title', { text: path.slice(path.lastIndexOf('/') + 1) }],
      ['dcat:accessURL', { iri: url }],
      ['dcat:downloadURL', { iri: url }],
      ['dct:license', { iri: LICENCE }],
      ...(format === undefined ? [] : ([['dct:format', { iri: format }]] as const)),
      ['dcat:mediaType', { iri: ianaType(mediaTypeOf(plain)) }],
      ...(isPacked ? ([['dcat:compressFormat', { iri: ianaType(mediaTypeOf(path)) }]] as const) : []),
      ['dcat:byteSize', { text: String(bytes), type: 'xsd:decimal' }],
      ['dct:language', { iri: language === 'en' ? LANGUAGE.en : LANGUAGE.nb }],
      ['spdx:checksum', { node: checksum }],
    ],
  };
}

function ianaType(mediaType: string): string {
  return `https://www.iana.org/assignments/media-types/${mediaType}`;
}
