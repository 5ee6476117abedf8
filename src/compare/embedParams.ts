import type { Period } from '../domain/region.ts';
import { isOverYears } from './compareLines.ts';
import { COMPARE_PARAMS, readCompareParams, writeCompareParams } from './compareParams.ts';
import type { CompareMessage, CompareState } from './compareState.ts';

/**
 * What an embed shows, in its address. It is read for as long as the page that it stands in, which nobody comes back to
 * change: so everything that could have another default one day is written out when the code is copied, and the version
 * tells how what is not there is to be read. In version 1 that is: not transposed, no difference, no sorting, no name.
 */
export const EMBED_PARAMS = { version: 'innfelt', newest: 'siste', folder: 'versjon' } as const;
export const EMBED_VERSION = '1';

export interface Embed {
  /** With no years where the newest are followed. */
  readonly state: CompareState;
  /** How many of the newest years are shown; null where the years are named. */
  readonly newest: number | null;
  /** The release that alone may be shown: its date, and the folder of its files. Null where new ones are followed. */
  readonly kept: KeptRelease | null;
  readonly messages: readonly CompareMessage[];
}

export interface KeptRelease {
  readonly published: string;
  /** `2025-ureviderte`, below `/data/`; empty where the address has none that can be one. */
  readonly folder: string;
}

const USUAL_YEARS = 5;
const MOST_YEARS = 50;

/** What an address asks for. Never throws, whatever stands in it. */
export function readEmbed(params: URLSearchParams): Embed {
  const { state, messages } = readCompareParams(params);
  const folder = params.get(EMBED_PARAMS.folder) ?? '';
  const newest = Number(params.get(EMBED_PARAMS.newest));
  const isCount = Number.isInteger(newest) && newest > 0 && newest <= MOST_YEARS;
  return {
    messages,
    // The release is held against the one at hand by the embed itself, and is no message of the choice.
    state: { ...state, release: null },
    newest: state.years !== null ? null : isCount ? newest : isOverYears(state.view) ? USUAL_YEARS : 1,
    kept:
      state.release === null
        ? null
        : { published: state.release, folder: /^\d{4}-[a-z]+$/.test(folder) ? folder : '' },
  };
}

export interface EmbedChoice {
  readonly state: CompareState;
  /** The key figure that is shown, and that of the other axis, where the view has them. */
  readonly figure: string | null;
  readonly against: string | null;
  /** Years that are shown, ascending. */
  readonly periods: readonly Period[];
  /** The release, where it is to be kept. */
  readonly kept: KeptRelease | null;
}

/** The parameters of an embed of what is shown. */
export function writeEmbed({ state, figure, against, periods, kept }: EmbedChoice): URLSearchParams {
  const [from, to] = [periods[0], periods.at(-1)];
  const named =
    state.years ?? (kept !== null && from !== undefined && to !== undefined ? { from, to } : null);
  const one = state.view !== 'tabell';
  const params = writeCompareParams({
    ...state,
    ...{ years: isOverYears(state.view) || state.years !== null ? named : null },
    figure: one ? figure : state.figure,
    against: state.view === 'sammenheng' ? against : null,
    release: kept?.published ?? null,
  });
  const written = new URLSearchParams({ [EMBED_PARAMS.version]: EMBED_VERSION });
  written.set(COMPARE_PARAMS.level, state.level);
  written.set(COMPARE_PARAMS.view, state.view);
  for (const [name, value] of params) written.set(name, value);
  if (!written.has(COMPARE_PARAMS.years))
    written.set(EMBED_PARAMS.newest, String(isOverYears(state.view) ? Math.max(1, periods.length) : 1));
  written.set(COMPARE_PARAMS.transposed, state.transposed ? '1' : '0');
  if (kept !== null) written.set(EMBED_PARAMS.folder, kept.folder);
  return written;
}

/** The newest of some years, as a range; null for none. */
export function newestRange(periods: readonly Period[], count: number): CompareState['years'] {
  const [from, to] = [periods.slice(-count)[0], periods.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
