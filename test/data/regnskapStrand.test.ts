import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAccountRecords } from '../../src/contracts/accounts.ts';
import { checkAccounts } from '../../src/domain/accounts/checks.ts';
import { parsedChecks, tables } from '../domain/accounts/shippedTables.ts';
import { evaluator } from '../domain/accounts/strandFixture.ts';

// The shipped accounts of Strand (1130) must give what Statistics Norway publishes for the municipal group: tables 12367
// (by function group), 13551 (operating account), 13552 (investment) and 13202 (balance sheet), all in 1000 kr.

const YEARS = ['2020', '2021', '2022', '2023', '2024'];
const read = ['regnskap.csv', 'balanse.csv'].map((name) => {
  const bytes = readFileSync(`data/input/regnskap-strand/${name}`);
  return parseAccountRecords({ file: name, bytes }, tables);
});
const { index, evaluate } = evaluator(read.flatMap(({ value }) => value ?? []));
const inAllYears = (text: string) => YEARS.map((year) => evaluate(text, year).value);

describe('the shipped accounts of Strand', () => {
  it('load without a problem and pass the controls', () => {
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    const checks = parsedChecks.value ?? [];
    expect(checkAccounts({ index, checks, file: 'regnskap.csv', coverage: 'services' })).toEqual([]);
  });

  it.each([
    ['netto(FGK7)', [134_252, 138_388, 143_612, 166_664, 179_125]],
    ['netto(FGK7) scope B', [134_252, 138_388, 143_612, 166_629, 179_122]],
  ])('%s is the published net expenditure on kindergartens', (text, published) => {
    expect(inAllYears(text)).toEqual(published);
  });

  it.each([
    ['sum_driftsinntekter', [1_082_407, 1_176_178, 1_273_782, 1_329_719, 1_415_654]],
    ['sum_driftsutgifter', [1_070_910, 1_162_426, 1_264_285, 1_359_790, 1_464_053]],
    ['konserndifferanse', [3_734, 956, 4_162, -4_828, -9_111]],
    ['eiendomsskatt', [34_761, 36_943, 36_827, 38_351, 38_567]],
    ['netto_driftsresultat', [24_582, 27_651, 8_749, -19_322, -62_324]],
    ['bruk_av_laan', [231_301, 228_790, 162_731, 71_236, 93_532]],
  ])('%s is the sum of the published overview', (text, published) => {
    for (const [at, value] of inAllYears(text).entries())
      expect(Math.abs((value ?? Number.NaN) - (published[at] ?? Number.NaN))).toBeLessThanOrEqual(3);
  });

  it('sum of assets and of equity and debt are those of the published balance sheet', () => {
    const own = inAllYears('sum_egenkapital_og_gjeld');
    expect(own).toEqual([3_503_152, 3_816_833, 4_082_369, 4_354_046, 4_432_053]);
  });
});
