import type { Problem } from '../domain/problem.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import { definitionProblem } from './definitionProblems.ts';
import type { Inputs } from './readInputs.ts';

/**
 * The step between averages and publishing in which small counts are hidden. Nothing is hidden as long as no measure
 * asks for it; a measure that does stops the build, so that no count gets out because the step was forgotten.
 */
export function suppress(
  figures: readonly IndicatorFigures[],
  { measures }: Pick<Inputs, 'measures'>,
): { readonly figures: readonly IndicatorFigures[]; readonly problems: readonly Problem[] } {
  const asking = measures.filter(({ value }) => value.suppressBelow !== null);
  return { figures, problems: asking.map((measure) => definitionProblem.suppressionNotWired(measure)) };
}
