import { describe, expect, it } from 'vitest';
import { periodRuns } from '../../src/site/sources.ts';

describe('years in words', () => {
  it.each([
    [['2025'], '2025'],
    [['2020', '2021', '2022'], '2020–2022'],
    [['2018', '2020', '2021'], '2018, 2020–2021'],
    [['2021', '2018', '2020'], '2018, 2020–2021'],
    [[], ''],
  ])('%j is «%s»', (periods, text) => {
    expect(periodRuns(periods)).toBe(text);
  });

  it('a year that stands twice, as one', () => {
    expect(periodRuns(['2020', '2020', '2021'])).toBe('2020–2021');
  });
});
