import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absenceOfObservation,
  absent,
  emptyColumn,
  observationAt,
  present,
  setObservation,
  statusNames,
} from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { ABSENCES, isAbsent, QUALIFIERS, STATUS_BIT } from '../../src/domain/status.ts';

const grid = { regions: ['0301', '1130'], periods: ['2023', '2024', '2025'] };

const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
  fc.constantFrom(...ABSENCES).map(absent),
  fc
    .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.subarray([...QUALIFIERS]))
    .map(([value, qualifiers]) => present(value, ...qualifiers)),
);

describe('an observation', () => {
  it('keeps zero apart from missing', () => {
    expect(present(0)).toEqual({ value: 0, mask: 0 });
    expect(absent('missing')).toEqual({ value: null, mask: STATUS_BIT.missing });
    expect(absenceOfObservation(present(0))).toBeUndefined();
    expect(absenceOfObservation(absent('missing'))).toBe('missing');
  });

  it('names its statuses', () => {
    expect(statusNames(present(3, 'preliminary', 'modelled'))).toEqual(['modelled', 'preliminary']);
    expect(statusNames(absent('withheld'))).toEqual(['withheld']);
    expect(statusNames(present(3))).toEqual([]);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %d as a value', (value) => {
    expect(() => present(value)).toThrow('not a finite value');
  });

  it('has no value exactly when it has an absence', () => {
    fc.assert(
      fc.property(anyObservation, (observation) => {
        expect(observation.value === null).toBe(isAbsent(observation.mask));
      }),
    );
  });
});

describe('a column', () => {
  it('is missing everywhere until it is set, or absent for the reason given', () => {
    const column = emptyColumn(grid);
    expect(column.values).toHaveLength(6);
    expect([0, 1, 2, 3, 4, 5].map((index) => observationAt(column, index))).toEqual(
      Array.from({ length: 6 }, () => absent('missing')),
    );
    expect(observationAt(emptyColumn(grid, 'notApplicable'), 5)).toEqual(absent('notApplicable'));
  });

  it('gives back what was put in, at its place only', () => {
    fc.assert(
      fc.property(anyObservation, fc.integer({ min: 0, max: 5 }), (observation, index) => {
        const column = emptyColumn(grid, 'withheld');
        setObservation(column, index, observation);
        for (let at = 0; at < 6; at += 1) {
          expect(observationAt(column, at)).toEqual(at === index ? observation : absent('withheld'));
        }
      }),
    );
  });

  it('forgets a former value when it becomes absent, so that no hidden number stays behind', () => {
    const column = emptyColumn(grid);
    setObservation(column, 2, present(4));
    setObservation(column, 2, absent('suppressed'));
    expect(column.values[2]).toBeNaN();
    expect(observationAt(column, 2)).toEqual(absent('suppressed'));
  });

  it('is missing outside its places', () => {
    expect(observationAt(emptyColumn(grid, 'withheld'), 99)).toEqual(absent('missing'));
  });
});
