import { describe, expect, it } from 'vitest';
import { parseRegions, regionPath } from '../../src/contracts/regions.ts';
import type { LevelFile } from '../../src/contracts/regions.ts';
import { SMALL_COUNTRY, sourcesOf } from './regionFixture.ts';

const LAND = `${SMALL_COUNTRY.land}EAFK,fylkeskommunerLandet,Landet,,Norway
EAFKUO,fylkeskommunerUtenOslo,Landet uten Oslo,,Norway excluding Oslo
EAB,bydelerAlle,Alle bydeler,,All city districts
`;

const LEVELS: Readonly<Record<LevelFile, string>> = {
  fylkeskommuner: `code,name,name_no,name_se,name_smj,name_sma,name_fkv,name_order,region,split_from,valid_from,valid_to,slug
0100,Nord - Davvi,Nord,Davvi,,,,no|se,EAFK01,,2020-01-01,,nord
0200,Sør,Sør,,,,,no,EAFK01,,2020-01-01,2024-01-01,
0300,Øst,Øst,,,,,no,EAFK01,0200,2024-01-01,,ost
0400,Vest,Vest,,,,,no,EAFK01,0200,2024-01-01,,vest
`,
  fylkeskommuneregioner: `code,valid_from,valid_to,name_nb,name_nn,name_en
EAFK01,2020-01-01,,Nord-Norge,Nord-Noreg,Northern Norway
`,
  bydeler: `code,name,valid_from,valid_to,slug
030101,Gamle Oslo,2004-01-01,,gamle-oslo
030102,Grünerløkka,2004-01-01,,grunerlokka
`,
};

function parse(changed: Partial<Record<LevelFile, string>> = {}, land = LAND) {
  const encoder = new TextEncoder();
  const levels = Object.entries({ ...LEVELS, ...changed }).map(([file, text]) => [
    file,
    { file: regionPath(file as LevelFile), bytes: encoder.encode(text) },
  ]);
  return parseRegions({ ...sourcesOf({ ...SMALL_COUNTRY, land }), ...Object.fromEntries(levels) });
}

function problemsOf(file: LevelFile, from: string, to: string): string[] {
  if (!LEVELS[file].includes(from)) throw new Error(`«${from}» is not in ${file}`);
  return parse({ [file]: LEVELS[file].replace(from, to) }).problems.map(
    ({ code, file: where, line }) => `${code} ${where}:${line ?? ''}`,
  );
}

describe('files of the other levels', () => {
  it('are read with everything about a county authority', () => {
    const { value, problems } = parse();
    expect(problems).toEqual([]);
    expect(value?.fylkeskommuner[0]).toEqual({
      code: '0100',
      name: 'Nord - Davvi',
      names: [
        { lang: 'no', name: 'Nord' },
        { lang: 'se', name: 'Davvi' },
      ],
      region: 'EAFK01',
      splitFrom: null,
      validFrom: '2020-01-01',
      validTo: null,
      slug: 'nord',
    });
    expect(value?.fylkeskommuner[2]?.splitFrom).toBe('0200');
    expect(value?.fylkeskommuneregioner[0]?.name.nn).toBe('Nord-Noreg');
  });

  it('are read with a city district, which has its Norwegian name alone', () => {
    expect(parse().value?.bydeler[1]).toMatchObject({
      code: '030102',
      names: [{ lang: 'no', name: 'Grünerløkka' }],
    });
  });

  it('need not be there', () => {
    const { value, problems } = parseRegions(sourcesOf(SMALL_COUNTRY));
    expect(problems).toEqual([]);
    expect([value?.fylkeskommuner, value?.fylkeskommuneregioner, value?.bydeler]).toEqual([[], [], []]);
  });

  it('need the averages of all', () => {
    expect(parse({}, SMALL_COUNTRY.land).problems.map(({ code }) => code)).toEqual([
      'bad-country',
      'bad-country',
      'bad-country',
    ]);
  });

  it.each([
    ['a county authority whose number is no county’s', 'fylkeskommuner', '0100,', '0101,', ['bad-field']],
    [
      'a region that is not there',
      'fylkeskommuner',
      'no|se,EAFK01',
      'no|se,EAFK02',
      ['unknown-region-of-counties'],
    ],
    ['a slug that is not the rule’s', 'fylkeskommuner', ',ost', ',aust', ['wrong-slug']],
    [
      'a number that ends in nothing',
      'fylkeskommuner',
      'EAFK01,0200,2024-01-01,,ost',
      'EAFK01,,2024-01-01,,ost',
      ['bad-split', 'bad-split'],
    ],
    [
      'a division on another day',
      'fylkeskommuner',
      '0200,2024-01-01,,vest',
      '0200,2023-01-01,,vest',
      ['bad-split', 'bad-split'],
    ],
    [
      'a number that stands twice',
      'fylkeskommuner',
      '0300,Øst,Øst',
      '0400,Øst,Øst',
      ['overlapping-validity'],
    ],
    ['a city district outside Oslo', 'bydeler', '030102', '460102', ['bad-field']],
    ['a slug of a city district that is not the rule’s', 'bydeler', 'grunerlokka', 'lokka', ['wrong-slug']],
  ] as const)('tell of %s', (_, file, from, to, codes) => {
    expect(problemsOf(file, from, to).map((text) => text.split(' ')[0])).toEqual(codes);
  });
});
