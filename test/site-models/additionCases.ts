import { readWorld, textOf, write } from '../pipeline/world.ts';
import type { World } from '../pipeline/world.ts';

// Definitions are data: a key figure is one line, an area one file, and all that shows them takes them from there.

/** The one line that adds a key figure to an area. */
const LOANS =
  'indicator,utlan-per-innbygger,,,dekningsgrad,antall,2,utlan,innbyggere,,ratio,no,neutral,12345,,' +
  'Utlån per innbygger,,Loans per inhabitant,Hvor mye bibliotekene låner ut.,,How much the libraries lend.,' +
  'Sier ikke hva som lånes.,,Does not say what is lent.,,,';

/** The one file that adds an area: its first line is the area itself. */
const FAMILIES = [
  'area,familier,4,kommune,,,,,,,,,,,,Familier,,Families,Om voksne og barn.,,About adults and children.,,,,,,',
  'indicator,voksne-per-barn,,,utdypende,antall,1,voksne,barn,,ratio,no,neutral,,,' +
    'Voksne per barn,,Adults per child,Hvor mange voksne det er for hvert barn.,,How many adults there are for each child.,' +
    'Sier ikke hvem som bor sammen.,,Does not say who live together.,,,',
];

/** The small country with both, and with nothing else changed. */
export function withAdditions(): World {
  const culture = textOf(readWorld(), 'areas/kultur.csv');
  const [header = ''] = culture.split('\n');
  const larger = write(readWorld(), 'areas/kultur.csv', `${culture}${LOANS}\n`);
  return write(larger, 'areas/familier.csv', `${[header, ...FAMILIES].join('\n')}\n`);
}

/**
 * What is to be found of them. Figures are worked out by hand from test/fixtures/small; the inhabitants of a year are those
 * of the day after it.
 */
export const ADDED = [
  {
    what: 'a key figure added by one line',
    id: 'utlan-per-innbygger',
    area: 'kultur',
    text: {
      nb: { name: 'Utlån per innbygger', area: 'Kultur', tells: 'Hvor mye bibliotekene låner ut.' },
      en: { name: 'Loans per inhabitant', area: 'Culture', tells: 'How much the libraries lend.' },
    },
    formula: { nb: ['Utlån', 'Innbyggere'], en: ['Loans', 'Inhabitants'] },
    // 10, 11, 12, 13 of 100; group (13 + 13) / 400, fylke (13 + 23) / 300, without Oslo 56 / 650 (Vestøya's 3 of the
    // year before is in it), the country 990 / 1680 (990 as the source gives it).
    peers: { nb: ['86 % høyere', '1. av 2'], en: ['86% higher', '1 of 2'] },
    kommune: ['0.10', '0.11', '0.12', '0.13', '0.07', '0.12', '0.09', '0.59'],
    // 948 / 1650, 959 / 1660, 969 / 1640 (Østøya is missing in both parts), 990 / 1680; then without Oslo.
    country: ['0.57', '0.58', '0.59', '0.59', '0.09'],
    // 930 / 1030, 13 / 100, 4 / 30, 23 / 200, 13 / 300
    ranked: ['Oslo 0.90 1', 'Nordvik 0.13 2–3', 'Østøya 0.13 2–3', 'Sørvik 0.12 4', 'Fjell 0.04 5'],
    without: 'Vestøya',
    table: '12345',
    count: { nb: '4 nøkkeltall', en: '4 key figures' },
  },
  {
    what: 'an area added by one file',
    id: 'voksne-per-barn',
    area: 'familier',
    text: {
      nb: { name: 'Voksne per barn', area: 'Familier', tells: 'Hvor mange voksne det er for hvert barn.' },
      en: { name: 'Adults per child', area: 'Families', tells: 'How many adults there are for each child.' },
    },
    formula: { nb: ['Voksne', 'Barn'], en: ['Adults', 'Children'] },
    // 80 / 20, 79 / 21, 78 / 22, 77 / 23; group 344 / 56, fylke 237 / 63, without Oslo 552 / 98, the country 1479 / 201.
    peers: { nb: ['46 % lavere', '2. av 2'], en: ['46% lower', '2 of 2'] },
    kommune: ['4.0', '3.8', '3.5', '3.3', '6.1', '3.8', '5.6', '7.4'],
    // 1455 / 195, 1463 / 197, 1471 / 199, 1479 / 201; then without Oslo.
    country: ['7.5', '7.4', '7.4', '7.4', '5.6'],
    // 927 / 103, 18 / 2, 267 / 33, 160 / 40, 77 / 23
    ranked: ['Oslo 9.0 1–2', 'Vestøya 9.0 1–2', 'Fjell 8.1 3', 'Sørvik 4.0 4', 'Nordvik 3.3 5'],
    without: 'Østøya',
    table: undefined,
    count: { nb: '1 nøkkeltall', en: '1 key figure' },
  },
] as const;
