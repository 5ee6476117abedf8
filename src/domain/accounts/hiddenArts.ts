import { NO_ART } from './accountTables.ts';
import type { AccountTables } from './accountTables.ts';
import { compileExpression } from './compileExpression.ts';

/** For a definition that holds for all years, any of them will do. */
const ANY_YEAR = 2020;

/**
 * Arts whose own amounts the data do not tell: those that a given concept is made of, less those that stand beside it. A
 * measure that reads them has no figure; 0 would be wrong.
 */
export function hiddenArts(
  given: ReadonlySet<string>,
  artsSeen: ReadonlySet<number>,
  tables: AccountTables,
): Set<number> {
  const concepts = tables.concepts.filter(({ codes }) => codes.some((code) => given.has(code)));
  const inside = concepts.flatMap(({ expression, validFrom, validTo }) => {
    const period = String(validFrom ?? validTo ?? ANY_YEAR);
    const { rows } = compileExpression(expression, { tables, period, netting: false });
    const distinct = [...new Set(rows.map(({ weights }) => weights))];
    return distinct.flatMap((weights) => [...weights.keys()].filter((art) => weights[art] !== 0));
  });
  return new Set(inside.filter((art) => art !== NO_ART && !artsSeen.has(art)));
}
