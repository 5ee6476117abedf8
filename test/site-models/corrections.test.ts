import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PublishedRettelogg, RetteloggChange } from '../../src/contracts/rettelogg.ts';
import type * as Corrections from '../../src/site/corrections.ts';
import { maskOf } from '../../src/domain/status.ts';
import { publishedFiles, writePublished } from './publishedFolder.ts';

let folder: string;
let site: typeof Corrections;
beforeAll(async () => {
  folder = writePublished(publishedFiles());
  vi.stubEnv('KOMMUNESPEIL_DATA', folder);
  site = await import('../../src/site/corrections.ts');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the corrections of the shipped figures', () => {
  it('are one day: 21 municipalities, physiotherapists 2021 from March to June', () => {
    const [day, ...others] = site.correctionsPage('nb');
    expect(others).toEqual([]);
    expect(day?.heading).toBe('21 kommuner fikk endret tall 15. juni 2022');
    expect(day?.replaced).toEqual([
      {
        sentence:
          'Avtalte årsverk av fysioterapeuter, 2021: ureviderte tall, publisert 15. mars 2022, ble erstattet av reviderte tall, publisert 15. juni 2022.',
        datasets: [],
      },
    ]);
    expect(day?.source).toContain('12209');
  });

  it('tell once what happened to several datasets alike, with their names beside', () => {
    const log = JSON.parse(publishedFiles().get('rettelogg.json') ?? '') as PublishedRettelogg;
    const [section] = log.sections;
    const [dataset] = section?.datasets ?? [];
    if (!section || !dataset) throw new Error('no dataset in the log');
    const other = { ...dataset, title: { nb: 'Leger', nn: 'Legar', en: 'Doctors' } };
    const later = { ...other, periods: ['2022'] };
    const [day] = site.correctionsPage('nb', {
      ...log,
      sections: [{ ...section, datasets: [dataset, other, later] }],
    });
    expect(day?.replaced).toEqual([
      {
        sentence:
          '2 datasett, 2021: ureviderte tall, publisert 15. mars 2022, ble erstattet av reviderte tall, publisert 15. juni 2022.',
        datasets: ['Avtalte årsverk av fysioterapeuter', 'Leger'],
      },
      expect.objectContaining({ sentence: expect.stringContaining('Leger, 2022: ') as string, datasets: [] }),
    ]);
  });

  it('list the measure, then the key figure; what was revised, then what was added, then averages', () => {
    const [day] = site.correctionsPage('nb');
    expect(day?.tables.map(({ title, groups }) => [title, ...groups.map(({ heading }) => heading)])).toEqual([
      ['Avtalte årsverk av fysioterapeuter, 2021', 'Endrede tall (9)', 'Tall som har kommet til (12)'],
      [
        'Avtalte fysioterapeutårsverk per 10\u00a0000 innbyggere, 2021',
        'Endrede tall (8)',
        'Tall som har kommet til (12)',
        'Endrede tall: landet, fylker og kommunegrupper (15)',
      ],
    ]);
    expect(day?.tables.map(({ href }) => href)).toEqual([
      undefined,
      '/nokkeltall/fysioterapeutaarsverk-per-10000/',
    ]);
  });

  it('give each municipality before, after and the change, by name', () => {
    const rows = site.correctionsPage('nb')[0]?.tables[0]?.groups[0]?.rows ?? [];
    expect(rows.map(({ name }) => name)).toEqual([
      'Bærum',
      'Færder',
      'Jevnaker',
      'Lier',
      'Moss',
      'Oslo',
      'Ringebu',
      'Steinkjer',
      'Tynset',
    ]);
    expect(rows[5]).toEqual({
      name: 'Oslo',
      href: '/kommune/oslo/',
      from: { value: 608.3, mask: maskOf(['preliminary']), decimals: 1, unit: 'aarsverk' },
      to: { value: 616.1, mask: 0, decimals: 1, unit: 'aarsverk' },
      change: '+7,8',
      percent: '+1,3',
    });
    expect(rows[0]?.change).toBe('+0,1');
    // From 0,2 to 6,0: a decimal of such a percentage would tell nothing.
    expect(rows.at(-1)?.percent).toBe('+2\u00a0900');
    expect(rows[1]?.change).toBe('\u22121,0');
  });

  it('explain the signs they show, and no others', () => {
    expect(site.correctionsPage('nb')[0]?.signs.map(({ sign }) => sign)).toEqual(['..', '*']);
  });

  it('are, before and after, among the figures of the page', () => {
    const [day] = site.correctionsPage('nb');
    const rows = day?.tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows)) ?? [];
    expect(rows.length).toBeGreaterThan(30);
    expect(day?.figures).toEqual(rows.flatMap(({ from, to }) => [from, to]));
  });

  it('are found from the page of the key figure, and from no other', () => {
    const [day] = site.correctionsPage('en');
    const links = site.correctionsOf('fysioterapeutaarsverk-per-10000', 'en');
    expect(links).toEqual([
      {
        text: 'Corrections: figures for 2021 changed on 15 June 2022',
        href: `/en/about/corrections/#${day?.tables[1]?.id}`,
      },
    ]);
    expect(site.correctionsOf('innbyggere', 'en')).toEqual([]);
  });
});

/** The shipped log with changes of the test's own instead. */
function logOf(changes: readonly Partial<RetteloggChange>[]): PublishedRettelogg {
  const log = JSON.parse(publishedFiles().get('rettelogg.json') ?? '') as PublishedRettelogg;
  const [section] = log.sections;
  if (section === undefined) throw new Error('the shipped log is empty');
  const whole = changes.map((change): RetteloggChange => ({ ...PLAIN, ...change }));
  const count = (kind: string) => whole.filter((change) => change.kind === kind).length;
  const counts = {
    revised: count('revised'),
    added: count('added'),
    removed: count('removed'),
    statusChanged: count('statusChanged'),
  };
  return { ...log, sections: [{ ...section, compared: 1234, counts, changes: whole }] };
}

const PLAIN: RetteloggChange = {
  measure: 'aarsverk_fysioterapeuter',
  region: '0301',
  period: '2021',
  kind: 'revised',
  from: 2,
  to: 3,
  change: 1,
  changePercent: 50,
};

const dayOf = (...changes: Partial<RetteloggChange>[]) => site.correctionsPage('nb', logOf(changes))[0];
const rowOf = (change: Partial<RetteloggChange>) => dayOf(change)?.tables[0]?.groups[0]?.rows[0];

describe('a day of corrections', () => {
  it('counts a municipality once, whatever was changed of it, and averages not at all', () => {
    const twice = dayOf({}, { indicator: 'innbyggere' }, { region: 'EAK' });
    expect(twice?.heading).toBe('1 kommune fikk endret tall 15. juni 2022');
  });

  it('counts each level by itself, and names the averages of the level', () => {
    const codes = ['0301', '0300', '1100', '030101', '030105', 'EAFK03', 'EAB'];
    const day = dayOf(...codes.map((region) => ({ region })));
    expect(day?.heading).toBe('1 kommune, 2 fylkeskommuner og 2 bydeler fikk endret tall 15. juni 2022');
    const headings = (region: string) =>
      dayOf({ region })?.tables[0]?.groups.map(({ heading }) => heading.replace(/^[^:]*: /, ''));
    expect(['EAK', 'EAFK03', 'EAB'].flatMap((code) => headings(code))).toEqual([
      'landet, fylker og kommunegrupper (1)',
      'landet og regioner (1)',
      'alle bydeler (1)',
    ]);
    expect(site.correctionsPage('en', logOf(codes.map((region) => ({ region }))))[0]?.heading).toBe(
      'Figures changed for 1 municipality, 2 county authorities and 2 city districts on 15 June 2022',
    );
  });

  it('says so when nothing had changed', () => {
    const day = dayOf();
    expect(day?.heading).toBe('Ingen kommuner fikk endret tall 15. juni 2022');
    expect(day?.summary).toBe('1\u00a0234 tall ble sammenlignet, gjennomsnitt medregnet: ingen er endret.');
    expect(day?.tables).toEqual([]);
  });

  it('tells each kind in words, and leaves out those that did not happen', () => {
    const day = dayOf({ kind: 'removed', to: null }, { kind: 'statusChanged' }, { kind: 'statusChanged' });
    expect(day?.summary).toContain('1 har falt bort, 2 har fått ny merknad.');
    expect(day?.summary).not.toContain('endret');
    expect(day?.tables[0]?.groups.map(({ heading }) => heading)).toEqual([
      'Tall som har falt bort (1)',
      'Uendret, men med ny merknad (2)',
    ]);
  });

  it('has one table for each year', () => {
    const day = dayOf({}, { period: '2020' }, { region: '1103' });
    expect(day?.tables.map(({ id }) => id)).toEqual([
      '2022-06-15-aarsverk_fysioterapeuter-2021',
      '2022-06-15-aarsverk_fysioterapeuter-2020',
    ]);
  });

  it('shows some rows of a very long log, and how many are in the file alone', () => {
    const tables = Array.from({ length: 50 }, (_, year) => String(1900 + year)).flatMap((period) =>
      Array.from({ length: 60 }, () => ({ period })),
    );
    const day = dayOf(...tables);
    const [first] = day?.tables ?? [];
    expect(day?.tables).toHaveLength(50);
    expect(first?.groups[0]?.heading).toBe('Endrede tall (60)');
    expect(first?.groups[0]?.rows).toHaveLength(40);
    expect(first?.more).toBe(20);
  });
});

describe('a row of corrections', () => {
  it('hides with a sign a number that the log left out, also when it was once shown', () => {
    const shown = rowOf({
      from: null,
      to: null,
      change: null,
      changePercent: null,
      fromStatus: ['preliminary'],
    });
    expect(shown?.from).toMatchObject({ value: null, mask: maskOf(['suppressed']) });
    expect(shown?.to).toMatchObject({ value: null, mask: maskOf(['suppressed']) });
    const withheld = rowOf({
      from: null,
      to: null,
      change: null,
      changePercent: null,
      toStatus: ['withheld'],
    });
    expect(withheld?.to).toMatchObject({ value: null, mask: maskOf(['withheld']) });
  });

  it('has no change and no percentage where there is nothing to subtract', () => {
    const added = rowOf({
      kind: 'added',
      from: null,
      fromStatus: ['missing'],
      change: null,
      changePercent: null,
    });
    expect(added).toMatchObject({ change: '', percent: '' });
    expect(rowOf({ from: 0, to: 3, change: 3, changePercent: null })).toMatchObject({
      change: '+3',
      percent: '',
    });
  });

  it('gives a measure the decimals of its own numbers, the same in all rows', () => {
    const rows = dayOf({ from: 2, to: 3 }, { region: '1103', from: 2.25, to: 3 })?.tables[0]?.groups[0]?.rows;
    expect(rows?.map(({ from }) => from.decimals)).toEqual([2, 2]);
  });

  it.each([
    ['a number that ended in a split, by its former name', '1507', 'Ålesund (1507)'],
    ['one whose name lives on', '5013', 'Hitra (5013)'],
    ['one that nobody knows', '9999', '9999'],
  ])('names %s, without a link', (_, region, name) => {
    const row = rowOf({ region });
    expect(row?.name).toBe(name);
    expect(row).not.toHaveProperty('href');
  });
});

describe('a day on which very many figures changed', () => {
  const change = (
    indicator: string,
    period: string,
    own: Partial<RetteloggChange> = {},
  ): RetteloggChange => ({
    ...{ indicator, period, region: '1101', kind: 'revised' as const },
    ...{ from: 10, to: 11, change: 1, changePercent: 10 },
    ...own,
  });

  it('has one row a figure and year, with the largest change, instead of tables', () => {
    const years = Array.from({ length: 61 }, (_, at) => String(1960 + at));
    const changes = years.flatMap((period) => [
      change('andel-0-5', period),
      change('andel-0-5', period, { region: '1103', to: 5, change: -5, changePercent: -50 }),
    ]);
    const [day] = site.correctionsPage('nb', logOf(changes));
    expect(day?.tables).toEqual([]);
    expect(day?.summaries).toHaveLength(61);
    expect(day?.summaries[0]).toMatchObject({
      count: 2,
      most: { name: 'Stavanger', percent: expect.stringContaining('50') },
      instead: '',
    });
  });

  it('says what happened where no number took the place of another, and leaves no cell empty', () => {
    const added = {
      kind: 'added',
      from: null,
      change: null,
      changePercent: null,
      fromStatus: ['missing'],
    } as const;
    const changes = Array.from({ length: 61 }, (_, at) => [
      change('andel-0-5', String(1960 + at), added),
      change('andel-0-5', String(1960 + at), { ...added, region: '1103' }),
      change('andel-0-5', String(1960 + at), { ...added, region: '1101', kind: 'statusChanged' }),
    ]).flat();
    const [day] = site.correctionsPage('nb', logOf(changes));
    expect(day?.summaries[0]).toMatchObject({
      most: null,
      instead: '2 har kommet til, 1 har fått ny merknad',
    });
  });

  it('names the key figures whose numbers are not told', () => {
    const log = logOf([change('andel-0-5', '2024')]);
    const sections = log.sections.map((section) => ({
      ...section,
      untold: ['2023', '2024'].map((period) => ({ indicator: 'andel-0-5', period })),
    }));
    const [day] = site.correctionsPage('nb', { ...log, sections });
    expect(day?.untold).toHaveLength(1);
    expect(day?.untold[0]).toMatch(/, 2023–2024$/);
  });
});
