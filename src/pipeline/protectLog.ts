import { observationAt } from '../domain/observation.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { withoutNumbers } from '../domain/rettelogg.ts';
import type { ReleaseChange } from '../domain/rettelogg.ts';
import { auditPublished } from '../domain/suppression/audit/auditPublished.ts';
import type { Finding } from '../domain/suppression/audit/finding.ts';
import type { Publication } from '../domain/suppression/audit/publication.ts';
import { isSmallCount } from '../domain/suppression/layer.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import { withFormerPeriods } from './formerPublication.ts';
import type { LogChanges } from './formerPublication.ts';
import { relatedTo } from './suppressionQuantities.ts';
import type { Computed } from './toRegionFile.ts';

/** Figures that may be published, with the counts behind them, which may not. */
export interface ComputedRelease extends Computed {
  readonly columns: ReadonlyMap<string, Pick<MeasureColumns, 'units'>>;
}

export interface ProtectLogInput {
  /** What is published now of the key figures at risk. */
  readonly publication: Publication;
  readonly before: ComputedRelease;
  readonly now: ComputedRelease;
  /** Periods that were revised. */
  readonly periods: readonly Period[];
}

/**
 * A log of revisions that tells no hidden count together with what is published now. Where one could be worked out from
 * both, all numbers of the measures that add up with it, and of their key figures, are taken out of the log of that
 * period, and it is silent on their averages: that a sum is the same as before tells as much as how it changed. What
 * it still says is which municipalities changed.
 */
export function protectLog(log: LogChanges, input: ProtectLogInput): LogChanges {
  const findings = auditLog(log, input);
  const told = new Map<Period, string[]>();
  for (const { measure, period } of findings) {
    const year = period.replace(/ before$/, '');
    told.set(year, [...(told.get(year) ?? []), ...measuresIn(measure)]);
  }
  return [...told].reduce(
    (rest, [period, measures]) =>
      withoutFamily(rest, { publication: input.publication, measures, periods: [period] }),
    log,
  );
}

/** What the log and the current publication together tell of hidden counts. */
export function auditLog(log: LogChanges, { publication, before, now, periods }: ProtectLogInput): Finding[] {
  const countBefore = countReader(before);
  const countNow = countReader(now);
  const joint = withFormerPeriods({
    ...{ publication, log },
    periods: periods.filter((period) => publication.periods.includes(period)),
    isSame: (measure, unit, period) => {
      const count = countNow(measure, unit, period);
      return count !== null && count === countBefore(measure, unit, period);
    },
    coverage: coverageReader(before),
  });
  return auditPublished(joint, (measure, unit, period) => {
    const name = joint.periods[period] ?? '';
    const year = name.replace(/ before$/, '');
    const read = name === year ? countNow : countBefore;
    const count = read(measure, joint.units[unit] ?? '', year);
    const rule = joint.measures.get(measure);
    return count !== null && rule !== undefined && isSmallCount(count, rule);
  });
}

/** The log without the numbers of every measure at risk, for publications that later ones lie over. */
export function withoutNumbersAtRisk(
  log: LogChanges,
  { publication, periods }: Pick<ProtectLogInput, 'publication' | 'periods'>,
): LogChanges {
  const measures = [...publication.measures].flatMap(([id, { threshold }]) =>
    threshold === null ? [] : [id],
  );
  return withoutFamily(log, { publication, measures, periods });
}

interface Family {
  readonly publication: Publication;
  readonly measures: readonly string[];
  readonly periods: readonly Period[];
}

function withoutFamily(log: LogChanges, { publication, measures, periods }: Family): LogChanges {
  const { figures, sums, totals } = publication;
  const isAtRisk = (id: string) => (publication.measures.get(id)?.threshold ?? null) !== null;
  const measuresOf = ({ numerator, denominator }: (typeof figures)[number]) =>
    [...numerator, ...denominator].map(({ measure }) => measure);
  const family = relatedTo(measures, [
    ...figures.map((figure) => measuresOf(figure).filter(isAtRisk)),
    ...sums.map(({ total, parts }) => [total, ...parts]),
  ]);
  const ids = new Set(
    figures.filter((figure) => measuresOf(figure).some((id) => family.has(id))).map(({ id }) => id),
  );
  const isTold = (items: ReadonlySet<string>, { item, period }: ReleaseChange) =>
    !items.has(item) || !periods.includes(period);
  const averages = new Set(totals);
  return {
    measures: log.measures.map((change) => (isTold(family, change) ? change : withoutNumbers(change))),
    indicators: log.indicators
      .filter((change) => isTold(ids, change) || !averages.has(change.region))
      .map((change) => (isTold(ids, change) ? change : withoutNumbers(change))),
    untold: [
      ...(log.untold ?? []),
      ...[...ids].flatMap((indicator) => periods.map((period) => ({ indicator, period }))),
    ],
  };
}

/** Measures that a finding names. */
function measuresIn(text: string): string[] {
  return text.replaceAll('- ', '').split(' + ');
}

function countReader({ frame, columns }: ComputedRelease) {
  return (measure: string, unit: RegionCode, period: Period): number | null => {
    const column = columns.get(measure)?.units;
    const row = frame.rows.get(unit);
    const at = frame.column.get(period);
    if (column === undefined || row === undefined || at === undefined) return null;
    return observationAt(column, row * frame.grid.periods.length + at).value;
  };
}

function coverageReader({ frame, figures }: Computed) {
  const width = frame.grid.periods.length;
  const byId = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  const rows = new Map(frame.averages.map(({ code }, index) => [code, index]));
  return (indicator: string, total: RegionCode, period: Period): readonly [number, number] => {
    const place = (rows.get(total) ?? -1) * width + (frame.column.get(period) ?? -1);
    const coverage = byId.get(indicator)?.aggregates[place]?.coverage;
    if (!coverage || coverage.used + coverage.missing + coverage.imputed === 0) return [-1, 0];
    return [coverage.used, coverage.imputed];
  };
}
