import { describe, expect, it } from 'vitest';
import CoveragePage from '../../src/components/CoveragePage.astro';
import { STATUS_BIT } from '../../src/domain/status.ts';
import { coverage, renderCoverageCell } from '../../src/site/coverage.ts';
import type { CoverageCounts } from '../../src/site/coverage.ts';
import { regionsOf } from '../../src/site/regions.ts';
import { renderDocument } from '../components/renderComponent.ts';

const [level] = coverage('nb');
const area = (id: string) => level?.areas.find((each) => each.id === id);
const NO_ABSENCE = { notApplicable: 0, missing: 0, suppressed: 0, withheld: 0, zeroDenominator: 0 };

describe('coverage', () => {
  it('counts for a municipality the numbers of the newest year, and why the others are not there', () => {
    expect(area('tjenester')?.byUnit.get('1102')).toEqual({
      of: 4,
      numbers: 2,
      modelled: 1,
      absences: { ...NO_ABSENCE, missing: 2 },
    });
    expect(area('tjenester')?.byUnit.get('1101')).toEqual({
      of: 4,
      numbers: 4,
      modelled: 1,
      absences: NO_ABSENCE,
    });
  });

  it('sums an area over the municipalities, never over averages', () => {
    expect(area('tjenester')).toMatchObject({
      indicators: 4,
      published: 4,
      units: 6,
      complete: 4,
      without: 0,
      total: { of: 24, numbers: 21, modelled: 6, absences: { ...NO_ABSENCE, missing: 3 } },
    });
  });

  it('counts every figure once: a number, or one reason for want of it', () => {
    for (const { total, byUnit } of level?.areas ?? [])
      for (const counts of [total, ...byUnit.values()])
        expect(counts.numbers + Object.values(counts.absences).reduce((sum, each) => sum + each, 0)).toBe(
          counts.of,
        );
  });

  it('has every municipality once, under its county', () => {
    const listed = level?.groups.flatMap(({ units }) => units.map(({ code }) => code));
    expect(listed?.sort()).toEqual(
      regionsOf('kommune')
        .map(({ code }) => code)
        .sort(),
    );
    for (const { units } of level?.groups ?? [])
      expect(new Set(units.map(({ fylke }) => fylke)).size).toBe(1);
  });

  it('tells only the reasons that occur', () => {
    const masks = level?.absences.map((absence) => STATUS_BIT[absence]) ?? [];
    expect(masks).toContain(STATUS_BIT.missing);
    expect(level?.absences).not.toContain('zeroDenominator');
  });
});

describe('renderCoverageCell', () => {
  const counts: CoverageCounts = { of: 14, numbers: 14, modelled: 0, absences: NO_ABSENCE };

  it('is «14 av 14» where nothing is wanting', () => {
    expect(renderCoverageCell(counts, 'nb')).toBe('14 av 14');
    expect(renderCoverageCell(counts, 'en')).toBe('14 of 14');
  });

  it('has each reason with its sign to be seen and its word to be heard', () => {
    const wanting = { ...counts, numbers: 11, absences: { ...NO_ABSENCE, missing: 2, suppressed: 1 } };
    expect(renderCoverageCell(wanting, 'nb')).toBe(
      '11 av 14 <i data-m="2 ..">2 mangler</i> <i data-m="1 :">1 skjult</i>',
    );
  });
});

describe('the page of coverage', async () => {
  const document = await renderDocument(CoveragePage, { locale: 'nb' });

  it('has a row for each municipality and a cell for each area', () => {
    const rows = [...document.querySelectorAll('.coverage-table tbody tr')];
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(level?.areas.length ?? -1);
  });

  it('explains every sign that its cells have', () => {
    const explained = new Set([...document.querySelectorAll('.sign-key dt')].map((dt) => dt.textContent));
    const used = [...document.querySelectorAll('.coverage-table [data-m]')].map(
      (mark) => mark.getAttribute('data-m')?.split(' ')[1],
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((sign) => !explained.has(sign ?? ''))).toEqual([]);
  });

  it('has tables that scroll inside themselves, with names that are there', () => {
    for (const table of document.querySelectorAll('table')) {
      expect(table.parentElement?.classList.contains('table-scroll')).toBe(true);
      expect(document.getElementById(table.getAttribute('aria-labelledby') ?? '')).not.toBeNull();
    }
  });
});
