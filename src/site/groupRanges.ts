import { scaleLinear } from 'd3-scale';
import type { PublishedIndicator } from '../contracts/published.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { formatQuantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { groupMarks, groupSpread } from './groupSpread.ts';

/** How the figures of the units of a group lie, as a bar and in words. */
export interface GroupRange {
  /** SVG: a line from the lowest to the highest, thick over the middle half, a notch at the median. */
  readonly svg: string;
  readonly text: string;
  /** Of the figures behind it: «m*». */
  readonly marks: string;
}

/** With fewer the middle half would be a guess. */
const ENOUGH = 5;
/** As the style sheet has it. */
const SIZE = { width: 140, middle: 8 };
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
  const x = scaleLinear([low, high], [INSET, SIZE.width - INSET]);
  const at = (figure: number) => Math.round(x(figure));
  const { spreadText } = messagesFor(locale).ranking;
  const quantity = (figure: number) => formatQuantity(figure, indicator, locale);
  return new Map(
    spreads.map(({ code, spread }) => {
      const [from, to] = [at(spread.lowerQuartile), at(spread.upperQuartile)];
      const line = `M${at(spread.lowest)},${SIZE.middle}H${at(spread.highest)}`;
      const box = `<rect x=${from} y=${SIZE.middle - 4} width=${Math.max(1, to - from)} height=8 />`;
      const svg = `<svg class=range-bar><path d=${line} />${box}<path class=range-median d=M${at(spread.median)},${SIZE.middle - 6}v12 /></svg>`;
      const text = spreadText(quantity(spread.lowest), quantity(spread.median), quantity(spread.highest));
      return [code, { svg, text, marks: groupMarks(indicator, code, period) }];
    }),
  );
}
