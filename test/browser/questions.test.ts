import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { fetchFigures } from './publishedFigures.ts';
import { readKeyNumber, readRank, readTableRow } from './readFigures.ts';

// Questions as people ask them. Each begins at the front page; what is read off the last page is held against the
// published JSON of the other kind: a table of a place against the file of the service area, a ranking against the file
// of the place.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One hit and one link at the most: two clicks. */
interface Way {
  readonly start?: '/' | '/en/';
  readonly type: string;
  /** Title of the hit that is clicked. */
  readonly choose: string;
  /** Link on its page that is clicked, where one is needed. */
  readonly then?: string;
}

/** Goes the way as a reader does, and reads what is found at its end. */
async function follow<T>(
  { start = '/', type, choose, then }: Way,
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(inject('siteUrl') + start);
    await page.getByRole('main').getByRole('combobox').pressSequentially(type);
    const steps = [
      page.getByRole('option').filter({ has: page.getByText(choose, { exact: true }) }),
      ...(then === undefined ? [] : [page.getByRole('main').getByRole('link', { name: then, exact: true })]),
    ];
    for (const step of steps) {
      const from = page.url();
      await step.first().click();
      await page.waitForURL((url) => url.href !== from, { waitUntil: 'load' });
    }
    return await read(page);
  } finally {
    await context.close();
  }
}

interface PlaceQuestion extends Way {
  readonly question: string;
  readonly level: 'kommune' | 'fylkeskommune' | 'bydel';
  /** Name of the key figure. */
  readonly figure: string;
  /** Whose figure it is, by its name in the published JSON. */
  readonly place: string;
  /** Name of the comparison on the page, and in the published JSON where they differ. */
  readonly against: readonly [shown: string, published: string];
}

const IN_TABLES: readonly PlaceQuestion[] = [
  {
    question: 'Hvor mange barn i Alta går i barnehage, og er det mye?',
    ...{ type: 'alta', choose: 'Alta', then: 'Barnehage' },
    ...{ level: 'kommune', place: 'Alta', figure: 'Andel barn 1–5 år i barnehage' },
    against: ['Landet uten Oslo', 'Landet uten Oslo'],
  },
  {
    question: 'Jeg bor i det som var Rissa. Hva betaler jeg for vannet, og hva betaler andre?',
    ...{ type: 'rissa', choose: 'Indre Fosen', then: 'Vann' },
    ...{ level: 'kommune', place: 'Indre Fosen', figure: 'Årsgebyr for vannforsyning, uten merverdiavgift' },
    against: ['Landet', 'Landet'],
  },
  {
    question: 'Er det flere gamle i Kárášjohka enn ellers i Finnmark?',
    ...{ type: 'karasjohka', choose: 'Karasjok', then: 'Alle nøkkeltall: Befolkning' },
    ...{ level: 'kommune', place: 'Karasjok', figure: 'Andel innbyggere 80 år og over' },
    against: ['Kommunene i Finnmark', 'Finnmark'],
  },
  {
    question: 'Hva koster en elev i videregående i Vestland, mot resten av landet?',
    ...{ type: 'vestland', choose: 'Vestland fylkeskommune', then: 'Videregående opplæring' },
    ...{ level: 'fylkeskommune', place: 'Vestland fylkeskommune' },
    figure: 'Korrigerte brutto driftsutgifter til videregående opplæring i skole per elev',
    against: ['Landet uten Oslo', 'Landet uten Oslo'],
  },
  {
    question: 'Hvor mange får sosialhjelp i bydel Gamle Oslo, og i de andre bydelene?',
    ...{ type: 'gamle oslo', choose: 'Gamle Oslo', then: 'Sosiale tjenester' },
    ...{ level: 'bydel', place: 'Gamle Oslo', figure: 'Andel innbyggere 18–66 år som mottar sosialhjelp' },
    against: ['Alle bydeler', 'Alle bydeler'],
  },
  {
    question: 'Hvor høy gjeld har kommuner som vår? Vi er i kommunegruppe 10.',
    ...{ type: 'kommunegruppe 10', choose: 'Kommunegruppe 10' },
    ...{ level: 'kommune', place: 'KOSTRA-gruppe 10' },
    figure: 'Langsiktig gjeld uten pensjonsforpliktelser i prosent av brutto driftsinntekter',
    against: ['Landet', 'Landet'],
  },
];

describe('a reader with a question about a place finds the answer with two clicks at most', () => {
  it.each(IN_TABLES)('$question', async ({ level, figure, place, against: [shown, published], ...way }) => {
    const read = await follow(way, (page) => readTableRow(page, figure));
    const figures = await fetchFigures(figure, level);
    expect(read.value).toBe(figures.inArea(figures.codeOf(place), read.year));
    expect(read.against[shown]).toBe(figures.inArea(figures.codeOf(published), read.year));
  });

  it('Is Tromsø growing faster than the country?', async () => {
    const read = await follow({ start: '/en/', type: 'tromso', choose: 'Tromsø' }, (page) =>
      readKeyNumber(page, 'Population growth in per cent'),
    );
    const figures = await fetchFigures('Folketilvekst i prosent', 'kommune');
    const [words, country] = Object.entries(read.against).find(([text]) => text.includes('excluding')) ?? [
      '',
      NaN,
    ];
    expect(read.value).toBe(figures.inArea(figures.codeOf('Tromsø'), read.year));
    expect(country).toBe(figures.inArea(figures.codeOf('Landet uten Oslo'), read.year));
    expect(words).toMatch(read.value > country ? /higher/ : read.value < country ? /lower/ : /same|equal/);
  });
});

interface RankQuestion extends Way {
  readonly question: string;
  /** Name of the key figure in bokmål. */
  readonly figure: string;
  /** Asked for by name; the one on top otherwise. */
  readonly place?: string;
  readonly against: readonly [shown: string, published: string];
}

const IN_RANKINGS: readonly RankQuestion[] = [
  {
    question: 'Hvor høy gjeld har Lørenskog?',
    type: 'gjeld',
    choose: 'Langsiktig gjeld uten pensjonsforpliktelser i prosent av brutto driftsinntekter',
    figure: 'Langsiktig gjeld uten pensjonsforpliktelser i prosent av brutto driftsinntekter',
    place: 'Lørenskog',
    against: ['Landet uten Oslo', 'Landet uten Oslo'],
  },
  {
    question: 'Hvilken kommune bruker mest på grunnskolen for hvert barn i skolealder?',
    type: 'grunnskole',
    choose: 'Netto driftsutgifter til grunnskolesektor per innbygger 6–15 år',
    figure: 'Netto driftsutgifter til grunnskolesektor per innbygger 6–15 år',
    against: ['Landet', 'Landet'],
  },
  {
    question: 'How much property tax is paid on a house in Bergen?',
    start: '/en/',
    type: 'property tax',
    choose: 'Property tax on a detached house of 120 square metres',
    figure: 'Eiendomsskatt på en enebolig på 120 kvadratmeter',
    place: 'Bergen',
    against: ['Norway', 'Landet'],
  },
];

describe('a reader with a question about a key figure finds the answer with two clicks at most', () => {
  it.each(IN_RANKINGS)('$question', async ({ figure, place, against: [shown, published], ...way }) => {
    const read = await follow(way, (page) => readRank(page, place));
    const figures = await fetchFigures(figure, 'kommune');
    const ranked = figures.ranked(read.year);
    expect(read.name).toBe(place ?? ranked[0]?.name);
    expect(read.value).toBe(await figures.inRegion(figures.codeOf(read.name), read.year));
    expect(read.place).toBe(1 + ranked.filter(({ value }) => value > read.value).length);
    expect(read.against[shown]).toBe(await figures.inRegion(figures.codeOf(published), read.year));
  });
});
