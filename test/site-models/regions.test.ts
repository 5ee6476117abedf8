import { describe, expect, it } from 'vitest';
import { areasCrumb, keyFigureCrumbs, unitCrumbs, unitsCrumb } from '../../src/site/crumbs.ts';
import {
  averageName,
  comparisonCodes,
  groupByCode,
  regionByCode,
  regionPath,
  regionsOf,
  sortedByName,
} from '../../src/site/regions.ts';

describe('regions', () => {
  it('sort as a Norwegian reader looks them up, in either language: ø after v, and å last', () => {
    const named = (name: string) => ({ ...regionByCode('1101'), name: { nb: name, en: name } });
    const names = ['Østre Toten', 'Ålesund', 'Voss', 'Ærfugl', 'Aremark', 'Aurskog'].map(named);
    for (const locale of ['nb', 'en'] as const)
      expect(sortedByName(names, locale).map(({ name }) => name.nb)).toEqual([
        'Aremark',
        'Aurskog',
        'Voss',
        'Ærfugl',
        'Østre Toten',
        'Ålesund',
      ]);
  });

  it('of the same name sort by number, whatever order they come in', () => {
    const twins = ['1102', '1101'].map((code) => ({
      ...regionByCode(code),
      name: { nb: 'Herøy', en: 'Herøy' },
    }));
    expect(sortedByName(twins, 'nb').map(({ code }) => code)).toEqual(['1101', '1102']);
    expect(sortedByName(twins.reverse(), 'nb').map(({ code }) => code)).toEqual(['1101', '1102']);
  });

  it('have a page, except the country', () => {
    const path = (code: string) => regionPath(regionByCode(code), 'nb');
    expect(path('1102')).toBe('/kommune/sorvik/');
    expect(path('EKA15')).toBe('/fylke/nordlandet/');
    expect(path('EKG02')).toBe('/kommunegruppe/2/');
    expect([path('EAK'), path('EAKUO')]).toEqual([undefined, undefined]);
  });

  it('keep kommune and fylke of one name apart', () => {
    expect(regionPath(regionByCode('0301'), 'nb')).toBe('/kommune/oslo/');
    expect(regionPath(regionByCode('EKA03'), 'nb')).toBe('/fylke/oslo/');
  });

  it('are compared with the nearest average first', () => {
    expect(comparisonCodes(regionByCode('1101'))).toEqual(['EKG01', 'EKA11', 'EAKUO', 'EAK']);
  });

  it('have averages named by what they are averages of', () => {
    expect(['EKG02', 'EKA15', 'EAKUO', 'EAK'].map((code) => averageName(code, 'nb'))).toEqual([
      'Kommunegruppe 2',
      'Kommunene i Nordlandet',
      'Landet uten Oslo',
      'Landet',
    ]);
  });

  it('that the release does not have are a bug', () => {
    expect(() => regionByCode('9999')).toThrow('no region 9999');
    expect(() => groupByCode('EKG99')).toThrow('no kommunegruppe EKG99');
  });

  it('are found by level', () => {
    expect(regionsOf('kommunegruppe').map(({ code }) => code)).toEqual(['EKG01', 'EKG02', 'EKG03']);
  });
});

describe('the way to a page', () => {
  const kommune = regionByCode('1502');

  it('goes from the list by way of the fylke to the kommune, which is not a link', () => {
    expect(unitCrumbs(kommune, 'nb')).toEqual([
      { text: 'Kommuner', href: '/kommuner/' },
      { text: 'Nordlandet', href: '/fylke/nordlandet/' },
      { text: 'Vestøya' },
    ]);
  });

  it('leaves out a fylke that is the kommune itself', () => {
    expect(unitCrumbs(regionByCode('0301'), 'nb')).toEqual([
      { text: 'Kommuner', href: '/kommuner/' },
      { text: 'Oslo' },
    ]);
  });

  it('goes on to the service area, by way of the kommune', () => {
    expect(keyFigureCrumbs(kommune, 'Kultur', 'nb').slice(2)).toEqual([
      { text: 'Vestøya', href: '/kommune/vestoya/' },
      { text: 'Kultur' },
    ]);
  });

  it('begins at the list for a region without fylke', () => {
    expect(unitCrumbs(regionByCode('EKA15'), 'nb')).toEqual([
      unitsCrumb('kommune', 'nb'),
      { text: 'Nordlandet' },
    ]);
    expect(areasCrumb('nb')).toEqual({ text: 'Tjenesteområder', href: '/omrade/' });
  });
});
