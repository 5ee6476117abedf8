import type { openDataNb } from './nb.ts';

export const openDataEn: typeof openDataNb = {
  title: 'Open data',
  moreFormats: 'More formats',
  description:
    'All key figures and basis data for each service area at one stable address: Excel, CSV, Parquet and JSON-stat, with instructions for Excel, R, Python and DuckDB.',
  lead: 'Everything on the site can be downloaded. Each service area has stable addresses with all key figures, all regions and all years.',
  free: 'The files may be used freely as long as the source is credited (CC BY 4.0). Source, licence and release stand in every file.',
  modelled:
    'Many of the figures are modelled and not official statistics. The files say so beside each figure, and this page says how many there are in each area.',
  levels: {
    kommune: 'Areas of municipalities',
    fylkeskommune: 'Areas of county authorities',
    bydel: 'Areas of city districts',
  },
  columns: {
    area: 'Area',
    content: 'Content',
    years: 'Years',
    official: 'Official figures',
    files: 'Files',
  },
  content: (indicators, figures) => `${indicators} key figures, ${figures}\u00a0values`,
  none: 'no figures',
  formats: {
    xlsx: 'Excel',
    csv: 'CSV',
    'lang.csv.gz': 'CSV, long form',
    parquet: 'Parquet',
    json: 'JSON-stat',
  },
  fileOf: (format, area) => `${format}: ${area}`,
  bytes: { kB: (size) => `${size}\u00a0kB`, MB: (size) => `${size}\u00a0MB` },

  whole: {
    heading: 'The whole site',
    all: 'All figures for all areas in one file',
    tables: {
      regioner: 'Regions: number, name, county and municipality group, former numbers',
      grupper: 'Municipality groups: criteria and members',
      nokkeltall: 'Key figures: definitions, units and sources',
      endringer: 'Changes: figures that changed from one publication to the next',
    },
  },
  about: {
    heading: 'The formats',
    items: [
      {
        term: 'Excel',
        text: 'A row for each region and year, a column for each key figure. Other sheets have numerators and denominators, definitions, symbols and sources.',
      },
      {
        term: 'CSV',
        text: 'The same table with commas and decimal points, UTF-8. Below the table, after an empty line, stand symbols, sources and licence. The Norwegian version has semicolons and decimal commas.',
      },
      {
        term: 'CSV, long form',
        text: 'A row for each figure, with numerator, denominator, status, provenance and source. Commas and decimal points. The file is packed by gzip, since it would otherwise be fifteen times as large. R, Python and DuckDB read it as it is.',
      },
      { term: 'Parquet', text: 'The same rows as the long form, for analysis tools. Least to download.' },
      {
        term: 'JSON-stat',
        text: 'JSON-stat 2.0, which Statistics Norway’s StatBank also uses: key figure × region × year, with status, units and decimals. Labels are in Norwegian, with English names under “extension”.',
      },
    ],
    longHeading: 'Columns of the long form',
    column: 'Column',
    meaning: 'Content',
    statuses:
      'The status is written in fixed words, and several are joined by “+”. An empty field means that there is nothing to note.',
  },
  use: {
    heading: 'How to use the files',
    excel: {
      heading: 'Excel (Power Query)',
      text: [
        'Choose Data, Get Data, From Other Sources, Blank Query. Open Advanced Editor and paste the lines. Region numbers are text and keep their zeros. Choose Refresh when there are new figures.',
      ],
    },
    r: { heading: 'R', text: ['Without packages. Region numbers must be read as text.'] },
    python: { heading: 'Python', text: ['Without packages:'] },
    pandas: { heading: 'Python with pandas', text: ['Region numbers must be read as text.'] },
    duckdb: { heading: 'DuckDB', text: ['The first line downloads the file, the rest queries it.'] },
  },
  addresses: {
    heading: 'Stable addresses',
    lead: 'The addresses do not change. The same address always has the newest release.',
    what: 'What',
    address: 'Address',
    rows: {
      csv: 'Table for Excel in Norwegian',
      englishCsv: 'The same in English',
      xlsx: 'Excel file',
      long: 'Long form',
      parquet: 'Parquet',
      json: 'JSON-stat',
      release: 'The release as it was, also when there is a newer one',
      region: 'All key figures of one region, as JSON',
      areaJson: 'One area for all regions, as JSON',
    },
    placeholder: 'barnehage',
  },
  releases: {
    heading: 'Releases',
    text: (folder) =>
      `Each release stays in a folder of its own. This one is in /data/${folder}/ with all areas, regions, groups, key figures and changes as Parquet.`,
  },
  policy: {
    heading: 'When something changes',
    items: [
      'Unrevised figures come in March and revised ones in June. The content at the stable addresses is then replaced.',
      'New key figures give new rows in the long form and new columns in the tables. So take columns by name and not by position.',
      'The id of a key figure does not change. A key figure with a new definition gets a new id, or a break that is among the notes.',
      'Columns of the long form are neither removed nor renamed. New ones are added at the end.',
      'When the structure of the JSON files changes, schemaVersion increases.',
    ],
  },
  machines: {
    heading: 'For machines',
    items: {
      'katalog.jsonld': 'Catalogue by DCAT-AP-NO 2.2, JSON-LD',
      'katalog.ttl': 'The same catalogue, Turtle',
      'datapackage.json': 'Data package by Frictionless Data, with table schema',
      'filer.json': 'All files with size and checksum (SHA-256)',
      'SHA256SUMS.txt': 'The checksums as sha256sum reads them',
      'index.json': 'Areas, key figures, regions and sources, as JSON',
    },
    schemas: 'JSON Schemas of what is published as JSON',
    feed: 'New releases and corrections as RSS',
  },
};
