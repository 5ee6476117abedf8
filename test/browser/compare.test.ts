import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackCatalogue } from '../../src/contracts/publishedCompare.ts';
import type { PackedCompareCatalogue } from '../../src/contracts/publishedCompare.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import { violationsOf } from './axeViolations.ts';
import {
  cellsOf,
  fetchData,
  fetchIndex,
  fetchRegion,
  headers,
  numberOf,
  openPage,
  seeded,
  shown,
} from './compareWorld.ts';
import { launchBrowser } from './launchBrowser.ts';

const STRAND = '/sammenlign/?egen=1130&r=1103.1127.EKG07.EAKUO&o=barnehage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const visit = (path: string, use: (page: Page) => Promise<void>, options = {}) =>
  openPage(browser, path, use, options);

async function chosen(page: Page): Promise<string[]> {
  const items = await page.locator('[data-chosen] li').allTextContents();
  return items.map((text) => text.trim());
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(text);
  await page.locator('.search-results [role="option"]').first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
}

/** Goes forward with the Tab key alone to what has an id, a name or a text. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const names = await page.evaluate(() => {
      const focused = document.activeElement;
      return [focused?.id, focused?.getAttribute('name'), focused?.textContent.trim()];
    });
    if (names.includes(wanted)) return;
  }
  throw new Error(`«${wanted}» is not reached with Tab`);
}

describe('the ways to choose', () => {
  it('typing a name makes it the own one, beside its usual averages, and the address says so', async () => {
    const complaints = await visit('/sammenlign/', async (page) => {
      await typeInto(page, 'Egen kommune', 'Strand');
      await shown(page);
      expect(await chosen(page)).toEqual([
        'Strand (egen)',
        'Kommunegruppe 7',
        'Kommunene i Rogaland',
        'Landet uten Oslo',
      ]);
      expect(new URL(page.url()).searchParams.get('egen')).toBe('1130');
      await typeInto(page, 'Sammenlign med', 'Randaberg');
      await page.getByRole('button', { name: 'Fjern Randaberg' }).waitFor();
      await page.getByRole('button', { name: 'Fjern Randaberg' }).click();
      await page.getByRole('button', { name: 'Fjern Randaberg' }).waitFor({ state: 'detached' });
    });
    expect(complaints).toEqual([]);
  });

  it.each([
    ['/kommune/strand/', 'Strand', 'befolkning'],
    ['/kommune/strand/barnehage/', 'Strand', 'barnehage'],
    ['/bydel/frogner/', 'Frogner', ''],
  ])('«%s» leads to a comparison in which %s is the own one', async (path, name, area) => {
    await visit(path, async (page) => {
      await page
        .getByRole('link', { name: `Sammenlign ${name} med andre` })
        .first()
        .click();
      await shown(page);
      expect((await chosen(page))[0]).toBe(`${name} (egen)`);
      expect((await chosen(page)).length).toBeGreaterThan(1);
      if (area !== '') expect(new URL(page.url()).searchParams.get('o')).toBe(area);
    });
  });

  it('several at once: group, county, neighbours, largest, smallest and averages', async () => {
    const catalogue = unpackCatalogue(await fetchData<PackedCompareCatalogue>('sammenlign/regioner.json'));
    const parentsOf = (name: string) =>
      catalogue.regions.find((region) => region.name.nb === name)?.parents ?? [];
    await visit('/sammenlign/?egen=1130&r=1127&o=avfall', async (page) => {
      await shown(page);
      await page.getByText('Legg til flere').click();
      for (const [button, expected] of [
        ['Kommunene i egen gruppe', 'EKG07'],
        ['Kommunene i eget fylke', 'EKA11'],
      ] as const) {
        await page.goto(page.url().replace(/r=[^&]*/, 'r=1127'));
        await shown(page);
        await page.getByText('Legg til flere').click();
        await page.getByRole('button', { name: button }).click();
        await expect.poll(async () => (await chosen(page)).length).toBeGreaterThan(8);
        for (const name of (await chosen(page)).slice(2)) expect(parentsOf(name), name).toContain(expected);
      }
      await page.goto(page.url().replace(/r=[^&]*/, 'r=1127'));
      await shown(page);
      await page.getByText('Legg til flere').click();
      await page.getByRole('button', { name: 'Naboer' }).click();
      await expect.poll(() => chosen(page)).toContain('Hjelmeland');
      await page.getByRole('button', { name: 'De største' }).click();
      await expect.poll(() => chosen(page)).toContain('Oslo');
      await page.getByRole('button', { name: 'Landet', exact: true }).click();
      await expect.poll(() => chosen(page)).toContain('Landet');
    });
  });

  it('a pasted list of names and numbers, old ones too; what is not found is told', async () => {
    await visit('/sammenlign/?egen=1130&r=1127&o=avfall', async (page) => {
      await shown(page);
      await page.getByText('Legg til flere').click();
      await page.getByLabel('Lim inn en liste').fill('Bergen\n1103; Kautokeino, Atlantis\n1141');
      await page.getByRole('button', { name: 'Legg til fra listen' }).click();
      await expect
        .poll(() => chosen(page))
        .toEqual(['Strand (egen)', 'Randaberg', 'Bergen', 'Stavanger', 'Kautokeino']);
      await expect
        .poll(() => page.locator('ks-compare-many [data-told]').textContent())
        .toContain('Atlantis');
    });
  });

  it('an island has no neighbours by land: it gets the nearest, and is told so', async () => {
    await visit('/sammenlign/?egen=1151&r=EAKUO&o=avfall', async (page) => {
      await shown(page);
      await page.getByText('Legg til flere').click();
      await page.getByRole('button', { name: 'Naboer' }).click();
      await expect.poll(async () => (await chosen(page)).length).toBe(7);
      expect(await page.locator('ks-compare-many [data-told]').textContent()).toContain('ingen nabo på land');
    });
  });

  it('the most alike: those of the page that weighs them, with why, fetched when asked for; kommuner alone have them', async () => {
    const nearest: string[] = [];
    await visit('/sammenlign/mest-like/?k=1130', async (page) => {
      await page.locator('[data-result] tbody tr').first().waitFor();
      nearest.push(...(await page.locator('[data-result] tbody th').allInnerTexts()));
    });
    expect(nearest).toHaveLength(10);
    await visit('/sammenlign/?egen=1130&r=EAKUO&o=avfall', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await shown(page);
      await page.getByText('Legg til flere').click();
      expect(asked.filter((url) => url.includes('mest-like'))).toEqual([]);
      await page.getByRole('button', { name: 'Mest like', exact: true }).click();
      await expect.poll(async () => (await chosen(page)).length).toBe(12);
      expect((await chosen(page)).slice(2)).toEqual(nearest);
      const told = page.locator('ks-compare-many [data-told]');
      expect(await told.innerText()).toMatch(/Strand etter modellen «Gruppekriteriene».*folkemengde/);
      expect(await told.innerText()).toContain(`${nearest[0]} er nærmest`);
      await told.getByRole('link').click();
      await page.locator('[data-result] tbody tr').first().waitFor();
      expect(await page.locator('[data-result] tbody th').allInnerTexts()).toEqual(nearest);
      await page.goBack();
      await shown(page);
      await page.getByLabel('Nivå').selectOption({ label: 'Bydeler' });
      await page.getByText('Legg til flere').click();
      await page.getByRole('button', { name: 'Alle bydeler', exact: true }).waitFor();
      expect(await page.getByRole('button', { name: 'Mest like', exact: true }).isVisible()).toBe(false);
    });
  });

  it('key figures of several areas, one by one', async () => {
    await visit(STRAND, async (page) => {
      await shown(page);
      await typeInto(page, 'Nøkkeltall', 'Årsgebyr for avløp');
      await expect.poll(() => page.locator('tr[data-row]').count()).toBe(1);
      await typeInto(page, 'Nøkkeltall', 'Andel barn 1–2 år i barnehage');
      await expect.poll(() => page.locator('tr[data-row]').count()).toBe(2);
      expect(await page.locator('.compare-table th[scope="rowgroup"]').count()).toBe(2);
      const status = page.locator('.compare-status');
      expect(await status.textContent()).toContain('Andel barn 1–2 år i barnehage er lagt til.');
      await page.locator('[data-basket] button').first().click();
      await expect.poll(() => page.locator('tr[data-row]').count()).toBe(1);
      expect(await status.textContent()).toContain('er tatt bort.');
      const field = page.getByRole('combobox', { name: 'Nøkkeltall', exact: true });
      const told = await field.getAttribute('aria-describedby');
      expect(await page.locator(`#${told}`).innerText()).toContain('i stedet for tjenesteområdet');
    });
  });

  it('finds key figures of the level alone', async () => {
    const found = async (page: Page) => {
      await page.getByRole('combobox', { name: 'Nøkkeltall', exact: true }).fill('langsiktig gjeld');
      const options = page.locator('.search-results [role="option"]');
      await options.first().waitFor();
      return options.allInnerTexts();
    };
    await visit(STRAND, async (page) => {
      await shown(page);
      expect((await found(page)).join(' ')).not.toContain('fylkeskommuner');
      await page.getByLabel('Nivå').selectOption({ label: 'Fylkeskommuner' });
      await page.getByRole('combobox', { name: 'Egen fylkeskommune', exact: true }).waitFor();
      for (const option of await found(page)) expect(option).toContain('fylkeskommuner');
    });
  });

  it('years: a view of one has a field for one, a view of several begins where it is told to', async () => {
    await visit(STRAND.replace('barnehage', 'befolkning'), async (page) => {
      await shown(page);
      const years = () => new URL(page.url()).searchParams.get('aar');
      expect(await page.getByRole('combobox', { name: 'Fra og med' }).isVisible()).toBe(false);
      await page.getByRole('combobox', { name: 'År', exact: true }).selectOption('2023');
      await expect.poll(years).toBe('2023');
      await page.getByRole('radio', { name: 'År for år' }).check();
      await expect.poll(() => headers(page)).toEqual(['Region', '2019', '2020', '2021', '2022', '2023']);
      await page.getByRole('combobox', { name: 'Til og med' }).selectOption({ label: 'Siste år' });
      await expect.poll(years).toMatch(/^2019-20(2[4-9]|[3-9]\d)$/);
    });
  });

  it.each([
    ['fylkeskommune', 'Fylkeskommuner'],
    ['bydel', 'Bydeler'],
  ])('another level begins anew with its own: %s', async (level, name) => {
    await visit(STRAND, async (page) => {
      await shown(page);
      await page.getByLabel('Nivå').selectOption({ label: name });
      await expect.poll(() => new URL(page.url()).searchParams.get('niva')).toBe(level);
      await expect.poll(async () => (await chosen(page)).length).toBe(5);
      expect(await page.locator('tr[data-row]').count()).toBeGreaterThan(4);
      await page.getByRole('combobox', { name: `Egen ${level}`, exact: true }).waitFor();
    });
  });
});

describe('the views', () => {
  it('figures × regions stand as published, the own region first', async () => {
    const files = await Promise.all(['1130', '1103', '1127', 'EKG07', 'EAKUO'].map(fetchRegion));
    await visit(STRAND, async (page) => {
      await shown(page);
      expect(await headers(page)).toEqual([
        'Nøkkeltall',
        'Strand',
        'Stavanger',
        'Randaberg',
        'Kommunegruppe 7',
        'Landet uten Oslo',
      ]);
      const cells = await cellsOf(page);
      expect(cells.length).toBeGreaterThan(50);
      for (const { row, column, text } of cells) {
        const file = files.find(({ region }) => region === column);
        expect(file && numberOf(text)).toBe(file && observationOf(file, row, '2025').value);
      }
    });
  });

  it('year by year: one figure × years × regions, and turned on demand', async () => {
    const strand = await fetchRegion('1130');
    await visit(`${STRAND}&visning=utvikling&tall=andel-barn-1-2-barnehage`, async (page) => {
      await shown(page);
      expect(await headers(page)).toEqual(['Region', '2021', '2022', '2023', '2024', '2025']);
      for (const { row, column, text } of (await cellsOf(page)).filter((cell) => cell.row === '1130')) {
        expect(row).toBe('1130');
        expect(numberOf(text)).toBe(observationOf(strand, 'andel-barn-1-2-barnehage', column).value);
      }
      await page.getByText('Flere valg').click();
      await page.getByLabel('Bytt rader og kolonner').check();
      await expect
        .poll(() => headers(page))
        .toEqual(['År', 'Strand', 'Stavanger', 'Randaberg', 'Kommunegruppe 7', 'Landet uten Oslo']);
    });
  });

  it('sorts the regions by what is pressed, and says which way', async () => {
    await visit(`${STRAND}&snudd=1`, async (page) => {
      await shown(page);
      const column = page.locator('th[data-column="andel-barn-1-2-barnehage"]');
      await column.getByRole('button').click();
      await expect.poll(() => column.getAttribute('aria-sort')).toBe('descending');
      const values = (await cellsOf(page))
        .filter((cell) => cell.column === 'andel-barn-1-2-barnehage')
        .map(({ text }) => numberOf(text));
      expect(values).toEqual([...values].sort((a, b) => b - a));
      await column.getByRole('button').click();
      await expect.poll(() => column.getAttribute('aria-sort')).toBe('ascending');
      expect(new URL(page.url()).searchParams.get('sorter')).toBe('andel-barn-1-2-barnehage');
      expect(await column.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(
        true,
      );
    });
  });

  it.each([
    ['enhet', (own: number, other: number) => own - other],
    ['prosent', (own: number, other: number) => ((own - other) / other) * 100],
  ] as const)('subtracts in %s what a reader would', async (kind, difference) => {
    await visit(`${STRAND}&forskjell=EKG07.${kind}`, async (page) => {
      await shown(page);
      const cells = await cellsOf(page);
      const value = (row: string, column: string) =>
        numberOf(cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '');
      for (const row of new Set(cells.map((cell) => cell.row)))
        expect(value(row, 'forskjell')).toBeCloseTo(
          difference(value(row, '1130'), value(row, 'EKG07')),
          kind === 'prosent' ? 0 : 5,
        );
    });
  });

  it('tells kroner for costs alone: the difference times the own denominator', async () => {
    const strand = await fetchRegion('1130');
    const series = strand.indicators['netto-barnehage-per-1-5'];
    const children = series?.denominator?.at(-1) ?? 0;
    await visit(`${STRAND}&forskjell=EKG07.kroner`, async (page) => {
      await shown(page);
      const cells = await cellsOf(page);
      const text = (row: string, column: string) =>
        cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
      const own =
        numberOf(text('netto-barnehage-per-1-5', '1130')) -
        numberOf(text('netto-barnehage-per-1-5', 'EKG07'));
      expect(children).toBeGreaterThan(100);
      expect(Math.abs(numberOf(text('netto-barnehage-per-1-5', 'forskjell')) - own * children)).toBeLessThan(
        1000,
      );
      expect(text('andel-barn-1-2-barnehage', 'forskjell')).toBe('');
    });
  });

  it.each(['linjer', 'stolper', 'spredning', 'sammenheng'])(
    'draws %s in the place of the table, with the numbers',
    async (view) => {
      const complaints = await visit(`${STRAND}&visning=${view}`, async (page) => {
        await page.locator('[data-chart] svg').first().waitFor();
        expect(await page.locator('[data-table-box]').isVisible()).toBe(false);
        expect(await page.locator('[data-chart] [role="img"]').getAttribute('aria-label')).toBeTruthy();
        expect(await page.locator('[data-chart] table').count()).toBe(1);
      });
      expect(complaints).toEqual([]);
    },
  );
});

describe('the table on the screen', () => {
  it.each([
    ['wide', { width: 1280, height: 800 }],
    ['on a phone', { width: 360, height: 740 }],
  ])(
    '%s keeps names and the own column where they are, and shows one more column whole',
    async (_, viewport) => {
      const many = '3207.1151.1508.EKG03.EAKUO.1103.1127.1120.1121.1124.1108.1106';
      await visit(
        `/sammenlign/?egen=5540&r=${many}&o=barnehage`,
        async (page) => {
          await shown(page);
          const places = () =>
            page.locator('[data-table]').evaluate((box) => {
              const cells = [...box.querySelector('tr[data-row]')!.children].map((cell) =>
                cell.getBoundingClientRect(),
              );
              const { left, right } = box.getBoundingClientRect();
              const whole = cells
                .slice(2)
                .filter((cell) => cell.left >= (cells[1]?.right ?? 0) - 1 && cell.right <= right + 1);
              return {
                name: (cells[0]?.left ?? 0) - left,
                own: (cells[1]?.left ?? 0) - left,
                whole: whole.length,
              };
            });
          const before = await places();
          expect(before.whole).toBeGreaterThanOrEqual(1);
          await page.locator('[data-table]').evaluate((box) => (box.scrollLeft = 300));
          const after = await places();
          expect(after.name).toBeCloseTo(before.name, 0);
          expect(after.own).toBeCloseTo(before.own, 0);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
            viewport.width,
          );
        },
        { viewport },
      );
    },
  );

  it('says in words what the shading says, and names each source once', async () => {
    await visit(
      '/sammenlign/?egen=1130&r=1103.EAKUO&n=andel-barn-1-2-barnehage.netto-barnehage-per-1-5.gebyrgrunnlag-avlop-per-tilknyttet',
      async (page) => {
        await shown(page);
        const marked = await page.locator('.compare-table td[data-mark]').allTextContents();
        expect(marked.length).toBeGreaterThan(0);
        for (const text of marked) expect(text).toMatch(/\((høyere|lavere|langt).* Kommunegruppe 7\)/);
        const sources = await page.locator('[data-notes] > p').allInnerTexts();
        expect(sources.length).toBeGreaterThan(0);
        expect(sources.every((text) => text.split('Kilde:').length === 2)).toBe(true);
        expect(new Set(sources).size).toBe(sources.length);
      },
    );
  });

  it.each([
    ['', 360, 'dark'],
    ['&forskjell=EKG07.kroner&snudd=1&sorter=navn', 1280, 'light'],
    ['&visning=utvikling&aar=2021-2025', 360, 'light'],
  ] as const)('axe finds nothing on what is chosen: «%s», %i px, %s', async (choice, width, colorScheme) => {
    await visit(
      STRAND + choice,
      async (page) => {
        await shown(page);
        for (const fold of await page.locator('ks-compare details').all())
          await fold.evaluate((element) => ((element as HTMLDetailsElement).open = true));
        expect(await violationsOf(page)).toEqual([]);
      },
      { viewport: { width, height: 800 }, colorScheme, bypassCSP: true },
    );
  });
});

describe('the relation of two figures', () => {
  it('warns where both are divided by the same, by what is published, and only then', async () => {
    const index = await fetchIndex();
    const denominators = new Map(
      index.indicators.map(({ id, denominator }) => [id, denominator.map(({ measure }) => measure)]),
    );
    const area = index.indicators.filter(
      ({ area: id, denominator }) => id === 'barnehage' && denominator.length > 0,
    );
    const shares = (a: string, b: string) =>
      (denominators.get(a) ?? []).some((measure) => (denominators.get(b) ?? []).includes(measure));
    const pairs = area.flatMap(({ id }) =>
      area.filter((each) => each.id !== id).map((each) => [id, each.id] as const),
    );
    for (const wanted of [true, false]) {
      const [x = '', y = ''] = pairs.find((pair) => shares(...pair) === wanted) ?? [];
      expect(x).not.toBe('');
      await visit(`${STRAND}&visning=sammenheng&tall=${x}&mot=${y}`, async (page) => {
        await page.locator('[data-chart] svg').first().waitFor();
        const notes = (await page.locator('[data-chart] .figure-note').allInnerTexts()).join(' ');
        expect(notes.includes('delt på det samme'), `${x} ${y}`).toBe(wanted);
        expect(notes).toContain('Jo flere innbyggere');
        expect(await page.getByLabel('Vis trendlinje').isChecked()).toBe(false);
        expect(await page.locator('select[name="mot"]').inputValue()).toBe(y);
        expect(await page.locator('select[name="tall"]').inputValue()).toBe(x);
      });
    }
  });
});

describe('on a phone', () => {
  const PHONE = { viewport: { width: 360, height: 740 } };

  it('the choice is one line over the result, which opens and closes by keyboard', async () => {
    const complaints = await visit(
      `${STRAND}&aar=2021-2025&visning=utvikling`,
      async (page) => {
        await shown(page);
        const summary = page.locator('[data-fold] > summary');
        const field = page.getByRole('combobox', { name: 'Sammenlign med', exact: true });
        expect(await page.locator('[data-choice]').innerText()).toBe(
          'Strand og 4 andre · Barnehage · 2021–2025',
        );
        expect(await field.isVisible()).toBe(false);
        expect((await page.locator('.compare-table').boundingBox())!.y).toBeLessThan(2 * 740);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        expect(await expanded(page, 'Strand og 4 andre')).toBe(false);
        await summary.focus();
        await page.keyboard.press('Enter');
        expect(await expanded(page, 'Strand og 4 andre')).toBe(true);
        await field.waitFor();
        await page.getByLabel('Tjenesteområde').selectOption('avfall');
        await expect
          .poll(() => page.locator('[data-choice]').innerText())
          .toMatch(/^Strand og 4 andre · Husholdningsavfall · 20/);
        await page.getByRole('button', { name: 'Vis resultatet' }).press('Enter');
        expect(await field.isVisible()).toBe(false);
        expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
      },
      PHONE,
    );
    expect(complaints).toEqual([]);
  });

  it('where there is room the form stands open, without script too', async () => {
    for (const javaScriptEnabled of [true, false])
      await visit(
        '/sammenlign/',
        async (page) => {
          expect(await page.getByLabel('Tjenesteområde').isVisible()).toBe(true);
          expect(await page.locator('[data-fold] > summary').isVisible()).toBe(false);
          expect(await page.getByRole('button', { name: 'Vis resultatet' }).isVisible()).toBe(false);
        },
        { javaScriptEnabled },
      );
  });
});

/** Whether a fold with some name is told to be open, to those who hear the page. */
async function expanded(page: Page, name: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const fold = nodes.find(
    (node) => node.role?.value === 'DisclosureTriangle' && String(node.name?.value).includes(name),
  );
  return fold?.properties?.find((property) => property.name === 'expanded')?.value.value;
}

describe('the numbers shown', () => {
  it('equal those of the key-figure tables for 20 kommuner and areas picked by seed', async () => {
    const index = await fetchIndex();
    const random = seeded(20261126);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const kommuner = index.regions.filter(({ level }) => level === 'kommune');
    const areas = index.areas.filter(({ level }) => level === 'kommune');
    let compared = 0;
    for (let round = 0; round < 20; round += 1) {
      const [kommune, area] = [pick(kommuner), pick(areas)];
      const onTable = new Map<string, string>();
      await visit(`/kommune/${kommune.slug ?? ''}/${area.id}/`, async (page) => {
        const rows = await page
          .locator('main table')
          .first()
          .evaluate((table) => {
            const heads = [...(table as HTMLTableElement).tHead!.rows].at(-1)!;
            const years = [...heads.cells]
              .map((cell) => cell.textContent.trim())
              .filter((text) => /^\d{4}$/.test(text));
            return [...table.querySelectorAll('tbody tr')].flatMap((row) => {
              const href = row.querySelector('th[scope="row"] a, th a')?.getAttribute('href') ?? '';
              const id = /nokkeltall\/([^/]+)\//.exec(href)?.[1];
              if (id === undefined) return [];
              const cells = [...row.querySelectorAll('td')].slice(0, years.length);
              return cells.map((cell, at) => {
                const copy = cell.cloneNode(true) as HTMLElement;
                for (const extra of copy.querySelectorAll('sup, i')) extra.remove();
                return { id, year: years[at] ?? '', text: copy.textContent.trim() };
              });
            });
          });
        for (const { id, year, text } of rows) onTable.set(`${id} ${year}`, text);
      });
      const year = '2025';
      await visit(`/sammenlign/?egen=${kommune.code}&o=${area.id}&aar=${year}`, async (page) => {
        await shown(page);
        for (const { row, column, text } of await cellsOf(page)) {
          const other = onTable.get(`${row} ${year}`);
          if (column !== kommune.code || other === undefined || Number.isNaN(numberOf(other))) continue;
          expect(numberOf(text), `${kommune.name.nb} ${row}`).toBe(numberOf(other));
          compared += 1;
        }
      });
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe('web manners', () => {
  it('each choice is a step back and forward', async () => {
    await visit(STRAND, async (page) => {
      await shown(page);
      await page.getByLabel('Tjenesteområde').selectOption('avfall');
      await expect.poll(() => page.locator('[data-heading]').textContent()).toBe('Husholdningsavfall');
      await page.goBack();
      await expect.poll(() => page.locator('[data-heading]').textContent()).toBe('Barnehage');
      await page.goForward();
      await expect.poll(() => page.locator('[data-heading]').textContent()).toBe('Husholdningsavfall');
    });
  });

  it('fetches no file twice', async () => {
    const asked: string[] = [];
    await visit('/sammenlign/', async (page) => {
      page.on('request', (request) => {
        if (request.url().includes('/data/')) asked.push(request.url());
      });
      await page.goto(page.url().split('?')[0] + STRAND.replace('/sammenlign/', ''));
      await shown(page);
      for (const area of ['avfall', 'barnehage', 'avfall']) {
        await page.getByLabel('Tjenesteområde').selectOption(area);
        await expect.poll(() => new URL(page.url()).searchParams.get('o')).toBe(area);
      }
    });
    expect(asked.length).toBeGreaterThan(4);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('a file that cannot be had is told in one line, and the table stays', async () => {
    await visit('/sammenlign/', async (page) => {
      const before = await page.locator('.compare-table').innerText();
      await page.route('**/data/sammenlign/**', (route) => route.abort());
      await page.getByLabel('Tjenesteområde').selectOption('avfall');
      await expect.poll(() => page.locator('.compare-status').innerText()).toContain('kunne ikke hentes');
      expect(await page.locator('.compare-table').innerText()).toBe(before);
      await page.unroute('**/data/sammenlign/**');
      await page.getByLabel('Tjenesteområde').selectOption('vann');
      await expect.poll(() => page.locator('[data-heading]').textContent()).toContain('Vann');
    });
  });

  it('without JavaScript there is a table, links, and what is possible', async () => {
    await visit(
      '/sammenlign/',
      async (page) => {
        expect(await page.locator('tr[data-row]').count()).toBeGreaterThan(5);
        expect(await page.locator('.notice').first().innerText()).toContain('Uten JavaScript');
        expect(await page.locator('.ready-links a').count()).toBeGreaterThan(5);
      },
      { javaScriptEnabled: false },
    );
  });

  it('takes a reader from an empty field to a table, a chart and a file by keys alone', async () => {
    await visit('/sammenlign/', async (page) => {
      await tabTo(page, 'egen');
      await page.keyboard.type('Strand');
      await page.locator('.search-results [role="option"]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Fjern Strand' }).waitFor();
      await tabTo(page, 'Legg til flere');
      await page.keyboard.press('Enter');
      await tabTo(page, 'liste');
      await page.keyboard.type('1103, Randaberg');
      await tabTo(page, 'Legg til fra listen');
      await page.keyboard.press('Enter');
      await expect.poll(() => chosen(page)).toContain('Randaberg');
      await tabTo(page, 'visning');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-chart] svg').first().waitFor();
      expect(new URL(page.url()).searchParams.get('visning')).toBe('linjer');
      const file = page.waitForEvent('download');
      await tabTo(page, 'CSV');
      await page.keyboard.press('Enter');
      expect((await file).suggestedFilename()).toMatch(/\.csv$/);
      await tabTo(page, 'group-name');
      await page.keyboard.type('Ryfylke');
      await tabTo(page, 'Lagre utvalget');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Ryfylke' }).waitFor();
    });
  });

  it('names its groups of buttons and its regions for a reader who does not see them', async () => {
    await visit(STRAND, async (page) => {
      await shown(page);
      await page.getByText('Legg til flere').click();
      const averages = page.getByRole('group', { name: 'Gjennomsnitt, som én kolonne' });
      expect(await averages.getByRole('button').allInnerTexts()).toContain('Landet uten Oslo');
      const members = page.getByRole('group', { name: 'Kommuner', exact: true });
      expect(await members.getByRole('button').allInnerTexts()).toContain('Naboer');
      await page.getByRole('region', { name: 'Barnehage' }).getByRole('table').waitFor();
      await page.getByRole('columnheader', { name: 'Strand' }).waitFor();
      await page.getByRole('rowheader', { name: /^Andel barn 1–2 år i barnehage/ }).waitFor();
      await page.getByRole('list', { name: 'Valgte kommuner og grupper' }).waitFor();
    });
  });

  it('is used by keyboard alone, with names for all there is to use', async () => {
    await visit(STRAND, async (page) => {
      await shown(page);
      const field = page.getByRole('combobox', { name: 'Sammenlign med', exact: true });
      await field.focus();
      await page.keyboard.type('Klepp');
      await page.locator('.search-results [role="option"]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Fjern Klepp' }).waitFor();
      await expect.poll(() => page.locator('.compare-status').textContent()).toContain('Klepp er lagt til');
      await page.getByRole('button', { name: 'Fjern Klepp' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Fjern Klepp' }).waitFor({ state: 'detached' });
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByRole('radio', { name: 'Tabell' }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => new URL(page.url()).searchParams.get('visning')).toBe('utvikling');
      const nameless = await page.locator('ks-compare :is(button, input, select, textarea)').evaluateAll(
        (elements) =>
          elements.filter((element) => {
            const labels = (element as HTMLInputElement).labels;
            const label =
              element.getAttribute('aria-label') ?? (labels?.[0]?.textContent || element.textContent);
            return label.trim() === '';
          }).length,
      );
      expect(nameless).toBe(0);
    });
  });
});
