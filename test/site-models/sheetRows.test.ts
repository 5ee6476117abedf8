import { describe, expect, it } from 'vitest';
import type { NumberCell, TableColumn, TableSection } from '../../src/export/tableModel.ts';
import { isRankOnSheet, sheetRows } from '../../src/site/sheetRows.ts';
import { STATUS_BIT } from '../../src/domain/status.ts';

const columns: TableColumn[] = [
  { id: 'indicator', header: 'Nøkkeltall', kind: 'text' },
  { id: '1130-2025', header: '2025', kind: 'number' },
];

/** A section of rows that have a figure, but for those whose id ends in «:», which is hidden. */
function section(heading: string, ids: string): TableSection {
  return {
    heading,
    rows: ids.split(' ').map((id) => {
      const figure = id.endsWith(':') ? { value: null, mask: STATUS_BIT.suppressed } : { value: 0, mask: 0 };
      const cell: NumberCell = { kind: 'number', ...figure, decimals: 0, unit: 'antall' };
      return { id, latest: '1130-2025', cells: [{ kind: 'text', text: id }, cell] };
    }),
  };
}

const chosen = (...sections: TableSection[]) => [...sheetRows({ columns, sections })].join(' ');

describe('the rows of the sheet for the council', () => {
  it('are the first of each heading in turn, then the second, until there are eight', () => {
    expect(chosen(section('A', 'a1 a2 a3 a4 a5'), section('B', 'b1'), section('C', 'c1 c2 c3 c4 c5'))).toBe(
      'a1 b1 c1 a2 c2 a3 c3 a4',
    );
  });

  it('are all rows of a short table', () => {
    expect(chosen(section('A', 'a1 a2'))).toBe('a1 a2');
    expect(chosen()).toBe('');
  });

  it('are figures before signs: zero is a figure, what is hidden comes where there is room', () => {
    expect(chosen(section('A', 'a1: a2 a3'), section('B', 'b1:'))).toBe('a2 a3 a1: b1:');
    expect(chosen(section('A', 'a1: a2 a3 a4 a5 a6 a7 a8 a9'))).toBe('a2 a3 a4 a5 a6 a7 a8 a9');
  });

  it('tell of the place only where it is the last column', () => {
    const rank: TableColumn = { id: 'rank', header: 'Plass', kind: 'rank' };
    expect(isRankOnSheet([...columns, rank])).toBe(true);
    expect(isRankOnSheet([rank, ...columns])).toBe(false);
  });
});
