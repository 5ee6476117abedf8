import { describe, expect, it } from 'vitest';
import { indicatorPage } from '../../src/site/indicatorPage.ts';
import type { IndicatorPage } from '../../src/site/indicatorPage.ts';
import { renderFigure } from '../../src/site/renderFigure.ts';

/** «1 Nordvik 3 300»: place, name, figure. */
const places = ({ ranked }: IndicatorPage) =>
  ranked.map(({ rank, name, cell }) => `${rank.from}–${rank.to} ${name} ${cell.value}`);

/** «Oslo: tall mangler» */
const reasons = ({ unranked }: IndicatorPage) =>
  unranked.map(({ name, cell }) => {
    const [, spoken = ''] = /<i data-m="[^"]*">(.*?)</.exec(renderFigure(cell, 'nb')) ?? [];
    return `${name}: ${spoken}`;
  });

describe('the ranking of a key figure', () => {
  it('is of the newest year in which any kommune has a figure, the highest first', () => {
    const page = indicatorPage('innbyggere', 'nb');
    expect(page.period).toBe('2025');
    expect(places(page)).toEqual([
      '1–1 Oslo 1030',
      '2–2 Fjell 300',
      '3–3 Sørvik 200',
      '4–4 Nordvik 100',
      '5–5 Østøya 30',
      '6–6 Vestøya 20',
    ]);
  });

  it('lets equal figures share their places, by name, and counts on after them', () => {
    expect(places(indicatorPage('utlan', 'nb'))).toEqual([
      '1–1 Oslo 930',
      '2–2 Sørvik 23',
      '3–4 Fjell 13',
      '3–4 Nordvik 13',
      '5–5 Østøya 4',
    ]);
  });

  it('lists kommuner without figure by name, each with its reason', () => {
    expect(reasons(indicatorPage('utlan', 'nb'))).toEqual(['Vestøya: tall mangler']);
    expect(reasons(indicatorPage('besok-per-innbygger', 'nb'))).toEqual(['Oslo: tall mangler']);
    expect(reasons(indicatorPage('har-plan', 'nb'))).toEqual(['Sørvik: tall mangler']);
  });

  it('counts zero as a figure, at the end', () => {
    expect(places(indicatorPage('besok-per-innbygger', 'nb')).at(-1)).toBe('5–5 Vestøya 0');
  });

  it('holds every kommune once, ranked or not', () => {
    for (const id of ['utlan', 'gebyr', 'andel-hjelp', 'timer-per-100']) {
      const { ranked, unranked } = indicatorPage(id, 'nb');
      expect(new Set([...ranked, ...unranked].map(({ code }) => code)).size).toBe(6);
      expect(ranked.length + unranked.length).toBe(6);
    }
  });

  it('tells the number of the kommunegruppe, and leads to the kommune', () => {
    const [first] = indicatorPage('innbyggere', 'nb').ranked;
    expect(first).toMatchObject({ group: '3', href: '/kommune/oslo/' });
  });
});

describe('the averages of a key figure', () => {
  it('are those of the country by year, and of the groups in the year of the ranking', () => {
    const page = indicatorPage('andel-barn', 'nb');
    expect(page.national.map(({ name, cells }) => [name, cells.map(({ value }) => value)])).toEqual([
      ['Landet', [11.8, 11.9, 11.9, 12]],
      ['Landet uten Oslo', [14.6, 14.8, 14.9, 15.1]],
    ]);
    expect(page.groups.map(({ name, cell, href }) => [name, cell.value, href])).toEqual([
      ['Kommunegruppe 1', 14, '/kommunegruppe/1/'],
      ['Kommunegruppe 2', 16.8, '/kommunegruppe/2/'],
      ['Kommunegruppe 3', 10, '/kommunegruppe/3/'],
    ]);
  });

  it('keep the reason for a year that is withheld', () => {
    const [, withoutOslo] = indicatorPage('besok-per-innbygger', 'nb').national;
    expect(withoutOslo?.cells.map((cell) => renderFigure(cell, 'nb'))[2]).toContain(
      'ikke publisert i denne utgaven',
    );
  });

  it('are left out where the key figure has none', () => {
    const { national, groups } = indicatorPage('har-plan', 'nb');
    expect([national, groups]).toEqual([[], []]);
  });
});

describe('the definition of a key figure', () => {
  const definition = (id: string) =>
    new Map(indicatorPage(id, 'nb').definition.map(({ label, text }) => [label, text]));

  it('names numerator and denominator, and how the average is made', () => {
    const share = definition('andel-barn');
    expect(share.get('Teller')).toBe('Innbyggere − Voksne');
    expect(share.get('Nevner')).toBe('Innbyggere');
    expect(share.get('Hvordan gjennomsnittet er regnet')).toMatch(/^Gjennomsnittet er vektet/);
  });

  it('leaves out what there is none of', () => {
    expect(definition('gebyr').has('Nevner')).toBe(false);
    expect(definition('gebyr').has('Tabell i Statistikkbanken')).toBe(false);
  });

  it('says when the figure is modelled', () => {
    expect([...definition('timer-per-100').values()].join()).toContain('Må ikke siteres');
  });
});

describe('the page of an unknown key figure', () => {
  it('is a bug', () => {
    expect(() => indicatorPage('ukjent', 'nb')).toThrow('no key figure ukjent');
  });
});
