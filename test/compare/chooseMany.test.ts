import { describe, expect, it } from 'vitest';
import { chooseMany, readPasted, WAYS_OF } from '../../src/compare/chooseMany.ts';
import { compareHref, compareThisHref } from '../../src/compare/compareHref.ts';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import { mostAlike } from '../../src/compare/mostAlike.ts';
import { bySize, usualOthers } from '../../src/compare/usualOthers.ts';
import type { PublishedAlike } from '../../src/contracts/publishedAlike.ts';
import { goldenWorld } from './goldenCompare.ts';

const { catalogue, entries, json } = goldenWorld('small');
const neighbours = json('sammenlign/naboer.json') as NonNullable<
  Parameters<typeof chooseMany>[1]['neighbours']
>;
const kommuner = catalogue.regions.filter(({ level }) => level === 'kommune');
const own = kommuner.find(
  ({ parents }) => kommuner.filter((each) => each.parents?.[0] === parents?.[0]).length > 1,
);
const state = { ...EMPTY_STATE, own: own?.code ?? '' };

describe('several regions at once', () => {
  it.each(['group', 'fylke'] as const)('of the own %s are its members, without the own one', (way) => {
    const parent = own?.parents?.[way === 'group' ? 0 : 1] ?? '';
    const found = chooseMany(way, { state, catalogue });
    const members = kommuner.filter(({ parents }) => parents?.includes(parent)).map(({ code }) => code);
    expect([...found, state.own].sort()).toEqual(members.sort());
  });

  it('are the neighbours that are published', () => {
    expect(chooseMany('neighbours', { state, catalogue, neighbours })).toEqual(
      neighbours.neighbours[state.own],
    );
  });

  it('are the most alike by the first model, nearest first, with what it looks at', () => {
    const column = (id: string, values: number[]) => ({
      id,
      transform: 'none' as const,
      period: '2025',
      values,
    });
    const text = (nb: string) => ({ nb, nn: nb, en: nb });
    const alike = {
      regions: ['1', '2', '3'],
      columns: [column('a', [10, 90, 12]), column('b', [1, 1, 500])],
      models: [
        { id: 'x', title: text('X'), themes: [{ id: 't', title: text('T'), weight: 1, variables: ['a'] }] },
        { id: 'y', title: text('Y'), themes: [{ id: 'u', title: text('U'), weight: 1, variables: ['b'] }] },
      ],
    } as unknown as PublishedAlike;
    expect(mostAlike('1', alike, 'nb')).toEqual({ codes: ['3', '2'], model: 'X', themes: ['T'] });
    expect(mostAlike('9', alike, 'nb').codes).toEqual([]);
    expect(
      chooseMany('alike', { state: { ...EMPTY_STATE, own: '1' }, catalogue, alike: ['3', '1', '2'] }),
    ).toEqual(['3', '2']);
  });

  it('are the most alike for kommuner alone, who have models', () => {
    expect(WAYS_OF.kommune).toContain('alike');
    for (const level of ['fylkeskommune', 'bydel'] as const) expect(WAYS_OF[level]).not.toContain('alike');
  });

  it('are the largest first and the smallest first, by inhabitants', () => {
    const sizes = new Map(kommuner.map(({ code, size }) => [code, size ?? 0]));
    const all = bySize(catalogue, 'kommune').map((code) => sizes.get(code) ?? 0);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    const nobody = { state: EMPTY_STATE, catalogue };
    expect(chooseMany('largest', nobody)[0]).toBe('0301');
    expect(sizes.get(chooseMany('smallest', nobody)[0] ?? '')).toBe(all.at(-1));
  });

  it('are averages as columns, and never the own region', () => {
    expect(chooseMany('landet', { state, catalogue })).toEqual(['EAK']);
    expect(chooseMany('landetUtenOslo', { state, catalogue })).toEqual(['EAKUO']);
    expect(chooseMany('groupAverage', { state, catalogue })).toEqual([own?.parents?.[0]]);
  });

  it('begin with what the own region is usually held against, but not with a group of one', () => {
    const usual = usualOthers(state.own, catalogue);
    expect(usual.at(-1)).toBe('EAKUO');
    const alone = kommuner.find(
      ({ parents }) => kommuner.filter((each) => each.parents?.[0] === parents?.[0]).length === 1,
    );
    expect(usualOthers(alone?.code ?? '', catalogue)).not.toContain(alone?.parents?.[0]);
  });
});

describe('a pasted list', () => {
  it('is read by names and numbers, whatever stands between them', () => {
    const [first, second] = kommuner;
    const text = `${first?.name.nb}\n${second?.code};\t${first?.name.nb} kommune`;
    expect(readPasted(text, entries, 'kommune').codes).toEqual([first?.code, second?.code]);
  });

  it('follows numbers that were', () => {
    const old = entries.find(({ former, kind }) => kind === 'kommune' && former?.length === 1);
    expect(readPasted(old?.former?.[0]?.number ?? '', entries, 'kommune').codes).toEqual([old?.id]);
  });

  it('guesses at nothing: half a name and unknown ones are told', () => {
    const { codes, notFound } = readPasted('Atlantis, Osl', entries, 'kommune');
    expect(codes).toEqual([]);
    expect(notFound).toEqual(['Atlantis', 'Osl']);
  });

  it('does not choose between those that share a name', () => {
    const two = ['3419', '3114'].map(
      (id) => ({ id, kind: 'kommune', title: `Våler (${id})`, subtitle: '', slug: id }) as const,
    );
    const { codes, ambiguous } = readPasted('Våler', two, 'kommune');
    expect(codes).toEqual([]);
    expect(ambiguous[0]?.present).toHaveLength(2);
  });
});

describe('links to a comparison', () => {
  it('hold what is chosen, and nothing else', () => {
    expect(compareHref({}, 'nb')).toBe('/sammenlign/');
    expect(compareThisHref('1130', { averages: ['EKG07', 'EAKUO'], area: 'barnehage' }, 'en')).toBe(
      '/en/compare/?egen=1130&r=EKG07.EAKUO&o=barnehage',
    );
  });
});
