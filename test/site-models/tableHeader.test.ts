import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../../src/export/tableModel.ts';
import { headerRows } from '../../src/site/tableHeader.ts';

const text = (header: string, own: Partial<TableColumn> = {}): TableColumn => ({
  id: header,
  header,
  kind: 'text',
  ...own,
});
const number = (header: string, own: Partial<TableColumn> = {}): TableColumn => ({
  ...text(header, own),
  kind: 'number',
});

/** A row as text: «Strand×2» is a cell over two columns. */
const shown = (row: readonly { text: string; span: number }[]) =>
  row.map((cell) => (cell.span === 1 ? cell.text : `${cell.text}×${cell.span}`));

/** How many columns the two rows cover: a column without group takes both rows. */
const covered = ([upper, lower]: ReturnType<typeof headerRows>) =>
  upper.length === 0 ? lower.length : upper.reduce((sum, { span }) => sum + span, 0);

describe('headerRows', () => {
  it('is one row where no column has a group', () => {
    const rows = headerRows([text('Nøkkeltall'), number('2024'), number('2025')]);
    expect(rows.map(shown)).toEqual([[], ['Nøkkeltall', '2024', '2025']]);
  });

  it('puts neighbours of one group under one cell, and lets a column without group take both rows', () => {
    const rows = headerRows([
      text('Nøkkeltall'),
      number('2024', { group: 'Strand' }),
      number('2025', { group: 'Strand' }),
      text('År'),
      number('Landet', { group: 'Sammenligning' }),
    ]);
    expect(rows.map(shown)).toEqual([
      ['Nøkkeltall', 'Strand×2', 'År', 'Sammenligning'],
      ['2024', '2025', 'Landet'],
    ]);
    expect(rows[0].map(({ kind }) => kind)).toEqual(['column', 'group', 'column', 'group']);
    expect(covered(rows)).toBe(5);
  });

  it('begins a new cell where a group comes back after another column', () => {
    const rows = headerRows([
      number('1', { group: 'A' }),
      text('mellom'),
      number('2', { group: 'A' }),
      number('3', { group: 'B' }),
    ]);
    expect(shown(rows[0])).toEqual(['A', 'mellom', 'A', 'B']);
    expect(covered(rows)).toBe(4);
  });

  it('marks the group of the region that the table is about, and no other', () => {
    const [groups] = headerRows([
      number('2025', { group: 'Strand', own: true }),
      number('Landet', { group: 'Sammenligning' }),
    ]);
    expect(groups.map(({ own }) => own)).toEqual([true, undefined]);
  });

  it('hands on which columns hold numbers and which have a line before them', () => {
    const [, columns] = headerRows([text('Nøkkeltall'), number('2025', { divider: true })]);
    expect(columns).toMatchObject([
      { numeric: false, divider: false },
      { numeric: true, divider: true },
    ]);
  });
});
