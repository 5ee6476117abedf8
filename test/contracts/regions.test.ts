import { describe, expect, test } from 'vitest';
import { parseRegions } from '../../src/contracts/regions.ts';
import type { RegionFile } from '../../src/contracts/regions.ts';
import { parseChanged, SMALL_COUNTRY, sourcesOf } from './regionFixture.ts';

describe('parseRegions', () => {
  test('reads every file of a consistent country without a problem', () => {
    const { value, problems } = parseRegions(sourcesOf(SMALL_COUNTRY));
    expect(problems).toEqual([]);
    expect(value?.kommuner).toHaveLength(7);
    expect(value?.kommuner[3]).toEqual({
      code: '0104',
      name: 'Betna - Báhtni',
      names: [
        { lang: 'no', name: 'Betna' },
        { lang: 'se', name: 'Báhtni' },
      ],
      county: '01',
      validFrom: '2020-01-01',
      validTo: null,
      point: { lon: 11.5, lat: 61 },
      slug: 'betna',
    });
    expect(value?.kommunegrupper[0]).toMatchObject({
      population: { min: 0, max: 599 },
      boundCosts: ['low'],
      freeIncome: ['low', 'middle'],
      note: null,
    });
    expect(value?.kommunegrupper[1]).toMatchObject({
      population: null,
      boundCosts: [],
      note: { nb: 'Alene.', nn: 'Åleine.', en: 'Alone.' },
    });
    expect(value?.changes[2]).toEqual({ date: '2024-01-01', kind: 'split', from: '0201', to: '0202' });
    expect(value?.memberships[2]).toEqual({
      vintage: '2020',
      kommune: '0201',
      group: 'EKG02',
      validFrom: '2020-01-01',
      validTo: '2024-01-01',
    });
    expect(value?.land.map(({ code }) => code)).toEqual(['EAK', 'EAKUO']);
  });

  test('accepts a country without changes and without neighbours', () => {
    const header = 'kommune,neighbour\n';
    const { problems } = parseRegions(sourcesOf({ ...SMALL_COUNTRY, neighbours: header }));
    expect(problems).toEqual([]);
  });

  test('gives no value when anything is wrong', () => {
    expect(parseChanged('kommuner', '0101,Alta', '101,Alta').value).toBeUndefined();
  });

  test('collects problems of several files in one run', () => {
    const { problems } = parseRegions(
      sourcesOf({
        ...SMALL_COUNTRY,
        fylker: SMALL_COUNTRY.fylker.replace('01,Nord', '1,Nord'),
        changes: SMALL_COUNTRY.changes.replace('merge,0102', 'melt,0102'),
      }),
    );
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'regions/fylker.csv:2',
      'regions/changes.csv:2',
    ]);
  });
});

interface Fault {
  readonly rule: string;
  readonly file: RegionFile;
  readonly from: string;
  readonly to: string;
  /** code, file, line, column of every problem expected */
  readonly expected: readonly (readonly [code: string, file: RegionFile, line: number, column: string])[];
}

const FAULTS: readonly Fault[] = [
  {
    rule: 'a municipality number keeps its leading zero',
    file: 'kommuner',
    from: '0101,Alta',
    to: '101,Alta',
    expected: [['bad-field', 'kommuner', 2, 'code']],
  },
  {
    rule: 'a date must exist',
    file: 'kommuner',
    from: '01,1990-01-01,,10.5',
    to: '01,1990-02-30,,10.5',
    expected: [['bad-field', 'kommuner', 2, 'valid_from']],
  },
  {
    rule: 'validity ends after it begins',
    file: 'membership',
    from: '2020-01-01,2024-01-01',
    to: '2020-01-01,2020-01-01',
    expected: [['bad-field', 'membership', 4, 'valid_to']],
  },
  {
    rule: 'the county is the first two digits of the number',
    file: 'kommuner',
    from: 'no,01,1990-01-01,,10.5',
    to: 'no,02,1990-01-01,,10.5',
    expected: [['bad-field', 'kommuner', 2, 'county']],
  },
  {
    rule: 'the printed name is made of the names in their order',
    file: 'kommuner',
    from: 'Betna - Báhtni',
    to: 'Báhtni - Betna',
    expected: [['bad-field', 'kommuner', 5, 'name']],
  },
  {
    rule: 'a language in the order has a name',
    file: 'kommuner',
    from: 'no|se',
    to: 'no|fkv',
    expected: [
      ['bad-field', 'kommuner', 5, 'name_se'],
      ['missing-text', 'kommuner', 5, 'name_fkv'],
      ['bad-field', 'kommuner', 5, 'name'],
    ],
  },
  {
    rule: 'a number in force has a point and an address',
    file: 'kommuner',
    from: ',10.5,60,alta',
    to: ',,60,',
    expected: [
      ['missing-text', 'kommuner', 2, 'lon'],
      ['missing-text', 'kommuner', 2, 'slug'],
    ],
  },
  {
    rule: 'a point lies in Norway',
    file: 'kommuner',
    from: ',10.5,60,',
    to: ',60,10.5,',
    expected: [
      ['bad-field', 'kommuner', 2, 'lon'],
      ['bad-field', 'kommuner', 2, 'lat'],
    ],
  },
  {
    rule: 'levels of a group are low, middle or high',
    file: 'kommunegrupper',
    from: 'low+middle',
    to: 'low/middle',
    expected: [['bad-field', 'kommunegrupper', 2, 'free_income']],
  },
  {
    rule: 'a number is defined once for each day',
    file: 'fylker',
    from: '02,Sør,Sør,,,,,no,2003-01-01,,sor\n',
    to: '02,Sør,Sør,,,,,no,2003-01-01,,sor\n02,Øst,Øst,,,,,no,2001-01-01,2004-01-01,\n',
    expected: [['overlapping-validity', 'fylker', 4, 'valid_from']],
  },
  {
    rule: 'a municipality lies in a county that exists as long as it does',
    file: 'fylker',
    from: '02,Sør,Sør,,,,,no,2003-01-01,,sor',
    to: '02,Sør,Sør,,,,,no,2003-01-01,2020-01-01,',
    expected: [
      ['unknown-county', 'kommuner', 6, 'county'],
      ['unknown-county', 'kommuner', 7, 'county'],
      ['unknown-county', 'kommuner', 8, 'county'],
    ],
  },
  {
    rule: 'a slug is the one the rule gives',
    file: 'kommuner',
    from: '62.5,dam',
    to: '62.5,daam',
    expected: [['wrong-slug', 'kommuner', 8, 'slug']],
  },
  {
    rule: 'two that share a name both carry their county in the slug',
    file: 'kommuner',
    from: '0203,Dåm,Dåm',
    to: '0203,Alta,Alta',
    expected: [
      ['wrong-slug', 'kommuner', 2, 'slug'],
      ['wrong-slug', 'kommuner', 8, 'slug'],
    ],
  },
  {
    rule: 'a change begins with a number valid the day before',
    file: 'changes',
    from: 'merge,0103,',
    to: 'merge,0109,',
    expected: [
      ['change-outside-validity', 'changes', 3, 'from'],
      ['missing-change', 'kommuner', 4, 'valid_to'],
    ],
  },
  {
    rule: 'a change leads to a number valid on its day',
    file: 'changes',
    from: 'split,0201,0203',
    to: 'split,0201,0102',
    expected: [
      ['change-outside-validity', 'changes', 5, 'to'],
      ['missing-change', 'kommuner', 8, 'valid_from'],
    ],
  },
  {
    rule: 'the kind of a change agrees with the pairs of its day',
    file: 'changes',
    from: 'split,0201,0203',
    to: 'rename,0201,0203',
    expected: [['wrong-change-kind', 'changes', 5, 'kind']],
  },
  {
    rule: 'a change stands once',
    file: 'changes',
    from: 'date,kind,from,to\n2020-01-01,merge,0102,0104\n',
    to: 'date,kind,from,to\n2020-01-01,split,0102,0104\n2020-01-01,split,0102,0104\n',
    expected: [['duplicate-change', 'changes', 3, 'to']],
  },
  {
    rule: 'a number that ends leads to another',
    file: 'changes',
    from: '2020-01-01,merge,0102,0104\n2020-01-01,merge,0103,0104\n',
    to: '2020-01-01,rename,0102,0104\n',
    expected: [['missing-change', 'kommuner', 4, 'valid_to']],
  },
  {
    rule: 'a member is a number valid all the days it is a member',
    file: 'membership',
    from: '0104,EKG01,2020-01-01,',
    to: '0104,EKG01,2019-01-01,',
    expected: [
      ['member-outside-validity', 'membership', 3, 'kommune'],
      ['unknown-group', 'membership', 3, 'group'],
    ],
  },
  {
    rule: 'a member is in a group of its vintage',
    file: 'membership',
    from: '0202,EKG02',
    to: '0202,EKG09',
    expected: [['unknown-group', 'membership', 5, 'group']],
  },
  {
    rule: 'a municipality is in one group at a time',
    file: 'membership',
    from: '2020,0202,EKG02,2024-01-01,\n',
    to: '2020,0202,EKG02,2024-01-01,\n2020,0202,EKG01,2025-01-01,\n',
    expected: [['overlapping-validity', 'membership', 6, 'valid_from']],
  },
  {
    rule: 'a municipality is in a group every day of the vintage',
    file: 'membership',
    from: '0203,EKG01,2024-01-01,',
    to: '0203,EKG01,2024-01-01,2025-01-01',
    expected: [['no-group', 'membership', 0, 'kommune']],
  },
  {
    rule: 'a group has the size it was published with',
    file: 'kommunegrupper',
    from: 'low+middle,2,',
    to: 'low+middle,3,',
    expected: [['group-size', 'kommunegrupper', 2, 'size']],
  },
  {
    rule: 'neighbours stand both ways',
    file: 'neighbours',
    from: '0104,0101\n',
    to: '',
    expected: [['bad-neighbour', 'neighbours', 2, '']],
  },
  {
    rule: 'neighbours are numbers in force',
    file: 'neighbours',
    from: '0101,0104\n0104,0101',
    to: '0101,0102\n0102,0101',
    expected: [
      ['bad-neighbour', 'neighbours', 2, ''],
      ['bad-neighbour', 'neighbours', 3, ''],
    ],
  },
  {
    rule: 'the country stands once, with and without Oslo',
    file: 'land',
    from: 'EAKUO,landetUtenOslo',
    to: 'EAK,landet',
    expected: [
      ['bad-country', 'land', 2, ''],
      ['bad-country', 'land', 1, ''],
    ],
  },
];

describe('a problem is reported with file, line and column when', () => {
  test.each(FAULTS)('$rule', ({ file, from, to, expected }) => {
    const { problems } = parseChanged(file, from, to);
    const found = problems.map((problem) => [
      problem.code,
      problem.file.replace(/^regions\/|\.csv$/g, ''),
      problem.line ?? 0,
      problem.column ?? '',
    ]);
    expect(found).toEqual(expected);
    for (const { what, why, cure } of problems)
      expect([what, why, cure].every((text) => text.length > 10)).toBe(true);
  });

  test('the text says which day lacks a group', () => {
    const { problems } = parseChanged(
      'membership',
      '0203,EKG01,2024-01-01,',
      '0203,EKG01,2024-01-01,2025-01-01',
    );
    expect(problems[0]?.what).toBe('0203 Dåm is in no group of the grouping 2020 on 2025-01-01.');
  });
});
