import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMostAlike, standardise } from '../../src/domain/mostAlike.ts';
import type { AlikeUnit, AlikeVariable } from '../../src/domain/mostAlike.ts';

function variable(id: string, weight = 1, transform: AlikeVariable['transform'] = 'none'): AlikeVariable {
  return { id, weight, transform };
}

function unit(code: string, a: number | null, b: number | null = 0): AlikeUnit {
  return { code, values: { a, b } };
}

const [onlyA, both] = [[variable('a')], [variable('a'), variable('b')]];

function nearestCodes(variables: AlikeVariable[], units: AlikeUnit[], own: string, count = 9): string[] {
  return computeMostAlike(standardise(variables, units), { own, count }).nearest.map(({ code }) => code);
}

describe('standardise', () => {
  it('gives every variable mean 0 and standard deviation 1 over the units that have it', () => {
    const { scores } = standardise(onlyA, [
      unit('1101', 2),
      unit('1102', 4),
      unit('1103', null),
      unit('1104', 6),
    ]);
    const deviation = Math.sqrt(8 / 3);
    expect([...(scores[0]?.[0] ?? [])]).toEqual([-2 / deviation, 0, Number.NaN, 2 / deviation]);
  });

  it('takes the logarithm of sizes, so that doubling is the same step anywhere', () => {
    const log = [variable('a', 1, 'log')];
    const { scores } = standardise(log, [unit('1', 500), unit('2', 1000), unit('3', 2000)]);
    const [low = 0, mid = 0, high = 0] = scores[0]?.[0] ?? [];
    expect(mid - low).toBeCloseTo(high - mid, 12);
    expect(nearestCodes(log, [unit('1', 500), unit('2', 1000), unit('3', 2001)], '2', 1)).toEqual(['1']);
  });

  it('has no logarithm of nothing', () => {
    const { scores } = standardise([variable('a', 1, 'log')], [unit('1', 0), unit('2', 5)]);
    expect([...(scores[0]?.[0] ?? [])]).toEqual([Number.NaN, 0]);
  });

  it('lets a variable in which all are equal separate nobody', () => {
    expect([
      ...(standardise(onlyA, [unit('1', 0.1), unit('2', 0.1), unit('3', 0.1)]).scores[0]?.[0] ?? []),
    ]).toEqual([0, 0, 0]);
  });
});

describe('places and texts', () => {
  const place = [variable('a', 1, 'place')];
  const at = (code: string, lon: number, lat: number): AlikeUnit => ({ code, values: { a: [lon, lat] } });

  it('finds the nearest on the ground, where a degree east is shorter in the north', () => {
    const units = [at('own', 25, 70), at('east', 27, 70), at('south', 25, 69), at('far', 6, 58)];
    expect(nearestCodes(place, units, 'own')).toEqual(['east', 'south', 'far']);
  });

  it('holds texts to be the same or not, all others being equally far', () => {
    const county = [variable('a', 1, 'same')];
    const of = (code: string, text: string | null): AlikeUnit => ({ code, values: { a: text } });
    const units = [of('1', '11'), of('2', '03'), of('3', '11'), of('4', '46'), of('5', null)];
    const { nearest, notCompared } = computeMostAlike(standardise(county, units), { own: '1', count: 9 });
    expect(nearest.map(({ code }) => code)).toEqual(['3', '2', '4']);
    expect(nearest[0]?.distance).toBe(0);
    expect(notCompared).toEqual([{ code: '5', lacks: ['a'] }]);
  });

  it('gives a place and a text the same weight as a number: the mean squared distance between two is 2', () => {
    const units = Array.from({ length: 12 }, (_, n): AlikeUnit => {
      return { code: String(n), values: { a: n, p: [n * 2, 60 + (n % 3)], t: String(n % 4) } };
    });
    const all = [variable('a'), variable('p', 1, 'place'), variable('t', 1, 'same')];
    for (const { scores } of all.map((each) => standardise([each], units))) {
      const squares = units.flatMap((_, i) =>
        units.map((__, j) => (scores[0] ?? []).reduce((sum, c) => sum + ((c[i] ?? 0) - (c[j] ?? 0)) ** 2, 0)),
      );
      expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeCloseTo(2, 9);
    }
  });
});

describe('computeMostAlike', () => {
  it('lists the nearest first, never the unit itself, and no more than asked for', () => {
    const units = [unit('1101', 0), unit('1102', 9), unit('1103', 1), unit('1104', -2), unit('1105', 4)];
    expect(nearestCodes(onlyA, units, '1101')).toEqual(['1103', '1104', '1105', '1102']);
    expect(nearestCodes(onlyA, units, '1101', 2)).toEqual(['1103', '1104']);
  });

  it('orders equal distances by code, whatever the order of input', () => {
    const units = [
      unit('1105', 0.1),
      unit('1101', 0.2),
      unit('1103', 0.3),
      unit('1102', 0.1),
      unit('1104', 0.3),
    ];
    expect(nearestCodes(onlyA, units, '1101')).toEqual(['1102', '1103', '1104', '1105']);
    expect(nearestCodes(onlyA, [...units].reverse(), '1101')).toEqual(['1102', '1103', '1104', '1105']);
  });

  it('weighs the variables: the same municipalities, another neighbour', () => {
    const units = [unit('own', 0, 0), unit('a-like', 0, 5), unit('b-like', 5, 0), unit('far', 9, 9)];
    expect(nearestCodes([variable('a', 3), variable('b', 1)], units, 'own', 1)).toEqual(['a-like']);
    expect(nearestCodes([variable('a', 1), variable('b', 3)], units, 'own', 1)).toEqual(['b-like']);
    expect(nearestCodes([variable('a', 0), variable('b', 1)], units, 'own', 1)).toEqual(['b-like']);
  });

  it('gives the reasons: figures, deviations and shares, what is most alike first', () => {
    const units = [unit('own', 10, 1), unit('other', 14, 2), unit('third', 12, 9)];
    const { nearest } = computeMostAlike(standardise(both, units), { own: 'own', count: 2 });
    const other = nearest.find(({ code }) => code === 'other');
    expect(other?.reasons.map(({ variable: id, own, other: value }) => [id, own, value])).toEqual([
      ['b', 1, 2],
      ['a', 10, 14],
    ]);
    const [b, a] = other?.reasons ?? [];
    // a: deviation 4/√(8/3); b: 1/√(38/3); squares 6 and 3/38.
    expect(a?.deviation).toBeCloseTo(Math.sqrt(6), 12);
    expect(b?.deviation).toBeCloseTo(Math.sqrt(3 / 38), 12);
    expect(a?.share).toBeCloseTo(6 / (6 + 3 / 38), 12);
    expect(other?.distance).toBeCloseTo(Math.sqrt((6 + 3 / 38) / 2), 5);
  });

  it('leaves a variable that the unit itself lacks out for everyone', () => {
    const units = [unit('own', 1, null), unit('x', 1, 5), unit('y', 2, null)];
    const result = computeMostAlike(standardise(both, units), { own: 'own', count: 9 });
    expect(result.comparedOn).toEqual(['a']);
    expect(result.nearest.map(({ code }) => code)).toEqual(['x', 'y']);
    expect(result.notCompared).toEqual([]);
  });

  it('compares no unit that lacks a figure the unit itself has, so that want of figures brings nobody near', () => {
    const units = [unit('own', 1, 1), unit('lacking', 1, null), unit('far', 99, 99)];
    const result = computeMostAlike(standardise(both, units), { own: 'own', count: 9 });
    expect(result.nearest.map(({ code }) => code)).toEqual(['far']);
    expect(result.notCompared).toEqual([{ code: 'lacking', lacks: ['b'] }]);
  });

  it('finds nobody for a unit without figures', () => {
    const units = [unit('own', null, null), unit('x', 1, 5)];
    expect(computeMostAlike(standardise(both, units), { own: 'own', count: 9 })).toEqual({
      nearest: [],
      comparedOn: [],
      notCompared: [],
    });
  });

  it('shares the reasons by weight where two are alike in everything', () => {
    const weighted = [variable('a', 3), variable('b', 1)];
    const units = [unit('own', 1, 1), unit('twin', 1, 1), unit('x', 2, 3)];
    const [twin] = computeMostAlike(standardise(weighted, units), { own: 'own', count: 1 }).nearest;
    expect(twin).toMatchObject({ code: 'twin', distance: 0, reasons: [{ share: 0.75 }, { share: 0.25 }] });
  });

  it('refuses a unit that is not there', () => {
    expect(() => computeMostAlike(standardise(both, []), { own: '0301', count: 1 })).toThrow(
      '«0301» is not among',
    );
  });

  const figures = fc.record({
    code: fc.integer({ min: 1000, max: 9999 }).map(String),
    a: fc.option(fc.integer({ min: 1, max: 1000 })),
    b: fc.option(fc.double({ min: -5, max: 5, noNaN: true })),
  });
  const anyUnits = fc
    .uniqueArray(figures, { selector: ({ code }) => code, minLength: 2, maxLength: 30 })
    .map((rows) => rows.map(({ code, a, b }) => unit(code, a, b)));
  const mixed = [variable('a', 2, 'log'), variable('b', 1)];

  it('gives shares that sum to 1, and distances that rise', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const own = units[0]?.code ?? '';
        const { nearest } = computeMostAlike(standardise(mixed, units), { own, count: 99 });
        for (const [at, { distance, reasons }] of nearest.entries()) {
          expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(distance).toBeGreaterThanOrEqual(nearest[at - 1]?.distance ?? 0);
        }
      }),
    );
  });

  it('finds two units equally far from each other, whoever asks', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const complete = units.filter(({ values }) => values['a'] !== null && values['b'] !== null);
        fc.pre(complete.length >= 2);
        const standardised = standardise(mixed, units);
        const [x = '', y = ''] = complete.map(({ code }) => code);
        const distance = (own: string, to: string) =>
          computeMostAlike(standardised, { own, count: 99 }).nearest.find(({ code }) => code === to)
            ?.distance;
        expect(distance(x, y)).toBe(distance(y, x));
      }),
    );
  });

  it('changes nothing for a unit without data or another order of input', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const own = units[0]?.code ?? '';
        const result = computeMostAlike(standardise(mixed, units), { own, count: 9 });
        const more = [unit('0000', null, null), ...units].reverse();
        const again = computeMostAlike(standardise(mixed, more), { own, count: 9 });
        expect(again.nearest.map(({ code }) => code)).toEqual(result.nearest.map(({ code }) => code));
      }),
    );
  });
});
