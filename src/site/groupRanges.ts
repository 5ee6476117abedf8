import { scaleLinear } from 'd3-scale';
import type { PublishedIndicator } from '../contracts/published.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { groupMarks, groupSpread } from './groupSpread.ts';
import { renderRange } from './renderRange.ts';

/** How the figures of the units of a group lie, as a bar and in words. */
export interface GroupRange {
  /** SVG: a line from the lowest to the highest, thick over the middle half, a notch at the median. */
  readonly svg: string;
  /** Without the unit: it stands in the head of the row or the column. */
  readonly text: string;
  /** Of the figures behind it: «m*». */
  readonly marks: string;
}

/** With fewer the middle half would be a guess. */
const ENOUGH = 5;
/** As the style sheet has it. */
const WIDTH = 140;
const INSET = 1;

export interface RangesInput {
  readonly groups: readonly RegionCode[];
  readonly locale: Locale;
}

/**
 * The ranges of groups on one scale, from the lowest to the highest figure of all of them, so that the bars can be held against each
 * other. Groups of fewer than five figures have none; nor has anyone where all figures are equal.
 */
export function groupRanges(
  indicator: PublishedIndicator,
  period: Period,
  { groups, locale }: RangesInput,
): Map<RegionCode, GroupRange> {
  const spreads = groups.flatMap((code) => {
    const spread = groupSpread(indicator, code, period);
    return spread !== undefined && spread.count >= ENOUGH ? [{ code, spread }] : [];
  });
  const low = Math.min(...spreads.map(({ spread }) => spread.lowest));
  const high = Math.max(...spreads.map(({ spread }) => spread.highest));
  if (!(low < high) || indicator.unit === 'jaNei') return new Map();
  const x = scaleLinear([low, high], [INSET, WIDTH - INSET]);
  const at = (figure: number) => Math.round(x(figure));
  const { spreadText } = messagesFor(locale).ranking;
  const number = (figure: number) => formatNumber(figure, indicator.decimals, locale);
  return new Map(
    spreads.map(({ code, spread }) => {
      const from = at(spread.lowerQuartile);
      const svg = renderRange({
        line: { from: at(spread.lowest), to: at(spread.highest) },
        box: { from, to: Math.max(from + 1, at(spread.upperQuartile)) },
        median: at(spread.median),
      });
      const text = spreadText(number(spread.lowest), number(spread.median), number(spread.highest));
      return [
        code,
        { svg: `<svg class=range-bar>${svg}</svg>`, text, marks: groupMarks(indicator, code, period) },
      ];
    }),
  );
}
