import { inflateSync } from 'node:zlib';

/** What a test needs to know of a PDF that Chromium has written. */
export interface ReadPdf {
  /** One for each page, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[];
}

/**
 * Reads a PDF of Skia's: plain objects, streams deflated, and a ToUnicode table for each font. Objects that are packed
 * in object streams are unpacked first, so that pages are counted however they are written.
 */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page(?![A-Za-z])/.test(head));
  return {
    pages: pages.map(({ head }) => {
      const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(head);
      const contents = [
        ...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g),
      ];
      const stream = contents.map(([, id]) => objects.get(Number(id))?.stream ?? '').join('\n');
      return {
        width: Number(box?.[1]),
        height: Number(box?.[2]),
        text: textOf(stream, fontsOf(head, objects)),
      };
    }),
  };
}

interface PdfObject {
  readonly head: string;
  readonly stream: string | undefined;
}

function objectsOf(bytes: Buffer): Map<number, PdfObject> {
  const source = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of source.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b([\s\S]*?)(?:\bstream\r?\n|\bendobj)/g)) {
    const [whole, id, head = ''] = match;
    const isStream = /stream\r?\n$/.test(whole);
    const start = match.index + whole.length;
    const raw = isStream ? bytes.subarray(start, source.indexOf('endstream', start)) : undefined;
    objects.set(Number(id), { head, stream: raw && decoded(raw, head) });
  }
  for (const { head, stream = '' } of [...objects.values()].filter(({ head }) => head.includes('/ObjStm')))
    for (const [id, packed] of packedIn(head, stream)) objects.set(id, { head: packed, stream: undefined });
  return objects;
}

function decoded(raw: Buffer, head: string): string {
  return (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

function packedIn(head: string, stream: string): [number, string][] {
  const first = Number(/\/First (\d+)/.exec(head)?.[1]);
  const numbers = stream.slice(0, first).trim().split(/\s+/).map(Number);
  const places = numbers.flatMap((id, at) => (at % 2 === 0 ? [[id, numbers[at + 1] ?? 0] as const] : []));
  return places.map(([id, from], at) => [
    id,
    stream.slice(first + from, first + (places[at + 1]?.[1] ?? Infinity)),
  ]);
}

type Font = ReadonlyMap<number, string>;

function fontsOf(page: string, objects: ReadonlyMap<number, PdfObject>): Map<string, Font> {
  const resources = /\/Resources (\d+) 0 R/.exec(page);
  const text = resources ? (objects.get(Number(resources[1]))?.head ?? '') : page;
  const listed = /\/Font\s*<<([\s\S]*?)>>/.exec(text)?.[1] ?? '';
  return new Map(
    [...listed.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const head = objects.get(Number(id))?.head ?? '';
      const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
      return [name, toUnicode(objects.get(Number(table))?.stream ?? '')];
    }),
  );
}

function toUnicode(table: string): Font {
  const letters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(parseInt(from, 16), lettersOf(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        letters.set(code, String.fromCodePoint(parseInt(first, 16) + code - parseInt(from, 16)));
  return letters;
}

function lettersOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Letters in the order in which they are drawn, ligatures taken apart, without spaces: these are drawn by moving. */
function textOf(stream: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font = new Map();
  let text = '';
  for (const [, name, hex] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map<number, string>();
    else for (const [code] of (hex ?? '').matchAll(/.{4}/g)) text += font.get(parseInt(code, 16)) ?? '';
  }
  return text.replace(/\s/g, '').normalize('NFKC');
}
