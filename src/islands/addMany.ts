import { chooseMany, needsOwn, readPasted } from '../compare/chooseMany.ts';
import type { ManyWay } from '../compare/chooseMany.ts';
import { compareLabel } from '../compare/compareLabel.ts';
import { mostAlike } from '../compare/mostAlike.ts';
import type { PublishedAlike } from '../contracts/publishedAlike.ts';
import type { PublishedCompareNeighbours } from '../contracts/publishedCompare.ts';
import type { RegionCode } from '../domain/region.ts';
import { pathOf } from '../i18n/routes.ts';
import { fill } from '../i18n/searchTexts.ts';
import { fetchOnce, loadSearchEntries, readCompare } from './compareLoader.ts';
import type { Comparison } from './compareSession.ts';

/** Regions to be added, and what is to be told of them. */
export interface Several {
  readonly codes: readonly RegionCode[];
  readonly told: string;
  /** Where more is told. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
}

/**
 * What a button adds. Loaded when a reader first presses one, as are the files that it needs.
 * @throws Error when a file cannot be had
 */
export async function waySeveral(way: ManyWay, now: Comparison): Promise<Several> {
  const { state, catalogue, texts } = now;
  if (needsOwn(way) && state.own === null) return { codes: [], told: texts.needOwn };
  if (way === 'alike') return alikeSeveral(now);
  if (way !== 'neighbours') return { codes: chooseMany(way, { state, catalogue }), told: '' };
  const neighbours = (await readCompare('naboer.json')) as PublishedCompareNeighbours;
  const isIsle = neighbours.byDistance.includes(state.own ?? '');
  const told = isIsle ? fill(texts.byDistance, { name: labelOf(state.own, now) }) : '';
  return { codes: chooseMany(way, { state, catalogue, neighbours }), told };
}

/** Those most alike, with why: the model, what it looks at, and where each of them is held against the own one. */
async function alikeSeveral(now: Comparison): Promise<Several> {
  const { state, catalogue, texts } = now;
  const { locale } = texts;
  const name = labelOf(state.own, now);
  const alike = (await fetchOnce('mest-like.json')) as PublishedAlike;
  const { codes, model, themes } = mostAlike(state.own ?? '', alike, locale);
  const [first] = codes;
  if (first === undefined) return { codes, told: fill(texts.alikeNone, { name }) };
  const looksAt = new Intl.ListFormat(locale).format(themes.map(lowerFirst));
  return {
    codes: chooseMany('alike', { state, catalogue, alike: codes }),
    told: fill(texts.alike, { name, model, themes: looksAt, first: labelOf(first, now) }),
    link: { href: `${pathOf({ page: 'alike' }, locale)}?k=${state.own ?? ''}`, text: texts.alikeWhy },
  };
}

/** Those of a pasted list; what of it names nobody, or several, is told. */
export async function pastedSeveral(text: string, { texts, state }: Comparison): Promise<Several> {
  const entries = await loadSearchEntries(texts.locale);
  const { codes, notFound, ambiguous } = readPasted(text, entries, state.level);
  const told = ambiguous.map(({ name, present }) =>
    fill(texts.ambiguous, { name, present: present.join(', ') }),
  );
  if (notFound.length > 0) told.unshift(fill(texts.notFound, { names: notFound.join(', ') }));
  return { codes, told: told.join(' ') };
}

function labelOf(code: RegionCode | null, { catalogue, texts }: Comparison): string {
  const region = catalogue.regions.find((each) => each.code === code);
  return region === undefined ? '' : compareLabel(region, texts);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
