import type { ChangeKind, IsoDate, Period, RegionChange, RegionCode, UnitNumber } from './region.ts';

/**
 * A number during a time in which its area did not change by a merger or a split. 1103 Stavanger is one segment until
 * 2020 and another from 2020, when two municipalities were merged into it under the same number.
 */
export interface Segment {
  readonly number: UnitNumber;
  readonly from: IsoDate;
  /** First day after it; null while in force. */
  readonly to: IsoDate | null;
  /** Segments whose whole areas together are this one's, the day before it began. Empty after a break. */
  readonly parts: Segment[];
  /** What it was broken off from: a split gave it an area that no earlier figures exist for. */
  readonly brokenFrom: Segment[];
  /** Whether it began before the first change: its series then reaches back as far as figures do. */
  readonly isOld: boolean;
  /** The one it went into whole and unbroken. */
  next: Segment | undefined;
  /** All that got its area or a part of it. */
  readonly heirs: Segment[];
}

/**
 * Cuts the numbers at their changes and joins the pieces. A target that received a part of a split number is broken:
 * not even its other sources can be compared with it, since what came along is unknown.
 *
 * @throws Error when a change names a number that is not valid on its day (input is checked before it comes here)
 */
export function buildSegments(numbers: readonly UnitNumber[], changes: readonly RegionChange[]): Segment[] {
  const dates = datesByCode(changes);
  const history = changes.map(({ date }) => date).reduce((first, date) => (date < first ? date : first), '9');
  const segments = numbers.flatMap((number) => cutAt(number, dates.get(number.code) ?? [], history));
  const ending = new Map(segments.map((segment) => [`${segment.number.code} ${segment.to ?? ''}`, segment]));
  const beginning = new Map(segments.map((segment) => [`${segment.number.code} ${segment.from}`, segment]));
  for (const pairs of pairsByTarget(changes)) {
    const [first] = pairs;
    if (first === undefined) continue;
    const target = found(beginning, first.to, first.date);
    const sources = pairs.map(({ from, date }) => found(ending, from, date));
    const broken = pairs.some(({ kind }) => kind === ('split' satisfies ChangeKind));
    for (const source of sources) {
      source.heirs.push(target);
      if (broken) target.brokenFrom.push(source);
      else {
        target.parts.push(source);
        source.next = target;
      }
    }
  }
  return segments;
}

/** First period of a segment: the year it began, since a year's figures are those of its 31 December. */
export function firstPeriod(segment: Segment): Period {
  return segment.from.slice(0, 4);
}

/** First period after a segment; undefined while in force. */
export function endPeriod(segment: Segment): Period | undefined {
  return segment.to?.slice(0, 4);
}

function datesByCode(changes: readonly RegionChange[]): Map<RegionCode, IsoDate[]> {
  const dates = new Map<RegionCode, IsoDate[]>();
  for (const { date, from, to } of changes)
    for (const code of [from, to]) dates.set(code, [...(dates.get(code) ?? []), date]);
  return dates;
}

function cutAt(number: UnitNumber, dates: readonly IsoDate[], history: IsoDate): Segment[] {
  const { validFrom, validTo } = number;
  const inside = dates.filter((date) => date > validFrom && (validTo === null || date < validTo));
  const starts = [validFrom, ...new Set(inside.sort())];
  return starts.map((from, index) => ({
    number,
    from,
    to: starts[index + 1] ?? validTo,
    parts: [],
    brokenFrom: [],
    isOld: from < history,
    next: undefined,
    heirs: [],
  }));
}

function pairsByTarget(changes: readonly RegionChange[]): Iterable<readonly RegionChange[]> {
  const pairs = new Map<string, RegionChange[]>();
  for (const change of changes) {
    const key = `${change.to} ${change.date}`;
    const group = pairs.get(key);
    if (group === undefined) pairs.set(key, [change]);
    else group.push(change);
  }
  return pairs.values();
}

function found(segments: ReadonlyMap<string, Segment>, code: RegionCode, date: IsoDate): Segment {
  const segment = segments.get(`${code} ${date}`);
  if (segment === undefined) throw new Error(`no number ${code} meets the change of ${date}`);
  return segment;
}
