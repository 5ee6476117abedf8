import type { PublishedHeader, PublishedIndex } from '../contracts/published.ts';
import type { Problem } from '../domain/problem.ts';
import type { Measure } from '../domain/indicator.ts';
import { isUnitLevel } from '../domain/region.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import { auditPublished } from '../domain/suppression/audit/auditPublished.ts';
import type { Finding } from '../domain/suppression/audit/finding.ts';
import type { MeasureRule, Publication, TotalMembers } from '../domain/suppression/audit/publication.ts';
import { isSmallCount } from '../domain/suppression/layer.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import { definitionProblem } from './definitionProblems.ts';
import type { Frames } from './loadDataset.ts';
import { indicatorsAtRisk, publicationFromPublished } from './publicationFromPublished.ts';
import type { PublicKnowledge } from './publicationFromPublished.ts';
import type { Inputs } from './readInputs.ts';
import { listQuantities } from './suppressionQuantities.ts';
import { toRegionFile } from './toRegionFile.ts';
import type { Computed } from './toRegionFile.ts';

export interface AuditInput {
  readonly header: PublishedHeader;
  readonly index: PublishedIndex;
  /** What is to be published, after suppression. */
  readonly figures: readonly IndicatorFigures[];
  readonly measures: ReadonlyMap<string, MeasureColumns>;
  readonly frames: Frames;
  readonly inputs: Pick<Inputs, 'measures' | 'sums'>;
}

/**
 * Tries to work out hidden counts from the files that are to be published. An error for each that can be: nothing is
 * then published. Costs nothing when no measure is at risk.
 */
export function auditFigures(input: AuditInput): Problem[] {
  const { index, measures, frames, inputs } = input;
  const publication = publicationAtRisk(input);
  if (publication === undefined) return [];
  const rows = publication.units.map((code) => frames.units.rows.get(code) ?? -1);
  const width = index.periods.length;
  const isSmall = (id: string, unit: number, period: number) => {
    const columns = measures.get(id);
    const place = (rows[unit] ?? -1) * width + period;
    const mask = columns?.units.masks[place] ?? STATUS_BIT.missing;
    if (!columns || isAbsent(mask)) return false;
    return isSmallCount(columns.units.values[place] ?? 0, protectionOf(columns.measure));
  };
  const definitions = new Map(inputs.measures.map((measure) => [measure.value.id, measure]));
  return auditPublished(publication, isSmall).flatMap((finding) => toProblem(finding, definitions));
}

/** What is to be published of the key figures that have to do with a measure at risk; undefined when there are none. */
export function publicationAtRisk(input: AuditInput): Publication | undefined {
  const { header, index, figures, measures, frames } = input;
  const knowledge = publicKnowledge(input);
  const ids = new Set(indicatorsAtRisk(index.indicators, knowledge).map(({ id }) => id));
  if (ids.size === 0) return undefined;
  const computed: Computed = {
    frame: frames.units,
    figures: figures.filter(({ indicator }) => ids.has(indicator.id)),
    measures: new Map([...measures].map(([id, { measure }]) => [id, measure])),
  };
  return publicationFromPublished(index, regionFiles(header, index, computed), knowledge);
}

/** The files of all regions, one at a time: together they may be large. */
function* regionFiles(header: PublishedHeader, { regions }: PublishedIndex, computed: Computed) {
  for (const region of regions) yield toRegionFile(header, region, computed);
}

function toProblem(
  finding: Finding,
  definitions: ReadonlyMap<string, Inputs['measures'][number]>,
): Problem[] {
  if (finding.kind === 'contradiction') return [definitionProblem.auditContradiction(finding)];
  const ids = finding.measure.replaceAll('- ', '').split(' + ');
  const measure = ids
    .map((id) => definitions.get(id))
    .find((found) => found !== undefined && found.value.suppressBelow !== null);
  return measure ? [definitionProblem.hiddenCountFound(measure, finding)] : [];
}

function protectionOf({ suppressBelow, suppressZeros = false }: Measure) {
  return { threshold: suppressBelow, protectZeros: suppressZeros };
}

/** What is said of measures and regions on the pages, in the definitions and in SSB's lists. */
function publicKnowledge({ index, figures, measures, frames, inputs }: AuditInput): PublicKnowledge {
  const { numbers, units } = frames;
  const published = index.regions.filter(({ level }) => isUnitLevel(level)).map(({ code }) => code);
  const isPublished = new Set(published);
  const historic = units.grid.regions.slice(0, units.memberCount).filter((code) => !isPublished.has(code));
  const width = units.grid.periods.length;
  const existsIn = (code: string, period: number) =>
    units.exists[(units.rows.get(code) ?? 0) * width + period] === 1;
  const unitRows = [...published, ...historic].map((code) => units.rows.get(code) ?? -1);
  const sums = inputs.sums.map(({ value }) => value);
  const rules = [...measures].map(([id, { measure }]): [string, MeasureRule] => {
    const { suppressBelow: threshold, suppressZeros: protectZeros = false, decimals } = measure;
    return [id, { threshold, protectZeros, decimals }];
  });
  const byNumber = new Map(
    figures.map(({ indicator: { id, numerator, denominator } }) => [
      id,
      [...numerator, ...denominator].every(({ measure }) => measures.get(measure)?.numbers),
    ]),
  );
  return {
    unpublished: historic.map((code) => ({
      code,
      periods: new Set(units.grid.periods.filter((_, period) => existsIn(code, period))),
    })),
    membersOf: (code, isByNumber) =>
      index.periods.map((_, period): TotalMembers => {
        const frame = isByNumber ? numbers : units;
        const rows = new Set(frame.averages.find((average) => average.code === code)?.members[period]);
        const partsOf = (row: number) => (isByNumber ? (units.parts[row * width + period] ?? []) : [row]);
        const inside = unitRows.map((row) => partsOf(row).filter((part) => rows.has(part)).length);
        const members = unitRows.map((_, unit) => unit).filter((unit) => (inside[unit] ?? 0) > 0);
        const isWhole = (unit: number) => inside[unit] === partsOf(unitRows[unit] ?? -1).length;
        return {
          whole: members.filter(isWhole),
          partial: members.filter((unit) => !isWhole(unit)),
          countOf: (unit) => inside[unit] ?? 1,
        };
      }),
    isByNumber: (indicator) => byNumber.get(indicator) ?? false,
    measures: new Map(rules),
    sums: listQuantities(figures, measures, sums).sums.filter((sum) =>
      areMeasures(sum.total, sum.parts, measures),
    ),
  };
}

function areMeasures(
  total: string,
  parts: readonly string[],
  measures: ReadonlyMap<string, unknown>,
): boolean {
  return [total, ...parts].every((id) => measures.has(id));
}
