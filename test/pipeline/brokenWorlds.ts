import { replace, textOf, write } from './world.ts';
import type { World } from './world.ts';

export interface BrokenWorld {
  readonly kind: string;
  readonly world: World;
}

/** The good world with one thing wrong: every kind of mistake that a publisher has made or will make. */
export function brokenWorlds(good: World): BrokenWorld[] {
  const people = 'input/folkemengde/folkemengde.csv';
  const visits = 'input/bibliotek/bibliotek-2025.csv';
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const withBytes = (path: string, bytes: Uint8Array) => new Map(good).set(path, bytes);
  const without = (path: string) => new Map([...good].filter(([name]) => name !== path));
  const change = (path: string, from: string | RegExp, to: string) => replace(good, path, [from, to]);
  const notice = (line: string) =>
    write(good, 'notices.csv', `region,from,to,text_nb,text_en,link\n${line}\n`);
  const mark = new TextEncoder().encode('\uFEFF');
  return [
    { kind: 'unknown region', world: change(people, '\n1101,2023,', '\n1199,2023,') },
    { kind: 'a leading zero eaten by a spreadsheet', world: change(people, '\n0301,2023,', '\n301,2023,') },
    { kind: 'a region outside its validity', world: change(visits, '\n1102,2025,', '\n1190,2025,') },
    { kind: 'an artificial share', world: write(good, people, `${textOf(good, people)}1502,2023,20,2\n`) },
    {
      kind: 'a region twice in a year',
      world: write(good, visits, `${textOf(good, visits)}1503,2025,91,4,8.8\n`),
    },
    {
      kind: 'the same publication in two files',
      world: change('input/bibliotek/dataset.json', '2025-03-17', '2025-06-16'),
    },
    { kind: 'not a number', world: change(visits, '1101,2025,330', '1101,2025,mange') },
    { kind: 'a number with spaces', world: change(visits, '1101,2025,330', '1101,2025,1 330') },
    { kind: 'not a year', world: change(visits, '1101,2025,330', '1101,25,330') },
    { kind: 'a missing column', world: change(visits, /,[^,\n]*(?=\n)/g, '') },
    { kind: 'an extra column', world: change(visits, /(?=\n)/g, ',x') },
    {
      kind: 'a byte order mark',
      world: withBytes(visits, new Uint8Array([...mark, ...(good.get(visits) ?? [])])),
    },
    { kind: 'a wrong delimiter', world: change(visits, /,/g, ';') },
    { kind: 'an empty file', world: write(good, visits, '') },
    {
      kind: 'a header and nothing below it',
      world: write(good, visits, 'region,year,besok,utlan,tilfredshet\n'),
    },
    {
      kind: 'Latin-1',
      world: withBytes(
        'measures/omsorg.csv',
        latin1(textOf(good, 'measures/omsorg.csv').replace('Eldre', 'Nål')),
      ),
    },
    { kind: 'a decimal comma', world: change(visits, '13,8.1', '13,8,1') },
    {
      kind: 'quotes that do not pair up',
      world: change('measures/avgift.csv', 'gebyr,gebyr,kr,0,,Gebyr', 'gebyr,gebyr,kr,0,,"Gebyr'),
    },
    {
      kind: 'a chosen figure of another area',
      world: change('profile.json', '"perArea"', '"chosen": { "kultur": ["gebyr"] },\n  "perArea"'),
    },
    {
      kind: 'a fact that is no key figure',
      world: change(
        'profile.json',
        '"perArea"',
        '"facts": [{ "heading": { "nb": "x", "nn": "x", "en": "x" }, "indicators": ["alder"] }],\n  "perArea"',
      ),
    },
    {
      kind: 'an indicator of an unknown measure',
      world: change('areas/befolkning.csv', 'innbyggere - voksne', 'innbyggere - gamle'),
    },
    {
      kind: 'a measure of an unknown column',
      world: change('measures/avgift.csv', 'gebyr,gebyr,', 'gebyr,avgift,'),
    },
    {
      kind: 'an expression that cannot be read',
      world: change('measures/folkemengde.csv', 'alle - barn', 'alle * barn'),
    },
    {
      kind: 'a denominator that is zero',
      world: change('areas/tjenester.csv', 'timer,innbyggere,100', 'timer,barn,100'),
    },
    {
      kind: 'a denominator that is zero everywhere',
      world: change('measures/folkemengde.csv', 'innbyggere,alle', 'innbyggere,alle - alle'),
    },
    {
      kind: 'a figure outside the bounds',
      world: change('input/omsorg/omsorg.csv', '0301,2025,20.0', '0301,2025,120.0'),
    },
    { kind: 'a jump from the year before', world: change(people, '1101,2026,100,', '1101,2026,1000,') },
    {
      kind: 'an area that is not named as its file',
      world: change('areas/kultur.csv', 'area,kultur', 'area,bibliotek'),
    },
    { kind: 'a missing name', world: change('areas/kultur.csv', 'neutral,,,Utlån,', 'neutral,,,,') },
    { kind: 'a listed file that is not there', world: without(visits) },
    {
      kind: 'a file that is not listed',
      world: write(good, 'input/omsorg/omsorg-ny.csv', 'region,year,andel,eldre\n'),
    },
    { kind: 'a folder without dataset.json', world: without('input/modell/dataset.json') },
    {
      kind: 'a wrong field in dataset.json',
      world: change('input/modell/dataset.json', '"provenance": "modelled"', '"provenance": "guessed"'),
    },
    {
      kind: 'a folder that is not named as its dataset',
      world: change('input/modell/dataset.json', '"id": "modell"', '"id": "modeller"'),
    },
    {
      kind: 'measures of no dataset',
      world: new Map(
        [...good].map(([path, bytes]) => [path.replace('measures/modell', 'measures/model'), bytes]),
      ),
    },
    { kind: 'an id twice', world: change('measures/modell.csv', 'timer,timer,', 'gebyr,timer,') },
    {
      kind: 'a ratio without denominator',
      world: change('areas/kultur.csv', 'utlan,,,sum', 'utlan,,,ratio'),
    },
    { kind: 'a sum of ratios', world: change('areas/befolkning.csv', ',100,ratio', ',100,sum') },
    { kind: 'an unknown word', world: change('areas/kultur.csv', ',mean,', ',middel,') },
    { kind: 'a break of an unknown key figure', world: change('breaks.csv', 'gebyr,,2025', 'gebyret,,2025') },
    { kind: 'a break of nothing', world: change('breaks.csv', 'gebyr,,2025', ',,2025') },
    {
      kind: 'a notice of an unknown region',
      world: notice('1199,2024-01-01,,Hei,Hello,https://www.ssb.no/'),
    },
    { kind: 'a notice from no day', world: notice('1101,2024-02-30,,Hei,Hello,https://www.ssb.no/') },
    {
      kind: 'a notice to a date in words',
      world: notice('1101,2024-01-01,juni,Hei,Hello,https://www.ssb.no/'),
    },
    {
      kind: 'a notice that ends before it begins',
      world: notice('1101,2024-01-01,2023-12-31,Hei,Hello,https://www.ssb.no/'),
    },
    { kind: 'a notice without English', world: notice('1101,2024-01-01,,Hei,,https://www.ssb.no/') },
    { kind: 'a notice without source', world: notice('1101,2024-01-01,,Hei,Hello,ssb.no') },
    { kind: 'no release', world: without('release.json') },
    {
      kind: 'a sum of an unknown measure',
      world: write(good, 'sums.csv', 'total,parts\ninnbyggere,barn + ungdom + voksne\n'),
    },
    {
      kind: 'words of nothing, and twice of the same',
      world: write(
        good,
        'words.csv',
        'id,words_nb,words_en\nkultr,kino,cinema\ngebyr,avgift,\ngebyr,pris,\n',
      ),
    },
    {
      kind: 'a sum that cannot be read',
      world: write(good, 'sums.csv', 'total,parts\ninnbyggere,barn & voksne\n'),
    },
    {
      kind: 'zeros to be hidden perhaps',
      world: write(
        good,
        'measures/avgift.csv',
        'id,expression,unit,decimals,suppress_below,suppress_zeros,name_nb,name_en\n' +
          'gebyr,gebyr,kr,0,,maybe,Gebyr,Fee\nplan,plan,jaNei,0,,,Har plan,Has a plan\n',
      ),
    },
    {
      kind: 'an average of a group that does not exist',
      world: change(visits, 'EAK,2025', 'EKG09,2025'),
    },
    {
      kind: 'a fylke average of a year before the fylke',
      world: new Map([
        ...write(good, visits, textOf(good, visits).replace('EAK,2025', 'EKA11,2019')),
        ...[...change('regions/fylker.csv', 'Vestlandet,,,,,no,2003', 'Vestlandet,,,,,no,2022')].filter(
          ([path]) => path === 'regions/fylker.csv',
        ),
      ]),
    },
    {
      kind: 'a year later than the release',
      world: write(good, visits, `${textOf(good, visits)}1503,2026,91,4,8.8\n`),
    },
    {
      kind: 'Longyearbyen',
      world: write(good, visits, `${textOf(good, visits)}2111,2025,91,4,8.8\n2111,2024,91,4,8.8\n`),
    },
  ];
}
