import type { SeriesBreak } from '../domain/indicator.ts';
import type { Lineage, RegionBreak } from '../domain/lineage.ts';
import type { Kommune, LocalText, Period, RegionCode } from '../domain/region.ts';

export interface LineageNotesInput {
  /** Municipalities in force. */
  readonly kommuner: readonly Kommune[];
  /** Every municipality number, to name what they were made from. */
  readonly numbers: readonly Kommune[];
  readonly lineage: Lineage;
  /** First year with figures: what happened before it needs no mention. */
  readonly first: Period;
}

/** Breaks that follow from a split: the series of what came out of it begins with it. */
export function splitBreaks({ kommuner, numbers, lineage, first }: LineageNotesInput): SeriesBreak[] {
  return kommuner.flatMap(({ code }) =>
    lineage
      .breaksOf(code)
      .filter(({ kind, period }) => kind === 'split' && period > first)
      .map((item) => ({
        indicator: null,
        region: code,
        period: item.period,
        text: splitText(item, numbers),
      })),
  );
}

/** For each municipality made by a merger: that earlier figures are sums. */
export function mergeNotes({
  kommuner,
  numbers,
  lineage,
  first,
}: LineageNotesInput): ReadonlyMap<RegionCode, LocalText[]> {
  return new Map(
    kommuner.map(({ code }) => [
      code,
      lineage
        .breaksOf(code)
        .filter(({ kind, period }) => kind === 'merge' && period > first)
        .map((item) => mergeText(item, numbers)),
    ]),
  );
}

function splitText(item: RegionBreak, numbers: readonly Kommune[]): LocalText {
  const { period } = item;
  return {
    nb: `Kommunen fikk grensene sine i ${period} ved en deling som berørte ${listed(item, numbers, 'og')}. Tallserien begynner da.`,
    nn: `Kommunen fekk grensene sine i ${period} ved ei deling som vedkom ${listed(item, numbers, 'og')}. Talserien byrjar då.`,
    en: `The municipality got its borders in ${period} by a division that involved ${listed(item, numbers, 'and')}. The series begins then.`,
  };
}

function mergeText(item: RegionBreak, numbers: readonly Kommune[]): LocalText {
  const { period } = item;
  return {
    nb: `Kommunen ble slått sammen i ${period}. Tall for tidligere år er for ${listed(item, numbers, 'og')} til sammen.`,
    nn: `Kommunen vart slått saman i ${period}. Tal for tidlegare år er for ${listed(item, numbers, 'og')} til saman.`,
    en: `The municipality was made by a merger in ${period}. Figures for earlier years are for ${listed(item, numbers, 'and')} together.`,
  };
}

/** «1805 Narvik, 1850 Tysfjord og 1854 Ballangen» */
function listed({ from }: RegionBreak, numbers: readonly Kommune[], and: string): string {
  const names = from.map((code) =>
    `${code} ${numbers.find((kommune) => kommune.code === code)?.name ?? ''}`.trim(),
  );
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
