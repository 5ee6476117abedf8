import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isValidIn } from '../../../src/domain/accounts/accountTables.ts';
import { BYDEL, FYLKESKOMMUNE, KOMMUNE } from '../../../src/model/accounts/accountLevel.ts';
import { isInUse, readAccountRules } from '../../../src/model/accounts/accountRules.ts';
import { diskFiles } from '../../../src/pipeline/diskFiles.ts';
import { tables } from '../../domain/accounts/shippedTables.ts';

const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025'];
const files = diskFiles('data');
const levels = [KOMMUNE, FYLKESKOMMUNE, BYDEL].map((level) => {
  const rules = readAccountRules(files, level.rules);
  if (rules === undefined) throw new Error(`there are no rules in ${level.rules}`);
  return { level: level.level, ...rules };
});
const [kommune] = levels;

describe.each(levels)('rules of the accounts, $level', ({ functions, templates }) => {
  it('are about functions that were in use in their years, each at most once a year', () => {
    for (const year of YEARS) {
      const codes = functions.filter((rule) => isInUse(rule, year)).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const known = tables.functions.filter((row) => isValidIn(row, year)).map(({ code }) => code);
      expect(codes.filter((code) => !known.includes(code))).toEqual([]);
    }
  });

  it('have a template each, with arts in use in all years', () => {
    for (const { template, code } of functions) {
      const arts = templates.get(template) ?? [];
      expect(arts.length, `${code} ${template}`).toBeGreaterThan(0);
      for (const { art } of arts) {
        const row = tables.arts.find((known) => known.code === art);
        expect(row, `${template} ${art}`).toBeDefined();
        expect(YEARS.every((year) => row !== undefined && isValidIn(row, year))).toBe(true);
      }
    }
  });
});

describe('templates of the accounts', () => {
  it('share out the whole expenditure', () => {
    for (const [name, arts] of kommune?.templates ?? []) {
      const spent = arts.filter(({ of, isIncome }) => !isIncome && (of === 'gross' || of === 'own'));
      expect(
        spent.reduce((sum, { share }) => sum + share, 0),
        name,
      ).toBeCloseTo(1, 9);
    }
  });

  it('are all used', () => {
    const used = new Set(levels.flatMap(({ functions }) => functions.map(({ template }) => template)));
    expect([...(kommune?.templates.keys() ?? [])].filter((name) => !used.has(name))).toEqual([]);
  });

  it('tell an income from an expenditure as the table of arts does', () => {
    const arts = [...(kommune?.templates.values() ?? [])].flat();
    for (const { art, isIncome } of arts)
      expect(tables.arts.find(({ code }) => code === art)?.kind).toBe(isIncome ? 'income' : 'expense');
  });
});

describe('rules of municipalities', () => {
  it('cover every function of a service area that is in use', () => {
    const rules = kommune?.functions.map(({ code }) => code) ?? [];
    const areas = tables.members.filter(({ group }) => group.startsWith('FGK')).map((row) => row.function);
    const inUse = tables.functions.filter((row) => isValidIn(row, '2025') && areas.includes(row.code));
    expect(inUse.map(({ code }) => code).filter((code) => !rules.includes(code))).toEqual(['172', '322']);
  });

  it('stand in files without spaces or quotes', () => {
    expect(readFileSync('data/model/accounts.csv', 'utf8')).not.toMatch(/[ "]/);
  });
});
