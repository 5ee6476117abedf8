import { describe, expect, it } from 'vitest';
import { groupAbsence, vintageChanges } from '../../src/domain/groupSeries.ts';
import type { Membership } from '../../src/domain/region.ts';

function member(vintage: string, validFrom: string, validTo: string | null = null): Membership {
  return { vintage, kommune: '1120', group: 'EKG08', validFrom, validTo };
}

const only2020 = [member('2020', '2020-01-01')];
const both = [member('2013', '2013-01-01', '2020-01-01'), ...only2020];

describe('groupAbsence', () => {
  it('makes the years before a grouping not applicable to its groups', () => {
    const group = { code: 'EKG08', vintage: '2020' };
    expect(groupAbsence(only2020, group, '2019')).toBe('notApplicable');
    expect(groupAbsence(only2020, group, '2020')).toBeUndefined();
    expect(groupAbsence(only2020, group, '2025')).toBeUndefined();
  });

  it('keeps a group of 2020 from borrowing the members of the earlier group with its number', () => {
    expect(groupAbsence(both, { code: 'EKG08', vintage: '2020' }, '2019')).toBe('notApplicable');
    expect(groupAbsence(both, { code: 'EKG08', vintage: '2013' }, '2019')).toBeUndefined();
    expect(groupAbsence(both, { code: 'EKG08', vintage: '2013' }, '2020')).toBe('notApplicable');
  });

  it('lets an earlier year through when there is a membership of that year', () => {
    const extended = [member('2020', '2018-01-01')];
    expect(groupAbsence(extended, { code: 'EKG08', vintage: '2020' }, '2019')).toBeUndefined();
    expect(groupAbsence(extended, { code: 'EKG08', vintage: '2020' }, '2017')).toBe('notApplicable');
  });

  it('knows nothing of a group without members', () => {
    expect(groupAbsence(both, { code: 'EKG09', vintage: '2020' }, '2024')).toBe('notApplicable');
  });
});

describe('vintageChanges', () => {
  const periods = ['2017', '2018', '2019', '2020', '2021'];

  it('is a break where a number goes from one grouping to the next', () => {
    expect(vintageChanges(both, 'EKG08', periods)).toEqual([{ period: '2020', from: '2013', to: '2020' }]);
  });

  it('is none within one grouping, nor after years without any', () => {
    expect(vintageChanges(only2020, 'EKG08', periods)).toEqual([]);
  });

  it('refuses two groupings for one number in one year', () => {
    const doubled = [member('2013', '2013-01-01'), ...only2020];
    expect(() => vintageChanges(doubled, 'EKG08', periods)).toThrow('EKG08 is in 2013 and 2020 in 2020');
  });
});
