import { describe, expect, it } from 'vitest';
import { oncePer } from '../../src/domain/oncePer.ts';

describe('oncePer', () => {
  it('computes once for each object, undefined too, and anew for another that is equal', () => {
    let count = 0;
    const found = oncePer((of: { readonly figure?: number }) => {
      count += 1;
      return of.figure;
    });
    const [empty, one] = [{}, { figure: 1 }];
    expect([found(empty), found(empty), found(one), found(one), found({ figure: 1 })]).toEqual([
      undefined,
      undefined,
      1,
      1,
      1,
    ]);
    expect(count).toBe(3);
  });
});
