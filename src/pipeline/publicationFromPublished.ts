import type { PublishedIndex, PublishedIndicator, PublishedRegionFile } from '../contracts/published.ts';
import { basisIn, observationIn } from '../contracts/publishedSeries.ts';
import { isUnitLevel } from '../domain/region.ts';
import type { RegionCode } from '../domain/region.ts';
import { absenceOf } from '../domain/status.ts';
import { SEEN } from '../domain/suppression/audit/publication.ts';
import type {
  MeasureRule,
  Publication,
  PublishedFigure,
  TotalMembers,
} from '../domain/suppression/audit/publication.ts';
import type { DeclaredSum } from '../domain/suppression/declaredSum.ts';

/** What everybody knows besides what is published: who was where, which rule hides what, and what adds up. */
export interface PublicKnowledge {
  /** Municipalities that are not published, though they are in averages of their years. */
  readonly unpublished: readonly { readonly code: RegionCode; readonly periods: ReadonlySet<string> }[];
  /** Members of an average by period; by numbers of each year, or by the borders of today. */
  readonly membersOf: (average: RegionCode, isByNumber: boolean) => readonly TotalMembers[];
  /** Whether the averages of a key figure are over the numbers of each year. */
  readonly isByNumber: (indicator: string) => boolean;
  readonly measures: ReadonlyMap<string, MeasureRule>;
  readonly sums: readonly DeclaredSum[];
}

type Contents = Pick<PublishedIndex, 'indicators' | 'regions' | 'periods'>;

/**
 * What the audit reads: the published files of every region, and what everybody knows. Only the key figures that have to
 * do with a measure at risk are taken along (`indicatorsAtRisk`).
 *
 * @param index of one level; units of several cannot be told apart here
 * @param files of all regions of the index, in any order
 */
export function publicationFromPublished(
  index: Contents,
  files: Iterable<PublishedRegionFile>,
  knowledge: PublicKnowledge,
): Publication {
  const published = index.regions.filter(({ level }) => isUnitLevel(level)).map(({ code }) => code);
  const units = [...published, ...knowledge.unpublished.map(({ code }) => code)];
  const totals = index.regions.filter(({ level }) => !isUnitLevel(level)).map(({ code }) => code);
  const rows = new Map([...units, ...totals].map((code, row) => [code, row]));
  const indicators = indicatorsAtRisk(index.indicators, knowledge);
  const members = [false, true].map((isByNumber) =>
    totals.map((code) => knowledge.membersOf(code, isByNumber)),
  );
  const figures = indicators.map((indicator) => ({
    indicator,
    ...emptyFigure(indicator, rows.size * index.periods.length),
    members: members[Number(knowledge.isByNumber(indicator.id))] ?? [],
  }));
  knowledge.unpublished.forEach(({ periods }, number) => {
    index.periods.forEach((period, column) => {
      if (!periods.has(period)) return;
      const place = (published.length + number) * index.periods.length + column;
      for (const { seen } of figures) seen[place] = SEEN.unpublished;
    });
  });
  for (const file of files) {
    const row = rows.get(file.region);
    if (row !== undefined) figures.forEach((figure) => readSeries(figure, file, row));
  }
  for (const figure of figures)
    markIncompleteGiven(figure, { units: units.length, width: index.periods.length });
  return {
    ...{ units, totals, periods: index.periods, figures },
    ...{ members: members[0] ?? [], measures: knowledge.measures, sums: knowledge.sums },
    ...{ periodSums: [], lists: [], statements: [] },
  };
}

/** Key figures that a measure at risk is in, and all others that any of their measures is in. */
export function indicatorsAtRisk(
  indicators: readonly PublishedIndicator[],
  { measures, sums }: Pick<PublicKnowledge, 'measures' | 'sums'>,
): PublishedIndicator[] {
  const termsOf = ({ numerator, denominator }: PublishedIndicator) =>
    [...numerator, ...denominator].map(({ measure }) => measure);
  const atRisk = new Set([...measures].filter(([, { threshold }]) => threshold !== null).map(([id]) => id));
  for (let size = -1; size !== atRisk.size;) {
    size = atRisk.size;
    for (const { total, parts } of sums)
      if ([total, ...parts].some((id) => atRisk.has(id))) for (const id of [total, ...parts]) atRisk.add(id);
  }
  const direct = indicators.filter((indicator) => termsOf(indicator).some((id) => atRisk.has(id)));
  const beside = new Set(direct.flatMap(termsOf));
  return indicators.filter((indicator) => termsOf(indicator).some((id) => beside.has(id)));
}

interface FigureBuffer extends PublishedFigure {
  readonly indicator: PublishedIndicator;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly used: Int32Array;
  readonly imputed: Int32Array;
}

function emptyFigure(indicator: PublishedIndicator, places: number): Omit<FigureBuffer, 'indicator'> {
  const { id, scale, decimals, averaging, numerator, denominator } = indicator;
  const nothing = () => new Float64Array(places).fill(Number.NaN);
  return {
    ...{ id, scale, decimals, averaging, numerator, denominator },
    ...{ values: nothing(), numerators: nothing(), denominators: nothing() },
    seen: new Uint8Array(places).fill(SEEN.none),
    used: new Int32Array(places).fill(-1),
    imputed: new Int32Array(places),
  };
}

function readSeries(figure: FigureBuffer, file: PublishedRegionFile, row: number): void {
  const series = file.indicators[figure.indicator.id];
  if (!series) return;
  file.periods.forEach((_, period) => {
    const place = row * file.periods.length + period;
    const { value, mask } = observationIn(series, file.statusSets, period);
    const absence = absenceOf(mask);
    const isZero = absence === 'zeroDenominator';
    figure.seen[place] =
      value !== null ? SEEN.value : absence === 'suppressed' || isZero ? SEEN.hidden : SEEN.none;
    figure.values[place] = value ?? Number.NaN;
    const { numerator, denominator, coverage } = basisIn(series, period);
    figure.numerators[place] = numerator ?? Number.NaN;
    figure.denominators[place] = isZero ? 0 : (denominator ?? Number.NaN);
    const [used, missing, imputed] = coverage;
    if (used + missing + imputed === 0) return;
    figure.used[place] = used;
    figure.imputed[place] = imputed;
  });
}

/** An average given by its source may hold figures of municipalities that we have none of, as one with imputed ones does. */
function markIncompleteGiven(
  { members, used, imputed, seen }: FigureBuffer,
  { units, width }: { readonly units: number; readonly width: number },
): void {
  members?.forEach((byPeriod, total) => {
    byPeriod.forEach(({ whole, partial }, period) => {
      const place = (units + total) * width + period;
      const isSilent = [...whole, ...partial].some((unit) => seen[unit * width + period] === SEEN.none);
      if (used[place] === -1 && isSilent) imputed[place] = 1;
    });
  });
}
