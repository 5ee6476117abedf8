import { describe, expect, it } from 'vitest';
import DataTable from '../../src/components/DataTable.astro';
import Definitions from '../../src/components/Definitions.astro';
import SignKey from '../../src/components/SignKey.astro';
import TableKey from '../../src/components/TableKey.astro';
import { buildKeyFigureTable } from '../../src/export/keyFigureTable.ts';
import type { TableModel } from '../../src/export/tableModel.ts';
import { COUNTRY, GROUP, INDEX, PAGE_URL, STRAND } from '../export/publishedWorld.ts';
import { renderComponent, renderDocument } from './renderComponent.ts';

// The user payment, which ended in 2018 here, has a figure elsewhere in 2021.
const indicators = INDEX.indicators.map((each) =>
  each.id === 'egenbetaling' ? { ...each, periods: [...each.periods, '2021'] } : each,
);

const table = buildKeyFigureTable({
  index: { ...INDEX, indicators },
  own: { ...STRAND, indicators: { ...STRAND.indicators, folketall: { ...zeroIn2025() } } },
  comparisons: [GROUP, COUNTRY],
  area: 'helse-og-omsorg',
  locale: 'nb',
  pageUrl: PAGE_URL,
});

function zeroIn2025() {
  const values = STRAND.periods.map((period) => (period === '2025' ? 0 : null));
  return { values, status: values.map((value) => (value === null ? '1' : '0')).join('') };
}

const textsOf = (elements: Iterable<Element>) =>
  [...elements].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

/** A table of one text cell and one column without group. */
function smallTable(text: string): TableModel {
  const cells = [{ kind: 'text', text } as const];
  return {
    ...table,
    columns: [{ id: 'indicator', header: text, kind: 'text' }],
    sections: [{ heading: '', rows: [{ id: 'a', cells }] }],
  };
}

describe('DataTable', async () => {
  const document = await renderDocument(DataTable, {
    table,
    labelledBy: 'tabell',
    links: { 'andel-80': '/nokkeltall/andel-80/' },
  });
  const row = (name: string) =>
    [...document.querySelectorAll('tbody tr')].find((tr) => tr.textContent?.includes(name));
  const columns = textsOf(document.querySelectorAll('thead tr:nth-child(2) th'));

  /** The cell of a year, by its place among all cells of the row. */
  function cellOf(name: string, period: string): Element | undefined {
    return [...(row(name)?.querySelectorAll('td') ?? [])][columns.indexOf(period)];
  }

  it('gives every header cell a scope, and every row one header', () => {
    expect(document.querySelectorAll('th:not([scope])')).toHaveLength(0);
    for (const tr of document.querySelectorAll('tbody tr'))
      expect(tr.querySelectorAll('th[scope="row"], th[scope="rowgroup"]')).toHaveLength(1);
  });

  it('has a head of two rows, in which groups span their columns', () => {
    const [upper, ...others] = document.querySelectorAll('thead tr');
    expect(others).toHaveLength(1);
    const own = upper?.querySelector('th[scope="colgroup"]');
    expect(own?.getAttribute('colspan')).toBe('6');
    expect(own?.hasAttribute('data-own')).toBe(true);
    expect(columns.slice(0, 6)).toEqual(['2018', '2021', '2022', '2023', '2024', '2025']);
  });

  it('covers the same number of columns in its head and in every row', () => {
    const span = (cells: Iterable<Element>) =>
      [...cells].reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? 1), 0);
    const [upper, ...rows] = document.querySelectorAll('tr');
    const width = span(upper?.children ?? []);
    expect(width).toBe(table.columns.length - 1);
    for (const tr of rows) if (tr.closest('tbody')) expect(span(tr.children)).toBe(width);
  });

  it('puts each heading over a body of its own', () => {
    const headings = [...document.querySelectorAll('tbody')].map((body) =>
      textsOf(body.querySelectorAll('th[scope="rowgroup"]')).join(),
    );
    expect(headings).toEqual(table.sections.map(({ heading }) => heading));
  });

  it('leaves a cell empty where the source has no such year, and writes zero and missing out', () => {
    expect(cellOf('Egenbetaling', '2025')?.innerHTML.trim()).toBe('');
    expect(cellOf('Innbyggere 80', '2025')?.innerHTML.trim()).toBe('0');
    expect(cellOf('Innbyggere 80', '2024')?.innerHTML).toBe('<i data-m="..">tall mangler</i>');
    expect(cellOf('Andel 80', '2025')?.innerHTML).toBe(
      '<i data-m=":">skjult av hensyn til konfidensialitet</i>',
    );
  });

  it('writes no space between a number and its mark', () => {
    expect(cellOf('Utgifter', '2025')?.innerHTML).toBe('27&#160;811<i>m*</i>');
  });

  it('tells the unit with the name of the row, and has no column for it', () => {
    expect(textsOf([row('Andel 80')?.querySelector('th small') as Element])).toEqual(['%']);
    expect(textsOf(document.querySelectorAll('thead th'))).not.toContain('Enhet');
  });

  it('sets off the newest figure of each row', () => {
    expect(cellOf('Andel 80', '2024')?.classList.contains('latest')).toBe(true);
    expect(row('Andel 80')?.querySelectorAll('.latest')).toHaveLength(1);
  });

  it('says once which is the newest where it is the same in every row', async () => {
    const sections = table.sections.map((section) => ({
      ...section,
      rows: section.rows.map((each) => ({ ...each, latest: `${STRAND.region}-2025` })),
    }));
    const same = await renderDocument(DataTable, { table: { ...table, sections }, labelledBy: 'x' });
    expect(same.querySelector('table')?.getAttribute('data-latest')).toBe(
      String(columns.indexOf('2025') + 1),
    );
    expect(same.querySelectorAll('.latest')).toHaveLength(0);
  });

  it('links a row that has an address, and no other', () => {
    expect(row('Andel 80')?.querySelector('th a')?.getAttribute('href')).toBe('/nokkeltall/andel-80/');
    expect(row('Egenbetaling')?.querySelector('a')).toBeNull();
  });

  it('scrolls inside a region that has a name and can be reached with the keyboard', () => {
    const scroller = document.querySelector('table')?.parentElement;
    expect(scroller?.getAttribute('tabindex')).toBe('0');
    expect(scroller?.getAttribute('role')).toBe('region');
    expect(scroller?.getAttribute('aria-labelledby')).toBe('tabell');
  });

  it('has a caption that tells area, region, years and vintage, in sentences', () => {
    expect(textsOf(document.querySelectorAll('caption'))).toEqual([
      'Nøkkeltall: Helse og omsorg, Strand. Strand, 2018–2025, ureviderte tall publisert 16. mars 2026. Tabellen kan rulles sidelengs.',
    ]);
  });

  it('has one row of headers where no column has a group, and no heading where there is none', async () => {
    const small = await renderDocument(DataTable, { table: smallTable('Navn'), labelledBy: 'x' });
    expect(small.querySelectorAll('thead tr')).toHaveLength(1);
    expect(small.querySelectorAll('th[scope="rowgroup"]')).toHaveLength(0);
  });

  it('writes a hostile name as text', async () => {
    const html = await renderComponent(DataTable, {
      table: smallTable('<img src=x onerror=alert(1)>'),
      labelledBy: 'x',
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });
});

describe('DataTable with definitions', async () => {
  const document = await renderDocument(DataTable, {
    table: { ...table, rowNotes: { 'andel-80': ['Brudd i tidsserien i 2023: <b>Nytt</b> skjema.'] } },
    labelledBy: 'tabell',
    withDefinitions: true,
    anchored: true,
  });
  const folded = (name: string) =>
    [...document.querySelectorAll('tbody tr')]
      .find((tr) => tr.querySelector('th')?.textContent?.startsWith(name))
      ?.querySelector('details');

  it('folds under each name what the figure is, to be opened without script', () => {
    expect(document.querySelectorAll('th[scope="row"] > details > summary')).toHaveLength(
      table.definitions.length,
    );
    expect(textsOf([folded('Andel 80')?.querySelector('summary') as Element])).toEqual(['Om']);
    const [tells, rest = ''] = textsOf(folded('Andel 80')?.querySelectorAll('p') ?? []);
    expect(tells).toBe('Hvor mange som får hjelp.');
    expect(rest).toContain('Teller: Brukere. Nevner: Innbyggere − Utflyttede.');
    expect(rest).toContain('Gjennomsnitt: vektet, av avrundede tall. Publisert som andel.');
    expect(table.generalNotes).toContain('Tabell: 12209 (SSB) der ikke annet står.');
  });

  it('leaves out a denominator or note that there is none of', () => {
    expect(folded('Egenbetaling')?.textContent).toContain('Teller: ');
    expect(folded('Egenbetaling')?.textContent).not.toContain('Nevner');
  });

  it('tells the breaks of a row there, as text', () => {
    expect(folded('Andel 80')?.textContent).toContain('Brudd i tidsserien i 2023: <b>Nytt</b> skjema.');
    expect(folded('Andel 80')?.querySelector('b')).toBeNull();
  });

  it('has an address for each section', () => {
    expect([...document.querySelectorAll('tbody')].map(({ id }) => id)).toEqual(
      table.sections.map(({ id }) => id),
    );
  });
});

describe('TableKey', async () => {
  const document = await renderDocument(TableKey, { table });

  it('explains every sign of the table, and gives notes and source', () => {
    expect(textsOf(document.querySelectorAll('dt'))).toEqual(table.signs.map(({ sign }) => sign));
    expect(document.querySelectorAll('li')).toHaveLength(table.notes.length);
    expect(textsOf(document.querySelectorAll('p')).at(-1)).toBe(table.source);
  });

  it('names its lists', () => {
    expect(document.querySelector('dl')?.getAttribute('aria-label')).toBe('Tegnforklaring');
    expect(document.querySelector('ul')?.getAttribute('aria-label')).toBe('Merknader');
  });

  it('leaves to the rows what is of one row, where they tell it', async () => {
    const general = await renderDocument(TableKey, { table, rowsTell: true });
    const reason = 'Grunnen til et brudd står under «i» i raden.';
    expect(textsOf(general.querySelectorAll('li'))).toEqual([reason, ...(table.generalNotes ?? [])]);
    // Not on the sheet for the council, which has nothing folded.
    expect(general.querySelector('li.beside')?.textContent).toBe(reason);
    expect(table.notes.filter((note) => !table.generalNotes?.includes(note))).toEqual([
      'Andel 80 år og over med hjemmetjenester: Publisert som andel.',
      'Innbyggere 80 år og over: brudd i tidsserien i 2022. Ny telling.',
    ]);
    expect(table.rowNotes).toEqual({ folketall: ['Brudd i tidsserien i 2022: Ny telling.'] });
  });

  it('has no list of notes where there are none', async () => {
    const bare = await renderDocument(TableKey, { table: { ...table, notes: [], signs: [] } });
    expect(bare.querySelectorAll('ul, dl')).toHaveLength(0);
  });
});

describe('SignKey', () => {
  it('pairs each sign with its meaning', async () => {
    const signs = [
      { sign: '..', meaning: 'Tallgrunnlag mangler.' },
      { sign: ':', meaning: 'Vises ikke.' },
    ];
    const document = await renderDocument(SignKey, { signs, locale: 'nb' });
    expect(
      [...document.querySelectorAll('dl > div')].map((pair) => textsOf(pair.querySelectorAll('dt, dd'))),
    ).toEqual([
      ['..', 'Tallgrunnlag mangler.'],
      [':', 'Vises ikke.'],
    ]);
  });

  it('is nothing where there are no signs', async () => {
    expect((await renderComponent(SignKey, { signs: [], locale: 'nb' })).trim()).toBe('');
  });
});

describe('Definitions', async () => {
  const document = await renderDocument(Definitions, { tables: [table, null], locale: 'nb' });
  const terms = (id: string) => textsOf(document.querySelectorAll(`#def-${id} dt`));

  it('has one for each key figure, which opens without script', () => {
    expect([...document.querySelectorAll('details')].map(({ id }) => id)).toEqual(
      table.definitions.map(({ id }) => `def-${id}`),
    );
    expect(document.querySelectorAll('details > summary')).toHaveLength(table.definitions.length);
  });

  it('has a text for every term, and leaves out a denominator or note that there is none of', () => {
    expect(document.querySelectorAll('dt').length).toBe(document.querySelectorAll('dd').length);
    expect(textsOf(document.querySelectorAll('dd'))).not.toContain('');
    expect(terms('andel-80')).toEqual(expect.arrayContaining(['Teller', 'Nevner', 'Merknad']));
    expect(terms('egenbetaling')).not.toContain('Nevner');
    expect(terms('egenbetaling')).not.toContain('Merknad');
  });
});
