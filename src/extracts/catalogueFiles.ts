import type { DataFile } from './areaExtracts.ts';
import { dataPackage } from './dataPackage.ts';
import { DCAT_PREFIXES, dcatNodes } from './dcat.ts';
import type { CatalogueInput } from './dcat.ts';
import { toJsonLd, toTurtle } from './rdf.ts';

/** What there is, for machines that collect catalogues: DCAT in two notations, and a data package. */
export function* catalogueFiles(input: CatalogueInput): Generator<DataFile> {
  const nodes = dcatNodes(input);
  yield ['katalog.jsonld', toJsonLd(nodes, DCAT_PREFIXES)];
  yield ['katalog.ttl', toTurtle(nodes, DCAT_PREFIXES)];
  yield ['datapackage.json', `${JSON.stringify(dataPackage(input))}\n`];
}
