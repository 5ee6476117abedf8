import { describe, expect, it } from 'vitest';
import { areaPage } from '../../src/site/areaPage.ts';
import { readIndex } from '../../src/site/readPublished.ts';

const [area] = readIndex().areas;
if (!area) throw new Error('no area');

describe('the page of a service area', () => {
  const page = areaPage(area, 'nb');

  it('shows the country beside the country without Oslo', () => {
    const numbers = page.table.columns.filter(({ kind }) => kind === 'number').map(({ id }) => id);
    expect(numbers.slice(-2)).toEqual(['EAK-2025', 'EAKUO']);
  });

  it('leads to each key figure, and to the files of all kommuner', () => {
    expect(Object.values(page.links)).toEqual(['/nokkeltall/innbyggere/', '/nokkeltall/andel-barn/']);
    expect(page.files).toEqual([
      { format: 'xlsx', href: '/data/befolkning.xlsx' },
      { format: 'csv', href: '/data/befolkning.csv' },
    ]);
  });
});
