import { standardise } from '../domain/mostAlike.ts';
import type { AlikeVariable, StandardisedUnits } from '../domain/mostAlike.ts';
import type { LocalText, Period, RegionCode } from '../domain/region.ts';
import type { PublishedHeader } from './published.ts';

export interface PublishedAlikeVariable extends Omit<AlikeVariable, 'id'> {
  readonly indicator: string;
  /** Year of the figures. */
  readonly period: Period;
}

export interface PublishedAlikeTheme {
  readonly id: string;
  readonly title: LocalText;
  readonly weight: number;
  readonly variables: readonly PublishedAlikeVariable[];
}

/**
 * `/data/mest-like.json`: what is needed to find the most alike municipalities, with weights of one's own if one likes.
 * The figures are those published; hidden ones are null.
 */
export interface PublishedAlike extends PublishedHeader {
  readonly title: LocalText;
  readonly description: LocalText;
  readonly themes: readonly PublishedAlikeTheme[];
  readonly regions: readonly RegionCode[];
  /** `values[r][v]`: region r, variable v counted through all themes. */
  readonly values: readonly (readonly (number | null)[])[];
}

/**
 * The figures made ready for `computeMostAlike`.
 * @param weightOf weight of a theme, to be shared by its variables; by default the published ones
 */
export function standardisedUnits(
  alike: Pick<PublishedAlike, 'themes' | 'regions' | 'values'>,
  weightOf: (theme: PublishedAlikeTheme) => number = ({ weight }) => weight,
): StandardisedUnits {
  const variables = alike.themes.flatMap((theme) =>
    theme.variables.map(({ indicator, transform }) => ({
      id: indicator,
      transform,
      weight: weightOf(theme) / theme.variables.length,
    })),
  );
  const units = alike.regions.map((code, row) => ({
    code,
    values: Object.fromEntries(variables.map(({ id }, at) => [id, alike.values[row]?.[at] ?? null])),
  }));
  return standardise(variables, units);
}
