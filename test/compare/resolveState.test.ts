import { describe, expect, it } from 'vitest';
import { EMPTY_STATE, MAX_UNITS } from '../../src/compare/compareState.ts';
import type { CompareState } from '../../src/compare/compareState.ts';
import { formerUnits, namesFigures, resolveState, unknownRegions } from '../../src/compare/resolveState.ts';
import { goldenWorld } from './goldenCompare.ts';

const { catalogue, figures, entries } = goldenWorld('small');
const formers = formerUnits(entries);
const resolve = (asked: Partial<CompareState>) =>
  resolveState({ ...EMPTY_STATE, ...asked }, { catalogue, formers, figures });
const kinds = (asked: Partial<CompareState>) => resolve(asked).messages.map(({ kind }) => kind);
const [area] = catalogue.areas;
const units = catalogue.regions.filter(({ level }) => level === 'kommune').map(({ code }) => code);
const [first = '', second = ''] = units;

describe('a choice held against the release', () => {
  it('stays as it is when all of it is there', () => {
    const asked = { own: first, regions: [second, 'EAK'], area: area?.id ?? '' };
    const { state, messages } = resolve(asked);
    expect(messages).toEqual([]);
    expect(state).toMatchObject({ ...asked, level: 'kommune', release: catalogue.release.published });
  });

  it('tells of regions that do not exist, and shows the others', () => {
    const { state, messages } = resolve({ own: first, regions: ['9999', second] });
    expect(messages).toEqual([{ kind: 'unknownRegion', values: { value: '9999' } }]);
    expect(state.regions).toEqual([second]);
  });

  it('follows a number that was to the one that is, and says so', () => {
    const [number = '', former] = [...formers].find(([, { present }]) => present.length === 1) ?? [];
    const { state, messages } = resolve({ own: number });
    expect(state.own).toBe(former?.present[0]);
    expect(messages[0]).toMatchObject({ kind: 'followed', values: { value: number, name: former?.name } });
    expect(messages[0]?.values['present']).toContain(former?.present[0]);
  });

  it('needs to know which key figures there are only where it names some', () => {
    const asks = (asked: Partial<CompareState>) => namesFigures({ ...EMPTY_STATE, ...asked });
    expect(asks({ own: first, area: area?.id ?? '', sort: { by: '2024', descending: true } })).toBe(false);
    const [id = ''] = Object.values(figures).flat();
    for (const asked of [
      { basket: [id] },
      { figure: id },
      { against: id },
      { sort: { by: id, descending: false } },
    ])
      expect(asks(asked)).toBe(true);
    expect(resolve({ basket: [id] }).state.basket).toEqual([id]);
  });

  it('takes all that a divided one has become', () => {
    const divided = new Map([['1507', { name: 'Ålesund', present: [first, second] }]]);
    const { state, messages } = resolveState(
      { ...EMPTY_STATE, own: '1507' },
      { catalogue, formers: divided },
    );
    expect(state).toMatchObject({ own: first, regions: [second] });
    expect(messages.map(({ kind }) => kind)).toEqual(['divided']);
  });

  it('shows a region that is reached twice once', () => {
    const twice = new Map([['1111', { name: 'Gamle', present: [second] }]]);
    const asked = { ...EMPTY_STATE, own: first, regions: ['1111', second] };
    expect(resolveState(asked, { catalogue, formers: twice }).state.regions).toEqual([second]);
  });

  it('shows an average that is asked for as the own one as a column, and says so', () => {
    const { state, messages } = resolve({ own: 'EAK', regions: [first, second] });
    expect(state).toMatchObject({ own: null, regions: ['EAK', first, second], level: 'kommune' });
    expect(messages.map(({ kind }) => kind)).toEqual(['ownAverage']);
  });

  it('leaves out what is too many, and says how many there is room for', () => {
    const many = Array.from({ length: MAX_UNITS + 1 }, (_, at) => `9${100 + at}`);
    const { state, messages } = resolveState(
      { ...EMPTY_STATE, regions: many },
      {
        catalogue: {
          ...catalogue,
          regions: many.map((code) => ({ code, level: 'kommune', name: { nb: code, en: code } })),
        },
        formers,
      },
    );
    expect(state.regions).toHaveLength(MAX_UNITS);
    expect(messages).toEqual([{ kind: 'tooManyUnits', values: { value: String(MAX_UNITS) } }]);
  });

  it.each<[string, Partial<CompareState>]>([
    ['unknownArea', { area: 'romfart' }],
    ['unknownFigure', { basket: ['romskip-per-innbygger'] }],
    ['unknownFigure', { figure: 'romskip' }],
    ['yearsOutside', { years: { from: '1814', to: '1905' } }],
    ['notChosen', { own: first, difference: { from: 'EAK', as: 'prosent' } }],
    ['notChosen', { sort: { by: 'romskip', descending: true } }],
    ['otherRelease', { release: '2019-06-17' }],
  ])('tells of %s', (kind, asked) => {
    expect(kinds(asked)).toEqual([kind]);
  });

  it('always has an area to show, the first where none is asked for', () => {
    expect(resolve({}).state.area).toBe(area?.id);
    expect(resolve({ area: 'romfart' }).state.area).toBe(area?.id);
  });

  it('has the release that it shows, so that a link made of it names that', () => {
    expect(resolve({ release: '2019-06-17' }).state.release).toBe(catalogue.release.published);
  });
});

describe('levels', () => {
  const levels = goldenWorld('levels').catalogue;
  const of = (level: string) => levels.regions.find((region) => region.level === level)?.code ?? '';

  it('follow the own region, and keep what is of another level out', () => {
    const asked = { ...EMPTY_STATE, own: of('bydel'), regions: [of('fylkeskommune'), 'EAB'] };
    const { state, messages } = resolveState(asked, { catalogue: levels, formers });
    expect(state).toMatchObject({ level: 'bydel', regions: ['EAB'] });
    expect(messages.map(({ kind }) => kind)).toEqual(['otherLevel']);
    expect(levels.areas.find(({ id }) => id === state.area)?.level).toBe('bydel');
  });
});

describe('the numbers of old', () => {
  it('are asked for only when a code is not in the release', () => {
    expect(unknownRegions({ ...EMPTY_STATE, own: first, regions: ['EAK'] }, catalogue)).toEqual([]);
    expect(unknownRegions({ ...EMPTY_STATE, own: '9999' }, catalogue)).toEqual(['9999']);
  });
});
