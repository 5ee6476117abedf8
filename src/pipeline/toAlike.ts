import { alikeVariables, isAlikeQuality } from '../contracts/alikeModel.ts';
import type { AlikeModel, AlikeQuality } from '../contracts/alikeModel.ts';
import type { PublishedHeader, PublishedRegion } from '../contracts/published.ts';
import type {
  PublishedAlike,
  PublishedAlikeColumn,
  PublishedAlikeModel,
} from '../contracts/publishedAlike.ts';
import type { Regions } from '../contracts/regions.ts';
import type { AlikeValue, AlikeVariable } from '../domain/mostAlike.ts';
import { newestPeriod, publishedFigure } from './newestFigures.ts';
import type { Computed } from './toRegionFile.ts';

export interface AlikeInput {
  readonly models: readonly AlikeModel[];
  readonly computed: Computed;
  /** Municipalities in force. */
  readonly kommuner: readonly PublishedRegion[];
  readonly groups: Regions['kommunegrupper'];
}

/**
 * `mest-like.json`: what municipalities are held against each other on; key figures of the newest year in which most of them
 * have one. Key figures that are not in this release are left out, a theme that loses all of its with them, and a model that
 * loses all themes.
 */
export function toAlike(header: PublishedHeader, { models, ...input }: AlikeInput): PublishedAlike {
  const wanted = new Map(models.flatMap(alikeVariables).map((variable) => [variable.id, variable]));
  const columns = [...wanted.values()].flatMap((variable) => toColumn(variable, input) ?? []);
  const there = new Set(columns.map(({ id }) => id));
  return {
    ...header,
    models: models.map((model) => toModel(model, there)).filter(({ themes }) => themes.length > 0),
    regions: input.kommuner.map(({ code }) => code),
    columns,
  };
}

function toModel({ themes, ...model }: AlikeModel, there: ReadonlySet<string>): PublishedAlikeModel {
  return {
    ...model,
    themes: themes
      .map(({ variables, ...theme }) => ({
        ...theme,
        variables: variables.map(({ id }) => id).filter((id) => there.has(id)),
      }))
      .filter(({ variables }) => variables.length > 0),
  };
}

function toColumn(
  { id, transform }: AlikeVariable,
  { computed, kommuner, groups }: Omit<AlikeInput, 'models'>,
): PublishedAlikeColumn | undefined {
  if (isAlikeQuality(id))
    return { id, transform, period: null, values: kommuner.map((region) => qualityOf(id, region, groups)) };
  const { frame, figures } = computed;
  const figure = figures.find(({ indicator }) => indicator.id === id);
  const codes = kommuner.map(({ code }) => code);
  const period = figure && newestPeriod(figure, frame, codes);
  if (figure === undefined || period === undefined) return undefined;
  const values = codes.map((region) => publishedFigure(figure, frame, { region, period }));
  return { id, transform, period, values };
}

/** Low, middle and high are as far from each other. */
const CLASS = { low: 1, middle: 2, high: 3 } as const;

function qualityOf(
  quality: AlikeQuality,
  { point, fylke, group }: PublishedRegion,
  groups: AlikeInput['groups'],
): AlikeValue | null {
  switch (quality) {
    case 'avstand':
      return point && [hundredth(point.lon), hundredth(point.lat)];
    case 'fylke':
      return fylke;
    case 'bundne-kostnader': {
      const [level, ...more] = groups.find(({ code }) => code === group)?.boundCosts ?? [];
      return level === undefined || more.length > 0 ? null : CLASS[level];
    }
  }
}

/** A hundredth of a degree is about a kilometre, which is finer than where in a kommune its point lies. */
function hundredth(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
