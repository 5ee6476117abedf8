import { describe, expect, it } from 'vitest';
import { latestObservations, packCatalogue, unpackCatalogue } from '../../src/contracts/publishedCompare.ts';
import type { PublishedCompareFile, PublishedCompareRegion } from '../../src/contracts/publishedCompare.ts';
import { goldenWorld } from '../compare/goldenCompare.ts';

const { catalogue, json } = goldenWorld('small');

describe('a catalogue that is packed', () => {
  const same = (name: string) => ({ nb: name, en: name });
  const regions: PublishedCompareRegion[] = [
    { code: '3110', level: 'kommune', name: same('Hvaler'), slug: 'hvaler', parents: ['EKG01'], size: 4700 },
    {
      code: '3018',
      level: 'kommune',
      name: same('Våler (Østfold)'),
      slug: 'valer',
      parents: ['EKG01', 'EKA31'],
    },
    {
      code: 'EAKUO',
      level: 'landetUtenOslo',
      name: { nb: 'Landet uten Oslo', nn: 'Landet utan Oslo', en: 'Norway excluding Oslo' },
    },
    { code: 'EKG07', level: 'kommunegruppe', name: same('KOSTRA-gruppe 7'), slug: '7', size: 0 },
  ];

  it('is the same when it is unpacked: names, addresses, sizes and what is left out', () => {
    expect(unpackCatalogue(packCatalogue({ ...catalogue, regions }))).toEqual({ ...catalogue, regions });
  });

  it('writes only addresses that the name does not give', () => {
    expect(packCatalogue({ ...catalogue, regions }).regions.slugs).toEqual({
      '3018': 'valer',
      EAKUO: null,
      EKG07: '7',
    });
  });
});

describe('the newest year of a key figure', () => {
  it('is unpacked once, however often it is asked for', () => {
    const stem = catalogue.areas[0]?.parts[0]?.stem ?? '';
    const file = json(`sammenlign/${stem}.json`) as PublishedCompareFile;
    const indicator = file.indicators[0]!;
    expect(latestObservations(file, indicator)).toBe(latestObservations(file, indicator));
  });
});
