import type { Parsed, SourceFile } from './parsed.ts';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Text of a file that must be UTF-8 without a byte order mark. CRLF becomes LF. Bytes that are not UTF-8 (Latin-1 from
 * Excel or the PxWeb CSV) are reported with the first line that holds them, shown as Latin-1 would read it.
 */
export function parseText({ file, bytes }: SourceFile): Parsed<string> {
  if (BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) {
    return {
      value: undefined,
      problems: [
        {
          code: 'byte-order-mark',
          severity: 'error',
          file,
          line: 1,
          what: 'The file starts with a byte order mark (EF BB BF).',
          why: 'The mark would become part of the first column name, and no program agrees on when to drop it.',
          cure: 'Save the file as UTF-8 without BOM.',
        },
      ],
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: text.replaceAll('\r\n', '\n'), problems: [] };
  } catch {
    const { line, text } = firstInvalidLine(bytes);
    return {
      value: undefined,
      problems: [
        {
          code: 'not-utf8',
          severity: 'error',
          file,
          line,
          what: `The file is not UTF-8; as Latin-1 the line reads «${text}».`,
          why: 'Letters such as æ, ø and å would be lost or read as other letters.',
          cure: 'Convert the file to UTF-8, for example: iconv -f ISO-8859-1 -t UTF-8.',
        },
      ],
    };
  }
}

function firstInvalidLine(bytes: Uint8Array): { line: number; text: string } {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const slice = bytes.subarray(start, end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(slice);
    } catch {
      return { line, text: new TextDecoder('latin1').decode(slice).trim().slice(0, 60) };
    }
    start = end + 1;
  }
  throw new Error('the bytes are invalid as a whole and valid line by line');
}
