import { standardisedUnits } from '../contracts/publishedAlike.ts';
import type {
  PublishedAlike,
  PublishedAlikeTheme,
  PublishedAlikeVariable,
} from '../contracts/publishedAlike.ts';
import type { PublishedRegion } from '../contracts/published.ts';
import { observationOf } from '../contracts/publishedSeries.ts';
import { computeMostAlike } from '../domain/mostAlike.ts';
import type { AlikeMatch, MostAlike, StandardisedUnits } from '../domain/mostAlike.ts';
import type { RegionCode } from '../domain/region.ts';
import { wholePercents } from '../domain/wholePercents.ts';
import { formatNumber, formatUnit, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { indicatorById } from './indicators.ts';
import { readAlike, readIndex, readRegion } from './readPublished.ts';
import { displayName, regionByCode, regionPath } from './regions.ts';
import type { FigureCell } from './renderFigure.ts';
import { explainedSigns } from './signs.ts';

/** The municipalities most alike to one of them, and what makes them so. */
export interface SimilarKommuner {
  /** «De 10 kommunene som ligner mest på Strand, den likeste først.» */
  readonly lead: string;
  /** What the model is, whose it is, and how it weighs; each a sentence or more. */
  readonly model: readonly string[];
  readonly themes: readonly SimilarTheme[];
  readonly own: readonly FigureCell[];
  /** Nearest first. */
  readonly rows: readonly SimilarRow[];
  /** Remarks on the figures, explained. */
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly methodHref: string;
}

export interface SimilarTheme {
  readonly title: string;
  /** Figures that are compared, as columns. */
  readonly figures: readonly { readonly name: string; readonly unit: string }[];
}

export interface SimilarRow {
  readonly name: string;
  readonly href: string;
  readonly distance: string;
  /** In the order of the columns; the shares of the distance are whole per cent that sum to 100. */
  readonly cells: readonly { readonly cell: FigureCell; readonly share: number }[];
}

const NEAREST = 10;
const DISTANCE_DECIMALS = 2;

let standardised: { readonly of: PublishedAlike; readonly units: StandardisedUnits } | undefined;

/** The same for all municipalities of a build, and so worked out once. */
function unitsOf(alike: PublishedAlike): StandardisedUnits {
  if (standardised?.of !== alike) standardised = { of: alike, units: standardisedUnits(alike) };
  return standardised.units;
}

/** Undefined where there is no model in the release, or nothing to hold this municipality against others on. */
export function similarKommuner(region: PublishedRegion, locale: Locale): SimilarKommuner | undefined {
  const alike = readAlike();
  if (alike === undefined || !alike.regions.includes(region.code)) return undefined;
  const found = computeMostAlike(unitsOf(alike), { own: region.code, count: NEAREST });
  if (found.nearest.length === 0) return undefined;
  const { similar: t } = messagesFor(locale);
  const compared = comparedThemes(alike, found);
  const variables = compared.flatMap((theme) => theme.variables);
  const own = variables.map((variable) => cellOf(region.code, variable));
  const rows = found.nearest.map((match) => toRow(match, variables, locale));
  const shown = [...own, ...rows.flatMap(({ cells }) => cells.map(({ cell }) => cell))];
  return {
    lead: t.lead(formatNumber(found.nearest.length, 0, locale), displayName(region, locale)),
    model: [
      localText(alike.description, locale),
      t.model(weightsText(compared, locale)),
      ...leftOut(alike, found, { region, locale }),
    ],
    themes: compared.map((theme) => toTheme(theme, locale)),
    own,
    rows,
    signs: explainedSigns(
      shown.map(({ mask }) => mask),
      locale,
    ),
    methodHref: `${pathOf({ page: 'about' }, locale)}#mest-like`,
  };
}

/** The themes with what of them was compared; those without anything left out. */
function comparedThemes({ themes }: PublishedAlike, { comparedOn }: MostAlike): PublishedAlikeTheme[] {
  return themes
    .map((theme) => ({
      ...theme,
      variables: theme.variables.filter(({ indicator }) => comparedOn.includes(indicator)),
    }))
    .filter(({ variables }) => variables.length > 0);
}

/** «Folkemengde 30 % · Frie inntekter 70 %»: weights of what was compared. */
export function weightsText(themes: readonly PublishedAlikeTheme[], locale: Locale): string {
  const { quantity } = messagesFor(locale).units.prosent;
  const weights = themeWeights(themes);
  return themes
    .map(({ title }, at) => `${localText(title, locale)} ${quantity(String(weights[at] ?? 0))}`)
    .join(' · ');
}

/** Weights of themes in whole per cent: the sum over their variables. */
export function themeWeights(themes: readonly PublishedAlikeTheme[]): number[] {
  return wholePercents(themes.map(({ variables }) => variables.reduce((sum, { weight }) => sum + weight, 0)));
}

function leftOut(
  alike: PublishedAlike,
  { comparedOn, notCompared }: MostAlike,
  { region, locale }: { region: PublishedRegion; locale: Locale },
): string[] {
  const { similar: t } = messagesFor(locale);
  const lacking = alike.themes
    .flatMap(({ variables }) => variables)
    .filter(({ indicator, weight }) => weight > 0 && !comparedOn.includes(indicator))
    .map(({ indicator }) => `«${localText(indicatorById(indicator).name, locale)}»`);
  const count = notCompared.length;
  return [
    ...(lacking.length > 0 ? [t.lacks(displayName(region, locale), lacking.join(', '))] : []),
    ...(count > 0 ? [t.notCompared(count, formatNumber(count, 0, locale))] : []),
  ];
}

function toTheme({ title, variables }: PublishedAlikeTheme, locale: Locale): SimilarTheme {
  return {
    title: localText(title, locale),
    figures: variables.map(({ indicator, period }) => {
      const { name, unit } = indicatorById(indicator);
      // Under the name of the theme the age alone is enough.
      const short = readIndex().profile.ageGroups.find((group) => group.indicator === indicator)?.label;
      return {
        name: localText(variables.length > 1 ? (short ?? name) : name, locale),
        unit: `${formatUnit(unit, locale, 'short')}, ${period}`,
      };
    }),
  };
}

function toRow(
  { code, distance, reasons }: AlikeMatch,
  variables: readonly PublishedAlikeVariable[],
  locale: Locale,
): SimilarRow {
  const region = regionByCode(code);
  const shareOf = new Map(reasons.map(({ variable, share }) => [variable, share]));
  const shares = wholePercents(variables.map(({ indicator }) => shareOf.get(indicator) ?? 0));
  return {
    name: displayName(region, locale),
    href: regionPath(region, locale) ?? '',
    distance: formatNumber(distance, DISTANCE_DECIMALS, locale),
    cells: variables.map((variable, at) => ({ cell: cellOf(code, variable), share: shares[at] ?? 0 })),
  };
}

/** The figure as it is published, with its remarks. */
function cellOf(code: RegionCode, { indicator, period }: PublishedAlikeVariable): FigureCell {
  const { decimals, unit } = indicatorById(indicator);
  return { ...observationOf(readRegion(code), indicator, period), decimals, unit };
}
