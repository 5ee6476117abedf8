import type { aboutNb } from './nb.ts';

/** The page “About the figures” in British English. */
export const aboutEn: typeof aboutNb = {
  title: 'About the figures',
  description:
    'Where the figures come from, how averages are computed, what the symbols mean, and how the municipalities are grouped.',
  lead: 'How the key figures are made, what the symbols mean, how the municipalities are grouped, and where the data come from.',
  contents: 'On this page',

  what: {
    heading: 'What Kommunespeil is, and is not',
    text: [
      'KOSTRA (municipality–state reporting) is how Norwegian municipalities report to central government: accounts, services and the people who use them. From these reports and from other statistics, Statistics Norway (SSB) produces key figures every year for each service area in each municipality.',
      'Kommunespeil is an open and independent site. It computes key figures from publicly available data and shows them beside the municipality group, the county and the country.',
      'Kommunespeil is not an official site. It has been neither produced, checked nor approved by Statistics Norway, by the association of local authorities (KS) or by the municipalities. Where a figure here differs from the same figure published by Statistics Norway, theirs prevails.',
      'Key figures are not a report card. A high or a low figure does not in itself say whether a municipality is doing well or badly. No figure is therefore coloured red or green.',
    ],
    official: 'Official statistics: KOSTRA at Statistics Norway',
  },

  method: {
    heading: 'Method',
    items: [
      {
        term: 'Key figures',
        text: [
          'Most key figures are a numerator divided by a denominator, for example kilometres of municipal road divided by the number of inhabitants. The page of each key figure shows its numerator, denominator and source.',
        ],
      },
      {
        term: 'Averages are sums divided by sums',
        text: [
          'The average for a municipality group, a county or the country is the sum of the municipalities’ numerators divided by the sum of their denominators. Large municipalities therefore weigh more than small ones, and the average is not the same as the mean of the municipalities’ key figures.',
          'The average for a county concerns the municipalities in the county, not the county authority.',
        ],
      },
      {
        term: 'Municipalities without figures',
        text: [
          'A municipality that lacks the numerator or the denominator is left out of both sums. Otherwise it would count in only one of them, and the average would be wrong.',
        ],
      },
      {
        term: 'Norway including and excluding Oslo',
        text: [
          'Oslo is both a municipality and a county, has duties that belong to the county authority elsewhere, and is large enough to shift the national figure by itself. The country is therefore shown both with and without Oslo.',
        ],
      },
      {
        term: 'Inhabitants',
        text: [
          'The population is that at the end of the year. Statistics Norway publishes it as the population on 1 January of the following year: the population on 1 January 2026 is the population of 2025 here.',
        ],
      },
      {
        term: 'Rounding',
        text: [
          'All computing is done on unrounded figures, and each figure is rounded once, to the number of decimals of the key figure. Where the next digit is 5 or more, it is rounded away from zero: 2.45 becomes 2.5, and −2.45 becomes −2.5. The screen, the CSV file and the Excel file show the same rounded figure.',
        ],
      },
      {
        term: 'County authorities and city districts',
        text: [
          'The county authorities have areas and key figures of their own. They are compared with the county authorities of the same region and with the country including and excluding Oslo. The municipality of Oslo also has the tasks of a county authority and is a region by itself.',
          'The city districts of Oslo are compared with the average of all city districts. The averages are computed as for municipalities, and figures of one level are never part of an average of another.',
        ],
      },
      {
        term: 'Changes in the municipal structure',
        text: [
          'Where a municipality has only been given a new number, its figures follow. Where municipalities have merged, the figures for the years before are added together if that makes sense; for shares and rates there is then no figure before the merger. Where a municipality has been split, the series of the new municipalities start afresh, and the break is marked.',
        ],
      },
    ],
    otherAverages: 'How the averages are computed',
    otherAveragesLead:
      'Not every figure is a ratio. The page of each key figure says which of these ways applies.',
    averagingNames: {
      ratio: 'Ratios',
      sum: 'Counts and amounts',
      mean: 'Fees, rates and processing times',
      weighted: 'Ratios for which the source gives no numerator',
      none: 'No average',
    },
  },

  groups: {
    heading: 'The municipality groups',
    text: [
      'Statistics Norway divides the municipalities into 17 groups, so that each can be compared with others that have roughly the same conditions. The grouping rests on population, bound costs per inhabitant and free disposable income per inhabitant.',
      'Bound costs are what the municipality must spend to meet minimum standards and statutory duties, given who lives there and the geography of the municipality. Free disposable income is what remains of the free income when the bound costs have been met.',
      'The grouping used here was made in 2020 (Statistics Norway, Reports 2020/48). It stays in force until Statistics Norway makes a new one, even when the population of a municipality changes. A group number meant something else in earlier groupings; no series for a group therefore goes further back than 2020.',
    ],
    number: 'Group',
    criteria: 'Characteristics',
    members: 'Municipalities',
  },

  signs: {
    heading: 'Symbols in the tables',
    text: [
      'A symbol stands in place of a figure that does not exist, or as a raised mark after a figure that must be read with care. 0 is always a figure: nil, or less than half of the smallest unit shown.',
    ],
    instead: 'In place of the figure',
    after: 'After the figure',
  },

  vintages: {
    heading: 'Unrevised and revised figures',
    text: [
      'The KOSTRA figures are published twice a year: unrevised figures in March and revised figures in June. In between, the municipalities may correct what they have reported. Every page and every file says which publication its figures are from.',
    ],
    release: (vintage, date) => `${vintage}, published on ${date}`,
    now: (release) => `This release shows ${release}.`,
  },

  provenance: {
    heading: 'Official, estimated and modelled figures',
    text: [
      'A figure is official when it is taken from, or computed from, published official statistics. It is estimated when the underlying data are rounded or incomplete. It is modelled when it has been made to show how the site works. Estimated and modelled figures are always marked with a symbol, in the files as well.',
    ],
    allOfficial: 'All the sources of this release are official.',
    someModelled:
      'This release contains modelled figures. They are not official statistics and must not be quoted.',
    someEstimated: 'This release contains estimated figures.',
  },

  sources: {
    heading: 'Sources',
    publisher: 'Publisher',
    table: 'Table',
    periods: 'Years',
    published: 'Published',
    licence: 'Licence',
    partial: 'Not all municipalities are included.',
    regionsText:
      'Municipalities, counties and changes in the structure are from the classifications of Statistics Norway (KLASS 131 and 104), the municipality groups from KLASS 112. The names of municipalities are given as officially adopted, in Sámi and Kven as well.',
  },

  licence: {
    heading: 'Licence and reuse',
    text: [
      'The figures may be used freely, commercially as well, provided that the source is credited. Most are published under the licence Creative Commons Attribution 4.0 (CC BY 4.0), some under the Norwegian Licence for Open Government Data (NLOD). The licence stands beside each source. Figures computed by Kommunespeil are published under CC BY 4.0.',
      'The program code is published under the MIT licence.',
    ],
  },

  cite: {
    heading: 'How to cite',
    text: [
      'Give the source, the year the figure is for, the publication and the address of the page. For example:',
    ],
    example: (year, release, address) =>
      `Statistics Norway, table 07459, processed by Kommunespeil: Population in Strand, ${year} (${release}). CC BY 4.0. ${address}`,
  },

  accessibility: {
    heading: 'Accessibility',
    text: [
      'The aim is WCAG 2.2 at level AA. Every page can be read without JavaScript, tables have row and column headings, charts come with text and a table, and place names in Sámi and Kven are marked with their language.',
      'The following is tested automatically each time the site is built: every type of page with the tool axe, in light and dark; that nothing falls outside a screen of 360 pixels; that the pages can be read without JavaScript; that the search and the pages can be used with the keyboard alone, with visible focus; that nothing falls outside when the page is enlarged to 200% or has more space between lines, words and letters; that nothing moves for those who have asked for that.',
      'The following has not been tested: screen readers, voice control and use by people with disabilities. This is a description of what has been done, not an accessibility statement under the Norwegian regulations on universal design of ICT.',
    ],
    shortcut: 'Keyboard shortcut: “/” moves to the search field',
    shortcutHint: 'The choice is stored in this browser only.',
  },
};
