import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGroupingRules } from '../../src/contracts/groupingRules.ts';

const file = 'groupings/folkemengde-frie-inntekter.json';
const sound = readFileSync(`data/${file}`, 'utf8');

interface LooseRules {
  variables: Record<string, unknown>[];
  classifications: { variable: string; classes: { id: string; from: unknown }[] }[];
  special: Record<string, unknown>[];
  groups: { code: string; cells: Record<string, string[]>[] }[];
  fallback: string | null;
}

function codesAfter(change: (rules: LooseRules) => void): string[] {
  const rules = JSON.parse(sound) as LooseRules;
  change(rules);
  const bytes = new TextEncoder().encode(JSON.stringify(rules));
  const { value, problems } = parseGroupingRules({ file, bytes });
  expect(value === undefined).toBe(problems.length > 0);
  expect(problems.every((problem) => problem.file === file && problem.severity === 'error')).toBe(true);
  return problems.map(({ code }) => code);
}

describe('parseGroupingRules', () => {
  it('takes the shipped file', () => {
    expect(codesAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (rules: LooseRules) => void, string[]]>([
    ['a group without a title', (r) => r.groups.push({ code: 'FFI01', cells: [] } as never), ['bad-json']],
    ['a repeated group', (r) => void (r.groups[11] = { ...r.groups[10]!, cells: [] }), ['repeated-id']],
    [
      'a repeated class',
      (r) => void (r.classifications[1]!.classes[1]!.id = 'lave'),
      ['repeated-id', 'unknown-name'],
    ],
    [
      'a lowest class with a limit',
      (r) => void (r.classifications[0]!.classes[0]!.from = { kind: 'number', value: 1 }),
      ['class-without-limit'],
    ],
    [
      'limits that fall',
      (r) => void (r.classifications[0]!.classes[2]!.from = { kind: 'number', value: 5 }),
      ['limits-out-of-order'],
    ],
    [
      'numbers mixed with percentiles',
      (r) => void (r.classifications[1]!.classes[2]!.from = { kind: 'number', value: 9e9 }),
      ['limits-out-of-order'],
    ],
    [
      'a variable without figures or a reason',
      (r) => void (r.variables[1]!['indicator'] = null),
      ['source-not-given'],
    ],
    [
      'a weighted linear percentile',
      (r) =>
        Object.assign(r.classifications[1]!.classes[1]!.from as object, {
          method: 'linear',
          weight: 'population',
        }),
      ['no-weighted-form'],
    ],
    [
      'a weight that is no variable',
      (r) => Object.assign(r.classifications[1]!.classes[1]!.from as object, { weight: 'area' }),
      ['unknown-name'],
    ],
    [
      'a limit not published of a variable that has figures',
      (r) => void (r.classifications[0]!.classes[3]!.from = { kind: 'unpublished' }),
      ['limit-not-given'],
    ],
    ['a special group that is not declared', (r) => void (r.special[0]!.group = 'FFI99'), ['unknown-name']],
    ['a fallback that is not declared', (r) => void (r.fallback = 'FFI99'), ['unknown-name']],
    [
      'a cell of an unknown class',
      (r) => r.groups[0]!.cells[0]!['free_income']!.push('midt'),
      ['unknown-name'],
    ],
    [
      'a cell of an unknown variable',
      (r) => void (r.groups[0]!.cells[0]!['area'] = ['lave']),
      ['unknown-name'],
    ],
    [
      'a cell that two groups claim',
      (r) => r.groups[0]!.cells[0]!['free_income']!.push('hoye'),
      ['overlapping-cells'],
    ],
    ['a municipality number without its zero', (r) => void (r.special[0]!.numbers = ['301']), ['bad-json']],
  ])('refuses %s', (_what, change, codes) => {
    expect([...new Set(codesAfter(change))].sort()).toEqual(codes);
  });

  it('returns all problems at once', () => {
    const codes = codesAfter((rules) => {
      rules.fallback = 'FFI99';
      rules.groups[0]?.cells[0]?.['free_income']?.push('midt', 'hoye');
    });
    expect(codes).toEqual(['unknown-name', 'unknown-name', 'overlapping-cells']);
  });
});
