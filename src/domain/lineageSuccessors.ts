import { compareCodes } from './compareCodes.ts';
import type { Segment } from './lineageSegments.ts';
import type { RegionCode, RegionName } from './region.ts';
import { norwegianName } from './slug.ts';

/** A number no longer in force that leads to a municipality in force. */
export interface Alias {
  readonly code: RegionCode;
  /** As it was last printed. */
  readonly name: string;
  readonly names: readonly RegionName[];
  /** Whether it also leads elsewhere, because its area was divided, or what it went into was and no name tells to whom. */
  readonly divided: boolean;
}

interface Successors {
  /** All that have a part of the area, or may have one. */
  readonly currentOf: (code: RegionCode) => readonly RegionCode[];
  readonly aliasesOf: (code: RegionCode) => readonly Alias[];
}

/** Ways from every number that has been to those in force, through renames, mergers and splits. */
export function successors(segmentsOf: ReadonlyMap<RegionCode, readonly Segment[]>): Successors {
  const current = new Map<RegionCode, readonly RegionCode[]>();
  const aliases = new Map<RegionCode, Alias[]>();
  for (const [code, segments] of [...segmentsOf].sort(([a], [b]) => compareCodes(a, b))) {
    const inForce = segments.some(({ to }) => to === null);
    current.set(code, inForce ? [code] : endsOf(segments, ({ heirs }) => heirs));
    const last = segments.at(-1)?.number;
    if (inForce || last === undefined) continue;
    const heirsOf = (segment: Segment) =>
      segments.includes(segment) ? segment.heirs : heirsOfPart(segment, norwegianName(last.names));
    const ends = endsOf(segments, heirsOf);
    const alias = { code, name: last.name, names: last.names, divided: ends.length > 1 };
    for (const end of ends) aliases.set(end, [...(aliases.get(end) ?? []), alias]);
  }
  return { currentOf: (code) => current.get(code) ?? [], aliasesOf: (code) => aliases.get(code) ?? [] };
}

/**
 * Who has the area of a municipality that was merged into one that was divided later. Changes of numbers do not say, but
 * names do: Haram (1534) went into Ålesund (1507), and what bears its name when that is divided (1580) is Haram again; Ørskog,
 * merged in the same year, is then of the part that kept the name of the whole. Where names say nothing, all of them.
 */
function heirsOfPart({ number, parts, heirs }: Segment, name: string): readonly Segment[] {
  if (heirs.length < 2 || parts.length < 2) return heirs;
  const same = heirs.filter((heir) => nameOf(heir) === name);
  if (same.length > 0) return same;
  const merged = new Set(parts.map(nameOf));
  const whole = norwegianName(number.names);
  const others = heirs.filter((heir) => nameOf(heir) === whole || !merged.has(nameOf(heir)));
  return others.length > 0 ? others : heirs;
}

function nameOf({ number }: Segment): string {
  return norwegianName(number.names);
}

/** Numbers in force that are come to by way of heirs, the one that kept the name first, then by number. */
function endsOf(
  segments: readonly Segment[],
  heirsOf: (segment: Segment) => readonly Segment[],
): RegionCode[] {
  const ends = new Map<RegionCode, Segment>();
  const waiting = [...segments];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.to === null) ends.set(at.number.code, at);
    waiting.push(...heirsOf(at));
  }
  const last = segments.at(-1);
  const kept = (segment: Segment) => (last !== undefined && nameOf(segment) === nameOf(last) ? 0 : 1);
  return [...ends]
    .sort(([a, one], [b, other]) => kept(one) - kept(other) || compareCodes(a, b))
    .map(([code]) => code);
}
