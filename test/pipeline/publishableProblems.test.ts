import { describe, expect, it } from 'vitest';
import { buildWorld, publishedOf, readWorld, replace } from './world.ts';

interface Published {
  readonly problems: readonly {
    readonly code: string;
    readonly file: string;
    readonly line?: number;
    readonly what: string;
  }[];
}

// A jump of loans that is larger than declared: the message to the publisher holds both figures.
const jumping = replace(readWorld(), 'input/bibliotek/dataset.json', [
  /"name": "utlan",/,
  '"name": "utlan", "maxJump": 0.05,',
]);
const limited = replace(jumping, 'measures/bibliotek.csv', [
  'utlan,utlan,antall,0,,',
  'utlan,utlan,antall,0,5,',
]);

const publishedProblems = (world: typeof jumping) =>
  (JSON.parse(publishedOf(buildWorld(world)).get('problems.json') ?? '') as Published).problems;

describe('problems that are published', () => {
  it('tell figures where no count is at risk', () => {
    expect(publishedProblems(jumping).map(({ what }) => what)).toContain(
      '1101: «utlan» goes from 10 to 11 in a year.',
    );
  });

  it('tell only how many there are where counts may be hidden', () => {
    const [jump, ...others] = publishedProblems(limited).filter(({ code }) => code === 'jump');
    expect(others.every(({ file }) => file !== jump?.file)).toBe(true);
    expect(jump?.what).toMatch(/^\d+ cases?, not told here/);
    expect(jump?.line).toBeUndefined();
  });

  it('are all told to the publisher', () => {
    const count = (world: typeof jumping) =>
      buildWorld(world).problems.filter(({ code }) => code === 'jump').length;
    expect(count(limited)).toBe(count(jumping));
  });
});
