import { AttackSystem } from './attackSystem.ts';
import type { RowSource } from './attackSystem.ts';
import { listComponents } from './components.ts';
import type { Component } from './components.ts';
import { listHiddenTotals } from './hiddenTotals.ts';
import type { Publication } from './publication.ts';
import { listQuestions } from './questions.ts';
import type { Asked, SmallCounts } from './questions.ts';
import { readDeclaredSum, readPeriodSum, readStatement } from './readSums.ts';
import { readTotalRows } from './readTotals.ts';
import { placesOf, readKnownCounts, readUnitRows } from './readUnits.ts';
import { solveBounds } from './solveBounds.ts';
import type { Range } from './solveBounds.ts';

/** What the attack made out of a hidden count. */
export interface Answer {
  readonly question: Asked;
  /** In steps, without the known part; undefined where what was published contradicts itself. */
  readonly range: Range | undefined;
  /** Where the constraints come from that `range.explain` counts. */
  readonly sources: readonly RowSource[];
}

/**
 * Works out from all that is published what each hidden count can be.
 *
 * @param isExact finds the full range of each; otherwise the search stops where a count is seen to be safe
 */
export function attackPublished(
  publication: Publication,
  { isSmall, isExact }: { readonly isSmall: SmallCounts; readonly isExact: boolean },
): Answer[] {
  return periodGroups(publication).flatMap((periods) => {
    const system = readSystem(publication, periods);
    const totals = listHiddenTotals(system, publication, periods);
    const questions = listQuestions(publication, { system, totals, isSmall }).map((question) =>
      isExact ? { ...question, settledBy: UNSETTLED } : question,
    );
    return solveSystem(system, questions);
  });
}

const UNSETTLED = { least: -Infinity, greatest: Infinity };

/** Periods that have to be looked at together, since one is the sum of others or what another was before. */
function periodGroups({ periods, periodSums, formerPeriods = [] }: Publication): number[][] {
  const sums = periodSums.map(({ total, parts }) =>
    [total, ...parts].map((period) => periods.indexOf(period)).filter((index) => index >= 0),
  );
  const ties = [...sums, ...formerPeriods.map(({ former, now }) => [former, now])];
  return listComponents(periods.length, [], ties).list.map(({ unknowns }) => [...unknowns]);
}

function readSystem(publication: Publication, periods: readonly number[]): AttackSystem {
  const system = new AttackSystem(publication, periods);
  const places = placesOf(publication, periods);
  for (const figure of publication.figures) readKnownCounts(system, figure, places);
  for (const figure of publication.figures) readUnitRows(system, figure, places);
  for (const figure of publication.figures) readTotalRows(system, figure, places);
  for (const sum of publication.sums) readDeclaredSum(system, sum, places);
  const names = new Set(periods.map((period) => publication.periods[period]));
  for (const sum of publication.periodSums) if (names.has(sum.total)) readPeriodSum(system, sum, places);
  for (const statement of publication.statements) {
    if (names.has(statement.period)) readStatement(system, statement, publication);
  }
  system.finish();
  return system;
}

function solveSystem(system: AttackSystem, questions: readonly Asked[]): Answer[] {
  const components = listComponents(
    system.unknowns.length,
    system.rows,
    questions.map(({ variables }) => variables),
  );
  const byComponent = Map.groupBy(questions, ({ variables }) => components.of[variables[0] ?? -1] ?? -1);
  const settled = (byComponent.get(-1) ?? []).map((question) => ({
    question,
    range: NOTHING_UNKNOWN,
    sources: [],
  }));
  const solved = components.list.flatMap((component, index) =>
    solveComponent(system, component, byComponent.get(index) ?? []),
  );
  return [...settled, ...solved];
}

/** Range of the unknown part of a hidden sum all of whose parts stand in print. */
const NOTHING_UNKNOWN: Range = { least: 0, greatest: 0, explain: () => [], settled: false };

function solveComponent(system: AttackSystem, component: Component, questions: readonly Asked[]): Answer[] {
  if (questions.length === 0) return [];
  const local = new Map(component.unknowns.map((unknown, index) => [unknown, index]));
  const toLocal = (variables: readonly number[]) => variables.map((variable) => local.get(variable) ?? 0);
  const rows = component.rows.flatMap((number) => {
    const row = system.rows[number];
    return row ? [{ ...row, variables: toLocal(row.variables) }] : [];
  });
  const lows = Float64Array.from(component.unknowns, (unknown) => system.lows[unknown] ?? 0);
  const highs = new Float64Array(lows.length).fill(Infinity);
  const ranges = solveBounds(
    { lows, highs, rows },
    questions.map(({ variables, settledBy }) => ({ variables: toLocal(variables), settledBy })),
  );
  const sources = component.rows.flatMap((row) => system.sources[row] ?? []);
  return questions.map((question, index) => ({ question, range: ranges?.[index], sources }));
}
