import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/extracts/schemas/schemaFiles.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import { extractsOf } from './extractsOf.ts';
import { schemaChecker } from './schemas.ts';
import { readJson } from './truth.ts';

describe.each(['small', 'levels', 'small-official-only'])(
  'the schemas of what is published (%s)',
  (world) => {
    const folder = `test/golden/${world}`;
    const files = diskFiles(folder);
    const extracts = extractsOf(folder);
    const check = schemaChecker((name) => extracts.text(`schema/${name}.json`));

    it('fit every published JSON file', () => {
      const faults = files.list().map((path) => check(path, readJson(files, path)));
      expect(faults.filter((fault) => fault !== '')).toEqual([]);
      expect(check('filer.json', JSON.parse(extracts.text('filer.json')))).toBe('');
    });

    it('find a field that is not there, one too many, and one of another kind', () => {
      const region = files.list().find((path) => path.startsWith('region/')) ?? '';
      const whole = readJson<Record<string, unknown>>(files, region);
      const { periods: _, ...without } = whole;
      expect(check(region, without)).toContain("required property 'periods'");
      expect(check(region, { ...whole, more: 1 })).toContain('additional properties');
      expect(check(region, { ...whole, periods: [2025] })).toContain('must be string');
    });
  },
);

describe('the list of schemas', () => {
  it('has a name for each, and those that are published are all of them', () => {
    const names = SCHEMAS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const made = extractsOf('test/golden/small').paths.filter((path) => path.startsWith('schema/'));
    expect(made).toEqual(names.map((name) => `schema/${name}.json`));
  });
});
