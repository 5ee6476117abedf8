import { standardise } from '../domain/mostAlike.ts';
import type { AlikeTransform, AlikeValue, StandardisedUnits } from '../domain/mostAlike.ts';
import type { LocalText, Period, RegionCode } from '../domain/region.ts';
import type { PublishedHeader } from './published.ts';

/** What is held against each other, one column of the file. */
export interface PublishedAlikeColumn {
  /** Id of a key figure, or a quality: see `ALIKE_QUALITIES`. */
  readonly id: string;
  readonly transform: AlikeTransform;
  /** Year of the figures; null for a quality. */
  readonly period: Period | null;
  /** One a region. The figures are those published; hidden ones are null. */
  readonly values: readonly (AlikeValue | null)[];
}

export interface PublishedAlikeTheme {
  readonly id: string;
  readonly title: LocalText;
  /** Shared equally by its variables. */
  readonly weight: number;
  /** Ids of columns. */
  readonly variables: readonly string[];
}

export interface PublishedAlikeModel {
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly lacks: LocalText | null;
  readonly themes: readonly PublishedAlikeTheme[];
}

/**
 * `/data/mest-like.json`: what is needed to find the most alike municipalities by each model, with weights of one's own if
 * one likes.
 */
export interface PublishedAlike extends PublishedHeader {
  readonly models: readonly PublishedAlikeModel[];
  readonly regions: readonly RegionCode[];
  readonly columns: readonly PublishedAlikeColumn[];
}

/**
 * The values of a model made ready for `computeMostAlike`.
 * @param weightOf weight of a theme, to be shared by its variables; by default the published ones
 */
export function standardisedUnits(
  { regions, columns }: Pick<PublishedAlike, 'regions' | 'columns'>,
  { themes }: Pick<PublishedAlikeModel, 'themes'>,
  weightOf: (theme: PublishedAlikeTheme) => number = ({ weight }) => weight,
): StandardisedUnits {
  const column = new Map(columns.map((each) => [each.id, each]));
  const variables = themes.flatMap((theme) =>
    theme.variables.map((id) => ({
      id,
      transform: column.get(id)?.transform ?? 'none',
      weight: weightOf(theme) / theme.variables.length,
    })),
  );
  const units = regions.map((code, row) => ({
    code,
    values: Object.fromEntries(variables.map(({ id }) => [id, column.get(id)?.values[row] ?? null])),
  }));
  return standardise(variables, units);
}
