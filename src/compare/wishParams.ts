import type { RegionCode } from '../domain/region.ts';

/** `lavere` and `hoyere` than the own figure; `minst` and `hoyst` a number that is given. Words of the address. */
export const WISH_KINDS = ['lavere', 'hoyere', 'minst', 'hoyst'] as const;
export type WishKind = (typeof WISH_KINDS)[number];

/** What is wanted of one key figure. The reader says which way; no figure is held to be good or bad by itself. */
export interface Wish {
  readonly indicator: string;
  readonly kind: WishKind;
  /** Of `minst` and `hoyst`; null for the others. */
  readonly bound: number | null;
}

/** Own kommunegruppe, own county, a like number of inhabitants, or all. */
export const WISH_SCOPES = ['gruppe', 'fylke', 'storrelse', 'alle'] as const;
export type WishScope = (typeof WISH_SCOPES)[number];

export interface WishState {
  readonly own: RegionCode | null;
  readonly among: WishScope;
  readonly wishes: readonly Wish[];
}

export const MAX_WISHES = 6;

export interface ReadWishes {
  readonly state: WishState;
  /** Parts of the address that could not be read. */
  readonly unread: readonly string[];
}

/** What an address asks for, as far as it can be read; never throws, whatever was typed. */
export function readWishParams(params: URLSearchParams): ReadWishes {
  const unread: string[] = [];
  const own = (params.get('k') ?? '').trim();
  const among = params.get('blant') ?? 'gruppe';
  const scope = WISH_SCOPES.find((each) => each === among);
  if (scope === undefined) unread.push(among);
  if (own !== '' && !/^\d{4}$/.test(own)) unread.push(own);
  const wishes = params.getAll('onske').flatMap((text) => {
    const wish = wishOf(text);
    if (wish === undefined && text.trim() !== '') unread.push(text);
    return wish ?? [];
  });
  return {
    unread: [...unread, ...wishes.slice(MAX_WISHES).map(wishText)],
    state: {
      own: /^\d{4}$/.test(own) ? own : null,
      among: scope ?? 'gruppe',
      wishes: wishes.slice(0, MAX_WISHES),
    },
  };
}

/** `andel-x.lavere`, `andel-x.minst.12.5` */
function wishOf(text: string): Wish | undefined {
  const [, indicator, word, number] =
    /^([a-z0-9-]+)\.([a-z]+)(?:\.(-?\d{1,9}(?:\.\d{1,4})?))?$/.exec(text) ?? [];
  const kind = WISH_KINDS.find((each) => each === word);
  if (indicator === undefined || kind === undefined) return undefined;
  const isBound = kind === 'minst' || kind === 'hoyst';
  if (isBound !== (number !== undefined)) return undefined;
  return { indicator, kind, bound: number === undefined ? null : Number(number) };
}

/** A wish as it stands in the address. */
export function wishText({ indicator, kind, bound }: Wish): string {
  return [indicator, kind, ...(bound === null ? [] : [String(bound)])].join('.');
}

/** What is as it would be without is left out; parameters that are not ours are kept. */
export function writeWishParams(
  { own, among, wishes }: WishState,
  others = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(others);
  for (const name of ['k', 'blant', 'onske']) params.delete(name);
  if (own !== null) params.set('k', own);
  if (among !== 'gruppe') params.set('blant', among);
  for (const wish of wishes) params.append('onske', wishText(wish));
  return params;
}
