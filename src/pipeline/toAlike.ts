import { alikeVariables } from '../contracts/alikeModel.ts';
import type { AlikeModel, AlikeTheme } from '../contracts/alikeModel.ts';
import type { PublishedHeader } from '../contracts/published.ts';
import type { PublishedAlike, PublishedAlikeTheme } from '../contracts/publishedAlike.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { newestPeriod, publishedFigure } from './newestFigures.ts';
import type { Computed } from './toRegionFile.ts';

export interface AlikeInput {
  readonly model: AlikeModel;
  readonly computed: Computed;
  /** Municipalities in force. */
  readonly kommuner: readonly RegionCode[];
}

/**
 * `mest-like.json`: the figures that municipalities are held against each other on, each of the newest year in which most
 * of them have one. Key figures that are not in this release are left out, and a theme that loses all of its with them.
 */
export function toAlike(header: PublishedHeader, { model, computed, kommuner }: AlikeInput): PublishedAlike {
  const { frame, figures } = computed;
  const figureOf = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  const periodOf = new Map<string, Period>();
  for (const { id } of alikeVariables(model)) {
    const figure = figureOf.get(id);
    const period = figure && newestPeriod(figure, frame, kommuner);
    if (period !== undefined) periodOf.set(id, period);
  }
  const themes = model.themes
    .map((theme) => toTheme(theme, periodOf))
    .filter(({ variables }) => variables.length > 0);
  const variables = themes.flatMap((theme) => theme.variables);
  const valueOf = (code: RegionCode, indicator: string, period: Period): number | null => {
    const figure = figureOf.get(indicator);
    return figure === undefined ? null : publishedFigure(figure, frame, { region: code, period });
  };
  return {
    ...header,
    title: model.title,
    description: model.description,
    themes,
    regions: kommuner,
    values: kommuner.map((code) =>
      variables.map(({ indicator, period }) => valueOf(code, indicator, period)),
    ),
  };
}

function toTheme(
  { variables, ...theme }: AlikeTheme,
  periodOf: ReadonlyMap<string, Period>,
): PublishedAlikeTheme {
  const known = variables.flatMap(({ id, transform }) => {
    const period = periodOf.get(id);
    return period === undefined ? [] : [{ indicator: id, transform, period }];
  });
  return {
    ...theme,
    variables: known.map((variable) => ({ ...variable, weight: theme.weight / known.length })),
  };
}
