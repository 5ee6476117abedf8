import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlikeParams, writeAlikeParams } from '../../src/compare/alikeParams.ts';

const MODELS = [
  { id: 'gruppe', themes: [{ id: 'folkemengde', weight: 3 }] },
  {
    id: 'behov',
    themes: [
      { id: 'alder', weight: 5 },
      { id: 'folkemengde', weight: 2 },
    ],
  },
];
const read = (query: string) => readAlikeParams(new URLSearchParams(query), MODELS);
const written = (query: string) => String(writeAlikeParams(read(query), MODELS));

describe('the address of «mest like»', () => {
  it('holds municipality, model and the weights that were moved', () => {
    expect(read('k=1130&modell=behov&v-alder=8&v-folkemengde=2')).toEqual({
      own: '1130',
      model: 'behov',
      weights: { alder: 8 },
    });
    expect(written('k=1130&modell=behov&v-alder=8&v-folkemengde=2')).toBe('k=1130&modell=behov&v-alder=8');
    expect(written('k=1130&modell=gruppe&v-folkemengde=3')).toBe('k=1130');
  });

  it('leaves out weights that are none, of other models, or too large', () => {
    for (const weight of ['11', '-1', '1.5', 'x', '', '100', '1e1', ' 3'])
      expect(read(`modell=behov&v-alder=${weight}`).weights).toEqual({});
    expect(read('v-alder=8').weights).toEqual({});
    expect(read('v-folkemengde=0').weights).toEqual({ folkemengde: 0 });
  });

  it('takes the first model for one that there is not', () => {
    expect(read('modell=ukjent').model).toBe('gruppe');
  });

  it('keeps parameters that are not ours', () => {
    const others = new URLSearchParams('k=9999&modell=x&v-gammel=1&utm=2');
    expect(String(writeAlikeParams(read('k=1130'), MODELS, others))).toBe('utm=2&k=1130');
  });

  it('never throws, and reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('k', 'modell', 'v-alder', 'x'), fc.string())),
        (pairs) => {
          const state = readAlikeParams(new URLSearchParams(pairs), MODELS);
          expect(readAlikeParams(writeAlikeParams(state, MODELS), MODELS)).toEqual(state);
        },
      ),
    );
  });
});
