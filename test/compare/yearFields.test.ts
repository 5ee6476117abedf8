import { describe, expect, it } from 'vitest';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import { widenedYears, yearsParam } from '../../src/compare/yearFields.ts';

const newest = '2025';

describe('the fields of years', () => {
  it.each([
    { from: '', to: '', gives: '' },
    { from: '2015', to: '', gives: '2015-2025' },
    { from: '', to: '2022', gives: '2018-2022' },
    { from: '2020', to: '2022', gives: '2020-2022' },
  ])('in a view of years, from «$from» to «$to», are $gives', ({ from, to, gives }) => {
    expect(yearsParam({ from, to, view: 'linjer', newest })).toBe(gives);
    expect(yearsParam({ from, to, view: 'utvikling', newest })).toBe(gives);
  });

  it.each([
    { from: '', to: '2022', gives: '2022-2022' },
    { from: '2020', to: '2022', gives: '2020-2022' },
    { from: '2020', to: '2019', gives: '2019-2019' },
    { from: '2020', to: '', gives: '' },
  ])(
    'in a view of one year, which asks for that alone, «$to» after «$from» is $gives',
    ({ from, to, gives }) => {
      expect(yearsParam({ from, to, view: 'tabell', newest })).toBe(gives);
    },
  );
});

describe('one chosen year', () => {
  const state = { ...EMPTY_STATE, years: { from: '2022', to: '2022' } };

  it('becomes the last of five where years are to stand beside each other', () => {
    expect(widenedYears({ ...state, view: 'linjer' })).toEqual({ from: '2018', to: '2022' });
  });

  it('stays what it is in views of one year, as do several years and none in any', () => {
    expect(widenedYears({ ...state, view: 'stolper' })).toEqual(state.years);
    const several = { from: '2010', to: '2022' };
    expect(widenedYears({ ...state, view: 'linjer', years: several })).toEqual(several);
    expect(widenedYears({ ...EMPTY_STATE, view: 'linjer' })).toBeNull();
  });
});
