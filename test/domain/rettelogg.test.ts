import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, emptyColumn, present, setObservation } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { compareReleases, withoutHiddenNumbers } from '../../src/domain/rettelogg.ts';
import type { Release } from '../../src/domain/rettelogg.ts';
import { ABSENCES, QUALIFIERS } from '../../src/domain/status.ts';

/** A release of cells named `item region period`. */
function release(cells: Readonly<Record<string, Observation>>, decimals = 1): Release {
  const names = Object.keys(cells).map((name) => name.split(' '));
  const at = (place: number) => [...new Set(names.map((name) => name[place] ?? ''))];
  const grid = { regions: at(1), periods: at(2) };
  const items = new Map(at(0).map((id) => [id, { column: emptyColumn(grid), decimals }]));
  for (const [id = '', region = '', period = ''] of names) {
    const index = grid.regions.indexOf(region) * grid.periods.length + grid.periods.indexOf(period);
    const column = items.get(id)?.column;
    const cell = cells[`${id} ${region} ${period}`];
    if (column && cell) setObservation(column, index, cell);
  }
  return { grid, items };
}

function only(from: Observation, to: Observation, decimals = 1) {
  const [before, after] = [
    release({ 'x 1101 2021': from }, decimals),
    release({ 'x 1101 2021': to }, decimals),
  ];
  return compareReleases(before, after).changes[0];
}

const plain = { fromStatus: [], toStatus: [] };

describe('compareReleases', () => {
  it('lists another number as revised, with the change and its per cent', () => {
    expect(only(present(608.3), present(616.1))).toEqual({
      item: 'x',
      region: '1101',
      period: '2021',
      kind: 'revised',
      from: 608.3,
      to: 616.1,
      change: 7.8,
      changePercent: 1.3,
      ...plain,
    });
  });

  it('counts the per cent of the former size also where it was negative, and has none of zero', () => {
    expect(only(present(-4), present(-6))).toMatchObject({ change: -2, changePercent: -50 });
    expect(only(present(0), present(6))).toMatchObject({ change: 6, changePercent: null });
  });

  it('lists what came and what went', () => {
    expect(only(absent('missing'), present(3))).toMatchObject({
      kind: 'added',
      from: null,
      to: 3,
      change: null,
      changePercent: null,
      fromStatus: ['missing'],
    });
    expect(only(present(3), absent('missing'))).toMatchObject({ kind: 'removed', from: 3, to: null });
  });

  it('lists the same number with something else to be said of it', () => {
    expect(only(present(3, 'estimated'), present(3))).toMatchObject({
      kind: 'statusChanged',
      from: 3,
      to: 3,
      change: 0,
      changePercent: 0,
      fromStatus: ['estimated'],
      toStatus: [],
    });
    expect(only(absent('missing'), absent('notApplicable'))).toMatchObject({ kind: 'statusChanged' });
  });

  it('does not list that a figure is no longer preliminary', () => {
    expect(only(present(3, 'preliminary'), present(3))).toBeUndefined();
    expect(only(present(3, 'preliminary'), present(4))).toMatchObject({ kind: 'revised' });
  });

  it('does not list what the decimals do not show', () => {
    expect(only(present(10.91), present(10.94))).toBeUndefined();
    expect(only(present(10.91), present(10.94), 2)).toMatchObject({ change: 0.03 });
  });

  it.each(['suppressed', 'withheld'] as const)('tells no number where one side is %s', (hidden) => {
    const nothing = { from: null, to: null, change: null, changePercent: null };
    expect(only(present(2), absent(hidden))).toMatchObject({
      kind: 'removed',
      ...nothing,
      toStatus: [hidden],
    });
    expect(only(absent(hidden), present(2))).toMatchObject({
      kind: 'added',
      ...nothing,
      fromStatus: [hidden],
    });
  });

  it('forgets the numbers of an earlier revision when the value is hidden today', () => {
    const [before, after] = [present(2), present(4)].map((cell) =>
      release({ 'x 1101 2021': cell, 'x 1102 2021': cell }),
    );
    const today = release({ 'x 1101 2021': absent('suppressed'), 'x 1102 2021': present(9) });
    const { changes } = compareReleases(before ?? today, after ?? today);
    expect(withoutHiddenNumbers(changes, today)).toMatchObject([
      { region: '1101', kind: 'revised', from: null, to: null, change: null, changePercent: null },
      { region: '1102', kind: 'revised', from: 2, to: 4, change: 2, changePercent: 100 },
    ]);
  });

  it('takes a region, period or item that only one publication has as missing in the other', () => {
    const before = release({ 'x 1101 2020': present(1) });
    const after = release({
      'x 1101 2020': present(1),
      'x 1102 2021': present(2),
      'y 1101 2020': present(3),
    });
    const { changes, compared } = compareReleases(before, after);
    expect(changes.map(({ item, region, period, kind }) => [item, region, period, kind])).toEqual([
      ['x', '1102', '2021', 'added'],
      ['y', '1101', '2020', 'added'],
    ]);
    expect(compared).toBe(3);
  });

  it('has nothing to say of a cell without a number that only one publication knows', () => {
    const before = release({ 'x 1101 2020': present(1) });
    const after = release({ 'x 1101 2020': present(1), 'x 1102 2020': absent('notApplicable') });
    expect(compareReleases(before, after).changes).toEqual([]);
    expect(compareReleases(after, before).changes).toEqual([]);
  });

  it('sorts by item, region and period, whatever the order of input', () => {
    const cells = {
      'y 1102 2021': 2,
      'x 1102 2020': 3,
      'x 0301 2021': 4,
      'x 0301 2020': 5,
      'y 0301 2020': 6,
    };
    const before = release(Object.fromEntries(Object.keys(cells).map((name) => [name, present(1)])));
    const after = release(
      Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, present(value)])),
    );
    const order = compareReleases(before, after).changes.map(
      ({ item, region, period }) => `${item} ${region} ${period}`,
    );
    expect(order).toEqual(['x 0301 2020', 'x 0301 2021', 'x 1102 2020', 'y 0301 2020', 'y 1102 2021']);
  });

  const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
    fc.constantFrom(...ABSENCES).map(absent),
    fc
      .tuple(fc.integer({ min: -3, max: 3 }), fc.subarray([...QUALIFIERS]))
      .map(([value, qualifiers]) => present(value, ...qualifiers)),
  );
  const names = ['x 1101 2020', 'x 1101 2021', 'x 1102 2020', 'y 1101 2020'];
  const anyRelease = fc
    .tuple(...names.map(() => anyObservation))
    .map((cells) =>
      release(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? absent('missing')]))),
    );

  it('is empty between a publication and itself', () => {
    fc.assert(fc.property(anyRelease, (one) => void expect(compareReleases(one, one).changes).toEqual([])));
  });

  it('turns additions into removals and changes their sign when the two trade places', () => {
    const turned = {
      added: 'removed',
      removed: 'added',
      revised: 'revised',
      statusChanged: 'statusChanged',
    } as const;
    fc.assert(
      fc.property(anyRelease, anyRelease, (one, other) => {
        const back = compareReleases(other, one).changes;
        const there = compareReleases(one, other).changes.map((change) => ({
          ...change,
          kind: turned[change.kind],
          from: change.to,
          to: change.from,
          change: change.change === null ? null : 0 - change.change,
          fromStatus: change.toStatus,
          toStatus: change.fromStatus,
          changePercent: null,
        }));
        expect(there).toEqual(back.map((change) => ({ ...change, changePercent: null })));
      }),
    );
  });
});
