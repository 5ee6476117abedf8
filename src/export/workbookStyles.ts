/** How a text is shown. `plain`: an ordinary cell. `text`: a text also when its cell is edited, as codes must be. */
export type CellStyle = 'plain' | 'text' | 'textRight' | 'wrapped' | 'wrappedText' | 'header' | 'headerRight';

interface Look {
  readonly format?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly right?: boolean;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  text: { format: '@' },
  textRight: { format: '@', right: true },
  wrapped: { wrap: true },
  wrappedText: { format: '@', wrap: true },
  header: { format: '@', bold: true, wrap: true },
  headerRight: { format: '@', bold: true, wrap: true, right: true },
};

/** Custom formats have numbers from here on. */
const FIRST_FORMAT = 164;

/** The styles a workbook uses, numbered in the order of first use. Number 0 is the ordinary cell. */
export class WorkbookStyles {
  readonly #looks: Look[] = [{}];
  readonly #names = new Map<string, number>([['plain', 0]]);

  of(style: CellStyle): number {
    return this.#placeOf(style, LOOKS[style]);
  }

  /** `#,##0.0`: Excel writes the separators of its user's language. */
  ofNumber(decimals: number): number {
    const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    return this.#placeOf(format, { format });
  }

  #placeOf(name: string, look: Look): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#looks.length);
    return this.#looks.push(look) - 1;
  }

  /** The part `xl/styles.xml`. @param namespace of the spreadsheet's main schema */
  xml(namespace: string): string {
    const formats = [...new Set(this.#looks.flatMap(({ format }) => format ?? []))];
    const declared = formats.map(
      (code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${code}"/>`,
    );
    const cells = this.#looks.map(({ format, bold, wrap, right }) => {
      const id = format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(format);
      const align = [right ? ' horizontal="right"' : '', wrap ? ' vertical="top" wrapText="1"' : ''].join('');
      const start = `<xf numFmtId="${id}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"`;
      return align === '' ? `${start}/>` : `${start} applyAlignment="1"><alignment${align}/></xf>`;
    });
    const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
    return [
      `<styleSheet xmlns="${namespace}">`,
      `<numFmts count="${declared.length}">${declared.join('')}</numFmts>`,
      `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}
