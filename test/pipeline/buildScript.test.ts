import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SMALL_WORLD } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'kommunespeil-script-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...options: string[]) {
  return spawnSync(process.execPath, ['scripts/build-data.ts', ...options], { encoding: 'utf8' });
}

describe('npm run data', () => {
  it('ends with 0 and tells each step with its count and time', () => {
    const output = join(folder, 'data');
    const problems = join(folder, 'deep', 'problems.json');
    const { status, stderr, stdout } = run(
      '--input',
      SMALL_WORLD,
      '--output',
      output,
      '--problems',
      problems,
    );
    expect(status).toBe(0);
    expect(stdout).toBe('');
    const steps = stderr.trimEnd().split('\n');
    for (const step of steps) expect(step).toMatch(/^[a-z]+: \d+ .+, \d+ ms$/);
    expect(steps.map((step) => step.split(', ')[0])).toEqual([
      'read: 5 datasets',
      'check: 0 problems',
      'compute: 9 key figures',
      'suppress: 0 counts hidden',
      'audit: 0 hidden counts found',
      expect.stringMatching(/^publish: \d+ files to .*data$/) as string,
    ]);
    expect(existsSync(join(output, 'index.json'))).toBe(true);
    expect(JSON.parse(readFileSync(problems, 'utf8'))).toEqual({ errors: 0, warnings: 0, problems: [] });
  });

  it('ends with 1 on an error, and writes the problems where it was asked to', () => {
    const output = join(folder, 'none');
    const problems = join(folder, 'problems.json');
    const { status, stderr } = run('--input', 'test/golden', '--output', output, '--problems', problems);
    expect(status).toBe(1);
    expect(stderr).toContain('release.json\n  error: The file is not there.');
    expect(existsSync(output)).toBe(false);
    expect(JSON.parse(readFileSync(problems, 'utf8'))).toMatchObject({ warnings: 0 });
  });

  it('ends with an error on an option it does not know', () => {
    expect(run('--inpt', SMALL_WORLD).status).not.toBe(0);
  });
});
