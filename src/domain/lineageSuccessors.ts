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
  /** Whether it also leads elsewhere, because its area was divided. */
  readonly divided: boolean;
}

interface Successors {
  readonly currentOf: (code: RegionCode) => readonly RegionCode[];
  readonly aliasesOf: (code: RegionCode) => readonly Alias[];
}

/** Ways from every number that has been to those in force, through renames, mergers and splits. */
export function successors(segmentsOf: ReadonlyMap<RegionCode, readonly Segment[]>): Successors {
  const current = new Map<RegionCode, readonly RegionCode[]>();
  const aliases = new Map<RegionCode, Alias[]>();
  for (const [code, segments] of [...segmentsOf].sort(([a], [b]) => compareCodes(a, b))) {
    const inForce = segments.some(({ to }) => to === null);
    const ends = inForce ? [code] : endsOf(segments);
    current.set(code, ends);
    const last = segments.at(-1)?.number;
    if (inForce || last === undefined) continue;
    const alias = { code, name: last.name, names: last.names, divided: ends.length > 1 };
    for (const end of ends) aliases.set(end, [...(aliases.get(end) ?? []), alias]);
  }
  return { currentOf: (code) => current.get(code) ?? [], aliasesOf: (code) => aliases.get(code) ?? [] };
}

/** Numbers in force that hold the area, the one that kept the name first, then by number. */
function endsOf(segments: readonly Segment[]): RegionCode[] {
  const ends = new Map<RegionCode, Segment>();
  const waiting = [...segments];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.to === null) ends.set(at.number.code, at);
    waiting.push(...at.heirs);
  }
  const last = segments.at(-1);
  const name = last === undefined ? '' : norwegianName(last.number.names);
  const kept = (segment: Segment) => (norwegianName(segment.number.names) === name ? 0 : 1);
  return [...ends]
    .sort(([a, one], [b, other]) => kept(one) - kept(other) || compareCodes(a, b))
    .map(([code]) => code);
}
