import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { buildFolder } from '../../src/pipeline/buildFolder.ts';
import type { MakeModel } from '../../src/pipeline/buildFolder.ts';
import { readWorld, write } from './world.ts';
import type { World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'kommunespeil-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The small world with a folder of rules, so that there is something to model. */
const ruled = write(readWorld(), 'model/modell.csv', 'rules\n');

function writeWorld(name: string, world: World): string {
  const place = join(folder, name);
  for (const [path, bytes] of world) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return place;
}

interface Options {
  readonly officialOnly?: boolean;
  readonly world?: World;
}

function build(name: string, model?: MakeModel, { officialOnly = false, world = ruled }: Options = {}) {
  const output = join(folder, name);
  const steps: string[] = [];
  const says: string[] = [];
  const exitCode = buildFolder({
    ...{ input: writeWorld(`${name}-input`, world), output, model, officialOnly },
    say: (text) => says.push(text),
    onStep: (step, count, of) => steps.push(`${step} ${count} ${of}`),
  });
  const read = (path: string) => readFileSync(join(output, path), 'utf8');
  const version = () => (JSON.parse(read('index.json')) as { dataVersion: string }).dataVersion;
  return { exitCode, steps, says: says.join('\n'), read, version, output };
}

const HOURS = 'region,year,timer\n1101,2025,77\n';
const model: MakeModel = (files) => ({
  value: new Map([
    ['input/modell/modell.csv', HOURS],
    ['input/modell/dataset.json', new TextDecoder().decode(files.readBytes('input/modell/dataset.json'))],
  ]),
  problems: [],
});

describe('a folder that is built with a model', () => {
  it('is as if what the model makes lay in it', () => {
    const { exitCode, read, steps } = build('modelled', model);
    expect(exitCode).toBe(0);
    expect(steps[0]).toBe('model 1 datasets');
    const { indicators } = JSON.parse(read('region/1101.json')) as {
      indicators: Record<string, { numerator: number[] }>;
    };
    expect(indicators['timer-per-100']?.numerator.at(-1)).toBe(77);
  });

  it('has a version that covers what the model makes', () => {
    const other: MakeModel = (files) => {
      const made = new Map(model(files).value);
      return { value: made.set('input/modell/modell.csv', HOURS.replace('77', '78')), problems: [] };
    };
    const versions = [build('a', model), build('b', other), build('c')].map(({ version }) => version());
    expect(new Set(versions).size).toBe(3);
    expect(build('d', model).version()).toBe(versions[0]);
  });

  const fails: MakeModel = () => {
    throw new Error('the model was run');
  };

  it('does not run it for official figures only, nor without rules', () => {
    expect(build('official', fails, { officialOnly: true }).exitCode).toBe(0);
    expect(build('no-rules', fails, { world: readWorld() }).exitCode).toBe(0);
  });

  it('tells what is wrong with the folder when the model fails on it, and that it fails when nothing is', () => {
    const world = new Map([...ruled].filter(([path]) => path !== 'release.json'));
    const { exitCode, says } = build('no-release', fails, { world });
    expect(exitCode).toBe(1);
    expect(says).toContain('release.json\n  error: The file is not there.');
    expect(() => build('failing', fails)).toThrow('the model was run');
  });

  it('tells what is wrong with the model, and writes nothing', () => {
    const problem: Problem = {
      ...{ code: 'bad-field', severity: 'error', file: 'model/timer.csv', line: 2 },
      ...{ what: 'The rate is «x».', why: 'It is no number.', cure: 'Write a number.' },
    };
    const { exitCode, says, output } = build('broken', () => ({ value: undefined, problems: [problem] }));
    expect(exitCode).toBe(1);
    expect(says).toContain('model/timer.csv\n  error: line 2: The rate is «x».');
    expect(existsSync(output)).toBe(false);
  });
});
