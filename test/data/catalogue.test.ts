import { describe, expect, it } from 'vitest';
import { UNIT_LEVELS } from '../../src/domain/region.ts';
import type { UnitLevel } from '../../src/domain/region.ts';
import {
  areas,
  definitionProblems,
  indicators,
  isAccounts,
  levelOfSupply,
  measureOf,
  measures,
  measuresOf,
  onDisk,
  where,
} from './catalogue.ts';
import type { Defined } from './catalogue.ts';

/** Key figures that an area has, least and most: from the list of areas that the catalogue is to cover. */
const AREAS: Readonly<Record<UnitLevel, Readonly<Record<string, readonly [number, number]>>>> = {
  kommune: {
    befolkning: [20, 30],
    okonomi: [9, 17],
    administrasjon: [6, 17],
    barnehage: [12, 17],
    grunnskole: [10, 17],
    'helse-og-omsorg': [17, 29],
    'sosiale-tjenester': [7, 17],
    barnevern: [9, 17],
    kultur: [11, 17],
    kirke: [6, 17],
    'plan-byggesak-miljo': [6, 17],
    'landbruk-naering': [6, 17],
    samferdsel: [7, 17],
    vann: [6, 17],
    avlop: [8, 17],
    avfall: [6, 17],
    brann: [6, 17],
    boliger: [6, 17],
    eiendom: [6, 17],
    eiendomsskatt: [6, 17],
  },
  fylkeskommune: Object.fromEntries(
    [
      ...['okonomi', 'administrasjon', 'videregaende-opplaering', 'tannhelse', 'samferdsel', 'kultur'],
      ...['plan-miljo', 'naering', 'eiendom'],
    ].map((area) => [`fylkeskommune-${area}`, area === 'okonomi' ? [9, 9] : [5, 10]]),
  ),
  bydel: Object.fromEntries(
    [
      ...['okonomi', 'barnehage', 'kommunehelse', 'pleie-og-omsorg', 'sosiale-tjenester', 'barnevern'],
      'boliger',
    ].map((area) => [`bydel-${area}`, [3, 7]]),
  ),
};

const SUFFIX: Readonly<Record<UnitLevel, string>> = { kommune: '', fylkeskommune: '-fk', bydel: '-bydel' };

function repeated(defined: readonly Defined<{ readonly id: string }>[]): string[] {
  return [...Map.groupBy(defined, ({ value }) => value.id).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.map(({ at }) => at));
}

describe('the catalogue', () => {
  it('is read without a problem', () => {
    expect(definitionProblems).toEqual([]);
  });

  it.each(UNIT_LEVELS)('has the areas of level %s, in their order', (level) => {
    const ofLevel = areas.map(({ value }) => value).filter((area) => area.level === level);
    const inOrder = ofLevel.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
    expect(inOrder).toEqual(Object.keys(AREAS[level]));
    expect(new Set(ofLevel.map(({ order }) => order)).size).toBe(ofLevel.length);
  });

  it.each(UNIT_LEVELS.flatMap((level) => Object.entries(AREAS[level])))(
    '%s has as many key figures as it should (%s)',
    (area, [least, most]) => {
      const count = indicators.filter(({ value }) => value.area === area).length;
      expect.soft(count).toBeGreaterThanOrEqual(least);
      expect.soft(count).toBeLessThanOrEqual(most);
    },
  );

  it('has at least 170 key figures of municipal services, and 60 and 35 of the other levels', () => {
    const count = (level: UnitLevel) => indicators.filter(({ value }) => value.level === level).length;
    const population = indicators.filter(({ value }) => value.area === 'befolkning').length;
    expect(count('kommune') - population).toBeGreaterThanOrEqual(170);
    expect(count('fylkeskommune')).toBeGreaterThanOrEqual(60);
    expect(count('bydel')).toBeGreaterThanOrEqual(35);
  });

  it('names nothing twice', () => {
    expect(repeated(areas)).toEqual([]);
    expect(repeated(indicators)).toEqual([]);
    expect(repeated(measures)).toEqual([]);
  });

  it('tells the level of an area and of a key figure in its id', () => {
    const wrongArea = where(areas, ({ id, level }) => levelOfSupply(id) !== level);
    const wrong = where(indicators, ({ id, level }) => {
      const suffix = Object.values(SUFFIX).find((ending) => ending !== '' && id.endsWith(ending)) ?? '';
      return suffix !== SUFFIX[level];
    });
    expect([...wrongArea, ...wrong]).toEqual([]);
  });
});

describe('the formula of a key figure', () => {
  it('names only measures that exist, and of its own level', () => {
    const wrong = indicators.flatMap(({ at, value }) =>
      measuresOf(value).flatMap((id) => {
        const measure = measureOf.get(id);
        if (measure === undefined) return [`${at}: ${id} does not exist`];
        return levelOfSupply(measure.supply) === value.level ? [] : [`${at}: ${id} is of another level`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has a denominator where the average is a ratio or weighted, and none where values are added', () => {
    const needed = new Set(['ratio', 'weighted']);
    const wrong = where(indicators, ({ averaging, denominator }) =>
      denominator.length === 0 ? needed.has(averaging) : averaging === 'sum',
    );
    expect(wrong).toEqual([]);
  });

  it('turns thousands of kroner into kroner, and a part into per cent', () => {
    const wrong = where(indicators, ({ unit, scale, numerator, denominator, averaging }) => {
      const [top, bottom] = [numerator, denominator].map(
        (terms) => measureOf.get(terms[0]?.measure ?? '')?.unit,
      );
      if (unit === 'kr' && top === '1000kr' && bottom !== '1000kr') return scale % 1000 !== 0;
      if (unit === 'prosent' && averaging === 'ratio' && top !== 'prosent') return scale !== 100;
      return unit === top && denominator.length === 0 && scale !== 1;
    });
    expect(wrong).toEqual([]);
  });

  it('adds only measures of one unit', () => {
    const units = (ids: readonly string[]) => new Set(ids.map((id) => measureOf.get(id)?.unit));
    const countable = (unit: string | undefined) => (unit === 'personer' ? 'antall' : unit);
    const mixed = (terms: readonly { measure: string }[]) =>
      new Set([...units(terms.map(({ measure }) => measure))].map(countable)).size > 1;
    expect(where(indicators, (value) => mixed(value.numerator) || mixed(value.denominator))).toEqual([]);
  });

  it('says konsern where it is of accounts, and nothing where it is not; a city district has no konsern', () => {
    const wrong = where(indicators, (value) => {
      const ofAccounts = measuresOf(value).some((id) => {
        const measure = measureOf.get(id);
        return measure !== undefined && isAccounts(measure);
      });
      return value.scope !== (ofAccounts && value.level !== 'bydel' ? 'A' : undefined);
    });
    expect(wrong).toEqual([]);
  });

  it('that has no figures here can be looked up: by a table, a page, or the word that no table is verified', () => {
    const wrong = where(indicators, (value) => {
      const hasFigures = measuresOf(value).every((id) => onDisk.has(measureOf.get(id)?.supply ?? ''));
      const { table, see, unverified = [] } = value;
      return !hasFigures && table === null && see === undefined && !unverified.includes('table');
    });
    expect(wrong).toEqual([]);
  });
});

describe('a share of net expenditure', () => {
  const total = (terms: readonly { measure: string }[]) =>
    terms.length === 1 ? (terms[0]?.measure ?? '').match(/^netto_sum(_fk|_bydel)?$/) : null;
  const shares = indicators.filter(({ value }) => value.unit === 'prosent' && total(value.denominator));

  it('is in the catalogue for every level', () => {
    for (const level of UNIT_LEVELS)
      expect(shares.filter(({ value }) => value.level === level).length).toBeGreaterThan(5);
  });

  it('says that shares overlap, or for city districts that they are not all', () => {
    const wrong = where(shares, ({ limits, note, level }) => {
      const nb = `${limits.nb} ${note?.nb ?? ''}`;
      const en = `${limits.en} ${note?.en ?? ''}`;
      if (level === 'bydel') return !/legges sammen til 100/.test(nb) || !/added up to 100/.test(en);
      return !/overlapp/i.test(nb) || !/overlap/i.test(en);
    });
    expect(wrong).toEqual([]);
  });
});
