import { describe, expect, it } from 'vitest';
import type { PublishedAreaFile, PublishedIndicator } from '../../src/contracts/published.ts';
import { rankAmong, tablePeers } from '../../src/export/tablePeers.ts';
import { header, INDEX } from './publishedWorld.ts';

const REGIONS = ['1101', '1102', '1103', '1104', '1105'];
const indicator = INDEX.indicators.find(({ id }) => id === 'andel-80') as PublishedIndicator;
const run = { from: '2025', to: '2025', provenance: 'official', datasets: [] } as const;

/** One figure of five units in 2025. */
function fileOf(values: readonly (number | null)[], status = '00000'): PublishedAreaFile {
  return {
    ...header,
    area: indicator.area,
    regions: REGIONS,
    periods: ['2025'],
    statusSets: ['', 'missing', 'suppressed'],
    indicators: { [indicator.id]: { values, status } },
  };
}

const place = (file: PublishedAreaFile, own: string, coverage: 'full' | 'partial' = 'full') =>
  rankAmong(REGIONS, own, {
    file,
    indicator: { ...indicator, provenances: [{ ...run, coverage }] },
    period: '2025',
  });

describe('the place of a unit among its peers', () => {
  it('is shared by figures that are equal with the decimals shown', () => {
    const file = fileOf([30, 25.04, 24.96, 10, 5]);
    expect(place(file, '1102')).toMatchObject({ from: 2, to: 3, of: 5 });
    expect(place(file, '1103')).toMatchObject({ from: 2, to: 3, of: 5 });
  });

  it('counts those with a figure, and is of none that has none', () => {
    const file = fileOf([30, null, null, 10, 5], '02100');
    expect(place(file, '1105')).toMatchObject({ from: 3, to: 3, of: 3, missing: 2, suppressed: 1 });
    expect(place(file, '1102')).toBeUndefined();
  });

  it('is none where no other has a figure', () => {
    expect(place(fileOf([30, null, null, null, null], '01111'), '1101')).toBeUndefined();
  });

  it('is none where the figures are of fewer than half by their source', () => {
    const two = () => fileOf([30, 20, null, null, null], '00111');
    expect(place(two(), '1101', 'partial')).toBeUndefined();
    expect(place(two(), '1101', 'full')).toMatchObject({ from: 1, of: 2 });
    expect(place(fileOf([30, 20, 10, null, null], '00011'), '1101', 'partial')).toMatchObject({ of: 3 });
  });
});

describe('whom a unit is held against', () => {
  it('is its kommunegruppe', () => {
    expect(tablePeers(INDEX, '1130')).toEqual({ reference: 'EKG08', members: ['1130', '1120'] });
  });

  it('is the country without Oslo, without a place, where it is alone in its group', () => {
    const groups = INDEX.groups.map((group) => ({ ...group, members: ['1130'] }));
    expect(tablePeers({ ...INDEX, groups }, '1130')).toEqual({ reference: 'EAKUO', members: null });
  });

  it('is nobody for an average', () => {
    expect(tablePeers(INDEX, 'EKG08')).toBeUndefined();
  });
});
