import { describe, expect, it } from 'vitest';
import { listLayerMoves, sumRelation } from '../../../src/domain/suppression/layerMoves.ts';

const everywhere = () => true;

/** Moves as text: `+1 -2` is layer 1 up and layer 2 down. */
function moves(
  relations: Parameters<typeof listLayerMoves>[0],
  layer: number,
  isActive = everywhere,
): string[] {
  return listLayerMoves(relations, layer, isActive).map(({ layers, signs }) =>
    layers.map((each, index) => `${(signs[index] ?? 0) > 0 ? '+' : '-'}${each}`).join(' '),
  );
}

describe('listLayerMoves', () => {
  it('moves a layer alone where it adds up to nothing', () => {
    expect(moves([], 0)).toEqual(['+0']);
  });

  it('takes another part down, or the whole up', () => {
    expect(moves([sumRelation(0, [1, 2, 3])], 1)).toEqual(['+1 +0', '+1 -2', '+1 -3']);
  });

  it('moves a part with the whole', () => {
    expect(moves([sumRelation(0, [1, 2])], 0)).toEqual(['+0 +1', '+0 +2']);
  });

  it('goes through every level of sums of sums', () => {
    const nested = [sumRelation(0, [1, 2]), sumRelation(1, [3, 4])];
    expect(moves(nested, 3)).toEqual(['+3 -4', '+3 +1 +0', '+3 +1 -2']);
  });

  it('keeps both margins of a table of parts by two kinds', () => {
    // 0 1 / 2 3 with rows 4 = 0 + 1, 5 = 2 + 3 and columns 6 = 0 + 2, 7 = 1 + 3
    const crossed = [
      sumRelation(4, [0, 1]),
      sumRelation(5, [2, 3]),
      sumRelation(6, [0, 2]),
      sumRelation(7, [1, 3]),
    ];
    expect(moves(crossed, 0)).toContain('+0 +4 +6');
    expect(moves(crossed, 0)).toContain('+0 -1 -2 +3');
  });

  it('follows a difference with its sign: e = a − b', () => {
    expect(moves([sumRelation(0, [1, 2], [1, -1])], 2)).toEqual(['+2 -0', '+2 +1']);
  });

  it('leaves a relation out of account where it does not hold, and says that the move would break it', () => {
    const [move] = listLayerMoves([sumRelation(0, [1, 2])], 1, () => false);
    expect(move).toEqual({ layers: [1], signs: [1], broken: [0] });
  });
});
