import { beforeAll, describe, expect, it } from 'vitest';
import { changedFigures } from '../../src/compare/changedFigures.ts';
import { buildCompareData } from '../../src/compare/buildCompareData.ts';
import { readCompareFiles, regionsOfLevel } from '../../src/compare/compareSource.ts';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import { compareTextsFor } from '../../src/compare/compareTexts.ts';
import { renderChanges } from '../../src/compare/renderChanges.ts';
import { unpackCatalogue } from '../../src/contracts/publishedCompare.ts';
import type { PackedCompareCatalogue } from '../../src/contracts/publishedCompare.ts';
import { formerObservation, isAnother } from '../../src/contracts/publishedChanges.ts';
import type { PublishedFormerFigures, PublishedKeptReleases } from '../../src/contracts/publishedChanges.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import type { PublishedIndex, PublishedRegionFile } from '../../src/contracts/published.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { STATUS_BIT } from '../../src/domain/status.ts';
import { releaseFolder } from '../../src/export/dataFileName.ts';
import { allExtracts } from '../../src/extracts/allExtracts.ts';
import { readKeptFigures } from '../../src/extracts/keptFigures.ts';
import type { Files } from '../../src/pipeline/files.ts';
import { buildWorld, publishedOf, readWorld, replace } from '../pipeline/world.ts';
import type { World } from '../pipeline/world.ts';
import { extractsFrom, SITE_URL } from './extractsOf.ts';
import { schemaChecker } from './schemas.ts';

// A country that publishes in March, and again in June with a figure corrected, one reported late and one withdrawn.
const MARCH = '2026-03-16';
const JUNE = '2026-06-15';
const march = readWorld();
const june = [
  ['release.json', ['"unrevised"', '"revised"']],
  ['release.json', [MARCH, JUNE]],
  ['input/folkemengde/folkemengde.csv', [/^(1101,2026,)\d+/m, '$1321']],
  ['input/avgift/avgift.csv', [/^(1101,2025),[^,]*/m, '$1,']],
  ['withheld.csv', [/$/, 'innbyggere,landet,2025,Ikke publisert.,Ikkje publisert.,Not published.\n']],
].reduce((world: World, [path, change]) => replace(world, path as string, change as [RegExp, string]), march);

function textFiles(texts: ReadonlyMap<string, string | Uint8Array>): Files {
  return {
    list: () => [...texts.keys()],
    readBytes: (path) => Buffer.from(texts.get(path) ?? ''),
  };
}

const [before, now] = [march, june].map((world) => textFiles(publishedOf(buildWorld(world)))) as [
  Files,
  Files,
];
const json = <T>(files: Files, path: string) =>
  JSON.parse(Buffer.from(files.readBytes(path)).toString()) as T;
const catalogue = unpackCatalogue(json<PackedCompareCatalogue>(now, 'sammenlign/regioner.json'));
const index = json<PublishedIndex>(now, 'index.json');
const region = (files: Files, code: string) => json<PublishedRegionFile>(files, `region/${code}.json`);
const order = regionsOfLevel(catalogue, 'kommune');

let releases: Files;
let made: Map<string, string | Uint8Array>;
beforeAll(async () => {
  const folder = releaseFolder(json<PublishedIndex>(before, 'index.json').release);
  const { paths, bytes } = extractsFrom(before);
  const kept = paths
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => [path, bytes(path)] as const);
  releases = textFiles(new Map(kept));
  made = await filesOf(now, releases);
});

async function filesOf(published: Files, kept: Files) {
  const figures = await readKeptFigures(
    kept,
    releaseFolder(json<PublishedIndex>(published, 'index.json').release),
  );
  return new Map(allExtracts({ published, releases: kept, kept: figures, siteUrl: SITE_URL }));
}

const isHidden = ({ mask }: Observation) => (mask & STATUS_BIT.withheld) !== 0;
const textOf = (path: string) => Buffer.from(made.get(path) ?? '').toString();
const list = () => JSON.parse(textOf('sammenlign/utgaver.json')) as PublishedKeptReleases;
const former = () =>
  list().releases.flatMap(({ published, stems }) =>
    stems.map(
      (stem) => JSON.parse(textOf(`sammenlign/utgaver/${published}/${stem}.json`)) as PublishedFormerFigures,
    ),
  );

describe('a release that is kept', () => {
  it('is named by its date, with the parts of areas in which something has changed and no others', () => {
    expect(list().releases).toEqual([{ published: MARCH, stems: ['befolkning', 'tjenester', 'kultur'] }]);
  });

  it('gives every figure that it had, where a reader sees another one today', () => {
    let changed = 0;
    for (const { id, periods, decimals } of index.indicators)
      for (const period of periods)
        for (const [place, code] of order.entries()) {
          const [was, is] = [before, now].map((files) => observationOf(region(files, code), id, period));
          if (was === undefined || is === undefined || isHidden(is) || !isAnother(was, is, decimals))
            continue;
          const file = former().find(({ indicators }) => indicators[id]?.[period] !== undefined);
          const year = file?.indicators[id]?.[period];
          expect(file && year && formerObservation(file, year, { place, now: is, decimals })).toEqual(was);
          changed += 1;
        }
    expect(changed).toBeGreaterThan(5);
  });

  it('is the release of today itself, or has not said its date: then there is nothing to hold figures against', async () => {
    const again = await filesOf(before, releases);
    expect(JSON.parse(Buffer.from(again.get('sammenlign/utgaver.json') ?? '').toString())).toMatchObject({
      releases: [],
    });
    expect([...again.keys()].filter((path) => path.startsWith('sammenlign/utgaver/'))).toEqual([]);
  });
});

describe('the files of former figures', () => {
  it('fit their schemas', () => {
    const check = schemaChecker((name) => textOf(`schema/${name}.json`));
    const paths = [...made.keys()].filter((path) => /^sammenlign\/utgaver/.test(path));
    expect(paths.length).toBeGreaterThan(2);
    expect(
      paths.map((path) => check(path, JSON.parse(textOf(path)))).filter((fault) => fault !== ''),
    ).toEqual([]);
  });

  it('do not tell what is withheld today', () => {
    const [was, is] = [before, now].map((files) => observationOf(region(files, 'EAK'), 'innbyggere', '2025'));
    expect(was?.value).not.toBeNull();
    expect(is && isHidden(is)).toBe(true);
    const file = former().find(({ indicators }) => indicators['innbyggere']?.['2025'] !== undefined);
    const year = file?.indicators['innbyggere']?.['2025'];
    const place = order.indexOf('EAK');
    expect(file && year && is && formerObservation(file, year, { place, now: is, decimals: 0 })).toEqual(is);
  });
});

describe('the figures on a screen, held against a former release', () => {
  const texts = compareTextsFor('nb');
  const state = { ...EMPTY_STATE, own: '1101', regions: ['1102', 'EAK'], area: 'befolkning' };

  async function shown(asked = state) {
    const read = (path: string) => Promise.resolve(json<unknown>(now, `sammenlign/${path}`));
    const naming = { locale: 'nb', labelOf: ({ name }: { name: { nb: string } }) => name.nb } as const;
    const data = buildCompareData(asked, await readCompareFiles(catalogue, asked, read), naming);
    return changedFigures({ data, state: asked, texts }, former(), order);
  }

  it('are told with what they were and what they are, and how many of all', async () => {
    const { changed, of } = await shown();
    expect(of).toBe(6);
    const [first] = changed;
    const [was, is] = [before, now].map(
      (files) => observationOf(region(files, '1101'), 'innbyggere', '2025').value,
    );
    expect(is).toBe(321);
    expect(first).toMatchObject({ was: { value: was }, now: { value: 321 }, period: '2025' });
    const html = renderChanges({ changed, of }, texts);
    expect(html).toContain(`Innbyggere, Nordvik, 2025: var ${was}, er nå 321`);
    expect(html).toContain(`${changed.length} av 6 tall`);
  });

  it('tell a number that has gone with the sign that stands for it now', async () => {
    const { changed, of } = await shown({ ...state, area: 'tjenester' });
    const gone = changed.find(({ figure, region: { code } }) => figure.id === 'gebyr' && code === '1101');
    expect(gone?.was.value).not.toBeNull();
    expect(gone?.now.value).toBeNull();
    expect(renderChanges({ changed, of }, texts)).toMatch(
      /Gebyr, Nordvik, 2025: var .*, er nå <i data-m="\.\.">/,
    );
  });

  it('of which none has changed are said to be as they were', () => {
    expect(renderChanges({ changed: [], of: 4 }, texts)).toBe(texts.changes.none);
  });
});
