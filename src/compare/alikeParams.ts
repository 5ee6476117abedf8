/** What a reader of «mest like» has chosen; all of it is in the address. */
export interface AlikeState {
  /** Number of the municipality; null for none. */
  readonly own: string | null;
  readonly model: string;
  /** Weights that are not those of the model, by theme; 0 to `MAX_WEIGHT`. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface AlikeChoices {
  readonly id: string;
  readonly themes: readonly { readonly id: string; readonly weight: number }[];
}

export const MAX_WEIGHT = 10;
const WEIGHT = 'v-';

/**
 * The choice in an address. What no model or theme of the release answers to is left out; an unknown model is the first.
 * Whether the municipality exists is for the reader of it. Never throws, whatever was typed.
 */
export function readAlikeParams(params: URLSearchParams, models: readonly AlikeChoices[]): AlikeState {
  const own = (params.get('k') ?? '').trim();
  const model = models.find(({ id }) => id === params.get('modell')) ?? models[0];
  const weights = (model?.themes ?? []).flatMap(({ id, weight }): [string, number][] => {
    const text = params.get(WEIGHT + id) ?? '';
    const value = Number(text);
    const isWeight = /^\d{1,2}$/.test(text) && value <= MAX_WEIGHT;
    return isWeight && value !== weight ? [[id, value]] : [];
  });
  return { own: own === '' ? null : own, model: model?.id ?? '', weights: Object.fromEntries(weights) };
}

/** The address of a choice: what is as it would be without is left out; parameters that are not ours are kept. */
export function writeAlikeParams(
  { own, model, weights }: AlikeState,
  models: readonly AlikeChoices[],
  others = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(others);
  for (const name of [...params.keys()])
    if (['k', 'modell'].includes(name) || name.startsWith(WEIGHT)) params.delete(name);
  if (own !== null) params.set('k', own);
  if (model !== models[0]?.id) params.set('modell', model);
  for (const { id, weight } of models.find((each) => each.id === model)?.themes ?? [])
    if (weights[id] !== undefined && weights[id] !== weight) params.set(WEIGHT + id, String(weights[id]));
  return params;
}
