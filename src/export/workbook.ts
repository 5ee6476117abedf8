import { strToU8, zipSync } from 'fflate';
import { WorkbookStyles } from './workbookStyles.ts';
import type { CellStyle } from './workbookStyles.ts';

/** A number, or a text with the style it is shown in; null is an empty cell. */
export type WorkbookCell =
  | { readonly value: number; readonly decimals: number }
  | { readonly value: string; readonly style: CellStyle }
  | null;

export interface WorkbookSheet {
  /** At most 31 characters, without `[ ] : * ? / \`. */
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Whether the first row stays in view. */
  readonly frozenHeader: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** One constant time for every entry, so that the same content gives the same bytes; the zero of the ZIP format. */
export const TIME = '1980/1/1';

/**
 * An Excel workbook of plain sheets (Office Open XML, ECMA-376): numbers with a format of their decimals, texts that are
 * never formulas, bold headers. Written here and not by a library of spreadsheets because the files of all service areas
 * have a million cells, which took those we tried twenty times as long.
 */
export function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  zip: Zip = zipParts,
): Uint8Array<ArrayBuffer> {
  const styles = new WorkbookStyles();
  const strings = new SharedStrings();
  const parts = sheets.map((sheet, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, styles, strings),
  ]);
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...parts,
    ['xl/styles.xml', DECLARATION + styles.xml(MAIN)],
    ['xl/sharedStrings.xml', strings.xml()],
  ];
  return zip(files.map(([path, text]) => [path, strToU8(text)]));
}

/** Packs files as a ZIP archive; the same files must give the same bytes. */
export type Zip = (files: readonly (readonly [path: string, bytes: Uint8Array])[]) => Uint8Array<ArrayBuffer>;

function zipParts(files: Parameters<Zip>[0]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), { mtime: TIME, level: 3 });
}

/** Every text of the workbook once, in the order of first use. */
class SharedStrings {
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  xml(): string {
    const items = [...this.#places.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function sheetXml(sheet: WorkbookSheet, styles: WorkbookStyles, strings: SharedStrings): string {
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView workbookViewId="0">${sheet.frozenHeader ? frozen : ''}</sheetView>`;
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const names = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const letters = Array.from({ length: names }, (_, at) => columnLetters(at));
  const rows = sheet.rows.map((row, at) => rowXml(row, at + 1, { letters, styles, strings }));
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData></worksheet>`,
  ].join('');
}

interface SheetContext {
  readonly letters: readonly string[];
  readonly styles: WorkbookStyles;
  readonly strings: SharedStrings;
}

function rowXml(row: readonly WorkbookCell[], number: number, context: SheetContext): string {
  const { letters, styles, strings } = context;
  let xml = `<row r="${number}">`;
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at];
    if (cell === null || cell === undefined) continue;
    const place = `${letters[at] ?? ''}${number}`;
    xml +=
      typeof cell.value === 'number'
        ? `<c r="${place}" s="${styles.ofNumber((cell as { decimals: number }).decimals)}"><v>${cell.value}</v></c>`
        : `<c r="${place}" s="${styles.of((cell as { style: CellStyle }).style)}" t="s"><v>${strings.placeOf(cell.value)}</v></c>`;
  }
  return `${xml}</row>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, 'worksheet'),
  );
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook', 'sheet.main'),
    ...sheets,
    part('styles', 'styles'),
    part('sharedStrings', 'sharedStrings'),
    '</Types>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML does not allow. */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Excel reads `_x0041_` as the character with that code; the underscore written as such a code stays what it is. */
const CODE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(CODE_LIKE, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
