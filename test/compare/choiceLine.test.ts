import { describe, expect, it } from 'vitest';
import type { CompareData } from '../../src/compare/compareData.ts';
import { choiceLine } from '../../src/compare/choiceLine.ts';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import { compareTextsFor } from '../../src/compare/compareTexts.ts';
import { distinctSources } from '../../src/compare/distinctSources.ts';

const texts = compareTextsFor('nb');
const line = (regions: string[], figures: [string, string][], basket: string[] = [], years = '2025') =>
  choiceLine(
    {
      texts,
      state: { ...EMPTY_STATE, basket },
      data: {
        regions: regions.map((label) => ({ label })),
        figures: figures.map(([name, areaName]) => ({ name, areaName })),
      } as unknown as CompareData,
    },
    years,
  );

describe('what is chosen, in one line', () => {
  it.each([
    [['Strand'], 'Strand · Barnehage · 2025'],
    [['Strand', 'Hå'], 'Strand og Hå · Barnehage · 2025'],
    [['Strand', 'Hå', 'Klepp', 'Time', 'Landet'], 'Strand og 4 andre · Barnehage · 2025'],
  ])('names who: %j', (regions, expected) => {
    expect(line(regions, [['Andel', 'Barnehage']])).toBe(expected);
  });

  it('names one key figure that was picked, and counts several', () => {
    const two: [string, string][] = [
      ['Andel', 'Barnehage'],
      ['Gebyr', 'Avløp'],
    ];
    expect(line(['Strand'], two.slice(0, 1), ['andel'])).toBe('Strand · Andel · 2025');
    expect(line(['Strand'], two, ['andel', 'gebyr'])).toBe('Strand · 2 nøkkeltall · 2025');
  });

  it('leaves no empty part between dots', () => {
    expect(line(['Strand'], [], [], '')).toBe('Strand');
  });
});

describe('sources of several figures', () => {
  it('are named once each, also where figures share some of theirs', () => {
    expect(
      distinctSources([
        { source: 'Kilde: A (1) · Kilde: B' },
        { source: 'Kilde: B' },
        { source: 'Kilde: B · Kilde: A (1)' },
        { source: '' },
      ]),
    ).toEqual(['Kilde: A (1)', 'Kilde: B']);
  });
});
