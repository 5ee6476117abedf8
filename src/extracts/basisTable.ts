import type { PublishedIndicator, PublishedTerm } from '../contracts/published.ts';
import type { Unit } from '../domain/indicator.ts';
import { QUALIFIER_MASK, STATUS_BIT } from '../domain/status.ts';
import type { NumberCell, TableCell, TableColumn, TableModel } from '../export/tableModel.ts';
import { termsText } from '../export/tableDefinitions.ts';
import { formatUnit } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { LongRow, LongTable } from './longTable.ts';

type Part = 'numerator' | 'denominator';

/** A base quantity by region and year. */
interface Quantity {
  readonly header: string;
  readonly unit: Unit;
  /** By place of region × years + place of year; undefined where no key figure with it exists that year. */
  readonly cells: (Pick<NumberCell, 'value' | 'mask'> | undefined)[];
}

/**
 * The base quantities behind the key figures of an area: numerators and denominators as they are published, in the same
 * rows as the table of key figures. A quantity that several key figures have in common stands once, as long as it is the
 * same for all regions: that of an average may differ, since it is taken over those that have both parts.
 *
 * @param table of the key figures, of the same area
 * @param all key figures of the release, which tell which quantities are official
 */
export function basisTable(
  long: LongTable,
  table: TableModel,
  all: readonly PublishedIndicator[],
): TableModel {
  const head = table.columns.slice(0, HEAD);
  const rows = table.sections.flatMap((section) => section.rows);
  const years = [...new Set(rows.map(({ cells }) => textOf(cells[HEAD - 1])))];
  const quantities = quantitiesOf(long, { years, all, locale: table.locale });
  return {
    ...table,
    columns: [...head, ...quantities.map((quantity, at) => columnOf(quantity, at, table))],
    sections: [
      {
        heading: '',
        rows: rows.map(({ id, cells }, at) => ({
          id,
          cells: [...cells.slice(0, HEAD), ...quantities.map((quantity) => cellOf(quantity, at))],
        })),
      },
    ],
    signs: table.signs,
  };
}

/** Number, name, level and year come first, as in the table of key figures. */
const HEAD = 4;

function textOf(cell: TableCell | undefined): string {
  if (cell?.kind !== 'text') throw new Error('a row without year');
  return cell.text;
}

function columnOf({ header, unit }: Quantity, at: number, { locale }: TableModel): TableColumn {
  const { figureAndUnit } = messagesFor(locale).table;
  const fileHeader = figureAndUnit(header, formatUnit(unit, locale, 'short'));
  return { id: `basis-${at}`, header, kind: 'number', fileHeader };
}

function cellOf({ cells, unit }: Quantity, at: number): TableCell {
  const cell = cells[at];
  if (cell === undefined || (cell.value === null && cell.mask === 0)) return { kind: 'text', text: '' };
  return { kind: 'number', ...cell, decimals: decimalsIn(cell.value ?? 0), unit };
}

/** As many as the number has: it is rounded already. */
function decimalsIn(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

interface QuantityContext {
  readonly years: readonly string[];
  readonly all: readonly PublishedIndicator[];
  readonly locale: Locale;
}

function quantitiesOf(
  { indicators, regions, rows }: LongTable,
  { years, all, locale }: QuantityContext,
): Quantity[] {
  const official = officialMeasures(all);
  const byTerms = new Map<string, Quantity[]>();
  const regionAt = new Map(regions.map(({ code }, at) => [code, at]));
  const yearAt = new Map(years.map((year, at) => [year, at]));
  const place = ({ region, period }: LongRow) =>
    (regionAt.get(region.code) ?? 0) * years.length + (yearAt.get(period) ?? 0);
  let first = 0;
  for (const indicator of indicators) {
    const own = rows.slice(first, first + indicator.periods.length * regions.length);
    first += own.length;
    for (const part of ['numerator', 'denominator'] as const) {
      const terms = indicator[part];
      const unit = terms[0]?.unit;
      if (unit === undefined || own.every((row) => row[part] === null)) continue;
      const cells: Quantity['cells'] = Array.from({ length: regions.length * years.length });
      for (const row of own) {
        const isOfficial = terms.every(({ measure }) => official.has(`${measure} ${row.period}`));
        cells[place(row)] = partCell(row, part, isOfficial);
      }
      const header = termsText(terms, locale);
      const alike = byTerms.get(keyOf(terms)) ?? [];
      byTerms.set(keyOf(terms), alike);
      const same = alike.find((quantity) => agree(quantity.cells, cells));
      if (same) mergeInto(same.cells, cells);
      else
        alike.push({
          header: alike.length === 0 ? header : inFigure(header, indicator, locale),
          unit,
          cells,
        });
    }
  }
  return [...byTerms.values()].flat();
}

function keyOf(terms: readonly PublishedTerm[]): string {
  return terms.map(({ measure, sign }) => `${sign} ${measure}`).join(' ');
}

function inFigure(header: string, { name }: PublishedIndicator, locale: Locale): string {
  return messagesFor(locale).extracts.inFigure(header, name[locale]);
}

/**
 * What hides a figure, or keeps it out of a year, hides its parts; a part that is not published is empty. A part is marked
 * as the figure is, unless it is known to be no weaker than official: then the other part is what is modelled.
 */
function partCell(row: LongRow, part: Part, isOfficial: boolean): Quantity['cells'][number] {
  const value = row[part];
  if (value === null) return { value, mask: row.value === null ? row.mask : 0 };
  return { value, mask: isOfficial ? row.mask & ~STATUS_BIT.modelled : row.mask & QUALIFIER_MASK };
}

/** Measures that are in some wholly official key figure in a year: what touches a modelled one is modelled. */
function officialMeasures(indicators: readonly PublishedIndicator[]): ReadonlySet<string> {
  const official = new Set<string>();
  for (const { numerator, denominator, periods, provenances } of indicators)
    for (const { from, to, provenance } of provenances) {
      if (provenance !== 'official') continue;
      for (const period of periods.filter((year) => from <= year && year <= to))
        for (const { measure } of [...numerator, ...denominator]) official.add(`${measure} ${period}`);
    }
  return official;
}

function agree(a: Quantity['cells'], b: Quantity['cells']): boolean {
  return a.every((cell, at) => {
    const other = b[at];
    const isSilent = (one: typeof cell) => one === undefined || one.value === null;
    return isSilent(cell) || isSilent(other) || cell?.value === other?.value;
  });
}

function mergeInto(target: Quantity['cells'], source: Quantity['cells']): void {
  source.forEach((cell, at) => {
    const own = target[at];
    if (own === undefined || (own.value === null && cell?.value !== null)) target[at] = cell ?? own;
    else if (own.value !== null && cell?.value === own.value)
      target[at] = { value: own.value, mask: own.mask & cell.mask };
  });
}
