import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../../src/pipeline/buildFolder.ts';
import { brokenWorlds } from './brokenWorlds.ts';
import { readWorld } from './world.ts';
import type { World } from './world.ts';

// Every kind of wrong input: the good world with one thing changed, the message it must give, and that nothing is touched.
const GOLDEN = 'test/golden/broken/messages.txt';
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const good = readWorld();
const folder = mkdtempSync(join(tmpdir(), 'kommunespeil-broken-'));
const output = join(folder, 'output');

function writeWorld(name: string, world: World): string {
  const place = join(folder, name);
  for (const [path, bytes] of world) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return place;
}

function bytesBelow(place: string): Map<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'base64'),
    ]),
  );
}

beforeAll(() => {
  expect(buildFolder({ input: writeWorld('good', good), output, say: () => undefined })).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly exitCode: number;
  readonly says: string;
  readonly problems: string;
}

function build(kind: string, world: World): Outcome {
  const lines: string[] = [];
  const problems = join(folder, `${kind}.json`);
  const say = (text: string) => lines.push(text.trim());
  const exitCode = buildFolder({ input: writeWorld(kind, world), output, problems, say });
  const says = lines.join('\n\n').replaceAll(output, 'output');
  return { exitCode, says, problems: readFileSync(problems, 'utf8') };
}

const worlds = brokenWorlds(good);

/** One section a kind: `### kind`, exit code, and everything the publisher reads. */
function expected(): Map<string, string> {
  const sections = readFileSync(GOLDEN, 'utf8').split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => [section.split('\n')[0] ?? '', section.slice(section.indexOf('\n') + 1)]),
  );
}

function toSection({ exitCode, says }: Outcome): string {
  return `exit code ${exitCode}\n${says}\n\n`;
}

describe('a broken input', () => {
  if (UPDATE) {
    const sections = worlds.map(({ kind, world }) => `### ${kind}\n${toSection(build(kind, world))}`);
    mkdirSync(dirname(GOLDEN), { recursive: true });
    writeFileSync(GOLDEN, sections.join(''));
    rmSync(output, { recursive: true, force: true });
  }
  const golden = expected();

  it('has one section of the golden file for each kind', () => {
    expect([...golden.keys()]).toEqual(worlds.map(({ kind }) => kind));
  });

  it.each(worlds)(
    'with $kind gives its message, and an error leaves the former output',
    ({ kind, world }) => {
      const before = bytesBelow(output);
      const outcome = build(kind, world);
      expect(toSection(outcome)).toBe(golden.get(kind));

      const { errors } = JSON.parse(outcome.problems) as { errors: number };
      expect(outcome.exitCode).toBe(errors > 0 ? 1 : 0);
      if (outcome.exitCode === 1) expect(bytesBelow(output)).toEqual(before);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );

  it('gives all its messages at once', () => {
    const several = ['not a number', 'a missing name'].reduce((world, kind) => {
      const broken = worlds.find((candidate) => candidate.kind === kind)?.world ?? new Map();
      const changed = [...good.keys()].filter((path) => broken.get(path) !== good.get(path));
      return new Map([
        ...world,
        ...changed.flatMap((path) => (broken.has(path) ? [[path, broken.get(path)] as const] : [])),
      ]);
    }, good);
    const { problems } = build('several', several);
    expect(
      (JSON.parse(problems) as { problems: { code: string }[] }).problems.map(({ code }) => code),
    ).toEqual(['missing-text', 'bad-number']);
  });
});
