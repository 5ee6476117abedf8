import { expect } from 'vitest';
import type { Status } from '../../src/domain/status.ts';
import { SIGN_OF } from '../../src/i18n/signs.ts';
import type { Rows } from './duckDb.ts';
import type { TrueFigure, Truth } from './truth.ts';

/** What stands in the cells of a figure in a table for people: number or sign, and the remark beside it. */
function cellsOf({ value, status }: TrueFigure, unit: string, locale: 'nb' | 'en') {
  if (value === null) return { cell: SIGN_OF[status.split('+')[0] as Status], remark: undefined };
  const yesNo = { nb: ['nei', 'ja'], en: ['no', 'yes'] }[locale];
  const cell = unit === 'jaNei' ? (yesNo[value] ?? '?') : value;
  return {
    cell,
    remark: status
      .split('+')
      .map((name) => SIGN_OF[name as Status] ?? '')
      .join(''),
  };
}

export type Cell = string | number | boolean | Date | null;

/** Holds the rows of a wide table against the truth, key figure by key figure. @returns how many figures it has seen */
export function checkWide(
  rows: readonly (readonly Cell[])[],
  area: string,
  truth: Truth,
  locale: 'nb' | 'en',
) {
  const [header = [], ...lines] = rows;
  const figures = truth.figures.get(area) ?? new Map<string, TrueFigure>();
  const ids = truth.index.areas.find(({ id }) => id === area)?.indicators ?? [];
  const remark = { nb: 'Merknad: ', en: 'Note: ' }[locale];
  const columns = header.flatMap((name, at) => (at >= 4 && !String(name).startsWith(remark) ? [at] : []));
  expect(columns).toHaveLength(ids.length);
  const units = new Map(truth.index.indicators.map(({ id, unit }) => [id, unit]));
  const faults: unknown[] = [];
  let seen = 0;
  for (const line of lines) {
    const [region, , , year] = line;
    ids.forEach((id, number) => {
      const at = columns[number] ?? -1;
      const key = `${String(region)} ${id} ${String(year)}`;
      const figure = figures.get(key);
      const cell = asNumber(line[at] ?? '', locale);
      if (figure === undefined) {
        if (cell !== '') faults.push([key, cell]);
        return;
      }
      seen += 1;
      const expected = cellsOf(figure, units.get(id) ?? '', locale);
      const isRemarked = !expected.remark || line[at + 1] === expected.remark;
      if (cell !== expected.cell || !isRemarked) faults.push([key, cell, line[at + 1], expected]);
    });
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(seen).toBe(figures.size);
}

function asNumber(cell: Cell, locale: 'nb' | 'en'): Cell {
  const text = locale === 'nb' && typeof cell === 'string' ? cell.replace(',', '.') : cell;
  return typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : cell;
}

/** The table of a CSV file without what stands under it. */
export function upToEmptyLine(rows: readonly string[][]): string[][] {
  const end = rows.findIndex((row) => row.length === 0 || (row.length === 1 && row[0] === ''));
  return rows.slice(0, end);
}

export const LONG_QUERY = (from: string) =>
  `SELECT region, indicator, year, value, status, numerator, denominator, provenance, source, release FROM ${from}`;

export function checkLong(rows: Rows, areas: readonly string[], truth: Truth) {
  const expected = new Map(areas.flatMap((area) => [...(truth.figures.get(area) ?? [])]));
  const faults = rows.flatMap(({ region, indicator, year, value, status, numerator, denominator }) => {
    const key = `${String(region)} ${String(indicator)} ${String(year)}`;
    const figure = expected.get(key);
    const isSame =
      figure !== undefined &&
      figure.value === value &&
      figure.status === (status ?? '') &&
      figure.numerator === numerator &&
      figure.denominator === denominator;
    return isSame ? [] : [[key, { value, status, numerator, denominator }, figure]];
  });
  expect(faults.slice(0, 5)).toEqual([]);
  expect(rows).toHaveLength(expected.size);
  const { release } = truth.index;
  expect(new Set(rows.map((row) => row['release']))).toEqual(
    new Set(
      rows.length > 0
        ? [`${release.year}-${release.vintage === 'revised' ? 'reviderte' : 'ureviderte'}`]
        : [],
    ),
  );
  for (const source of new Set(rows.map((row) => row['source']))) expect(source).toMatch(/^Kilde: |^$/);
}
