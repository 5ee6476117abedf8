import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { addProblems } from '../../src/pipeline/problems.ts';

describe('addProblems', () => {
  it('adds more than can be handed to a function at once', () => {
    const found = new Array<Problem>(400_000).fill({
      ...{ code: 'x', severity: 'warning', file: 'f', what: 'w', why: 'w', cure: 'c' },
    });
    const all: Problem[] = found.slice(0, 1);
    expect(() => all.push(...found)).toThrow(RangeError);
    addProblems(all, found);
    expect(all).toHaveLength(400_001);
  });
});
