import { xmlText } from './xmlText.ts';

/** A drawing that carries its own looks: presentation attributes only, no class, no variable. */
export interface DrawnPart {
  /** One `<svg>` element, without place and size of its own. */
  readonly markup: string;
  /** Width and height of its view box. */
  readonly width: number;
  readonly height: number;
}

/** What a saved chart says of itself, in the order it is read. */
export interface ChartFileInput {
  readonly title: string;
  /** Unit and years. */
  readonly subtitle: string;
  readonly legend: readonly { readonly swatch: DrawnPart | null; readonly text: string }[];
  readonly drawing: DrawnPart;
  /** That figures are modelled: written strong. */
  readonly marks: readonly string[];
  /** What else holds for the drawing: a break, a gap, where the axis begins. */
  readonly notes: readonly string[];
  /** Source, release, address. */
  readonly footer: readonly string[];
  /** The drawing in words. */
  readonly description: string;
  readonly lang: string;
  /** Width of a text of one line in letters of a size. */
  readonly measure: MeasureText;
}

export type MeasureText = (text: string, size: number, weight: number) => number;

export interface ChartFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Typefaces that programs for drawing and writing have, in letters of the same widths: a saved chart is opened where
 * `system-ui` means nothing.
 */
export const FILE_FONT = "Arial, 'Liberation Sans', 'Helvetica Neue', 'Noto Sans', sans-serif";

const WIDTH = 800;
const EDGE = 28;
const INNER = WIDTH - 2 * EDGE;
/** A map is higher than it is wide; it is not drawn as wide as a line is. */
const TALLEST = 720;
const INK = '#17211f';
const QUIET = '#4a5755';

interface Style {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Distance between the lines of text. */
  readonly line: number;
}

const TITLE: Style = { size: 24, weight: 700, colour: INK, line: 31 };
const SUBTITLE: Style = { size: 16, weight: 400, colour: QUIET, line: 23 };
const MARK: Style = { size: 15, weight: 700, colour: QUIET, line: 21 };
const NOTE: Style = { size: 14, weight: 400, colour: INK, line: 20 };
const FOOTER: Style = { size: 14, weight: 400, colour: QUIET, line: 20 };

/**
 * A chart as a file of its own: light, whatever colours the reader has; title, unit and years, what the series are, the
 * drawing, and where the figures come from. Everything is in the file, and nothing outside is asked for.
 */
export function chartFile(input: ChartFileInput): ChartFile {
  const { measure, drawing } = input;
  const parts: string[] = [];
  let y = EDGE;
  const write = (text: string, style: Style) => {
    for (const line of wrapText(text, INNER, (part) => measure(part, style.size, style.weight))) {
      y += style.line;
      parts.push(textAt(line, { x: EDGE, y: y - style.line * 0.28, style }));
    }
  };
  write(input.title, TITLE);
  write(input.subtitle, SUBTITLE);
  const legend = drawLegend(input, y + 10);
  parts.push(legend.markup);
  y = legend.bottom + 16;
  const scale = Math.min(INNER / drawing.width, TALLEST / drawing.height);
  const size = { width: drawing.width * scale, height: drawing.height * scale };
  parts.push(place(drawing, { x: EDGE + (INNER - size.width) / 2, y, ...size }));
  y += size.height + 14;
  for (const mark of input.marks) write(mark, MARK);
  for (const note of input.notes) write(note, NOTE);
  for (const line of input.footer) write(line, FOOTER);
  const height = Math.ceil(y + EDGE - 8);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="${xmlText(input.lang)}" font-family="${xmlText(FILE_FONT)}">`,
    `<title>${xmlText(input.title)}</title>`,
    `<desc>${xmlText([input.subtitle, input.description, ...input.marks, ...input.notes, ...input.footer].join(' '))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
  ];
  return { svg: `${svg.join('\n')}\n`, width: WIDTH, height };
}

const SWATCH = { width: 22, height: 15 };

/** The series side by side, on a new line where the next does not fit; nothing where there is none. */
function drawLegend({ legend, measure }: ChartFileInput, top: number) {
  const parts: string[] = [];
  let x = EDGE;
  let y = top;
  for (const { swatch, text } of legend) {
    const room = (swatch ? SWATCH.width + 8 : 0) + measure(text, SUBTITLE.size, SUBTITLE.weight);
    if (x > EDGE && x + room > WIDTH - EDGE) {
      x = EDGE;
      y += SUBTITLE.line;
    }
    if (swatch) parts.push(place(swatch, { x, y: y + 3, ...SWATCH }));
    parts.push(textAt(text, { x: x + (swatch ? SWATCH.width + 8 : 0), y: y + 16, style: SUBTITLE }));
    x += room + 28;
  }
  return { markup: parts.join('\n'), bottom: legend.length > 0 ? y + SUBTITLE.line : top - 10 };
}

function textAt(text: string, { x, y, style }: { x: number; y: number; style: Style }): string {
  const { size, weight, colour } = style;
  return `<text x="${x}" y="${tenth(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${xmlText(text)}</text>`;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing within a frame, its letters free to stand a little outside, as on the page. */
function place({ markup }: DrawnPart, frame: Frame): string {
  const at = Object.entries(frame).map(([name, value]) => `${name}="${tenth(value)}"`);
  return markup.replace(/^<svg(?=[\s>])/, `<svg ${at.join(' ')} overflow="visible"`);
}

/** Lines of whole words that fit; a word that is too wide by itself stands on a line of its own. */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
