import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { keyFigurePage } from '../../src/site/keyFigurePage.ts';
import type { KeyFigurePage } from '../../src/site/keyFigurePage.ts';
import { readIndex } from '../../src/site/readPublished.ts';
import { regionByCode } from '../../src/site/regions.ts';
import { renderCell } from '../../src/site/renderRows.ts';

function page(code: string, area: string, locale: Locale = 'nb'): KeyFigurePage {
  const found = readIndex().areas.find(({ id }) => id === area);
  if (!found) throw new Error(`no area ${area}`);
  return keyFigurePage(regionByCode(code), found, locale);
}

/** A row of the table as a reader sees it: text and signs without the words for those who listen. */
function shown({ table }: KeyFigurePage, id: string): string[] {
  const row = table.sections.flatMap(({ rows }) => rows).find((each) => each.id === id);
  return (row?.cells ?? []).map((cell) =>
    cell.kind === 'text'
      ? cell.text
      : renderCell(cell, table.locale)
          .replace(/<i data-m="(.*?)">.*?<\/i>/g, '$1')
          .replace(/<svg.*aria-label="(.*?)".*<\/svg>/, '$1')
          .replace('<br>', ', ')
          .replace(/<\/?i>/g, '')
          .replaceAll('\u00a0', ' '),
  );
}

describe('the key-figure page', () => {
  it('shows missing, hidden, impossible, zero and preliminary each by its own look', () => {
    expect(shown(page('1502', 'kultur'), 'besok-per-innbygger').slice(2, 6)).toEqual([
      '.',
      '.',
      ':',
      '0,00*',
    ]);
    expect(shown(page('1102', 'kultur'), 'utlan').slice(2, 6)).toEqual(['20', '..', '22', '23*']);
  });

  it('compares each row in the year of its own newest figure, and says which', () => {
    const { table } = page('1102', 'tjenester');
    expect(table.columns.map(({ id }) => id)).toContain('comparisonYear');
    const year = table.columns.findIndex(({ id }) => id === 'comparisonYear');
    // 2025: 5 600 and 4 350, of which the kommune has no part.
    expect(shown(page('1102', 'tjenester'), 'gebyr').slice(year)).toEqual([
      '2024',
      '4 667',
      '36 % lavere',
      '3. av 3',
      '2 500',
      '4 000',
      '3 500',
    ]);
  });

  it('compares with kommunegruppe, fylke, the country without Oslo and the country', () => {
    expect(page('1101', 'kultur').regions).toEqual(['1101', 'EKG01', 'EKA11', 'EAKUO', 'EAK']);
  });

  it('compares a kommune that is alone in group and fylke with neither, and says so', () => {
    const { regions, table } = page('0301', 'kultur');
    expect(regions).toEqual(['0301', 'EAKUO', 'EAK']);
    expect(table.notes.filter((note) => note.startsWith('Oslo er '))).toHaveLength(2);
  });

  it('links every row to the page of its key figure, and its areas to each other', () => {
    const { links, areas, previous, next } = page('1101', 'tjenester');
    expect(links).toMatchObject({ gebyr: '/nokkeltall/gebyr/', 'har-plan': '/nokkeltall/har-plan/' });
    expect(areas.map(({ href }) => href)).toEqual([
      '/kommune/nordvik/befolkning/',
      '/kommune/nordvik/tjenester/',
      '/kommune/nordvik/kultur/',
    ]);
    expect([previous?.id, next?.id]).toEqual(['befolkning', 'kultur']);
  });

  it('has no area before the first and none after the last', () => {
    expect(page('1101', 'befolkning').previous).toBeNull();
    expect(page('1101', 'kultur').next).toBeNull();
  });

  it('names its file by area, number and name, years, vintage and date', () => {
    expect(page('1102', 'kultur').table.fileName).toBe(
      'kostra_kultur_1102-sorvik_2022-2025_ureviderte-2026-03-16',
    );
    expect(page('1102', 'kultur', 'en').table.fileName).toBe(
      'kostra_kultur_1102-sorvik_2022-2025_unrevised-2026-03-16',
    );
  });
});
