import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALIKE_FILE, alikeVariables, parseAlikeModel } from '../../src/contracts/alikeModel.ts';
import { parseArea } from '../../src/contracts/areas.ts';

const indicators = new Set(
  readdirSync('data/areas').flatMap((name) => {
    const file = `areas/${name}`;
    const { value } = parseArea({ file, bytes: readFileSync(`data/${file}`) });
    return (value?.indicators ?? []).map((located) => located.value.id);
  }),
);

function parse(change: (model: Record<string, unknown>) => void) {
  const model = JSON.parse(readFileSync(`data/${ALIKE_FILE}`, 'utf8')) as Record<string, unknown>;
  change(model);
  const bytes = new TextEncoder().encode(JSON.stringify(model));
  return parseAlikeModel({ file: ALIKE_FILE, bytes }, indicators);
}

const title = { nb: 'x', en: 'x' };

describe('parseAlikeModel', () => {
  it('takes the shipped file', () => {
    expect(parse(() => undefined).problems).toEqual([]);
  });

  it('shares the weight of a theme equally between its key figures', () => {
    const { value } = parse((model) => {
      const variables = ['andel-0-5', 'andel-6-15'].map((indicator) => ({ indicator, transform: 'none' }));
      model['themes'] = [{ id: 'alder', title, weight: 3, variables }];
    });
    expect(alikeVariables(value ?? { themes: [] })).toEqual([
      { id: 'andel-0-5', weight: 1.5, transform: 'none' },
      { id: 'andel-6-15', weight: 1.5, transform: 'none' },
    ]);
  });

  it('refuses an unknown key figure, one that counts twice, and weights of nothing', () => {
    const codes = (ids: string[], weight: number) =>
      parse((model) => {
        const variables = ids.map((indicator) => ({ indicator, transform: 'none' }));
        model['themes'] = [{ id: 'x', title, weight, variables }];
      }).problems.map(({ code, file }) => `${file} ${code}`);
    expect(codes(['areal'], 1)).toEqual(['alike.json unknown-indicator']);
    expect(codes(['innbyggere', 'innbyggere'], 1)).toEqual(['alike.json repeated-id']);
    expect(codes(['innbyggere'], 0)).toEqual(['alike.json bad-json']);
  });
});
