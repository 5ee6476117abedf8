import type { PublishedAreaFile, PublishedIndex, PublishedIndicator } from '../contracts/published.ts';
import { observationIn } from '../contracts/publishedSeries.ts';
import { computeRanks } from '../domain/rank.ts';
import type { Rank } from '../domain/rank.ts';
import { isUnitLevel } from '../domain/region.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { AVERAGES_OF_ALL, isAloneInGroup, publishedRegion } from './regionLabel.ts';

/** Whom a unit is held against in its table. */
export interface TablePeers {
  /** The average that differences are from. */
  readonly reference: RegionCode;
  /** Those among whom it has a place, itself among them; null for one that is alone. */
  readonly members: readonly RegionCode[] | null;
}

/**
 * A kommune is held against its kommunegruppe, and one that is alone in it against the country without Oslo, without
 * a place: a group of one is no comparison. A fylkeskommune and a bydel are held against all of their kind (outside
 * Oslo), since their regions are too small. Undefined for an average.
 */
export function tablePeers(index: PublishedIndex, code: RegionCode): TablePeers | undefined {
  const region = publishedRegion(index, code);
  const { level } = region;
  if (!isUnitLevel(level)) return undefined;
  const [reference] = AVERAGES_OF_ALL[level];
  if (reference === undefined) return undefined;
  if (level !== 'kommune')
    return {
      reference,
      members: index.regions.filter((each) => each.level === level).map((each) => each.code),
    };
  if (region.group === null || isAloneInGroup(index, region)) return { reference, members: null };
  const group = index.groups.find((each) => each.code === region.group);
  return { reference: region.group, members: group?.members ?? null };
}

const known = new WeakMap<PublishedAreaFile, Map<string, ReadonlyMap<RegionCode, Rank>>>();

/**
 * The place of a unit among its peers for one figure in one period; undefined where it has no figure, is the only one
 * with a figure, or where the figures are of so few of the level that a place would tell who happens to be there.
 */
export function rankAmong(
  members: readonly RegionCode[],
  own: RegionCode,
  figure: {
    readonly file: PublishedAreaFile;
    readonly indicator: PublishedIndicator;
    readonly period: Period;
  },
): Rank | undefined {
  const { file, indicator, period } = figure;
  const ranks = known.get(file) ?? new Map<string, ReadonlyMap<RegionCode, Rank>>();
  known.set(file, ranks);
  const key = `${indicator.id} ${period} ${members.join(' ')}`;
  const found = ranks.get(key) ?? ranksOf(members, figure);
  ranks.set(key, found);
  const rank = found.get(own);
  return rank !== undefined && rank.of > 1 ? rank : undefined;
}

function ranksOf(
  members: readonly RegionCode[],
  { file, indicator, period }: Parameters<typeof rankAmong>[2],
): ReadonlyMap<RegionCode, Rank> {
  const series = file.indicators[indicator.id];
  const column = file.periods.indexOf(period);
  if (series === undefined || column < 0) return new Map();
  const at = (code: RegionCode) =>
    observationIn(series, file.statusSets, file.regions.indexOf(code) * file.periods.length + column);
  const run = indicator.provenances.find(({ from, to }) => from <= period && period <= to);
  const ranks = computeRanks(
    members.filter((code) => file.regions.includes(code)).map((code) => ({ code, observation: at(code) })),
    indicator.decimals,
  );
  const [any] = ranks.values();
  const isPartial = run?.coverage === 'partial' && (any?.of ?? 0) * 2 < members.length;
  return isPartial ? new Map() : ranks;
}
