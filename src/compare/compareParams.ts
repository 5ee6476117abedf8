import { UNIT_LEVELS } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import { COMPARE_VIEWS, DIFFERENCES, EMPTY_STATE, MAX_NAME } from './compareState.ts';
import type {
  CompareDifference,
  CompareMessage,
  CompareMessageKind,
  CompareSort,
  CompareState,
  YearRange,
} from './compareState.ts';

/** The parameters of the address that are ours; all others are left as they are. */
export const COMPARE_PARAMS = {
  level: 'niva',
  own: 'egen',
  regions: 'r',
  area: 'o',
  basket: 'n',
  years: 'aar',
  view: 'visning',
  figure: 'tall',
  against: 'mot',
  transposed: 'snudd',
  difference: 'forskjell',
  sort: 'sorter',
  name: 'navn',
  release: 'utgave',
} as const satisfies Record<keyof CompareState, string>;

export interface ReadParams {
  readonly state: CompareState;
  readonly messages: readonly CompareMessage[];
}

const REGION = /^[0-9A-Z]{3,8}$/;
const ID = /^[a-z0-9][a-z0-9-]{0,90}$/;
const YEARS = /^(\d{4})(?:-(\d{4}))?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What an address asks for, as far as it can be read: what has the wrong form is left out and told. Whether a region or a
 * key figure exists is for `resolveState`. Never throws, whatever was typed.
 */
export function readCompareParams(params: URLSearchParams): ReadParams {
  const messages: CompareMessage[] = [];
  const tell = (kind: CompareMessageKind, value: string) => {
    messages.push({ kind, values: { value: shortened(value) } });
  };
  const text = (name: keyof typeof COMPARE_PARAMS) => (params.get(COMPARE_PARAMS[name]) ?? '').trim();
  function one<T>(
    name: keyof typeof COMPARE_PARAMS,
    kind: CompareMessageKind,
    read: (value: string) => T | undefined,
  ): T | null {
    const value = text(name);
    if (value === '') return null;
    const found = read(value);
    if (found === undefined) tell(kind, value);
    return found ?? null;
  }
  function many(
    name: keyof typeof COMPARE_PARAMS,
    kind: CompareMessageKind,
    read: (value: string) => string | undefined,
  ): string[] {
    const parts = params.getAll(COMPARE_PARAMS[name]).flatMap((value) => value.split(/[.,;\s]+/));
    const found = parts
      .filter((part) => part !== '')
      .flatMap((part) => {
        const value = read(part);
        if (value === undefined) tell(kind, part);
        return value ?? [];
      });
    return [...new Set(found)];
  }
  const id = (value: string) => matching(value, ID);
  const own = one('own', 'notARegion', regionCode);
  const name = cleanName(text('name'));
  if (name.length > MAX_NAME) tell('nameCut', name);
  return {
    messages,
    state: {
      level: one('level', 'unknownLevel', levelOf) ?? EMPTY_STATE.level,
      own,
      regions: many('regions', 'notARegion', regionCode).filter((code) => code !== own),
      area: one('area', 'unknownArea', id),
      basket: many('basket', 'unknownFigure', id),
      years: one('years', 'notAYear', yearsOf),
      view: one('view', 'unknownView', (value) => COMPARE_VIEWS.find((view) => view === value)) ?? 'tabell',
      figure: one('figure', 'unknownFigure', id),
      against: one('against', 'unknownFigure', id),
      transposed: one('transposed', 'notAFlag', flagOf) ?? false,
      difference: one('difference', 'unknownDifference', differenceOf),
      sort: one('sort', 'notASort', sortOf),
      name: name.slice(0, MAX_NAME).trim(),
      release: one('release', 'notARelease', (value) => matching(value, DATE)),
    },
  };
}

/**
 * The parameters of a state. What is as it would be without is left out, so that addresses stay short; parameters that
 * are not ours are kept.
 */
export function writeCompareParams(state: CompareState, others = new URLSearchParams()): URLSearchParams {
  const params = new URLSearchParams(others);
  for (const name of Object.values(COMPARE_PARAMS)) params.delete(name);
  const { difference, sort, years } = state;
  const values: Record<keyof CompareState, string> = {
    level: state.level === EMPTY_STATE.level ? '' : state.level,
    own: state.own ?? '',
    regions: state.regions.join('.'),
    area: state.area ?? '',
    basket: state.basket.join('.'),
    years: years === null ? '' : [...new Set([years.from, years.to])].join('-'),
    view: state.view === EMPTY_STATE.view ? '' : state.view,
    figure: state.figure ?? '',
    against: state.against ?? '',
    transposed: state.transposed ? '1' : '',
    difference: difference === null ? '' : `${difference.from}.${difference.as}`,
    sort: sort === null ? '' : `${sort.by}${sort.descending ? '.ned' : ''}`,
    name: state.name,
    release: state.release ?? '',
  };
  for (const [name, value] of Object.entries(values))
    if (value !== '') params.set(COMPARE_PARAMS[name as keyof CompareState], value);
  return params;
}

function matching(value: string, pattern: RegExp): string | undefined {
  return pattern.test(value) ? value : undefined;
}

/** Codes are text; «ekg10» is meant as `EKG10`. */
function regionCode(value: string): string | undefined {
  return matching(value.toUpperCase(), REGION);
}

function levelOf(value: string): UnitLevel | undefined {
  return UNIT_LEVELS.find((level) => level === value);
}

/** `2025` or `2021-2025`; the wrong way round is turned. */
function yearsOf(value: string): YearRange | undefined {
  const [, first, second = first] = YEARS.exec(value) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return first <= second ? { from: first, to: second } : { from: second, to: first };
}

function flagOf(value: string): boolean | undefined {
  return value === '1' ? true : value === '0' ? false : undefined;
}

/** `EKG10.kroner` */
function differenceOf(value: string): CompareDifference | undefined {
  const [code = '', kind, ...rest] = value.split('.');
  const from = regionCode(code);
  const as = DIFFERENCES.find((each) => each === kind);
  return from === undefined || as === undefined || rest.length > 0 ? undefined : { from, as };
}

/** `1103`, `2024.ned`, `navn` */
function sortOf(value: string): CompareSort | undefined {
  const match = /^([0-9A-Za-z-]{1,90})(\.ned)?$/.exec(value);
  return match?.[1] === undefined ? undefined : { by: match[1], descending: match[2] !== undefined };
}

/** A name as it may be shown: no control characters, nothing that turns the direction of writing, single spaces. */
function cleanName(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** So that a message stays one line, whatever was typed. */
function shortened(value: string): string {
  const clean = cleanName(value);
  return clean.length > 40 ? `${clean.slice(0, 39)}…` : clean;
}
