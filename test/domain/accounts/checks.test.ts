import { describe, expect, it } from 'vitest';
import { indexAccounts } from '../../../src/domain/accounts/accountsIndex.ts';
import type { AccountRecord } from '../../../src/domain/accounts/accountRecord.ts';
import { checkAccounts } from '../../../src/domain/accounts/checks.ts';
import { parsedChecks, records, tables } from './shippedTables.ts';

/** Passes every control: operation, investment and balance sheet agree. */
const SOUND = `
1.201.010: 100, 1.201.590: 20, 1.840.800: 90, 1.800.870: 40, 1.860.990: 20
1.880.570: 20, 1.899.589: 10
0.221.230: 50, 0.841.729: 10, 0.880.970: 20, 0.870.910: 20
2.10: 70, 2.27: 30, 2.40: 40, 2.56: 65, 2.5900: 5, 2.9100: 9, 2.9999: -9
`;

function check(text: string, report: Partial<AccountRecord> = {}, coverage: 'full' | 'services' = 'full') {
  const index = indexAccounts(records(text, report), tables);
  return checkAccounts({ index, checks: parsedChecks.value ?? [], file: 'regnskap.csv', coverage });
}

describe('checkAccounts', () => {
  it('finds nothing wrong with a sound account', () => {
    expect(check(SOUND)).toEqual([]);
  });

  it.each([
    ['f290-drift-i-null', '1.290.120: 31', '1.290.120: 31, 1.290.850: 1'],
    ['f290-investering-i-null', '0.290.230: 31', '0.290.230: 31, 0.290.850: 1'],
    ['avskrivninger-mot-motpost', '1.202.590: 31', '1.202.590: 31, 1.860.990: 1'],
    ['overforing-til-investering', '1.880.570: 31', '1.880.570: 31, 0.880.970: 1'],
    ['drift-i-balanse', '1.202.020: 31', '1.202.020: 31, 1.202.600: 1'],
    ['balanse-i-null', '2.11: 11', '2.11: 11, 2.32: 1'],
    ['memoriakonti-i-null', '2.9200: 31', '2.9200: 31, 2.9999: -1'],
  ])('%s: over the tolerance is reported, at it is not', (id, over, at) => {
    const found = (text: string) => check(text).filter(({ code }) => code === id);
    expect(found(over)).toHaveLength(1);
    expect(found(at)).toEqual([]);
  });

  it.each([
    ['rammetilskudd-bare-f840', '1.201.800: 1'],
    ['rammetilskudd-bare-f840', '0.840.010: 1, 0.201.800: 1'],
    ['skatt-bare-f800', '1.325.870: 1'],
    ['skatt-bare-f800', '1.201.876: 1'],
    ['arsresultat-bare-f899', '1.880.980: 1'],
    ['f899-bare-arsresultat', '1.899.010: 1'],
    ['merforbruk-bare-f880', '1.201.530: 1'],
    ['motpost-bare-f860', '1.201.990: 1'],
  ])('%s: any amount elsewhere is reported with its cell (%s)', (id, cell) => {
    const [problem] = check(`${SOUND.trim()}\n${cell}`).filter(({ code }) => code === id);
    expect(problem?.severity).toBe('error');
    expect(problem?.what).toContain(`${cell.split(', ').at(-1)}`);
  });

  it('lets other taxes (877) stand on business functions: licence fees are posted there', () => {
    expect(check('1.325.877: 456').filter(({ code }) => code === 'skatt-bare-f800')).toEqual([]);
  });

  it('asks of Oslo alone that internal purchases equal internal sales', () => {
    const cells = '1.252.298: 50, 1.244.798: 39';
    const found = (region: string) =>
      check(cells, { region }).filter(({ code }) => code.startsWith('oslo')).length;
    expect(found('0301')).toBe(1);
    expect(found('4601')).toBe(0);
    expect(check('1.252.298: 50, 1.244.798: 40', { region: '0301' }).map(({ code }) => code)).not.toContain(
      'oslo-intern-drift',
    );
  });

  it('leaves out what only a whole account can show, when the data hold the services only', () => {
    expect(check('1.202.590: 500', {}, 'services')).toEqual([]);
    expect(check('1.290.120: 31', {}, 'services')).toHaveLength(1);
  });

  it('says region, year, scope, amount and tolerance, and what to do', () => {
    const [problem] = check('1.290.120: 31', { period: '2023' }, 'services');
    expect(problem).toEqual({
      code: 'f290-drift-i-null',
      severity: 'error',
      file: 'regnskap.csv',
      column: 'amount',
      what: '1130 2023 B: Function 290 inter-municipal cooperation does not sum to zero in the operating account: 31 (± 30).',
      why: 'It is one of the controls that accounts pass when they are reported; the figures rely on it.',
      cure: 'Distribute the remainder among the participants.',
    });
  });

  it('tells once of what fails alike in kasse and konsern, and twice of what does not', () => {
    const failing = (own: string, group: string) => {
      const both = [...records(own, { scope: 'B' }), ...records(group, { scope: 'A' })];
      const checks = parsedChecks.value ?? [];
      return checkAccounts({ index: indexAccounts(both, tables), checks, file: 'f', coverage: 'services' });
    };
    const [problem, ...others] = failing('1.290.120: 31', '1.290.120: 31');
    expect(problem?.what).toMatch(/^1130 \d{4} A, B: /);
    expect(others).toEqual([]);
    expect(failing('1.290.120: 31', '1.290.120: 32').map(({ what }) => what.slice(0, 11))).toEqual([
      '1130 2024 A',
      '1130 2024 B',
    ]);
    expect(failing('1.201.800: 1', '1.201.800: 1').map(({ code }) => code)).toEqual([
      'rammetilskudd-bare-f840',
    ]);
  });

  it('speaks Norwegian when asked', () => {
    const index = indexAccounts(records('1.290.120: 31'), tables);
    const checks = parsedChecks.value ?? [];
    const [problem] = checkAccounts({ index, checks, file: 'f', coverage: 'services', language: 'nb' });
    expect(problem?.what).toContain('går ikke i null i driftsregnskapet');
  });
});
