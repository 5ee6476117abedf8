import type { SeriesBreak } from '../domain/indicator.ts';
import type { Lineage, RegionBreak } from '../domain/lineage.ts';
import type { LocalText, Period, RegionCode, UnitLevel, UnitNumber } from '../domain/region.ts';
import { norwegianName } from '../domain/slug.ts';

export interface LineageNotesInput {
  readonly level: UnitLevel;
  /** Units in force. */
  readonly units: readonly UnitNumber[];
  /** Every number of the level, to name what they were made from. */
  readonly numbers: readonly UnitNumber[];
  readonly lineage: Lineage;
  /** First year with figures: what happened before it needs no mention. */
  readonly first: Period;
}

/** Breaks that follow from a split: the series of what came out of it begins with it. */
export function splitBreaks({ level, units, numbers, lineage, first }: LineageNotesInput): SeriesBreak[] {
  const textOf = level === 'kommune' ? splitText : divisionText;
  return units.flatMap(({ code }) =>
    lineage
      .breaksOf(code)
      .filter(({ kind, period }) => kind === 'split' && period > first)
      .map((item) => ({
        indicator: null,
        region: code,
        period: item.period,
        text: textOf(item, numbers),
      })),
  );
}

/** For each municipality made by a merger: that earlier figures are sums. */
export function mergeNotes({
  units,
  numbers,
  lineage,
  first,
}: LineageNotesInput): ReadonlyMap<RegionCode, LocalText[]> {
  return new Map(
    units.map(({ code }) => [
      code,
      lineage
        .breaksOf(code)
        .filter(({ kind, period }) => kind === 'merge' && period > first)
        .map((item) => mergeText(item, numbers)),
    ]),
  );
}

function splitText(item: RegionBreak, numbers: readonly UnitNumber[]): LocalText {
  const { period } = item;
  return {
    nb: `Kommunen fikk grensene sine i ${period} ved en deling som berørte ${listed(item, numbers, 'og')}. Tallserien begynner da.`,
    nn: `Kommunen fekk grensene sine i ${period} ved ei deling som vedkom ${listed(item, numbers, 'og')}. Talserien byrjar då.`,
    en: `The municipality got its borders in ${period} by a division that involved ${listed(item, numbers, 'and')}. The series begins then.`,
  };
}

/** A county authority came out of a division whole; nothing else came along. */
function divisionText(item: RegionBreak, numbers: readonly UnitNumber[]): LocalText {
  const { period } = item;
  return {
    nb: `Fylkeskommunen ble til i ${period} da ${listed(item, numbers, 'og')} ble delt. Tallserien begynner da.`,
    nn: `Fylkeskommunen vart til i ${period} då ${listed(item, numbers, 'og')} vart delt. Talserien byrjar då.`,
    en: `The county authority was made in ${period}, when ${listed(item, numbers, 'and')} was divided. The series begins then.`,
  };
}

function mergeText(item: RegionBreak, numbers: readonly UnitNumber[]): LocalText {
  const { period } = item;
  return {
    nb: `Kommunen ble slått sammen i ${period}. Tall for tidligere år er for ${listed(item, numbers, 'og')} til sammen.`,
    nn: `Kommunen vart slått saman i ${period}. Tal for tidlegare år er for ${listed(item, numbers, 'og')} til saman.`,
    en: `The municipality was made by a merger in ${period}. Figures for earlier years are for ${listed(item, numbers, 'and')} together.`,
  };
}

/** In running text a place goes by its Norwegian name. */
function nameIn(numbers: readonly UnitNumber[], code: RegionCode): string {
  const number = numbers.find((candidate) => candidate.code === code);
  return number === undefined ? '' : norwegianName(number.names);
}

/** «1805 Narvik, 1850 Tysfjord og 1854 Ballangen» */
function listed({ from }: RegionBreak, numbers: readonly UnitNumber[], and: string): string {
  const names = from.map((code) => `${code} ${nameIn(numbers, code)}`.trim());
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
