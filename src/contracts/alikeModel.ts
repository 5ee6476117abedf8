import { z } from 'astro/zod';
import type { AlikeVariable } from '../domain/mostAlike.ts';
import type { Problem } from '../domain/problem.ts';
import type { LocalText } from '../domain/region.ts';
import { localText, parseJson, slugId } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { parseText } from './text.ts';

/** A side of a municipality, such as its age structure; its weight is shared equally by its key figures. */
export interface AlikeTheme {
  readonly id: string;
  readonly title: LocalText;
  readonly weight: number;
  readonly variables: readonly AlikeVariable[];
}

/** What «mest like kommuner» are alike in. */
export interface AlikeModel {
  readonly title: LocalText;
  /** What the likeness is about and what it is not. */
  readonly description: LocalText;
  readonly themes: readonly AlikeTheme[];
}

export const ALIKE_FILE = 'alike.json';

const theme = z.strictObject({
  id: slugId,
  title: localText,
  weight: z.number().positive(),
  variables: z.array(z.strictObject({ indicator: slugId, transform: z.enum(['none', 'log']) })).min(1),
});

const model = z.strictObject({ title: localText, description: localText, themes: z.array(theme).min(1) });

/**
 * `alike.json`, held against the key figures that there are.
 * @param indicators ids of all key figures
 */
export function parseAlikeModel(source: SourceFile, indicators: ReadonlySet<string>): Parsed<AlikeModel> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const { value, problems } = parseJson(source.file, text.value, model);
  if (value === undefined) return { value, problems };
  const themes = value.themes.map(({ variables, ...rest }) => ({
    ...rest,
    variables: variables.map(({ indicator, transform }) => ({
      id: indicator,
      weight: rest.weight / variables.length,
      transform,
    })),
  }));
  const found = checkVariables(source.file, themes, indicators);
  return { value: found.length === 0 ? { ...value, themes } : undefined, problems: found };
}

/** All variables of a model, in file order. */
export function alikeVariables(alike: Pick<AlikeModel, 'themes'>): AlikeVariable[] {
  return alike.themes.flatMap(({ variables }) => variables);
}

function checkVariables(
  file: string,
  themes: readonly AlikeTheme[],
  indicators: ReadonlySet<string>,
): Problem[] {
  const ids = alikeVariables({ themes }).map(({ id }) => id);
  return ids.flatMap((id, at): Problem[] => {
    const finding = { severity: 'error', file, column: 'themes' } as const;
    if (!indicators.has(id))
      return [
        {
          ...finding,
          code: 'unknown-indicator',
          what: `There is no key figure «${id}».`,
          why: 'Municipalities would be called alike without being held against each other on it.',
          cure: 'Correct the id, or define the key figure in data/areas.',
        },
      ];
    if (ids.indexOf(id) === at) return [];
    return [
      {
        ...finding,
        code: 'repeated-id',
        what: `The key figure «${id}» stands more than once.`,
        why: 'It would count double without anyone seeing it.',
        cure: 'Name it once, and give its theme the weight it is to have.',
      },
    ];
  });
}
