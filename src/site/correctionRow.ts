import type { RetteloggChange } from '../contracts/rettelogg.ts';
import type { Unit } from '../domain/indicator.ts';
import type { RegionCode } from '../domain/region.ts';
import { absenceOf, maskOf, STATUS_BIT } from '../domain/status.ts';
import type { Status, StatusMask } from '../domain/status.ts';
import { formatChange } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { readIndex } from './readPublished.ts';
import { averageName, displayName, regionPath } from './regions.ts';
import type { FigureCell } from './renderFigure.ts';

export interface CorrectionRow {
  readonly name: string;
  readonly href?: string;
  readonly from: FigureCell;
  readonly to: FigureCell;
  /** Empty where there is nothing to subtract. */
  readonly change: string;
  readonly percent: string;
}

export interface RowNotation {
  readonly unit: Unit;
  readonly decimals: number;
}

/** From here up the decimal of a percentage tells nothing. */
const WHOLE_PERCENT_FROM = 100;

export function correctionRow(
  change: RetteloggChange,
  { unit, decimals }: RowNotation,
  locale: Locale,
): CorrectionRow {
  const cell = (value: number | null, status: readonly Status[] = []): FigureCell => ({
    value,
    mask: value === null ? maskWithout(maskOf(status)) : maskOf(status),
    decimals,
    unit,
  });
  const signed = (value: number | null, digits: number) =>
    value === null || unit === 'jaNei' ? '' : formatChange(value, digits, locale);
  return {
    ...placeOf(change.region, locale),
    from: cell(change.from, change.fromStatus),
    to: cell(change.to, change.toStatus),
    change: signed(change.change, decimals),
    percent: signed(change.changePercent, Math.abs(change.changePercent ?? 0) < WHOLE_PERCENT_FROM ? 1 : 0),
  };
}

/** The log leaves out a number that must not be shown any more, and keeps what was said of it then. */
function maskWithout(mask: StatusMask): StatusMask {
  return absenceOf(mask) === undefined ? STATUS_BIT.suppressed : mask;
}

/** The log names places by the numbers of today; a number that ended in a split stands by the name it had. */
function placeOf(code: RegionCode, locale: Locale): Pick<CorrectionRow, 'name' | 'href'> {
  const region = readIndex().regions.find((candidate) => candidate.code === code);
  if (region === undefined) return { name: formerName(code, locale) };
  const name = region.level === 'kommune' ? displayName(region, locale) : averageName(code, locale);
  const href = regionPath(region, locale);
  return href === undefined ? { name } : { name, href };
}

function formerName(code: RegionCode, locale: Locale): string {
  const { regions } = readIndex();
  const aliases = regions.flatMap((region) => region.aliases.map((alias) => ({ region, alias })));
  const named = aliases.find(({ alias }) => alias.kind === 'oldName' && alias.number === code);
  const kept = aliases.find(({ alias }) => alias.kind === 'oldNumber' && alias.text === code);
  const name = named?.alias.text ?? (kept && displayName(kept.region, locale));
  return name === undefined ? code : `${name} (${code})`;
}
