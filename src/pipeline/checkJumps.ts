import type { DatasetColumn } from '../contracts/datasetManifest.ts';
import type { Column } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Frame } from './frame.ts';
import type { Trace } from './loadDataset.ts';
import type { DatasetTable } from './readInputs.ts';
import { datasetProblem } from './rowProblems.ts';

interface JumpInput {
  readonly columns: readonly { readonly declared: DatasetColumn; readonly column: Column }[];
  readonly frame: Frame;
  readonly trace: Trace;
  readonly tables: readonly DatasetTable[];
}

/**
 * Warnings for figures that differ more from the year before, under the same number, than the column's `maxJump` (0.5 is
 * half as much more or less). From zero nothing is measured: any figure would be infinitely more.
 */
export function checkJumps({ columns, frame, trace, tables }: JumpInput): Problem[] {
  const { regions, periods } = frame.grid;
  return columns.flatMap(({ declared, column }) => {
    const { maxJump } = declared;
    if (maxJump === undefined) return [];
    const problems: Problem[] = [];
    column.values.forEach((now, place) => {
      const at = place % periods.length;
      const before = at > 0 ? (column.values[place - 1] ?? Number.NaN) : Number.NaN;
      const consecutive = Number(periods[at]) - Number(periods[at - 1]) === 1;
      if (!consecutive || !(Math.abs(now - before) > maxJump * Math.abs(before)) || before === 0) return;
      const table = tables[trace.table[place] ?? 0]?.table;
      if (table === undefined) return;
      const region = regions[Math.floor(place / periods.length)] ?? '';
      problems.push(
        datasetProblem.jump(
          table,
          { line: trace.line[place] ?? 0 },
          { column: declared.name, region, before, now },
        ),
      );
    });
    return problems;
  });
}
