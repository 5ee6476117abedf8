import { alikeUnits } from './alikeUnits.ts';
import { compareHref } from '../compare/compareHref.ts';
import { isAlikeQuality } from '../contracts/alikeModel.ts';
import type {
  PublishedAlike,
  PublishedAlikeModel,
  PublishedAlikeTheme,
} from '../contracts/publishedAlike.ts';
import type { PublishedRegion } from '../contracts/published.ts';
import { observationOf } from '../contracts/publishedSeries.ts';
import { distanceKm } from '../domain/distanceKm.ts';
import { computeMostAlike } from '../domain/mostAlike.ts';
import type { AlikeMatch, MostAlike } from '../domain/mostAlike.ts';
import type { RegionCode } from '../domain/region.ts';
import { wholePercents } from '../domain/wholePercents.ts';
import { formatNumber, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { indicatorById } from './indicators.ts';
import { readAlike, readIndex, readRegion } from './readPublished.ts';
import { displayName, regionByCode, regionPath } from './regions.ts';
import { renderTableFigure } from './renderFigure.ts';
import { explainedSigns } from './signs.ts';

/** The municipalities most alike to one of them by each model, and what sets them apart. */
export interface SimilarKommuner {
  readonly models: readonly SimilarModel[];
  /** Remarks on the figures, explained. */
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly methodHref: string;
  /** The nearest by the first model beside the municipality itself. */
  readonly compareHref: string;
  /** Where the reader can weigh otherwise. */
  readonly toolHref: string;
}

export interface SimilarModel {
  readonly id: string;
  readonly title: string;
  /** What it is about, what it lacks, and who could not be compared; each a sentence or more. */
  readonly about: readonly string[];
  readonly themes: readonly SimilarTheme[];
  /** Nearest first. */
  readonly rows: readonly SimilarRow[];
}

export interface SimilarTheme {
  readonly title: string;
  /** Of the weights of all themes, in whole per cent. */
  readonly weight: number;
  /** HTML of the own figure; empty for a theme of several figures. */
  readonly own: string;
}

export interface SimilarRow {
  readonly code: RegionCode;
  readonly name: string;
  readonly href: string;
  readonly distance: string;
  /** One a theme; the shares of the distance are whole per cent that sum to 100. */
  readonly cells: readonly { readonly figure: string; readonly share: number }[];
}

const NEAREST = 10;
const DISTANCE_DECIMALS = 2;

/** Undefined where there is no model in the release, or nothing to hold this municipality against others on. */
export function similarKommuner(region: PublishedRegion, locale: Locale): SimilarKommuner | undefined {
  const alike = readAlike();
  if (alike === undefined || !alike.regions.includes(region.code)) return undefined;
  const context = { alike, region, locale };
  const models = alike.models.flatMap((model) => toModel(model, context) ?? []);
  if (models.length === 0) return undefined;
  return {
    models: models.map(({ masks: _, ...model }) => model),
    compareHref: compareHref(
      { own: region.code, regions: models[0]?.rows.map(({ code }) => code) ?? [] },
      locale,
    ),
    signs: explainedSigns(
      models.flatMap(({ masks }) => masks),
      locale,
    ),
    methodHref: `${pathOf({ page: 'about' }, locale)}#mest-like`,
    toolHref: `${pathOf({ page: 'alike' }, locale)}?k=${region.code}`,
  };
}

interface Context {
  readonly alike: PublishedAlike;
  readonly region: PublishedRegion;
  readonly locale: Locale;
}

type Masked<T> = T & { readonly masks: readonly number[] };

function toModel(model: PublishedAlikeModel, context: Context): Masked<SimilarModel> | undefined {
  const { alike, region, locale } = context;
  const found = computeMostAlike(alikeUnits(alike, model), { own: region.code, count: NEAREST });
  if (found.nearest.length === 0) return undefined;
  const themes = comparedThemes(model, found);
  const weights = themeWeights(themes);
  const own = themes.map((theme) => figureOf(theme, region, context));
  const rows = found.nearest.map((match) => toRow(match, themes, context));
  return {
    id: model.id,
    title: localText(model.title, locale),
    about: [
      localText(model.description, locale),
      ...(model.lacks ? [localText(model.lacks, locale)] : []),
      ...leftOut(model, found, context),
    ],
    themes: themes.map((theme, at) => ({
      title: localText(theme.title, locale),
      weight: weights[at] ?? 0,
      own: own[at]?.html ?? '',
    })),
    rows,
    masks: [...own, ...rows.flatMap(({ cells }) => cells)].map(({ mask }) => mask),
  };
}

/** The themes with what of them was compared; those without anything left out. */
function comparedThemes({ themes }: PublishedAlikeModel, { comparedOn }: MostAlike): PublishedAlikeTheme[] {
  return themes
    .map((theme) => ({ ...theme, variables: theme.variables.filter((id) => comparedOn.includes(id)) }))
    .filter(({ variables }) => variables.length > 0);
}

/** Weights of themes in whole per cent. */
export function themeWeights(themes: readonly Pick<PublishedAlikeTheme, 'weight'>[]): number[] {
  return wholePercents(themes.map(({ weight }) => weight));
}

function leftOut(
  model: PublishedAlikeModel,
  { comparedOn, notCompared }: MostAlike,
  { region, locale }: Context,
): string[] {
  const { similar: t } = messagesFor(locale);
  const lacking = model.themes
    .flatMap(({ variables }) => variables)
    .filter((id) => !comparedOn.includes(id))
    .map((id) => `«${variableName(id, locale)}»`);
  const count = notCompared.length;
  return [
    ...(lacking.length > 0 ? [t.lacks(displayName(region, locale), lacking.join(', '))] : []),
    ...(count > 0 ? [t.notCompared(count, formatNumber(count, 0, locale))] : []),
  ];
}

/** What is compared, by the name it has on the page; of an age group the age alone. */
export function variableName(id: string, locale: Locale): string {
  if (isAlikeQuality(id)) return messagesFor(locale).similar.qualities[id];
  const short = readIndex().profile.ageGroups.find((group) => group.indicator === id)?.label;
  return localText(short ?? indicatorById(id).name, locale);
}

function toRow(
  { code, distance, reasons }: AlikeMatch,
  themes: readonly PublishedAlikeTheme[],
  context: Context,
) {
  const { locale } = context;
  const region = regionByCode(code);
  const shareOf = new Map(reasons.map(({ variable, share }) => [variable, share]));
  const sums = themes.map(({ variables }) => variables.reduce((sum, id) => sum + (shareOf.get(id) ?? 0), 0));
  const shares = wholePercents(sums);
  return {
    code,
    name: displayName(region, locale),
    href: regionPath(region, locale) ?? '',
    distance: formatNumber(distance, DISTANCE_DECIMALS, locale),
    cells: themes.map((theme, at) => {
      const { html, mask } = figureOf(theme, region, context);
      return { figure: html, mask, share: shares[at] ?? 0 };
    }),
  };
}

/** The figure of a theme that has one, as it is published, with its remarks; of a place how far it is from the own. */
function figureOf({ variables }: PublishedAlikeTheme, region: PublishedRegion, context: Context) {
  const [id, ...more] = variables;
  const nothing = { html: '', mask: 0 };
  if (id === undefined || more.length > 0) return nothing;
  const { alike, locale } = context;
  const { similar: t, units } = messagesFor(locale);
  const column = alike.columns.find((each) => each.id === id);
  const value = column?.values[alike.regions.indexOf(region.code)] ?? null;
  if (id === 'avstand') {
    const [from, to] = [context.region.point, region.point];
    if (region.code === context.region.code || !from || !to) return nothing;
    return { html: units.km.quantity(formatNumber(distanceKm(from, to), 0, locale)), mask: 0 };
  }
  if (id === 'fylke') return { html: escapeHtml(displayName(regionByCode(String(value)), locale)), mask: 0 };
  if (id === 'bundne-kostnader') return { html: t.classes[Number(value) - 1] ?? '', mask: 0 };
  const { decimals, unit } = indicatorById(id);
  const cell = { ...observationOf(readRegion(region.code), id, column?.period ?? ''), decimals, unit };
  return { html: renderTableFigure(cell, locale), mask: cell.mask };
}
