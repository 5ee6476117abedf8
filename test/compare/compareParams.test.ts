import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARE_PARAMS, readCompareParams, writeCompareParams } from '../../src/compare/compareParams.ts';
import {
  COMPARE_MESSAGES,
  COMPARE_VIEWS,
  DIFFERENCES,
  EMPTY_STATE,
  MAX_NAME,
} from '../../src/compare/compareState.ts';
import type { CompareState } from '../../src/compare/compareState.ts';
import { UNIT_LEVELS } from '../../src/domain/region.ts';

const read = (query: string) => readCompareParams(new URLSearchParams(query));

const code = fc.oneof(
  fc.stringMatching(/^\d{4}$/),
  fc.constantFrom('EKG10', 'EKA11', 'EAK', 'EAKUO', '030101'),
);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const year = fc.integer({ min: 2003, max: 2030 }).map(String);
const state: fc.Arbitrary<CompareState> = fc
  .record({
    level: fc.constantFrom(...UNIT_LEVELS),
    own: fc.option(code),
    regions: fc.uniqueArray(code, { maxLength: 14 }),
    area: fc.option(id),
    basket: fc.uniqueArray(id, { maxLength: 6 }),
    years: fc.option(fc.tuple(year, year).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
    view: fc.constantFrom(...COMPARE_VIEWS),
    figure: fc.option(id),
    against: fc.option(id),
    transposed: fc.boolean(),
    difference: fc.option(fc.record({ from: code, as: fc.constantFrom(...DIFFERENCES) })),
    sort: fc.option(fc.record({ by: fc.oneof(code, year, fc.constant('navn')), descending: fc.boolean() })),
    name: fc.constantFrom('', 'Jæren', 'Sør-Varanger & naboer', 'Guovdageainnu suohkan', 'a=b&c=d#?'),
    release: fc.option(fc.constantFrom('2026-03-16', '2026-06-15')),
  })
  .map((each) => ({ ...each, regions: each.regions.filter((region) => region !== each.own) }));

describe('the state of a comparison in the address', () => {
  it('comes back as it was, without a word', () => {
    fc.assert(
      fc.property(state, (asked) => {
        const params = writeCompareParams(asked);
        expect(readCompareParams(new URLSearchParams(params.toString()))).toEqual({
          state: asked,
          messages: [],
        });
      }),
    );
  });

  it('has nothing in it that need not be there', () => {
    expect(writeCompareParams(EMPTY_STATE).toString()).toBe('');
    const strand = { ...EMPTY_STATE, own: '1130', regions: ['1103', 'EKG02'], area: 'barnehage' };
    expect(writeCompareParams(strand).toString()).toBe('egen=1130&r=1103.EKG02&o=barnehage');
  });

  it('leaves the parameters of others alone', () => {
    const params = writeCompareParams(
      { ...EMPTY_STATE, own: '1130' },
      new URLSearchParams('modell=2&egen=9'),
    );
    expect(params.toString()).toBe('modell=2&egen=1130');
  });

  it('is read from addresses that are written by hand', () => {
    const { state: typed, messages } = read(
      'egen=1130&r=1103,ekg10;1127 1103&aar=2025-2021&navn=%20J%C3%A6ren%20',
    );
    expect(messages).toEqual([]);
    expect(typed).toMatchObject({
      own: '1130',
      regions: ['1103', 'EKG10', '1127'],
      years: { from: '2021', to: '2025' },
      name: 'Jæren',
    });
  });

  it('takes no own region twice, and no code for a number', () => {
    expect(read('egen=0301&r=0301.1103').state).toMatchObject({ own: '0301', regions: ['1103'] });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['niva', 'galakse', 'unknownLevel'],
    ['egen', '<script>', 'notARegion'],
    ['r', 'Bergen og Os', 'notARegion'],
    ['o', '../../etc', 'unknownArea'],
    ['n', 'ÆØÅ', 'unknownFigure'],
    ['aar', 'i fjor', 'notAYear'],
    ['visning', 'kake', 'unknownView'],
    ['tall', '%00', 'unknownFigure'],
    ['mot', 'a b', 'unknownFigure'],
    ['snudd', 'kanskje', 'notAFlag'],
    ['forskjell', 'EKG10', 'unknownDifference'],
    ['forskjell', 'EKG10.euro', 'unknownDifference'],
    ['sorter', '$$$', 'notASort'],
    ['navn', 'x'.repeat(MAX_NAME + 1), 'nameCut'],
    ['utgave', 'i går', 'notARelease'],
  ] as const)('%s=%s is told, and the rest is followed', (name, value, kind) => {
    const params = new URLSearchParams({ egen: '1130', o: 'barnehage', [name]: value });
    const { state: found, messages } = readCompareParams(params);
    expect(messages.map((message) => message.kind)).toContain(kind);
    if (name !== 'egen') expect(found.own).toBe('1130');
    if (name !== 'o') expect(found.area).toBe('barnehage');
  });

  it('never throws: any text in any parameter gives a state and a list of known messages', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string());
    const names = Object.values(COMPARE_PARAMS);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), anything), { maxLength: 30 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const { state: found, messages } = readCompareParams(params);
        for (const { kind, values } of messages) {
          expect(COMPARE_MESSAGES).toContain(kind);
          expect((values['value'] ?? '').length).toBeLessThanOrEqual(40);
        }
        // What was made of it is whole: it can be written and read again.
        expect(readCompareParams(writeCompareParams(found))).toEqual({ state: found, messages: [] });
      }),
    );
  });

  it('keeps what turns the direction of writing out of names', () => {
    expect(read(`navn=${encodeURIComponent('a\u202Eb\u0000\nc')}`).state.name).toBe('a b c');
  });
});
