import type { Unit } from '../domain/indicator.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { FigureWords } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

/** What the page of a key figure tells its script, beside the list itself. */
export interface RankingSetup {
  readonly indicator: string;
  readonly level: UnitLevel;
  readonly unit: Unit;
  readonly decimals: number;
  readonly texts: Messages['ranking']['script'];
  readonly words: FigureWords;
  /** «Kommunegruppe {n}» */
  readonly group: string;
  readonly csv: {
    readonly delimiter: string;
    readonly decimal: string;
    /** Without extension. */
    readonly name: string;
    /** Lines under the table: what the figure is, and its source. */
    readonly about: readonly string[];
  };
}

export const RANKING_ORDERS = ['tall', 'lavest', 'navn'] as const;
export type RankingOrder = (typeof RANKING_ORDERS)[number];

/** What a reader of a ranking has chosen; all of it is in the address. Empty for what is not chosen. */
export interface RankingState {
  readonly own: string;
  readonly group: string;
  readonly county: string;
  readonly order: RankingOrder;
  readonly jump: { readonly kind: 'plass' | 'prosentil'; readonly number: number } | null;
}

const KINDS = ['plass', 'prosentil'] as const;

/** As far as it can be read; whether there is such a place, group or county is for who has the list. */
export function readRankingParams(params: URLSearchParams): RankingState {
  const text = (name: string) => (params.get(name) ?? '').trim();
  const kind = KINDS.find((each) => /^[1-9]\d{0,3}$/.test(text(each)));
  return {
    own: text('k'),
    group: text('gruppe'),
    county: text('fylke'),
    order: RANKING_ORDERS.find((order) => order === text('sorter')) ?? 'tall',
    jump: kind === undefined ? null : { kind, number: Number(text(kind)) },
  };
}

/** What is as it would be without is left out; parameters that are not ours are kept. */
export function writeRankingParams(
  { own, group, county, order, jump }: RankingState,
  others = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(others);
  const values = { k: own, gruppe: group, fylke: county, sorter: order === 'tall' ? '' : order };
  for (const name of [...Object.keys(values), ...KINDS]) params.delete(name);
  for (const [name, value] of Object.entries(values)) if (value !== '') params.set(name, value);
  if (jump) params.set(jump.kind, String(jump.number));
  return params;
}
