import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../../src/domain/accounts/accountRecord.ts';
import { checkAccounts } from '../../../src/domain/accounts/checks.ts';
import { roundHalfAwayFromZero } from '../../../src/domain/rounding.ts';
import { parsedChecks, records } from './shippedTables.ts';
import { evaluator, publishedTable, strandRecords } from './strandFixture.ts';

// Strand (1130), konsern: Statistics Norway's tables 13551 (operating account), 13202 (balance sheet) and 13542 (key figures),
// as published on 16 and 27 March 2026.

const YEARS = ['2020', '2021', '2022', '2023', '2024'];
const overview = publishedTable('overview.csv', ['art'], [...YEARS, '2025']);
const balance = publishedTable('balance-published.csv', ['code'], YEARS);
const sheet = evaluator(strandRecords('balance.csv'));
const checks = parsedChecks.value ?? [];

function at(rows: typeof overview, code: string, year: string): number {
  const value = rows.find(({ keys }) => keys[0] === code)?.byYear.get(year)?.value;
  if (value === undefined || value === null) throw new Error(`${code} ${year} is not in the extract`);
  return value;
}

describe('balance sheet of 13202', () => {
  const SUMS = {
    anleggsmidler: 'KG41',
    egenkapital: 'KG63',
    langsiktig_gjeld: 'KG76',
    kortsiktig_gjeld: 'KG83',
  };

  it.each(Object.entries(SUMS))('%s from its chapters is %s in all five years', (concept, code) => {
    for (const year of YEARS) expect(sheet.evaluate(concept, year).value).toBe(at(balance, code, year));
  });

  it('omlopsmidler is KG51 and the internal claims that KG51 leaves out', () => {
    for (const year of YEARS)
      expect(sheet.evaluate('omlopsmidler', year).value).toBe(
        at(balance, 'KG51', year) + at(balance, 'KG33', year),
      );
  });

  it('sum_egenkapital_og_gjeld is KG90 in all five years', () => {
    for (const year of YEARS)
      expect(sheet.evaluate('sum_egenkapital_og_gjeld', year).value).toBe(at(balance, 'KG90', year));
  });

  it('passes the controls of the balance sheet: off by at most 6, 10 is allowed', () => {
    const { index } = sheet;
    expect(checkAccounts({ index, checks, file: 'balance.csv', coverage: 'full' })).toEqual([]);
    const off = YEARS.map((year) => sheet.evaluate('sum_eiendeler - sum_egenkapital_og_gjeld', year).value);
    expect(off).toEqual([-2, 6, 2, -3, -1]);
  });
});

describe('operating account of 13551', () => {
  it.each([
    ['sum of income', 'AGD45', ['A800', 'AGD75', 'AG10', 'AGD76', 'AGD77', 'AGD78', 'A600', 'AGD96']],
    ['sum of expenditure', 'AGD46', ['AG15', 'AG35', 'AG17', 'AGD51', 'AGD80', 'A590']],
    ['difference within the group', 'AG18', ['AG19', 'AG21', 'AG23', 'AG25']],
  ])('%s (%s) is the sum of its lines, within the rounding of each line', (_, total, parts) => {
    for (const year of [...YEARS, '2025']) {
      const sum = parts.reduce((before, code) => before + at(overview, code, year), 0);
      // Shares of inter-municipal companies are not whole thousands: each line is rounded by itself.
      expect(Math.abs(sum - at(overview, total, year))).toBeLessThanOrEqual((parts.length + 1) / 2);
    }
  });

  it('depreciation and its contra entry, and transfer to investment, pass the controls: off by at most 3', () => {
    const cells = YEARS.map((year) => {
      const figure = (code: string) => at(overview, code, year);
      return records(
        `1.201.590: ${figure('A590')}, 1.860.990: ${figure('AGD87')}, 1.880.570: ${figure('570')}, 0.880.970: ${figure('570')}`,
        { period: year },
      );
    });
    const { index, evaluate } = evaluator(cells.flat());
    const control = checks.filter(({ id }) =>
      ['avskrivninger-mot-motpost', 'overforing-til-investering'].includes(id),
    );
    expect(control).toHaveLength(2);
    expect(checkAccounts({ index, checks: control, file: 'overview.csv', coverage: 'full' })).toEqual([]);
    expect(YEARS.map((year) => evaluate('art(590) - art(990) on 860 scope B', year).value)).toEqual([
      -2, -1, 1, 0, 0,
    ]);
  });
});

describe('free income per inhabitant of 13542', () => {
  /** 31 December, Statistics Norway's table 07459 (1 January of the year after). */
  const POPULATION = { '2020': 13070, '2021': 13268, '2022': 13474, '2023': 13703, '2024': 13813 };
  const PUBLISHED = { '2020': 58171, '2021': 62117, '2022': 64994, '2023': 66073, '2024': 69047 };
  /** Licence fees on business function 325 (12367: AGD49 on 325); the rest of «other taxes» is on function 800. */
  const LICENCE_FEES = { '2020': 407, '2021': 408, '2022': 456, '2023': 456, '2024': 456 };

  function account(year: keyof typeof POPULATION): AccountRecord[] {
    const figure = (code: string) => at(overview, code, year);
    const fees = LICENCE_FEES[year];
    return records(
      `1.840.800: ${figure('A800')}, 1.800.870: ${figure('AGD75')}, 1.325.877: ${fees}, 1.800.877: ${figure('AGD76') - fees}`,
      { period: year },
    );
  }

  it.each(Object.keys(PUBLISHED) as (keyof typeof PUBLISHED)[])(
    '%s: frie_inntekter / inhabitants is the published figure, licence fees left out',
    (year) => {
      const { evaluate } = evaluator(account(year));
      const perInhabitant = (text: string) =>
        roundHalfAwayFromZero(((evaluate(`${text} scope B`, year).value ?? 0) * 1000) / POPULATION[year], 0);
      expect(perInhabitant('frie_inntekter')).toBe(PUBLISHED[year]);
      expect(perInhabitant('art(800 + 870 + 877)')).not.toBe(PUBLISHED[year]);
    },
  );
});

describe('function 290 of 12367', () => {
  it('sums to zero within 30 in kasse, all ten years', () => {
    const amounts = strandRecords('amounts.csv');
    const { evaluate } = evaluator(amounts);
    const off = ['2015', '2016', '2017', '2018', '2019', ...YEARS].map(
      (year) => evaluate('netto(290) scope B', year).value,
    );
    expect(off).toEqual([0, -3, -3, 0, -2, 1, -12, -13, 19, 0]);
  });
});
