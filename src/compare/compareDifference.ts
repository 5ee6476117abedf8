import { computeDifference, computeDifferencePercent } from '../domain/difference.ts';
import { computeDifferenceInKroner, costUnit } from '../domain/differenceInKroner.ts';
import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { RegionCode } from '../domain/region.ts';
import type { NumberCell } from '../export/tableModel.ts';
import { fill } from '../i18n/searchTexts.ts';
import { comparedObservation } from './compareData.ts';
import type { ComparedRegion } from './compareData.ts';
import type { DifferenceKind } from './compareState.ts';
import { isOverYears, shownFigure } from './compareLines.ts';
import type { CompareLine } from './compareLines.ts';
import type { CompareCell, CompareTableInput } from './compareTableModel.ts';

export function numberCell(
  { value, mask }: Observation,
  { decimals, unit }: { readonly decimals: number; readonly unit: Unit },
): NumberCell {
  return { kind: 'number', value, mask, decimals, unit };
}

/** The two regions of a difference; undefined where none is asked for, or nothing is own. */
export function measuredAgainst({ data, state }: CompareTableInput): Measured | undefined {
  const from = data.regions.find(({ code }) => code === state.difference?.from);
  if (state.difference === null || data.own === null || from === undefined || from.isOwn) return undefined;
  return { own: data.own, from, as: state.difference.as };
}

export interface Measured {
  readonly own: RegionCode;
  readonly from: ComparedRegion;
  readonly as: DifferenceKind;
}

export function differenceTitle({ texts, state, data }: CompareTableInput, { from, as }: Measured): string {
  const figure = isOverYears(state.view) ? shownFigure(data, state) : undefined;
  const inUnit =
    figure === undefined
      ? texts.inUnit
      : figure.unit === 'prosent'
        ? texts.inPoints
        : texts.units[figure.unit];
  const unit = { enhet: inUnit, prosent: texts.inPercent, kroner: texts.inKroner }[as];
  return fill(texts.differenceIn, { name: from.label, unit });
}

/** Empty where the figure has no difference of that kind: yes and no, a year without figures, kroner of what is no cost. */
export function differenceCell(
  { figure, period }: CompareLine,
  { own, from, as }: Measured,
  context: CompareTableInput,
): CompareCell {
  const none: CompareCell = { kind: 'text', text: '' };
  const [mine, theirs] = [own, from.code].map((code) => comparedObservation(figure, code, period));
  if (mine === undefined || theirs === undefined || figure.unit === 'jaNei') return none;
  const { decimals, unit } = figure;
  if (as === 'enhet')
    return { ...numberCell(computeDifference(mine, theirs, decimals), { decimals, unit }), change: true };
  if (as === 'prosent') {
    const percent = computeDifferencePercent(mine, theirs, decimals);
    return { ...numberCell(percent, { decimals: 1, unit: 'prosent' }), change: true };
  }
  if (costUnit(figure) === undefined) return none;
  const denominator = context.denominators?.get(figure.id)?.[figure.periods.indexOf(period)] ?? null;
  const kroner = computeDifferenceInKroner(figure, { own: mine, comparison: theirs, denominator });
  const observation = kroner?.observation ?? computeDifference(mine, theirs, decimals);
  const shown = kroner === undefined && observation.value !== null ? undefined : observation;
  return shown === undefined ? none : { ...numberCell(shown, { decimals: 0, unit: 'kr' }), change: true };
}
