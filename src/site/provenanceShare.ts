import { figuresIn } from '../export/tableModel.ts';
import type { TableModel } from '../export/tableModel.ts';
import type { Observation } from '../domain/observation.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { FigureCell } from './renderFigure.ts';

/** How many of the numbers that a page shows are modelled. */
export interface ProvenanceShare {
  readonly modelled: number;
  readonly all: number;
}

/** Counts numbers only: a cell without one has nothing to mark. */
export function provenanceShare(cells: Iterable<Pick<FigureCell, 'value' | 'mask'>>): ProvenanceShare {
  let modelled = 0;
  let all = 0;
  for (const { value, mask } of cells) {
    if (value === null) continue;
    all += 1;
    if ((mask & STATUS_BIT.modelled) !== 0) modelled += 1;
  }
  return { modelled, all };
}

/** Every figure of a table, differences and places among them. */
export function tableFigures(table: Pick<TableModel, 'sections'>): Observation[] {
  return table.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(figuresIn)));
}

/** Whole per cent, never 0 or 100 when that is not exactly so. */
export function sharePercent({ modelled, all }: ProvenanceShare): number {
  if (modelled === 0 || modelled === all) return modelled === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * modelled) / all)));
}
