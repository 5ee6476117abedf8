import { didYouMean } from '../domain/accounts/expressionProblem.ts';
import type { Problem } from '../domain/problem.ts';
import type { JsonStatTable } from './jsonStat.ts';

type Codes = Readonly<Record<string, string>>;

/** Finds places in an answer by the codes of its dimensions, and says what a mapping has got wrong. */
export interface AnswerReader {
  /** @returns nothing for a dimension that the answer does not have */
  codesOf(dimension: string): readonly string[];
  /** Place among the values of what these codes add to it; codes that are not there add nothing, see the checks. */
  placeOf(codes: Codes): number;
  checkDimension(dimension: string, field: string): Problem[];
  checkCode(dimension: string, code: string, field: string): Problem[];
  /** Whether codes are there, and name every dimension that has several and does not vary. */
  checkCodes(codes: Codes, varying: readonly string[], field: string): Problem[];
}

export function answerReader({ dimensions }: JsonStatTable, file: string): AnswerReader {
  const strides = new Map<string, { readonly stride: number; readonly codes: ReadonlyMap<string, number> }>();
  let stride = 1;
  for (const { id, codes } of [...dimensions].reverse()) {
    strides.set(id, { stride, codes: new Map(codes.map((code, at) => [code, at])) });
    stride *= codes.length;
  }
  const reader: AnswerReader = {
    codesOf: (id) => [...(strides.get(id)?.codes.keys() ?? [])],
    placeOf: (codes) => {
      let place = 0;
      for (const [id, code] of Object.entries(codes)) {
        const found = strides.get(id);
        place += (found?.codes.get(code) ?? 0) * (found?.stride ?? 0);
      }
      return place;
    },
    checkDimension: (id, field) =>
      strides.has(id)
        ? []
        : [
            problem(file, field, {
              what: `There is no dimension «${id}».`,
              cure: didYouMean(id, strides.keys()),
            }),
          ],
    checkCode: (id, code, field) => {
      const known = strides.get(id)?.codes;
      if (known === undefined || known.has(code)) return [];
      const what = `There is no code «${code}» in the dimension «${id}».`;
      return [problem(file, field, { what, cure: didYouMean(code, known.keys()) })];
    },
    checkCodes: (codes, varying, field) => [
      ...Object.entries(codes).flatMap(([id, code]) => [
        ...reader.checkDimension(id, field),
        ...reader.checkCode(id, code, field),
      ]),
      ...dimensions
        .filter(({ id, codes: all }) => all.length > 1 && !varying.includes(id) && codes[id] === undefined)
        .map(({ id, codes: all }) => {
          const what = `The dimension «${id}» has ${all.length} codes, and it is not told which.`;
          return problem(file, field, {
            what,
            cure: `Name one of its codes, for example "${id}": "${all[0] ?? ''}". `,
          });
        }),
    ],
  };
  return reader;
}

function problem(file: string, column: string, { what, cure }: Pick<Problem, 'what' | 'cure'>): Problem {
  return {
    code: 'json-stat-mapping',
    severity: 'error',
    file,
    column,
    what,
    why: 'Figures would be read as those of something else.',
    cure: `${cure}Correct «${column}» in dataset.json, or fetch the table again with these codes.`,
  };
}
