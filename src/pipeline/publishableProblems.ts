import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Inputs } from './readInputs.ts';
import { relatedTo } from './suppressionQuantities.ts';

type Definitions = Pick<Inputs, 'datasets' | 'measures' | 'areas' | 'sums'>;

/**
 * The problems as they may be published. What is said of single figures of a dataset with counts at risk would tell what
 * is hidden («goes from 1 to 30»): of these only the kind and the number of cases is left. The publisher has been told all.
 */
export function publishableProblems(problems: readonly Problem[], inputs: Definitions): Problem[] {
  const measures = hiddenTogether(inputs);
  const supplies = new Set(
    inputs.measures.filter(({ value }) => measures.has(value.id)).map(({ value }) => value.supply),
  );
  const folders = inputs.datasets
    .filter(({ manifest }) => supplies.has(manifest.measures))
    .map(({ folder }) => `input/${folder}/`);
  const usesHidden = ({ numerator, denominator }: Indicator) =>
    [...numerator, ...denominator].some(({ measure }) => measures.has(measure));
  const areas = new Set(
    inputs.areas
      .filter(({ indicators }) => indicators.some(({ value }) => usesHidden(value)))
      .map(({ file }) => file),
  );
  const tells = ({ file }: Problem) => areas.has(file) || folders.some((folder) => file.startsWith(folder));
  const kept = problems.filter((problem) => !tells(problem));
  const groups = Map.groupBy(problems.filter(tells), ({ file, code }) => `${file} ${code}`);
  return [...kept, ...[...groups.values()].flatMap(withoutFigures)];
}

/** Measures with a limit, and those that may be hidden for their sake. */
function hiddenTogether({ measures, areas, sums }: Omit<Definitions, 'datasets'>): Set<string> {
  const indicators = areas.flatMap((area) => area.indicators.map(({ value }) => value));
  const ids = (terms: Indicator['numerator']) => terms.map(({ measure }) => measure);
  return relatedTo(
    measures.filter(({ value }) => value.suppressBelow !== null).map(({ value }) => value.id),
    [
      ...indicators.flatMap(({ numerator, denominator }) => [ids(numerator), ids(denominator)]),
      ...sums.map(({ value: { total, parts } }) => [total, ...parts]),
    ],
  );
}

function withoutFigures(problems: readonly Problem[]): Problem[] {
  const [first] = problems;
  if (first === undefined) return [];
  const { code, severity, file, why, cure } = first;
  const cases = problems.length === 1 ? '1 case' : `${problems.length} cases`;
  const what = `${cases}, not told here since counts of this file may be hidden.`;
  return [{ code, severity, file, what, why, cure }];
}
