import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackPublished } from '../../../../src/domain/suppression/audit/attackPublished.ts';
import { sumRelation } from '../../../../src/domain/suppression/layerMoves.ts';
import { CELL } from '../../../../src/domain/suppression/layer.ts';
import type { Layer } from '../../../../src/domain/suppression/layer.ts';
import { measureName, membersOf, publish, suppressTable, totalNames } from '../tables.ts';
import type { Table } from '../tables.ts';

/** Values up to these are tried; a count that goes up with the second could be anything. */
const GREATEST_TRIED = [16, 18] as const;

/** Tiny tables of one measure, or of two and their sum, in which cells are hidden without any thought. */
const tinyTable = (measures: number): fc.Arbitrary<{ table: Table; hide: readonly boolean[] }> =>
  fc
    .record({
      rows: fc.array(
        fc.record({
          f: fc.nat(2),
          g: fc.nat(1),
          counts: fc.array(fc.nat(4), { minLength: 2, maxLength: 2 }),
        }),
        {
          minLength: 1,
          maxLength: measures === 1 ? 5 : 3,
        },
      ),
      hide: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      protectZeros: fc.boolean(),
      apart: fc.boolean(),
    })
    .map(({ rows, hide, protectZeros, apart }) => {
      const part = (index: number) => Float64Array.from(rows, ({ counts }) => counts[index] ?? 0);
      const whole = Float64Array.from(rows, ({ counts: [a = 0, b = 0] }) => a + b);
      const counts = measures === 1 ? [part(0)] : [whole, part(0), part(1)];
      const structure = {
        first: Int32Array.from(rows, ({ f }) => f),
        second: Int32Array.from(rows, ({ g }) => g),
        ...{ firstCount: 3, secondCount: 2, apart: apart ? 0 : -1 },
      };
      const protections = counts.map(() => ({ threshold: 4, protectZeros }));
      return {
        table: { structure, counts, protections, relations: measures === 1 ? [] : [sumRelation(0, [1, 2])] },
        hide,
      };
    });

/** Hides cells as the table says, whatever that gives away; at most three, since every value of each is tried. */
function hideAtRandom(table: Table, hide: readonly boolean[]): Layer[] {
  const { layers } = suppressTable({
    ...table,
    protections: table.counts.map(() => ({ threshold: null, protectZeros: false })),
  });
  let count = 0;
  let at = 0;
  for (const layer of layers) {
    layer.states.forEach((state, cell) => {
      const zeroShown = layer.values[cell] === 0 && !table.protections[0]?.protectZeros;
      const wanted = hide[at++ % hide.length] === true && state === CELL.open && !zeroShown;
      if (!wanted || (cell < table.structure.first.length && ++count > 3)) return;
      layer.states[cell] = CELL.secondary;
    });
  }
  return [...layers];
}

type Ranges = Map<string, readonly [number, number]>;

/** Tries every value of every hidden count and keeps the tables that agree with everything shown. */
function bruteForce(table: Table, layers: readonly Layer[], most: number): Ranges {
  const lowest = table.protections[0]?.protectZeros ? 0 : 1;
  const unitCount = table.structure.first.length;
  const tried = layers.map((layer) => layer.values.slice(0, unitCount));
  const hidden = layers.flatMap((layer, index) =>
    Array.from({ length: unitCount }, (_, unit) => [index, unit] as const).filter(
      ([, unit]) => layer.states[unit] !== CELL.open,
    ),
  );
  const names = totalNames(table.structure);
  const members = membersOf(table.structure).map(({ whole }) => whole);
  const ranges: Ranges = new Map();
  const note = (key: string, value: number) => {
    const [least, greatest] = ranges.get(key) ?? [Infinity, -Infinity];
    ranges.set(key, [Math.min(least, value), Math.max(greatest, value)]);
  };
  const sum = (index: number, list: readonly number[]) =>
    list.reduce((total, unit) => total + (tried[index]?.[unit] ?? 0), 0);
  const isTotalShown = (layer: Layer, total: number) =>
    layer.states[unitCount + total] === CELL.open && !(names[total] === 'EAKUO' && table.structure.apart < 0);
  const agrees = () =>
    layers.every((layer, index) =>
      members.every(
        (list, total) => !isTotalShown(layer, total) || sum(index, list) === layer.values[unitCount + total],
      ),
    ) &&
    (layers.length === 1 ||
      tried[0]?.every((whole, unit) => whole === (tried[1]?.[unit] ?? 0) + (tried[2]?.[unit] ?? 0)) === true);
  const search = (next: number): void => {
    const cell = hidden[next];
    if (cell !== undefined) {
      for (let value = lowest; value <= most; value += 1) {
        (tried[cell[0]] ?? [])[cell[1]] = value;
        search(next + 1);
      }
      return;
    }
    if (!agrees()) return;
    for (const [index, unit] of hidden) note(`${measureName(index)} u${unit}`, tried[index]?.[unit] ?? 0);
    layers.forEach((layer, index) => {
      members.forEach((list, total) => {
        if (layer.states[unitCount + total] === CELL.secondary)
          note(`${measureName(index)} ${names[total]}`, sum(index, list));
      });
    });
  };
  search(0);
  return ranges;
}

describe('attackPublished', () => {
  it.each([1, 3])('finds just the range that trying every table finds (%i measures)', (measures) => {
    fc.assert(
      fc.property(tinyTable(measures), ({ table, hide }) => {
        const layers = hideAtRandom(table, hide);
        const [expected, further] = GREATEST_TRIED.map((most) => bruteForce(table, layers, most));
        const answers = attackPublished(publish(table, layers), { isSmall: () => false, isExact: true });
        for (const { question, range } of answers) {
          const key = `${question.measure} ${question.region}`;
          const [least, greatest] = expected?.get(key) ?? [];
          const isBounded = further?.get(key)?.[1] === greatest;
          expect((range?.least ?? 0) + question.offset).toBe(least);
          expect((range?.greatest ?? 0) + question.offset).toBe(isBounded ? greatest : Infinity);
        }
        const isSmall = (least: number) => least < 4;
        const asked = new Set(answers.map(({ question }) => `${question.measure} ${question.region}`));
        for (const [key, [least]] of expected ?? []) if (isSmall(least)) expect(asked).toContain(key);
      }),
      { numRuns: 300 },
    );
  });
});
