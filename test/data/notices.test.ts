import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv, toRecords } from '../../src/contracts/csv.ts';
import { parseNotices } from '../../src/contracts/notices.ts';
import { parseRegions, REGION_FILES, regionPath } from '../../src/contracts/regions.ts';
import type { RegionFile } from '../../src/contracts/regions.ts';
import type { SourceFile } from '../../src/contracts/parsed.ts';

const read = (path: string): SourceFile => ({ file: path, bytes: readFileSync(`data/${path}`) });
const notices = parseNotices(read('notices.csv')).value ?? [];
const sources = Object.fromEntries(REGION_FILES.map((file) => [file, read(regionPath(file))]));
const kommuner = parseRegions(sources as unknown as Record<RegionFile, SourceFile>).value?.kommuner ?? [];
const OTHERS = ['from', 'to', 'text_nb', 'text_nn', 'text_en', 'link'];
const inForce = kommuner.filter(({ validTo }) => validTo === null);

describe('the shipped notices', () => {
  it('tell apart every two municipalities of one name, each naming the number of the other', () => {
    const nameOf = (code: string) => inForce.find((each) => each.code === code)?.names[0]?.name ?? code;
    const shared = inForce.filter(({ code }) =>
      inForce.some((other) => other.code !== code && nameOf(other.code) === nameOf(code)),
    );
    expect(shared.length).toBeGreaterThanOrEqual(4);
    for (const { code } of shared) {
      const others = shared.filter((each) => each.code !== code && nameOf(each.code) === nameOf(code));
      const texts = notices.filter(({ value }) => value.region === code).map(({ value }) => value.text);
      for (const other of others)
        for (const text of [texts[0]?.nb, texts[0]?.nn, texts[0]?.en]) expect(text).toContain(other.code);
    }
  });

  it('have a text in nynorsk too', () => {
    expect(notices.filter(({ value }) => value.text.nn === undefined)).toEqual([]);
  });

  it('tell what was read to check them, or that the page they lead to was not opened', () => {
    const rows = parseCsv(read('notices.csv'), { required: ['region', 'checked'], optional: OTHERS });
    const checked = toRecords(rows.value!).map(({ cells }) => cells['checked']);
    expect(checked).toHaveLength(notices.length);
    for (const text of checked) expect(text).toMatch(/^(Read in|The page was not opened)/);
  });
});
