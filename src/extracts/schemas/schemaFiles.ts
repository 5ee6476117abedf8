import { DATA_FOLDER } from '../../export/dataFileName.ts';
import type { DataFile } from '../areaExtracts.ts';
import {
  areaSchema,
  compareCatalogueSchema,
  compareChunkSchema,
  compareFiguresSchema,
  compareFileSchema,
  compareFormerSchema,
  compareReleasesSchema,
  compareNeighboursSchema,
  regionSchema,
} from './figureSchemas.ts';
import {
  alikeSchema,
  fileIndexSchema,
  indexSchema,
  problemsSchema,
  retteloggSchema,
  searchSchema,
} from './indexSchemas.ts';
import type { Schema } from './parts.ts';

/** Each kind of published JSON: name of its schema, which paths below `/data/` are of it. The first that fits is it. */
export const SCHEMAS: readonly { readonly name: string; readonly of: RegExp; readonly schema: Schema }[] = [
  { name: 'index', of: /^index\.json$/, schema: indexSchema },
  { name: 'filer', of: /^filer\.json$/, schema: fileIndexSchema },
  { name: 'rettelogg', of: /^rettelogg\.json$/, schema: retteloggSchema },
  { name: 'problems', of: /^problems\.json$/, schema: problemsSchema },
  { name: 'mest-like', of: /^mest-like\.json$/, schema: alikeSchema },
  { name: 'search', of: /^search\.[a-z]+\.json$/, schema: searchSchema },
  { name: 'region', of: /^region\/[^/]+\.json$/, schema: regionSchema },
  { name: 'omrade', of: /^omrade\/[^/]+\.json$/, schema: areaSchema },
  { name: 'sammenlign-regioner', of: /^sammenlign\/regioner\.json$/, schema: compareCatalogueSchema },
  { name: 'sammenlign-nokkeltall', of: /^sammenlign\/nokkeltall\.json$/, schema: compareFiguresSchema },
  { name: 'sammenlign-utgaver', of: /^sammenlign\/utgaver\.json$/, schema: compareReleasesSchema },
  {
    name: 'sammenlign-tidligere-tall',
    of: /^sammenlign\/utgaver\/[^/]+\/[^/]+\.json$/,
    schema: compareFormerSchema,
  },
  { name: 'sammenlign-naboer', of: /^sammenlign\/naboer\.json$/, schema: compareNeighboursSchema },
  { name: 'sammenlign-omrade', of: /^sammenlign\/[^/]+\.json$/, schema: compareFileSchema },
  { name: 'sammenlign-andre-aar', of: /^sammenlign\/[^/]+\/\d+\.json$/, schema: compareChunkSchema },
];

/** `schema/<name>.json`: JSON Schemas of the published JSON, for those who write programs that read it. */
export function* schemaFiles(siteUrl: string): Generator<DataFile> {
  for (const { name, of, schema } of SCHEMAS) {
    const content = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${siteUrl}${DATA_FOLDER}schema/${name}.json`,
      title: `${DATA_FOLDER}${of.source}`,
      ...schema,
    };
    yield [`schema/${name}.json`, `${JSON.stringify(content, null, 1)}\n`];
  }
}
