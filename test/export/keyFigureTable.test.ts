import { describe, expect, it } from 'vitest';
import type { PublishedIndex, PublishedIndicator, PublishedRegion } from '../../src/contracts/published.ts';
import type { RegionLevel } from '../../src/domain/region.ts';
import { buildKeyFigureTable, tableRegions } from '../../src/export/keyFigureTable.ts';
import { hasEnded, keyFigurePeriods } from '../../src/export/keyFigureRows.ts';
import type { KeyFigureTableInput } from '../../src/export/keyFigureRows.ts';
import { toGrid } from '../../src/export/tableGrid.ts';
import type { TableModel } from '../../src/export/tableModel.ts';
import { AREA_FILE, COUNTRY, GROUP, INDEX, PAGE_URL, STRAND } from './publishedWorld.ts';

function build(own: Partial<KeyFigureTableInput> = {}): TableModel {
  return buildKeyFigureTable({
    index: INDEX,
    own: STRAND,
    comparisons: [GROUP, COUNTRY],
    area: AREA_FILE.area,
    locale: 'nb',
    pageUrl: PAGE_URL,
    ...own,
  });
}

/** The table as lines of text, as a file would have it. */
function linesOf(table: TableModel): string[][] {
  const { columns, rows } = toGrid(table);
  const body = rows.map((row) =>
    row.map((cell) => (cell.kind === 'number' ? String(cell.value) : cell.text)),
  );
  return [columns.map(({ header }) => header), ...body];
}

/** Only these key figures in the area. */
function indexWith(...ids: readonly string[]): PublishedIndex {
  return { ...INDEX, areas: INDEX.areas.map((area) => ({ ...area, indicators: ids })) };
}

/** The same, where others have a figure in 2025 of the user payment, which ended in 2018 in this municipality. */
function withOneNewFigure(index: PublishedIndex = INDEX): PublishedIndex {
  const indicators = index.indicators.map((each) =>
    each.id === 'egenbetaling' ? { ...each, periods: [...each.periods, '2021'] } : each,
  );
  return { ...index, indicators };
}

function lineOf(table: TableModel, name: string): Record<string, string> {
  const [header = [], ...lines] = linesOf(table);
  const line = lines.find((cells) => cells.includes(name)) ?? [];
  return Object.fromEntries(header.map((column, index) => [column, line[index] ?? '']));
}

describe('buildKeyFigureTable', () => {
  it('puts key figures under their headings, in the declared order of headings', () => {
    expect(build().sections.map(({ heading, rows }) => [heading, rows.map(({ id }) => id)])).toEqual([
      ['Prioritering', ['utgifter']],
      ['Dekningsgrad', ['andel-80']],
      ['Utdypende', ['folketall', 'tilbud']],
    ]);
  });

  it('has key figures that ended before the years shown in a table of their own', () => {
    expect(hasEnded(INDEX, AREA_FILE.area)).toBe(true);
    const ended = build({ rows: 'ended' });
    expect(ended.sections.map(({ heading, rows }) => [heading, rows.map(({ id }) => id)])).toEqual([
      ['Enhetskostnad', ['egenbetaling']],
    ]);
    expect(ended.columns.filter(({ own }) => own).map(({ header }) => header)).toEqual(['2018']);
  });

  it('has them in its own table where there are no others', () => {
    const index = indexWith('egenbetaling');
    expect(hasEnded(index, AREA_FILE.area)).toBe(false);
    expect(build({ index }).sections.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
      'egenbetaling',
    ]);
    expect(build({ index, rows: 'ended' }).sections).toEqual([]);
  });

  it('has no row for a key figure that the release has no figures of', () => {
    const indicators = INDEX.indicators.map((each) =>
      each.id === 'utgifter' ? { ...each, periods: [] } : each,
    );
    const table = build({ index: { ...INDEX, indicators } });
    expect(table.sections.flatMap(({ rows }) => rows.map(({ id }) => id))).not.toContain('utgifter');
  });

  it('has the years of the release and the four before, and the older years that are the newest of a row', () => {
    const input = {
      index: INDEX,
      own: STRAND,
      comparisons: [GROUP],
      area: AREA_FILE.area,
      locale: 'nb',
    } as const;
    expect(keyFigurePeriods(input)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(keyFigurePeriods({ ...input, rows: 'ended' })).toEqual(['2018']);
    const index = indexWith('folketall', 'tilbud');
    expect(keyFigurePeriods({ ...input, index })).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });

  it('compares a row in the newest year in which the region itself has a figure, and tells the year', () => {
    const row = lineOf(build(), 'Andel 80 år og over med hjemmetjenester');
    expect(row).toMatchObject({
      'Strand 2024': '25.3',
      'Strand 2025': ':',
      'År for sammenligning': '2024',
      'Kommunegruppe 8': '27.1',
      Landet: '24.9',
    });
  });

  it('compares a row with only old figures in its own old year', () => {
    const row = lineOf(build({ index: withOneNewFigure() }), 'Egenbetaling');
    expect(row).toMatchObject({
      'Strand 2018': '1250',
      // The source has no figures for 2025 at all: empty, and not «missing».
      'Strand 2025': '',
      'År for sammenligning': '2018',
      'Kommunegruppe 8': '1300',
      Landet: '..',
    });
  });

  it('compares in the newest year of the others where the region has no figure at all', () => {
    const own = { ...STRAND, indicators: { ...STRAND.indicators, 'andel-80': { values: [], status: '' } } };
    expect(
      lineOf(build({ own, index: withOneNewFigure() }), 'Andel 80 år og over med hjemmetjenester'),
    ).toMatchObject({
      'Strand 2025': '..',
      'År for sammenligning': '2025',
      'Kommunegruppe 8': '27.2',
      Landet: '24.8',
    });
  });

  it('puts the year above the comparisons when all rows have the same', () => {
    const { columns } = build({ index: indexWith('folketall', 'tilbud') });
    expect(columns.map(({ id }) => id)).not.toContain('comparisonYear');
    expect(columns.filter(({ id }) => id.startsWith('E'))).toEqual([
      {
        id: 'EKG08',
        header: 'Kommunegruppe 8',
        kind: 'number',
        group: 'Sammenligning 2025',
        fileHeader: 'Kommunegruppe 8 2025',
        divider: true,
      },
      {
        id: 'EAK',
        header: 'Landet',
        kind: 'number',
        group: 'Sammenligning 2025',
        fileHeader: 'Landet 2025',
        divider: false,
      },
    ]);
  });

  it('has as many cells in every row as columns', () => {
    for (const table of [build(), build({ index: indexWith('tilbud') }), build({ comparisons: [] })]) {
      for (const { rows } of table.sections)
        for (const { cells } of rows) expect(cells).toHaveLength(table.columns.length);
    }
  });

  it('keeps to the years it is asked for, also for the comparison', () => {
    const table = build({ periods: ['2023', '2024'] });
    expect(table.columns.filter(({ own }) => own).map(({ header }) => header)).toEqual(['2023', '2024']);
    expect(table.columns.find(({ id }) => id === 'EKG08')?.group).toBe('Sammenligning 2024');
    expect(lineOf(table, 'Innbyggere 80 år og over')).toMatchObject({
      'Strand 2024': '541',
      'Kommunegruppe 8 2024': '8000',
    });
  });

  it('explains the signs that occur and no others', () => {
    expect(build().signs.map(({ sign }) => sign)).toEqual(['.', '..', ':', 'e', 'm', '*', 'b']);
    expect(build({ index: indexWith('tilbud'), periods: ['2025'], comparisons: [] }).signs).toEqual([]);
  });

  it('notes vintage, sums, the key figure’s own note, breaks inside the table and the region’s notes', () => {
    const { notes } = build();
    expect(notes).toEqual([
      expect.stringMatching(/^2025: Tallene er slik de først ble rapportert\./),
      'Innbyggere 80 år og over: tallene for flere under ett er summer, ikke gjennomsnitt.',
      'Tom rute: Kilden har ikke tall for dette året.',
      'Andel 80 år og over med hjemmetjenester: Publisert som andel.',
      'Innbyggere 80 år og over: brudd i tidsserien i 2022. Ny telling.',
      'Strand: Grensen ble justert.',
    ]);
  });

  it('does not call old years unrevised', () => {
    expect(build({ periods: ['2023', '2024'] }).notes.join()).not.toContain('først rapporterte');
  });

  it('says when the group compared with is the kommune alone', () => {
    const alone = { ...INDEX, groups: INDEX.groups.map((group) => ({ ...group, members: ['1130'] })) };
    expect(build({ index: alone }).notes).toContain(
      'Strand er alene i sin kommunegruppe. Tallet for gruppen er derfor kommunens eget tall.',
    );
    expect(tableRegions(alone, '1130')).toEqual(['1130', 'EKA11', 'EAKUO', 'EAK']);
  });

  it('names key figures that share a note together', () => {
    const note = { nb: 'Uveid.', en: 'Unweighted.' };
    const indicators = INDEX.indicators.map((each) =>
      ['egenbetaling', 'tilbud'].includes(each.id) ? { ...each, note } : each,
    );
    const { notes } = build({ index: withOneNewFigure({ ...INDEX, indicators }) });
    expect(notes.filter((text) => text.endsWith(': Uveid.'))).toEqual(['Egenbetaling; Har tilbud: Uveid.']);
  });

  it('names key figures that share a break together', () => {
    const breaks = ['folketall', 'andel-80'].flatMap((indicator) =>
      INDEX.breaks.filter((each) => each.indicator === 'folketall').map((each) => ({ ...each, indicator })),
    );
    const { notes } = build({ index: { ...INDEX, breaks } });
    expect(notes.filter((text) => text.endsWith('Ny telling.'))).toEqual([
      'Innbyggere 80 år og over; Andel 80 år og over med hjemmetjenester: brudd i tidsserien i 2022. Ny telling.',
    ]);
  });

  it('calls the newest year unrevised only where a figure may change', () => {
    const { notes } = build({ index: indexWith('egenbetaling') });
    expect(notes.join()).not.toContain('først rapporterte');
  });

  it('defines each key figure with numerator, denominator, average and source', () => {
    expect(build().definitions[0]).toEqual({
      id: 'andel-80',
      name: 'Andel 80 år og over med hjemmetjenester',
      unit: 'prosent',
      text: 'Hvor mange som får hjelp. Ikke hvor god hjelpen er.',
      numerator: 'Brukere',
      denominator: 'Innbyggere \u2212 Utflyttede',
      averaging: expect.stringContaining('vektet med nevneren'),
      source: 'Omsorgstjenester, tabell 12209. Kilde: Statistisk sentralbyrå (CC BY 4.0)',
      provenance: 'offisielle tall',
      note: 'Publisert som andel.',
      short: {
        averaging: 'vektet, av avrundede tall',
        source: 'tabell 12209 hos SSB',
        provenance: '',
      },
      inRow: {
        tells: 'Hvor mange som får hjelp.',
        rest: 'Teller: Brukere. Nevner: Innbyggere \u2212 Utflyttede. Gjennomsnitt: vektet, av avrundede tall. Publisert som andel.',
      },
    });
  });

  it('says under the table what most rows share, and in a row what differs', () => {
    const own: Record<string, Partial<PublishedIndicator>> = {
      'andel-80': { table: '1', scope: 'A' },
      tilbud: { scope: 'B' },
      folketall: { scope: 'A' },
    };
    const indicators = INDEX.indicators.map((indicator) => ({ ...indicator, ...own[indicator.id] }));
    const { generalNotes, definitions } = build({ index: { ...INDEX, indicators } });
    const rest = (id: string) => definitions.find((definition) => definition.id === id)?.inRow?.rest;
    expect(generalNotes).toEqual(
      expect.arrayContaining([
        'Tabell: 12209 (SSB) der ikke annet står.',
        'Regnskapsomfang: konsern der ikke annet står.',
      ]),
    );
    expect(rest('andel-80')).toMatch(/Tabell 1 \(SSB\)\. Publisert som andel\.$/);
    expect(rest('tilbud')).toContain('Regnskapsomfang: kommunekassen eller');
    expect(rest('folketall')).not.toMatch(/Tabell|Regnskapsomfang/);
  });

  it('names the table in every row where a row has none, which would be taken to have it', () => {
    const indicators = INDEX.indicators.map((indicator) =>
      indicator.id === 'folketall' ? { ...indicator, table: null } : indicator,
    );
    const { generalNotes, definitions } = build({ index: { ...INDEX, indicators } });
    expect(generalNotes?.join()).not.toContain('Tabell');
    expect(definitions.filter(({ inRow }) => inRow?.rest.includes('Tabell 12209'))).toHaveLength(
      definitions.length - 1,
    );
  });

  it('credits the sources of its own figures only, and tells release, version and address', () => {
    const { about, source } = build({ index: indexWith('tilbud') });
    expect(source).toBe('Kilde: Statistisk sentralbyrå, tabell 12209 (CC BY 4.0)');
    expect(about.map(({ label }) => label)).toEqual([
      'Utgave',
      'Kildehenvisning',
      'Kilde',
      'Om kilden',
      'Beregning',
      'Lisens',
      'Dataversjon',
      'Adresse',
    ]);
    expect(about.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Tall til og med 2025 · ureviderte tall, publisert 16. mars 2026',
        'abc123',
        PAGE_URL,
        'Bare andelene.',
      ]),
    );
  });

  it('tells what it is in title, subtitle and file name', () => {
    expect(build()).toMatchObject({
      title: 'Nøkkeltall: Helse og omsorg, Strand',
      subtitle: 'Strand, 2021–2025, ureviderte tall publisert 16. mars 2026',
      fileName: 'kostra_helse-og-omsorg_1130-strand_2021-2025_ureviderte-2026-03-16',
    });
    expect(build({ locale: 'en' })).toMatchObject({
      title: 'Key figures: Health and care, Strand',
      subtitle: 'Strand, 2021–2025, unrevised figures published 16 March 2026',
      fileName: 'kostra_helse-og-omsorg_1130-strand_2021-2025_unrevised-2026-03-16',
    });
  });

  it('refuses an area that the release does not have', () => {
    expect(() => build({ area: 'romfart' })).toThrow('no service area romfart');
  });
});

describe('tableRegions', () => {
  it('lists the kommune, its group and fylke, the country without Oslo and the country', () => {
    expect(tableRegions(INDEX, '1130')).toEqual(['1130', 'EKG08', 'EKA11', 'EAKUO', 'EAK']);
  });

  const ofLevel = (code: string, level: RegionLevel, region?: string): PublishedRegion => ({
    ...{ code, level, name: { nb: code, en: code }, names: [], slug: code },
    ...{ fylke: null, group: null, region, point: null, aliases: [], notes: [] },
  });
  const levels = {
    ...INDEX,
    regions: [
      ...[ofLevel('0300', 'fylkeskommune', 'EAFK06'), ofLevel('1100', 'fylkeskommune', 'EAFK03')],
      ...[ofLevel('4600', 'fylkeskommune', 'EAFK03'), ofLevel('030105', 'bydel')],
    ],
  };

  it('compares a county authority with its region and all of its kind, a city district with all city districts', () => {
    expect(tableRegions(levels, '1100')).toEqual(['1100', 'EAFK03', 'EAFKUO', 'EAFK']);
    expect(tableRegions(levels, '030105')).toEqual(['030105', 'EAB']);
  });

  it('does not compare Oslo with a region that is Oslo alone', () => {
    expect(tableRegions(levels, '0300')).toEqual(['0300', 'EAFKUO', 'EAFK']);
  });
});
