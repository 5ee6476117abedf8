import { Ajv } from 'ajv';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import type { FileIndex } from '../../src/contracts/fileIndex.ts';
import { toTurtle } from '../../src/extracts/rdf.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import { extractsFrom, extractsOf, SITE_URL } from './extractsOf.ts';
import { HOSTILE, hostileWorld } from './hostileWorld.ts';

const { namedNode, literal } = DataFactory;
const extracts = extractsOf('test/golden/levels');
const index = JSON.parse(extracts.text('filer.json')) as FileIndex;
const { areas } = index;

const IRI = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

/** The properties that DCAT-AP-NO 2.2 asks of each class («obligatorisk»). */
const MANDATORY = {
  [`${IRI.dcat}Catalog`]: [
    ...['title', 'description', 'identifier', 'publisher'].map((name) => IRI.dct + name),
    `${IRI.dcat}contactPoint`,
    `${IRI.dcat}dataset`,
  ],
  [`${IRI.dcat}Dataset`]: [
    ...['title', 'description', 'identifier', 'publisher'].map((name) => IRI.dct + name),
    `${IRI.dcat}contactPoint`,
    `${IRI.dcat}theme`,
  ],
  [`${IRI.dcat}Distribution`]: [`${IRI.dcat}accessURL`],
  [`${IRI.foaf}Agent`]: [`${IRI.foaf}name`, `${IRI.dct}identifier`],
  [`${IRI.vcard}Organization`]: [`${IRI.vcard}hasURL`],
};

function readTurtle(text: string): Store {
  return new Store(new Parser({ format: 'text/turtle' }).parse(text));
}

async function readJsonLd(text: string): Promise<Store> {
  const document = JSON.parse(text) as jsonld.JsonLdDocument;
  const quads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
  return new Store(new Parser({ format: 'application/n-quads' }).parse(quads));
}

describe('the catalogue by DCAT-AP-NO', async () => {
  const turtle = readTurtle(extracts.text('katalog.ttl'));
  const json = await readJsonLd(extracts.text('katalog.jsonld'));

  it.each(Object.entries(MANDATORY))('has every mandatory property of each %s', (type, properties) => {
    for (const store of [turtle, json]) {
      const subjects = store.getSubjects(IRI.type, type, null);
      expect(subjects.length).toBeGreaterThan(0);
      for (const subject of subjects)
        for (const property of properties)
          expect([subject.value, property, store.countQuads(subject, property, null, null) > 0]).toEqual([
            subject.value,
            property,
            true,
          ]);
    }
  });

  it('says the same as JSON-LD and as Turtle', () => {
    const lines = (store: Store) =>
      store
        .getQuads(null, null, null, null)
        // Nodes without an address have names of their own in each reading.
        .map(({ subject, predicate, object }) =>
          [subject, predicate, object]
            .map((term) => (term.termType === 'BlankNode' ? '_' : term.id))
            .join(' '),
        )
        .sort();
    expect(lines(json)).toEqual(lines(turtle));
    expect(turtle.size).toBeGreaterThan(300);
  });

  it('has a dataset for each service area, with every file of it', () => {
    const datasets = turtle.getObjects(`${SITE_URL}/data/`, `${IRI.dcat}dataset`, null);
    expect(datasets.map(({ value }) => value)).toEqual(areas.map(({ id }) => `${SITE_URL}/omrade/${id}/`));
    const urls = turtle.getObjects(null, `${IRI.dcat}downloadURL`, null).map(({ value }) => value);
    const own = index.files.filter(({ area, path }) => area !== undefined && path.split('/').length === 3);
    expect(urls.sort()).toEqual(own.map(({ path }) => SITE_URL + path).sort());
    expect(urls).toHaveLength(areas.length * 7);
  });

  it('has titles in both languages, and who is responsible in one place', () => {
    const titles = turtle.getObjects(null, `${IRI.dct}title`, null);
    for (const language of ['nb', 'en'])
      expect(titles.filter((title) => 'language' in title && title.language === language)).toHaveLength(
        areas.length + 1,
      );
    expect(turtle.getObjects(null, `${IRI.dct}publisher`, null)).toEqual([
      namedNode(`${SITE_URL}/data/#utgiver`),
    ]);
  });

  it('keeps hostile texts as they are, in both notations', async () => {
    const hostile = extractsFrom(hostileWorld(diskFiles('test/golden/levels')));
    const stores = [
      readTurtle(hostile.text('katalog.ttl')),
      await readJsonLd(hostile.text('katalog.jsonld')),
    ];
    for (const store of stores) {
      const said = store.getObjects(null, `${IRI.dct}description`, null).map(({ value }) => value);
      expect(said.filter((text) => HOSTILE.some((each) => text.startsWith(each))).length).toBe(
        2 * areas.length,
      );
    }
  });

  it('refuses what is no address, so that no text can end one', () => {
    const node = (iri: string) => toTurtle([{ iri, type: 'dcat:Dataset', properties: [] }], {});
    expect(() => node('https://a.example/> <b')).toThrow('not an address');
    expect(literal('x').termType).toBe('Literal');
  });
});

/** What the specification of data packages and tabular resources asks (Frictionless Data, version 1). */
const DATA_PACKAGE = {
  type: 'object',
  required: ['name', 'resources', 'licenses'],
  properties: {
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    profile: { const: 'data-package' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] },
    },
    sources: { type: 'array', items: { type: 'object', required: ['title'] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'bytes', 'hash'],
        properties: {
          name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
          path: { type: 'string', pattern: '^(?!/|\\.\\.)' },
          bytes: { type: 'integer', minimum: 1 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          profile: { enum: ['data-resource', 'tabular-data-resource'] },
        },
        if: { properties: { profile: { const: 'tabular-data-resource' } } },
        then: {
          required: ['schema', 'encoding'],
          properties: {
            schema: {
              type: 'object',
              required: ['fields'],
              properties: {
                fields: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['name', 'type'],
                    properties: { type: { enum: ['string', 'number', 'integer', 'year'] } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe('the data package', () => {
  const content = JSON.parse(extracts.text('datapackage.json')) as {
    resources: {
      name: string;
      path: string;
      profile: string;
      schema?: { fields: { name: string }[]; primaryKey: string[] };
    }[];
  };

  it('is one by the specification, and each resource has a name of its own', () => {
    const validate = new Ajv({ allErrors: true }).compile(DATA_PACKAGE);
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    const names = content.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names files that are made, and has a table schema for the long form of each area', () => {
    for (const { path } of content.resources) expect(extracts.paths).toContain(path);
    const tabular = content.resources.filter(({ profile }) => profile === 'tabular-data-resource');
    expect(tabular.map(({ path }) => path)).toEqual(areas.map(({ id }) => `${id}.lang.csv.gz`).sort());
    const [first] = tabular;
    expect(
      first?.schema?.primaryKey.every((key) => first.schema?.fields.some(({ name }) => name === key)),
    ).toBe(true);
  });
});
