import { describe, expect, it } from 'vitest';
import { CELL } from '../../../src/domain/suppression/layer.ts';
import { sumRelation } from '../../../src/domain/suppression/layerMoves.ts';
import { auditPublished } from '../../../src/domain/suppression/audit/auditPublished.ts';
import { publish, SMALL_BELOW_3, smallCounts, suppressTable, table, totalNames, units } from './tables.ts';
import type { Table } from './tables.ts';

/** Names of the hidden cells of a layer; units are `u0`, `u1` … */
function hidden(input: Table, layer = 0): string[] {
  const { layers } = suppressTable(input);
  const names = [
    ...Array.from(input.structure.first, (_, unit) => `u${unit}`),
    ...totalNames(input.structure),
  ];
  const states = layers[layer]?.states ?? [];
  return names.filter((_, cell) => states[cell] === CELL.primary || states[cell] === CELL.secondary);
}

function findings(input: Table) {
  return auditPublished(publish(input, suppressTable(input).layers), smallCounts(input));
}

describe('suppressSecondary', () => {
  it('hides nothing where no count is small', () => {
    expect(hidden(table('00=3 01=0 10=12'))).toEqual([]);
  });

  it('hides a second municipality in the same fylke and group, the smallest that will do', () => {
    const input = table('00=2 00=40 00=9 11=7');
    expect(hidden(input)).toEqual(['u0', 'u2']);
  });

  it('closes the rectangle where the second municipality of the fylke is in another group', () => {
    const input = table('00=2 01=9 10=8 11=7 11=90');
    expect(hidden(input)).toEqual(['u0', 'u1', 'u2', 'u3']);
  });

  it('hides the totals of a group of one with its only member, and the country or the country without it', () => {
    const oslo = table('00=2 11=50 11=60 21=70', { apart: 0 });
    const cells = hidden(oslo);
    expect(cells).toEqual(expect.arrayContaining(['u0', 'F0', 'G0']));
    expect(cells.filter((cell) => cell.startsWith('EAK'))).toEqual(['EAK']);
    expect(findings(oslo)).toEqual([]);
  });

  it('leaves Oslo out of it when others can be hidden instead', () => {
    const input = table('00=900 11=2 11=8 21=70', { apart: 0 });
    expect(hidden(input)).toEqual(['u1', 'u2']);
  });

  it('protects a pair whose sum would give both away: two ones in a published sum of two', () => {
    // The threshold of 2 leaves the sum of 2 itself open, and both hidden counts are known to be at least 1.
    const protection = { threshold: 2, protectZeros: false };
    const pair = table('00=1 00=1 10=9 10=8', { protection });
    expect(hidden(pair).length).toBeGreaterThan(2);
    expect(findings(pair)).toEqual([]);
  });

  it('leaves no count narrowed: with a threshold of 5 each of 1 to 4 stays possible', () => {
    const protection = { threshold: 5, protectZeros: false };
    // 2 + 4 = 6: each could be 1 to 5; 1 + 4 = 5 likewise; 1 + 3 = 4 is itself small.
    const wide = table('00=2 00=4 10=90', { protection });
    expect(hidden(wide)).toEqual(['u0', 'u1']);
    const narrow = table('00=1 00=3 10=90 10=95', { protection });
    expect(findings(narrow)).toEqual([]);
  });

  it('never hides a zero that is not protected, so that what is shown as zero stays so', () => {
    const input = table('00=1 00=0 01=0 10=6 11=5 11=9');
    const cells = hidden(input);
    expect(cells).not.toContain('u1');
    expect(cells).not.toContain('u2');
    expect(findings(input)).toEqual([]);
  });

  it('hides zeros like small counts where they are protected', () => {
    const protection = { threshold: 3, protectZeros: true };
    const input = table('00=0 00=7 10=8 10=9', { protection });
    expect(hidden(input)).toEqual(['u0', 'u1']);
  });

  it('sums over those that reported: a missing municipality protects nobody', () => {
    const input = table('00=2 00=. 10=8 10=9 11=12');
    expect(findings(input)).toEqual([]);
    expect(hidden(input)).toContain('F0');
  });

  it('protects a municipality without group through its fylke and the country', () => {
    const input = table('0-=2 00=8 10=9 10=12');
    expect(findings(input)).toEqual([]);
  });

  it('hides everything when there is but one municipality', () => {
    expect(hidden(table('00=2'))).toEqual(['u0', 'F0', 'G0', 'EAK']);
  });

  it('hides a further part, or the whole, of what adds up in the same municipality', () => {
    const input: Table = {
      ...table('00=12 00=30 00=25'),
      counts: [Float64Array.of(12, 30, 25), Float64Array.of(2, 14, 10), Float64Array.of(10, 16, 15)],
      protections: [
        { threshold: null, protectZeros: false },
        SMALL_BELOW_3,
        { threshold: null, protectZeros: false },
      ],
      relations: [sumRelation(0, [1, 2])],
    };
    expect(hidden(input, 1)).toEqual(['u0', 'u2']);
    expect(hidden(input, 2)).toEqual(['u0', 'u2']);
    expect(hidden(input, 0)).toEqual([]);
    expect(findings(input)).toEqual([]);
  });

  it('hides the whole where no part can give way: two parts of one each', () => {
    const input: Table = {
      ...table('00=2 00=30 00=25'),
      counts: [Float64Array.of(2, 30, 25), Float64Array.of(1, 14, 10), Float64Array.of(1, 16, 15)],
      protections: [{ threshold: null, protectZeros: false }, SMALL_BELOW_3, SMALL_BELOW_3],
      relations: [sumRelation(0, [1, 2])],
    };
    expect(hidden(input, 0)).toContain('u0');
    expect(findings(input)).toEqual([]);
  });

  it('does not matter in which order the municipalities come', () => {
    const rows = units('00=2 01=9 10=8 11=7 11=90 21=1 20=5');
    const there = suppressTable(table(rows));
    const back = suppressTable(table(rows.toReversed()));
    expect([...(back.layers[0]?.states ?? [])].slice(0, 7).reverse()).toEqual(
      [...(there.layers[0]?.states ?? [])].slice(0, 7),
    );
  });
});
