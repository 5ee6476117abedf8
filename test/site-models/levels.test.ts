import { describe, expect, it, vi } from 'vitest';
import type { PublishedArea } from '../../src/contracts/published.ts';
import { extractsOf } from '../extracts/extractsOf.ts';
import { areaPage } from '../../src/site/areaPage.ts';
import { unitCrumbs } from '../../src/site/crumbs.ts';
import { indicatorPage } from '../../src/site/indicatorPage.ts';
import { keyFigurePage } from '../../src/site/keyFigurePage.ts';
import { isAlone, membersOf, peersOf } from '../../src/site/members.ts';
import { readIndex } from '../../src/site/readPublished.ts';
import { regionByCode, regionPath } from '../../src/site/regions.ts';
import { authorityOf, cityOf, districtsOf, fylkeOf } from '../../src/site/relations.ts';
import { authorityLink, placeLine, unitFacts, unitSentences } from '../../src/site/unitFacts.ts';
import { unitMap } from '../../src/site/unitMap.ts';
import { unitPage } from '../../src/site/unitPage.ts';
import { unitsPage } from '../../src/site/unitsPage.ts';
import { choicePaths, redirectPaths, renderRedirectsFile } from '../../src/site/waysIn.ts';

// The small country with all three levels, named before a module of the site is read.
vi.hoisted(() => {
  process.env['KOMMUNESPEIL_DATA'] = 'test/golden/levels';
});

const codesOf = (regions: readonly { readonly code: string }[]) => regions.map(({ code }) => code);
const pathOf = (code: string) => regionPath(regionByCode(code), 'nb');

function area(id: string): PublishedArea {
  const found = readIndex().areas.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no area ${id}`);
  return found;
}

describe('who is a member of an average', () => {
  it('is by level: the units of a group, a fylke, a region, or all of them', () => {
    expect(membersOf('EKG01')).toEqual(['1101', '1501']);
    expect(membersOf('EKA11')).toEqual(['1101', '1102']);
    expect(membersOf('EAFK01')).toEqual(['9100']);
    expect(membersOf('EAB')).toEqual(['030101', '030102', '030103']);
    expect(membersOf('EAFK')).toEqual(['0300', '1100', '9100', '9200']);
  });

  it('leaves Oslo out where the average does', () => {
    expect(membersOf('EAFKUO')).toEqual(['1100', '9100', '9200']);
    expect(membersOf('EAKUO')).toEqual(['1101', '1102', '1501', '1502', '1503']);
  });
});

describe('those a unit is held among', () => {
  it('are its kommunegruppe, all county authorities outside Oslo, or all districts', () => {
    expect(['1101', '1100', '0300', '030101'].map((code) => peersOf(regionByCode(code)))).toEqual([
      'EKG01',
      'EAFKUO',
      'EAFKUO',
      'EAB',
    ]);
  });

  it('are none for a kommune alone in its group, and for an average', () => {
    expect([peersOf(regionByCode('0301')), peersOf(regionByCode('EAB'))]).toEqual([null, null]);
  });

  it('do not make a district alone, which has no part of its own', () => {
    expect(['0301', '0300', '030101', '1101'].map((code) => isAlone(regionByCode(code)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('regions of different levels', () => {
  it('belong together by their numbers: fylke and fylkeskommune', () => {
    expect(authorityOf(regionByCode('EKA11'))?.code).toBe('1100');
    expect(fylkeOf(regionByCode('1100'))?.code).toBe('EKA11');
    expect(authorityOf(regionByCode('EKA15'))).toBeUndefined();
  });

  it('belong together by their numbers: a kommune and its districts', () => {
    expect(codesOf(districtsOf(regionByCode('0301')))).toEqual(['030101', '030102', '030103']);
    expect(cityOf(regionByCode('030102'))?.code).toBe('0301');
    expect(['1101', '030101', '0300'].flatMap((code) => districtsOf(regionByCode(code)))).toEqual([]);
  });

  it('lead to each other: a fylke to its fylkeskommune and back', () => {
    expect(authorityLink(regionByCode('EKA11'), 'nb')).toMatchObject({
      text: 'Tall for Vestlandet fylkeskommune',
      href: '/fylkeskommune/vestlandet/',
    });
    expect(unitFacts(regionByCode('1100'), 'nb')).toContainEqual({
      label: 'Kommuner',
      text: 'Kommunene i Vestlandet',
      href: '/fylke/vestlandet/',
    });
  });
});

describe('what identifies a unit', () => {
  const facts = (code: string) =>
    unitFacts(regionByCode(code), 'nb').map(({ label, text, href }) =>
      `${label}: ${text} ${href ?? ''}`.trim(),
    );

  it('is number, region and earlier numbers of a fylkeskommune', () => {
    expect(facts('9100')).toEqual([
      'Fylkeskommunenummer: 9100',
      'Region: Øst-Norge',
      'Tidligere nummer: 9000',
    ]);
  });

  it('is number and kommune of a bydel, fylke and group of a kommune', () => {
    expect(facts('030101')).toEqual(['Bydelsnummer: 030101', 'Kommune: Oslo /kommune/oslo/']);
    expect(facts('1101').slice(0, 4)).toEqual([
      'Kommunenummer: 1101',
      'Innbyggere 2025: 100',
      'Fylke: Vestlandet /fylke/vestlandet/',
      'Kommunegruppe: Kommunegruppe 1 /kommunegruppe/1/',
    ]);
  });

  it('is told in one line where several have a name', () => {
    expect(['1101', '1100', '030101'].map((code) => placeLine(regionByCode(code), 'nb'))).toEqual([
      'Kommune 1101 i Vestlandet',
      'Fylkeskommune 1100 i Vest-Norge',
      'Bydel 030101 i Oslo',
    ]);
  });

  it('says that Oslo is alone in its region, and whose tasks the figures are about', () => {
    expect(unitSentences(regionByCode('0300'), 'nb')).toEqual([
      'Tallene gjelder fylkeskommunens oppgaver, ikke kommunenes.',
      'Oslo (fylkeskommune) er eneste fylkeskommune i sin region. Tallet for regionen er derfor dens eget tall.',
    ]);
    expect(unitSentences(regionByCode('030101'), 'nb')).toHaveLength(1);
  });

  it('is shown on the map of kommuner: those of a fylkeskommune, the one a bydel is in', () => {
    expect(unitMap(regionByCode('1100'), 'nb')?.codes).toEqual(['1101', '1102']);
    expect(unitMap(regionByCode('030101'), 'nb')?.codes).toEqual(['0301']);
    expect(unitMap(regionByCode('9100'), 'nb')).toBeUndefined();
  });
});

describe('the page of a unit', () => {
  const labels = (code: string) =>
    unitPage(regionByCode(code), 'nb').areas.flatMap(({ numbers }) =>
      numbers.flatMap(({ against }) => against.map(({ label }) => label)),
    );

  it('shows the areas of its own level only', () => {
    const areas = (code: string) => unitPage(regionByCode(code), 'nb').areas.map(({ href }) => href);
    expect(areas('1100')).toEqual([
      '/fylkeskommune/vestlandet/videregaende/',
      '/fylkeskommune/vestlandet/kultur/',
    ]);
    expect(areas('030101')).toEqual(['/bydel/gamle-oslo/barnehage/']);
  });

  it('compares a bydel with the average of all of them', () => {
    expect(labels('030101')).toEqual(['3,9\u00a0prosentpoeng lavere enn gjennomsnittet for alle bydeler']);
  });

  it('compares Oslo as a fylkeskommune with the country without it, never with itself', () => {
    expect(labels('0300')).toEqual(['likt med landet uten Oslo']);
  });

  it('has no population and no ages where the level has no such key figures', () => {
    const { population, ages } = unitPage(regionByCode('1100'), 'nb');
    expect([population, ages]).toEqual([null, null]);
  });

  it('stands under the list of its level', () => {
    expect(unitCrumbs(regionByCode('030101'), 'en')).toEqual([
      { text: 'City districts', href: '/en/district/' },
      { text: 'Gamle Oslo' },
    ]);
  });
});

describe('the list of the units of a level', () => {
  it('has each by number, with its region where the level has regions', () => {
    expect(unitsPage('fylkeskommune', 'nb').map(({ region, part }) => `${region.code} ${part}`)).toEqual([
      '0300 Oslo kommune',
      '1100 Vest-Norge',
      '9100 Øst-Norge',
      '9200 Sør-Norge',
    ]);
    expect(unitsPage('bydel', 'nb').map(({ part }) => part)).toEqual(['', '', '']);
  });
});

describe('the key-figure table of a unit', () => {
  const averages = (code: string, id: string) =>
    keyFigurePage(regionByCode(code), area(id), 'nb').regions.slice(1);

  it('compares with own region and the country, but not with a region that is itself', () => {
    expect(averages('0300', 'fylkeskommune-kultur')).toEqual(['EAFKUO', 'EAFK']);
    expect(averages('030102', 'bydel-barnehage')).toEqual(['EAB']);
  });

  it('leads to the other areas of the level for the same unit', () => {
    const page = keyFigurePage(regionByCode('9200'), area('fylkeskommune-kultur'), 'en');
    expect(page.areas.map(({ href }) => href)).toEqual([
      '/en/county-authority/sorlandet/videregaende/',
      '/en/county-authority/sorlandet/kultur/',
    ]);
    expect(page.previous?.href).toBe('/en/county-authority/sorlandet/videregaende/');
    expect(page.next).toBeNull();
  });
});

describe('the page of a service area', () => {
  const columns = (id: string) =>
    areaPage(area(id), 'nb')
      .table.columns.filter(({ kind }) => kind === 'number')
      .map((column) => column.id);

  it('shows the averages over all units of its level', () => {
    expect(columns('fylkeskommune-kultur').slice(-2)).toEqual(['EAFK-2025', 'EAFKUO']);
    expect(columns('bydel-barnehage')).toEqual(['EAB-2024', 'EAB-2025']);
  });

  it('offers files that name the level, and hold its regions alone', () => {
    const text = extractsOf('test/golden/levels').text('bydel-barnehage.csv');
    expect(text).toContain('Grünerløkka;bydel');
    expect(text).not.toMatch(/kommune;/);
  });
});

describe('the page of a key figure', () => {
  it('ranks the units of its level, each with its region', () => {
    const { ranked, unranked } = indicatorPage('elever-per-laerer-fk', 'nb');
    expect([...ranked, ...unranked].map(({ href, group }) => `${href} ${group}`)).toEqual([
      '/fylkeskommune/oslo/ Oslo kommune',
      '/fylkeskommune/sorlandet/ Sør-Norge',
      '/fylkeskommune/ostlandet/ Øst-Norge',
      '/fylkeskommune/vestlandet/ Vest-Norge',
    ]);
  });

  it('shows the averages of its level by year, and of the regions, which have no page', () => {
    const { national, groups } = indicatorPage('elever-per-laerer-fk', 'nb');
    expect(national.map(({ name }) => name)).toEqual(['Landet', 'Landet uten Oslo']);
    expect(groups.map(({ name, href }) => [name, href])).toEqual([
      ['Øst-Norge', undefined],
      ['Sør-Norge', undefined],
      ['Vest-Norge', undefined],
      ['Oslo kommune', undefined],
    ]);
  });

  it('says of the average of a region of one whose figure it is', () => {
    const { groups } = indicatorPage('elever-per-laerer-fk', 'nb');
    expect(groups.find(({ code }) => code === 'EAFK06')?.only).toBe('Oslo (fylkeskommune)');
    expect(indicatorPage('andel-barn', 'nb').groups.map(({ only }) => only)).toEqual([
      undefined,
      undefined,
      'Oslo',
    ]);
  });

  it('has one average and no groups for districts', () => {
    const { national, groups, ranked } = indicatorPage('andel-barn-bydel', 'nb');
    expect(national.map(({ name }) => name)).toEqual(['Alle bydeler']);
    expect(groups).toEqual([]);
    expect(ranked.map(({ group }) => group)).toEqual(['', '', '']);
  });
});

describe('the ways in to a level', () => {
  it('are numbers and other names, each to a page of that level', () => {
    const ways = redirectPaths('fylkeskommune').map(({ params, props }) => [params.alias, props.to.slug]);
    expect(ways).toContainEqual(['1100', 'vestlandet']);
    expect(ways).toContainEqual(['nuortariika', 'ostlandet']);
    expect(ways).toContainEqual(['vestlandet-fylkeskommune', 'vestlandet']);
    expect(redirectPaths('bydel').map(({ params }) => params.alias)).toEqual(['030101', '030102', '030103']);
  });

  it('are a choice where a former fylkeskommune was divided', () => {
    expect(
      choicePaths('fylkeskommune').map(({ props }) => [props.way.text, codesOf(props.way.targets)]),
    ).toEqual([
      ['9000', ['9100', '9200']],
      ['Storlandet', ['9100', '9200']],
    ]);
  });

  it('never lead from one level to another', () => {
    for (const line of renderRedirectsFile().trim().split('\n')) {
      const [from = '', to = ''] = line.split(' ');
      expect(to.split('/').slice(0, -2)).toEqual(from.split('/').slice(0, -2));
    }
  });

  it('lead to an address on each level', () => {
    expect(['0301', '0300', '030101', 'EAFK03', 'EAB'].map(pathOf)).toEqual([
      '/kommune/oslo/',
      '/fylkeskommune/oslo/',
      '/bydel/gamle-oslo/',
      undefined,
      undefined,
    ]);
  });
});
