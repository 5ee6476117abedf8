import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALIKE_FILE, alikeVariables, parseAlikeModels } from '../../src/contracts/alikeModel.ts';
import { parseArea } from '../../src/contracts/areas.ts';

const indicators = new Set(
  readdirSync('data/areas').flatMap((name) => {
    const file = `areas/${name}`;
    const { value } = parseArea({ file, bytes: readFileSync(`data/${file}`) });
    return (value?.indicators ?? []).map((located) => located.value.id);
  }),
);

/** The shipped file with other themes in its first model. */
function parse(themes?: unknown[], twice = false) {
  const shipped = JSON.parse(readFileSync(`data/${ALIKE_FILE}`, 'utf8')) as { models: object[] };
  const [first, ...others] = shipped.models;
  const models = [{ ...first, ...(themes && { themes }) }, ...(twice ? [first] : []), ...others];
  const bytes = new TextEncoder().encode(JSON.stringify({ models }));
  return parseAlikeModels({ file: ALIKE_FILE, bytes }, indicators);
}

const title = { nb: 'x', en: 'x' };

describe('parseAlikeModels', () => {
  it('takes the shipped file', () => {
    const { value, problems } = parse();
    expect(problems).toEqual([]);
    expect(value?.map(({ id }) => id)).toEqual(['gruppe', 'behov', 'geografi']);
  });

  it('shares the weight of a theme equally between its key figures', () => {
    const variables = [{ indicator: 'andel-0-5', transform: 'none' }, { quality: 'avstand' }];
    const { value } = parse([{ id: 'alder', title, weight: 3, variables }]);
    expect(alikeVariables(value?.[0] ?? { themes: [] })).toEqual([
      { id: 'andel-0-5', weight: 1.5, transform: 'none' },
      { id: 'avstand', weight: 1.5, transform: 'place' },
    ]);
  });

  it('refuses an unknown key figure, one that counts twice, and weights of nothing', () => {
    const codes = (ids: string[], weight: number) => {
      const variables = ids.map((indicator) => ({ indicator, transform: 'none' }));
      return parse([{ id: 'x', title, weight, variables }]).problems.map(
        ({ code, file }) => `${file} ${code}`,
      );
    };
    expect(codes(['areal'], 1)).toEqual(['alike.json unknown-indicator']);
    expect(codes(['innbyggere', 'innbyggere'], 1)).toEqual(['alike.json repeated-id']);
    expect(codes(['innbyggere'], 0)).toEqual(['alike.json bad-json']);
  });

  it('refuses two models or themes of one name: a weight in an address would mean both', () => {
    expect(parse(undefined, true).problems.map(({ what }) => what)).toEqual([
      'The model «gruppe» stands more than once.',
    ]);
    const theme = (indicator: string) => ({
      id: 'x',
      title,
      weight: 1,
      variables: [{ indicator, transform: 'none' }],
    });
    expect(parse([theme('andel-0-5'), theme('andel-6-15')]).problems.map(({ what }) => what)).toEqual([
      'The theme «x» stands more than once.',
    ]);
  });

  it('compares nobody on a modelled key figure or one that may be hidden', () => {
    const ids = new Set(
      parse()
        .value?.flatMap(alikeVariables)
        .map(({ id }) => id),
    );
    const used = readdirSync('data/areas').flatMap((name) => {
      const { value } = parseArea({ file: name, bytes: readFileSync(`data/areas/${name}`) });
      return value?.indicators.filter((located) => ids.has(located.value.id)) ?? [];
    });
    expect(used.length).toBeGreaterThan(7);
    // `fullCount`: of all inhabitants, roads or money, so that no small count is hidden in it.
    expect(used.filter(({ value }) => !value.fullCount).map(({ value }) => value.id)).toEqual([]);
  });
});
