import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../src/site/indicators.ts';
import { breakPeriods, keyNumber, seriesRuns } from '../../src/site/keyNumber.ts';
import type { KeyNumber } from '../../src/site/keyNumber.ts';
import { readRegion } from '../../src/site/readPublished.ts';
import { renderFigure } from '../../src/site/renderFigure.ts';

function numberOf(region: string, indicator: string, comparisons: readonly string[]): KeyNumber {
  return keyNumber(indicatorById(indicator), {
    ...{ file: readRegion(region), comparisons },
    ...{ peers: null, locale: 'nb' },
  });
}

/** «36 % lavere enn kommunegruppe 2: 4 667» */
const shown = ({ against }: KeyNumber) =>
  against.map(({ label, cell }) => `${label}: ${renderFigure(cell, 'nb')}`.replaceAll('\u00a0', ' '));

describe('a key figure by itself', () => {
  it('is compared in the period of its own newest value, where the others have newer ones', () => {
    const fee = numberOf('1102', 'gebyr', ['EKG02', 'EAKUO']);
    expect(fee).toMatchObject({ period: '2024', cell: { value: 3000, unit: 'kr', decimals: 0 } });
    // In 2025 they have 5 600 and 4 350.
    expect(shown(fee)).toEqual([
      '36 % lavere enn kommunegruppe 2: 4 667',
      '25 % lavere enn landet uten Oslo: 4 000',
    ]);
  });

  it('is compared with nothing where the others have no figure in that period', () => {
    const visits = numberOf('0301', 'besok-per-innbygger', ['EAKUO']);
    expect(visits).toMatchObject({ period: '2024', cell: { value: 5.1 }, against: [] });
  });

  it('that is a sum is not compared with the sum over a group', () => {
    expect(numberOf('1101', 'innbyggere', ['EKG01', 'EAKUO']).against).toEqual([]);
  });

  it('that has no average is not compared', () => {
    expect(numberOf('1101', 'har-plan', ['EKG01', 'EAKUO']).against).toEqual([]);
  });

  it('has zero as its newest value where the value is zero', () => {
    expect(numberOf('1502', 'besok-per-innbygger', [])).toMatchObject({ period: '2025', cell: { value: 0 } });
  });

  it('says why there is none where the region has no value at all', () => {
    const help = numberOf('1502', 'andel-hjelp', ['EKG02']);
    expect(help.period).toBe('2025');
    expect(renderFigure(help.cell, 'nb')).toContain('tall mangler');
    expect(help.spark).toBeNull();
  });

  it('is drawn over its own years, and not at all with fewer than three', () => {
    expect(numberOf('1101', 'andel-barn', []).spark?.paths).toHaveLength(1);
    expect(numberOf('1101', 'gebyr', []).spark).toBeNull();
  });

  it('is drawn lifted where a year is missing', () => {
    const { spark } = numberOf('1102', 'utlan', []);
    expect(spark?.paths).toHaveLength(1);
    expect(spark?.dots).toHaveLength(2);
  });
});

describe('the runs of a series', () => {
  it('end at a break of the key figure', () => {
    const runs = seriesRuns(readRegion('1101'), indicatorById('gebyr'));
    expect(runs.map((run) => run.map(({ period }) => period))).toEqual([['2024'], ['2025']]);
  });

  it('are none for a key figure that the file does not have', () => {
    const unknown = { ...indicatorById('gebyr'), id: 'ukjent' };
    expect(seriesRuns(readRegion('1101'), unknown)).toEqual([]);
  });

  it('know the breaks of the key figure everywhere, and those of a region for all its key figures', () => {
    expect(breakPeriods('gebyr', '1101')).toEqual(['2025']);
    expect(breakPeriods('innbyggere', '1101')).toEqual([]);
    expect(breakPeriods('innbyggere', '1502')).toEqual(['2024']);
    expect(breakPeriods('gebyr', '1502').sort()).toEqual(['2024', '2025']);
  });
});
