import { z } from 'astro/zod';
import type { AlikeTransform, AlikeVariable } from '../domain/mostAlike.ts';
import type { Problem } from '../domain/problem.ts';
import type { LocalText } from '../domain/region.ts';
import { localText, parseJson, slugId } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { parseText } from './text.ts';

/**
 * What municipalities are held against each other on besides key figures: how far apart they lie, their county, and the class
 * of bound costs that their kommunegruppe has. With the way each is compared.
 */
export const ALIKE_QUALITIES = {
  avstand: 'place',
  fylke: 'same',
  'bundne-kostnader': 'none',
} as const satisfies Record<string, AlikeTransform>;
export type AlikeQuality = keyof typeof ALIKE_QUALITIES;

/** A side of a municipality, such as its age structure; its weight is shared equally by its variables. */
export interface AlikeTheme {
  readonly id: string;
  readonly title: LocalText;
  readonly weight: number;
  /** The id is that of a key figure, or a quality. */
  readonly variables: readonly AlikeVariable[];
}

/** One answer to «what is it to be alike?». */
export interface AlikeModel {
  readonly id: string;
  readonly title: LocalText;
  /** What the likeness is about and what it is not. */
  readonly description: LocalText;
  /** What ought to be in it and is not to be had; null where nothing is wanting. */
  readonly lacks: LocalText | null;
  readonly themes: readonly AlikeTheme[];
}

export const ALIKE_FILE = 'alike.json';

const QUALITIES = ['avstand', 'fylke', 'bundne-kostnader'] as const satisfies readonly AlikeQuality[];
const variable = z.union([
  z.strictObject({ indicator: slugId, transform: z.enum(['none', 'log']) }),
  z.strictObject({ quality: z.enum(QUALITIES) }),
]);
const theme = z.strictObject({
  id: slugId,
  title: localText,
  weight: z.number().positive(),
  variables: z.array(variable).min(1),
});
const model = z.strictObject({
  id: slugId,
  title: localText,
  description: localText,
  lacks: localText.nullable(),
  themes: z.array(theme).min(1),
});
const file = z.strictObject({ models: z.array(model).min(1) });

/**
 * `alike.json`, held against the key figures that there are.
 * @param indicators ids of all key figures
 */
export function parseAlikeModels(
  source: SourceFile,
  indicators: ReadonlySet<string>,
): Parsed<readonly AlikeModel[]> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const { value, problems } = parseJson(source.file, text.value, file);
  if (value === undefined) return { value, problems };
  const models = value.models.map(({ themes, ...rest }) => ({
    ...rest,
    themes: themes.map(({ variables, ...of }) => ({
      ...of,
      variables: variables.map((each) => toVariable(each, of.weight / variables.length)),
    })),
  }));
  const found = [
    ...repeated(source.file, 'model', models),
    ...models.flatMap((each) => [
      ...repeated(source.file, 'theme', each.themes),
      ...checkVariables(source.file, each, indicators),
    ]),
  ];
  return { value: found.length === 0 ? models : undefined, problems: found };
}

function toVariable(each: z.output<typeof variable>, weight: number): AlikeVariable {
  return 'quality' in each
    ? { id: each.quality, weight, transform: ALIKE_QUALITIES[each.quality] }
    : { id: each.indicator, weight, transform: each.transform };
}

export function isAlikeQuality(id: string): id is AlikeQuality {
  return Object.hasOwn(ALIKE_QUALITIES, id);
}

/** All variables of a model, in file order. */
export function alikeVariables({ themes }: Pick<AlikeModel, 'themes'>): AlikeVariable[] {
  return themes.flatMap(({ variables }) => variables);
}

function checkVariables(
  fileName: string,
  checked: Pick<AlikeModel, 'themes'>,
  indicators: ReadonlySet<string>,
): Problem[] {
  const variables = alikeVariables(checked);
  const unknown = variables
    .filter(({ id }) => !indicators.has(id) && !isAlikeQuality(id))
    .map(({ id }): Problem => ({
      ...{ severity: 'error', file: fileName, column: 'themes', code: 'unknown-indicator' },
      what: `There is no key figure «${id}».`,
      why: 'Municipalities would be called alike without being held against each other on it.',
      cure: 'Correct the id, or define the key figure in data/areas.',
    }));
  return [...unknown, ...repeated(fileName, 'key figure', variables)];
}

function repeated(fileName: string, what: string, all: readonly { readonly id: string }[]): Problem[] {
  const ids = all.map(({ id }) => id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id): Problem => ({
      ...{ severity: 'error', file: fileName, column: 'themes', code: 'repeated-id' },
      what: `The ${what} «${id}» stands more than once.`,
      why: 'It would count double without anyone seeing it.',
      cure: 'Name it once, and give its theme the weight it is to have.',
    }));
}
