/** 1 January 1980 00:00, the zero of the format: date and time as a ZIP archive writes them. */
const DOS_TIME = 0;
const DOS_DATE = 0x0021;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/**
 * A ZIP archive with the time of every entry set to one constant, so that the same content always gives the same bytes.
 * The writer of the archive stamps the clock's time, in the time zone of the machine.
 *
 * Reads the end record, then the directory, and sets the time there and in the header before each entry.
 *
 * @throws Error when the bytes are not a ZIP archive without a comment (the writer makes none)
 */
export function withFixedTimestamps(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a ZIP archive');
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY)
      throw new Error(`no ZIP directory entry at ${entry}`);
    stamp(view, entry + 12);
    stamp(view, view.getUint32(entry + 42, true) + 10);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(entry + field, true));
    entry += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}

function stamp(view: DataView, offset: number): void {
  view.setUint16(offset, DOS_TIME, true);
  view.setUint16(offset + 2, DOS_DATE, true);
}
