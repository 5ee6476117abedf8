import type { WithheldAverage } from '../contracts/breaks.ts';
import {
  aggregateMean,
  aggregateNone,
  aggregateRatio,
  aggregateSum,
  aggregateWeighted,
} from '../domain/average.ts';
import type { Aggregate, MemberFigure } from '../domain/average.ts';
import type { Indicator } from '../domain/indicator.ts';
import { absent, observationAt } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
import { combineStatus, isAbsent, STATUS_BIT } from '../domain/status.ts';
import { computeValues } from './computeIndicators.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import { combineColumns } from './computeMeasures.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import type { Frame } from './frame.ts';
import { imputeMeasures } from './imputeMeasures.ts';
import type { FilledColumns } from './imputeMeasures.ts';
import type { Frames } from './loadDataset.ts';

export interface AverageInput {
  readonly figures: readonly IndicatorFigures[];
  readonly measures: ReadonlyMap<string, MeasureColumns>;
  readonly frames: Frames;
  readonly withheld: readonly WithheldAverage[];
}

/** Of an average that was not made here: declared withheld, or given by the source. */
const NOT_COUNTED = { used: 0, missing: 0, imputed: 0 } as const;

/**
 * The averages of every key figure: withheld where declared, as given by the source where it gives them, else computed.
 * Of figures that are declared partial, and in fact of less than half of the members, none is computed.
 */
export function computeAverages({ figures, measures, frames, withheld }: AverageInput): IndicatorFigures[] {
  const filled = imputeMeasures(measures, frames);
  const declared = new Set(withheld.map(({ indicator, level, period }) => `${indicator} ${level} ${period}`));
  const { averages, grid } = frames.units;
  return figures.map((figure) => {
    const { indicator } = figure;
    const members = memberColumns(indicator, { measures, filled, frames });
    const membersByPeriod = grid.periods.map((_, column) => membersIn(members, column));
    const isOfFew = membersByPeriod.map(
      (list, column) => isPartial(indicator, measures, column) && areFew(list),
    );
    const aggregates = averages.flatMap(({ level, row }, index) =>
      grid.periods.map((period, column): Aggregate => {
        if (declared.has(`${indicator.id} ${level} ${period}`)) return withheldAverage();
        const given = givenAverage(figure, frames.units, row * grid.periods.length + column);
        if (given !== undefined) return given;
        const rows = members.frame.averages[index]?.members[column] ?? [];
        const list = membersByPeriod[column] ?? [];
        const aggregate = aggregateMembers(
          indicator,
          rows.map((member) => list[member]).filter((member) => member !== undefined),
        );
        return isOfFew[column] === true ? withoutValue(aggregate) : aggregate;
      }),
    );
    return { ...figure, aggregates };
  });
}

/** An average by the rule that the key figure declares. */
export function aggregateMembers(indicator: Indicator, members: readonly MemberFigure[]): Aggregate {
  switch (indicator.averaging) {
    case 'ratio':
      return aggregateRatio(members, indicator.scale);
    case 'sum':
      return aggregateSum(members, indicator.scale);
    case 'mean':
      return aggregateMean(members);
    case 'weighted':
      return aggregateWeighted(members, indicator.scale);
    case 'none':
      return aggregateNone(members);
  }
}

function isPartial(
  { numerator, denominator }: Indicator,
  measures: AverageInput['measures'],
  at: number,
): boolean {
  return [...numerator, ...denominator].some(({ measure }) =>
    measures.get(measure)?.sources[at]?.some(({ manifest }) => manifest.coverage === 'partial'),
  );
}

/** Whether less than half of those that can have the figure have it: what they have in common is not that of the country. */
function areFew(members: readonly MemberFigure[]): boolean {
  const masks = members.map(({ numerator, denominator }) =>
    combineStatus(numerator.mask, denominator?.mask ?? 0),
  );
  const able = masks.filter((mask) => mask !== STATUS_BIT.notApplicable);
  return able.filter((mask) => !isAbsent(mask)).length * 2 < able.length;
}

function withoutValue({ observation, coverage }: Aggregate): Aggregate {
  const shown = observation.value === null ? observation : absent('missing');
  return { observation: shown, numerator: null, denominator: null, coverage };
}

function withheldAverage(): Aggregate {
  return { observation: absent('withheld'), numerator: null, denominator: null, coverage: NOT_COUNTED };
}

/** What the source itself gives for the average; undefined when it does not give all that is needed. */
function givenAverage(figure: IndicatorFigures, frame: Frame, place: number): Aggregate | undefined {
  const observation = observationAt(figure.value, place);
  if (frame.exists[place] !== 1 || observation.mask === STATUS_BIT.missing) return undefined;
  const { value: numerator } = observationAt(figure.numerator, place);
  const denominator = figure.denominator === null ? null : observationAt(figure.denominator, place).value;
  const isRatio = figure.denominator !== null && figure.indicator.averaging !== 'weighted';
  return { observation, numerator: isRatio ? numerator : null, denominator, coverage: NOT_COUNTED };
}

/** What the members of an average bring, over the frame the average is made in. */
export interface MemberColumns {
  readonly frame: Frame;
  /** Whether that is the frame of the numbers of each year. */
  readonly isByNumber: boolean;
  readonly numerator: Column;
  readonly denominator: Column | null;
}

export interface MemberSource extends Pick<AverageInput, 'measures' | 'frames'> {
  readonly filled: ReadonlyMap<string, FilledColumns>;
}

/**
 * Averages are made over the numbers of each year where every measure is known by them, otherwise over municipalities as
 * they are now. Totals use imputed figures unless the area is a full count; a mean of reporters never does.
 */
export function memberColumns(
  indicator: Indicator,
  { measures, filled, frames }: MemberSource,
): MemberColumns {
  const own = indicator.fullCount || indicator.averaging === 'mean';
  const source: ReadonlyMap<string, FilledColumns> = own ? measures : filled;
  const terms = [...indicator.numerator, ...indicator.denominator];
  const isByNumber = terms.every(({ measure }) => source.get(measure)?.numbers);
  const frame = isByNumber ? frames.numbers : frames.units;
  const columnOf = (id: string) => source.get(id)?.[isByNumber ? 'numbers' : 'units'] ?? undefined;
  const numerator = combineColumns(frame, indicator.numerator, columnOf);
  const denominator =
    indicator.denominator.length === 0 ? null : combineColumns(frame, indicator.denominator, columnOf);
  if (indicator.averaging !== 'mean') return { frame, isByNumber, numerator, denominator };
  const values = computeValues({ frame, indicator, numerator, denominator });
  return { frame, isByNumber, numerator: values, denominator: null };
}

function membersIn({ frame, numerator, denominator }: MemberColumns, column: number): MemberFigure[] {
  const width = frame.grid.periods.length;
  const at = (from: Column, row: number): Observation => observationAt(from, row * width + column);
  return Array.from({ length: frame.memberCount }, (_, row) => ({
    numerator: at(numerator, row),
    denominator: denominator === null ? undefined : at(denominator, row),
  }));
}
