import { describe, expect, test } from 'vitest';
import { buildLineage, describeArtificialShare } from '../../src/domain/lineage.ts';
import type { ChangeKind, Kommune, RegionChange } from '../../src/domain/region.ts';

function kommune(code: string, years: readonly [from: number, to: number | null], name = code): Kommune {
  const [from, to] = years;
  return {
    code,
    name,
    names: [{ lang: 'no', name }],
    county: code.slice(0, 2),
    validFrom: `${from}-01-01`,
    validTo: to === null ? null : `${to}-01-01`,
    point: null,
    slug: null,
  };
}

function changes(...lines: readonly string[]): RegionChange[] {
  return lines.map((line) => {
    const [year, kind, from, to] = line.split(' ');
    return { date: `${year}-01-01`, kind: kind as ChangeKind, from: from ?? '', to: to ?? '' };
  });
}

describe('a renamed number', () => {
  const lineage = buildLineage(
    [
      kommune('0219', [1990, 2020], 'Bærum'),
      kommune('3024', [2020, 2024], 'Bærum'),
      kommune('3201', [2024, null], 'Bærum'),
    ],
    changes('2020 rename 0219 3024', '2024 rename 3024 3201'),
  );

  test.each([
    ['0219', '2019'],
    ['3024', '2020'],
    ['3024', '2023'],
    ['3201', '2024'],
  ])('%s in %s belongs to the number in force', (code, period) => {
    expect(lineage.unitOf(code, period)).toBe('3201');
    expect(lineage.partsOf('3201', period)).toEqual([code]);
  });

  test('is valid only in the years whose 31 December it has', () => {
    expect(lineage.isValidCode('3024', '2019')).toBe(false);
    expect(lineage.isValidCode('3024', '2024')).toBe(false);
    expect(lineage.unitOf('3201', '2023')).toBeUndefined();
    expect(lineage.unitOf('9999', '2023')).toBeUndefined();
  });

  test('has no break, and its series reaches back before the first change', () => {
    expect(lineage.breaksOf('3201')).toEqual([]);
    expect(lineage.startOf('3201')).toBeNull();
    expect(lineage.hasArtificialShare('3201', '2005')).toBe(false);
  });

  test('leads from each earlier number to the one in force', () => {
    expect(lineage.currentOf('0219')).toEqual(['3201']);
    expect(lineage.currentOf('3201')).toEqual(['3201']);
    expect(lineage.aliasesOf('3201')).toMatchObject([
      { code: '0219', name: 'Bærum', divided: false },
      { code: '3024', divided: false },
    ]);
  });
});

describe('a merger', () => {
  const lineage = buildLineage(
    [kommune('1103', [1965, null]), kommune('1141', [1965, 2020]), kommune('1142', [1965, 2020])],
    changes('2020 merge 1103 1103', '2020 merge 1141 1103', '2020 merge 1142 1103'),
  );

  test('is made of all its parts before it, also of the number it goes on under', () => {
    expect(lineage.partsOf('1103', '2019')).toEqual(['1103', '1141', '1142']);
    expect(lineage.partsOf('1103', '2020')).toEqual(['1103']);
    expect(lineage.unitsIn('2019')).toEqual(['1103']);
  });

  test('is told as a merger, not as a new series', () => {
    expect(lineage.breaksOf('1103')).toEqual([
      { period: '2020', kind: 'merge', from: ['1103', '1141', '1142'] },
    ]);
    expect(lineage.hasArtificialShare('1103', '2019')).toBe(false);
  });
});

describe('a split', () => {
  const lineage = buildLineage(
    [
      kommune('1534', [1990, 2020], 'Haram'),
      kommune('1504', [1990, 2020], 'Ålesund'),
      kommune('1507', [2020, 2024], 'Ålesund'),
      kommune('1508', [2024, null], 'Ålesund'),
      kommune('1580', [2024, null], 'Haram'),
    ],
    changes('2020 merge 1504 1507', '2020 merge 1534 1507', '2024 split 1507 1508', '2024 split 1507 1580'),
  );

  test('ends the old series, which stays a unit of its own years with what had gone into it', () => {
    expect(lineage.unitsIn('2023')).toEqual(['1507']);
    expect(lineage.unitOf('1534', '2019')).toBe('1507');
    expect(lineage.partsOf('1507', '2019')).toEqual(['1504', '1534']);
    expect(lineage.partsOf('1507', '2024')).toEqual([]);
  });

  test('begins new series with a break', () => {
    expect(lineage.startOf('1580')).toBe('2024');
    expect(lineage.breaksOf('1580')).toEqual([{ period: '2024', kind: 'split', from: ['1507'] }]);
    expect(lineage.partsOf('1580', '2023')).toEqual([]);
  });

  test('makes restated figures before it artificial, and says why', () => {
    expect(lineage.hasArtificialShare('1508', '2023')).toBe(true);
    expect(lineage.hasArtificialShare('1508', '2024')).toBe(false);
    expect(lineage.hasArtificialShare('1507', '2019')).toBe(false);
    const share = lineage.artificialShareOf('1580', '2010');
    expect(share && describeArtificialShare('1580', share)).toBe(
      '1580 got a part of a divided municipality in 2024 (made from 1507); earlier figures on its borders are shares made by assumption',
    );
  });

  test('leads from an old number to all that have its area, the one that kept the name first', () => {
    expect(lineage.currentOf('1507')).toEqual(['1508', '1580']);
    expect(lineage.currentOf('1534')).toEqual(['1580', '1508']);
  });

  test('gives one that was merged and is no part again to the part that kept the name of the whole', () => {
    const three = buildLineage(
      [
        kommune('1504', [1990, 2020], 'Ålesund'),
        kommune('1523', [1990, 2020], 'Ørskog'),
        kommune('1534', [1990, 2020], 'Haram'),
        kommune('1507', [2020, 2024], 'Ålesund'),
        kommune('1508', [2024, null], 'Ålesund'),
        kommune('1580', [2024, null], 'Haram'),
      ],
      changes(
        ...['1504', '1523', '1534'].map((from) => `2020 merge ${from} 1507`),
        ...['1508', '1580'].map((to) => `2024 split 1507 ${to}`),
      ),
    );
    expect(three.aliasesOf('1508').map(({ code }) => code)).toEqual(['1504', '1507', '1523']);
    expect(three.currentOf('1523')).toEqual(['1508', '1580']);
  });

  test('lets an old number lead to all parts where no name tells', () => {
    const nameless = buildLineage(
      [
        kommune('0001', [1990, 2000], 'A'),
        kommune('0002', [1990, 2000], 'B'),
        kommune('0003', [2000, 2010], 'C'),
        kommune('0004', [2010, null], 'D'),
        kommune('0005', [2010, null], 'E'),
      ],
      changes('2000 merge 0001 0003', '2000 merge 0002 0003', '2010 split 0003 0004', '2010 split 0003 0005'),
    );
    for (const part of ['0004', '0005'])
      expect(nameless.aliasesOf(part).map(({ code, divided }) => [code, divided])).toEqual([
        ['0001', true],
        ['0002', true],
        ['0003', true],
      ]);
  });

  test('gives what was merged to the part that has its name, or to the one that kept that of the whole', () => {
    const aliases = (code: string) => lineage.aliasesOf(code).map((alias) => [alias.code, alias.divided]);
    expect(aliases('1580')).toEqual([
      ['1507', true],
      ['1534', false],
    ]);
    expect(aliases('1508')).toEqual([
      ['1504', false],
      ['1507', true],
    ]);
  });
});

describe('a merger that also received a part of a divided number', () => {
  const lineage = buildLineage(
    [
      kommune('1601', [1990, 2018], 'Hitra'),
      kommune('5013', [2018, 2020], 'Hitra'),
      kommune('5012', [1990, 2020], 'Snillfjord'),
      kommune('5056', [2020, null], 'Hitra'),
      kommune('5059', [2020, null], 'Orkland'),
    ],
    changes('2018 rename 1601 5013', '2020 merge 5013 5056', '2020 split 5012 5056', '2020 split 5012 5059'),
  );

  test('is a new series, and what was merged into it is a historic unit', () => {
    expect(lineage.unitsIn('2019')).toEqual(['5012', '5013']);
    expect(lineage.unitOf('1601', '2017')).toBe('5013');
    expect(lineage.breaksOf('5056')).toEqual([{ period: '2020', kind: 'split', from: ['5012', '5013'] }]);
    expect(lineage.hasArtificialShare('5056', '2019')).toBe(true);
  });
});

describe('a merger of a number that was broken earlier', () => {
  // Tønsberg 0704 got a part of Stokke 0720 in 2017 and was merged with Re 0716 in 2020.
  const lineage = buildLineage(
    [
      kommune('0704', [1988, 2020]),
      kommune('0710', [2017, null]),
      kommune('0716', [2002, 2020]),
      kommune('0720', [1990, 2017]),
      kommune('3803', [2020, null]),
    ],
    changes(
      '2017 merge 0704 0704',
      '2017 split 0720 0704',
      '2017 split 0720 0710',
      '2020 merge 0704 3803',
      '2020 merge 0716 3803',
    ),
  );

  test('reaches back to the break and no further, even for the part that was whole', () => {
    expect(lineage.startOf('3803')).toBe('2017');
    expect(lineage.partsOf('3803', '2017')).toEqual(['0704', '0716']);
    expect(lineage.partsOf('3803', '2016')).toEqual([]);
    expect(lineage.unitsIn('2016')).toEqual(['0704', '0716', '0720']);
    expect(lineage.hasArtificialShare('3803', '2016')).toBe(true);
  });

  test('tells the break and the merger', () => {
    expect(lineage.breaksOf('3803')).toEqual([
      { period: '2017', kind: 'split', from: ['0704', '0720'] },
      { period: '2020', kind: 'merge', from: ['0704', '0716'] },
    ]);
  });
});

describe('a number that goes on after giving away a part', () => {
  const lineage = buildLineage(
    [kommune('1804', [1990, null]), kommune('1805', [2020, null])],
    changes('2020 split 1804 1804', '2020 split 1804 1805'),
  );

  test('is two units: the earlier is marked with its last year', () => {
    expect(lineage.unitOf('1804', '2019')).toBe('1804(-2019)');
    expect(lineage.unitOf('1804', '2020')).toBe('1804');
    expect(lineage.partsOf('1804(-2019)', '2019')).toEqual(['1804']);
    expect(lineage.unitsIn('2019')).toEqual(['1804(-2019)']);
  });

  test('needs no alias for itself', () => {
    expect(lineage.currentOf('1804')).toEqual(['1804']);
    expect(lineage.aliasesOf('1805')).toEqual([]);
  });
});

test('a change that names a number not valid on its day is a bug and throws with the number', () => {
  expect(() => buildLineage([kommune('0101', [1990, null])], changes('2020 rename 0102 0101'))).toThrow(
    '0102',
  );
});

test('an unknown unit is a bug and throws with the code', () => {
  const lineage = buildLineage([kommune('0101', [1990, null])], []);
  expect(() => lineage.breaksOf('0199')).toThrow('0199');
  expect(lineage.unitsIn('2020')).toEqual(['0101']);
});
