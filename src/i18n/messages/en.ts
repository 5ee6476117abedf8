import { aboutEn } from './about/en.ts';
import { catalogueEn } from './catalogue/en.ts';
import { citationEn } from './citation/en.ts';
import { compareEn } from './compare/en.ts';
import { chartsEn } from './charts/en.ts';
import { comparisonEn } from './comparison/en.ts';
import { coverageEn } from './coverage/en.ts';
import { correctionsEn } from './corrections/en.ts';
import { designEn } from './design/en.ts';
import { extractsEn } from './extracts/en.ts';
import { feedEn } from './feed/en.ts';
import { keyFigureTableEn } from './keyFigureTable/en.ts';
import { unitEn } from './unit/en.ts';
import { calendarEn } from './calendar/en.ts';
import { levelsEn } from './levels/en.ts';
import { ownGroupsEn } from './ownGroups/en.ts';
import { rankEn } from './rank/en.ts';
import { rankingEn } from './ranking/en.ts';
import { openDataEn } from './openData/en.ts';
import { similarEn } from './similar/en.ts';
import { wishEn } from './wish/en.ts';
import type { Messages } from './nb.ts';

/** British English. Same shape and order as bokmål, where the comments stand. */
export const en: Messages = {
  site: {
    name: 'Kommunespeil',
    tagline: 'Key figures on Norwegian municipalities, from KOSTRA',
    description:
      'Key figures for every Norwegian municipality, compared with its municipality group, its county and the country. Open figures from KOSTRA and other official statistics.',
    pageTitle: (page) => `${page} – Kommunespeil`,
  },

  languages: { nb: 'Bokmål', en: 'English' },

  // ── Frame ────────────────────────────────────────────────────────────────────────────────────────────────────────

  nav: {
    label: 'Main menu',
    home: 'Front page',
    areas: 'Service areas',
    indicators: 'Key figures',
    compare: 'Compare',
    data: 'Data',
    about: 'About',
    menu: 'Menu',
    languageSwitch: 'Language',
    readInOtherLanguage: 'Les denne siden på norsk',
  },

  skipLink: 'Skip to main content',

  breadcrumbs: { label: 'You are here' },

  theme: {
    label: 'Colour theme',
    auto: 'Follow the system',
    light: 'Light',
    dark: 'Dark',
  },

  print: {
    button: 'Print',
    printedFrom: (url) => `Printed from ${url}`,
  },

  footer: {
    label: 'About the site',
    about: 'About the figures and the method',
    accessibility: 'Accessibility statement',
    sourceNames: 'Statistics Norway and others, see “About the figures”',
    sourceCode: 'Source code',
    notOfficial: 'Kommunespeil is not an official site of Statistics Norway.',
  },

  licence: {
    label: 'Licence',
    data: 'The figures may be used freely provided that the source is credited (CC BY 4.0).',
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },

  source: {
    modelledSets: (count) => `Modelled figures, ${count} datasets`,
    tableAt: (number) => `table ${number} at Statistics Norway`,
    line: (attribution, licence) => `Source: ${attribution} (${licence})`,
    label: 'Source',
    labelPlural: 'Sources',
    table: (number) => `table ${number}`,
    processed: 'Key figures, sums and averages are computed by Kommunespeil from the sources.',
  },

  date: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    full: (day, month, year) => `${day} ${month} ${year}`,
  },

  // ── Words of the statistics ──────────────────────────────────────────────────────────────────────────────────────

  release: {
    label: 'Release',
    line: (year, vintage, date) => `Figures up to and including ${year} · ${vintage}, published ${date}`,
    published: (date) => `Published ${date}`,
    dataVersion: 'Data version',
  },

  vintage: {
    unrevised: {
      name: 'unrevised figures',
      adjective: 'unrevised',
      meaning:
        'The figures are as they were first reported. They have not been fully checked and may change when revised figures are published in June.',
    },
    revised: {
      name: 'revised figures',
      adjective: 'revised',
      meaning: 'The figures have been checked and corrected since they were first published in March.',
    },
  },

  levels: {
    kommune: { one: 'municipality', many: 'municipalities' },
    kommunegruppe: { one: 'municipality group', many: 'municipality groups' },
    fylke: { one: 'county', many: 'counties' },
    landet: { one: 'the country', many: 'the country' },
    landetUtenOslo: { one: 'the country excluding Oslo', many: 'the country excluding Oslo' },
    fylkeskommune: { one: 'county authority', many: 'county authorities' },
    fylkeskommuneregion: { one: 'region', many: 'regions' },
    fylkeskommunerLandet: { one: 'the country', many: 'the country' },
    fylkeskommunerUtenOslo: { one: 'the country excluding Oslo', many: 'the country excluding Oslo' },
    bydel: { one: 'city district', many: 'city districts' },
    bydelerAlle: { one: 'all city districts', many: 'all city districts' },
  },

  averages: {
    kommunegruppe: (number) => `Municipality group ${number}`,
    fylke: (name) => `Municipalities in ${name}`,
    landet: 'Norway',
    landetUtenOslo: 'Norway excluding Oslo',
  },

  byLevel: levelsEn,

  headings: {
    prioritering: {
      name: 'Priority',
      meaning: 'How much the municipality spends on the purpose, relative to how many people it concerns.',
    },
    dekningsgrad: {
      name: 'Coverage',
      meaning: 'How many receive the service, relative to how many it is meant for.',
    },
    enhetskostnad: {
      name: 'Unit cost',
      meaning: 'What one unit of the service costs, such as a place or an hour.',
    },
    kvalitet: {
      name: 'Quality',
      meaning: 'Matters that say something about how good the service is.',
    },
    utdypende: {
      name: 'Further detail',
      meaning: 'Other figures that help in understanding the service and the municipality.',
    },
    finansiell: {
      name: 'Financial key figures',
      meaning: 'The financial position of the municipality: result, debt, reserves and revenue.',
    },
  },

  averaging: {
    ratio:
      'The average is weighted: the sum of the numerators divided by the sum of the denominators. Those that lack either are in neither sum.',
    sum: 'The figure for several together is the sum of their figures. If one of them is missing, no sum is shown.',
    mean: 'The average is unweighted: all that have reported a figure count equally.',
    weighted:
      'The source gives only the ratio. The average is therefore computed from rounded figures, weighted by the denominator, and marked as estimated.',
    none: 'No average is computed for this figure.',
  },
  averagingShort: {
    ratio: 'weighted',
    sum: 'sum',
    mean: 'unweighted',
    weighted: 'weighted, of rounded figures',
    none: 'not computed',
  },

  statuses: {
    notApplicable: {
      name: 'not applicable',
      meaning: 'A figure is not possible. The category or the region did not exist at this time.',
    },
    missing: { name: 'not available', meaning: 'Data are not available.' },
    suppressed: {
      name: 'confidential',
      meaning: 'Not shown for reasons of confidentiality. The figure concerns too few to be published.',
    },
    withheld: {
      name: 'not published in this release',
      meaning: 'The figure has not been published in this release of the statistics.',
    },
    zeroDenominator: {
      name: 'the denominator is zero',
      meaning: 'The ratio cannot be computed because the denominator is zero.',
    },
    imputed: {
      name: 'partly imputed',
      meaning: 'Average or sum in which figures for some that did not report have been imputed.',
    },
    estimated: { name: 'estimated', meaning: 'Estimate, computed from rounded or incomplete figures.' },
    modelled: {
      name: 'modelled',
      meaning:
        'Modelled figure, not official statistics. It was made to demonstrate the site and must not be quoted.',
    },
    preliminary: {
      name: 'preliminary',
      meaning: 'Preliminary figure, which may change when the statistics are revised.',
    },
  },

  provenance: {
    label: 'Provenance',
    official: { name: 'official figures', meaning: 'Computed from published official statistics.' },
    estimated: { name: 'estimated figures', meaning: 'Estimated from published statistics.' },
    modelled: {
      name: 'modelled figures',
      meaning: 'Produced by a model and not official statistics. Must not be quoted.',
    },
    allModelled: (sign) =>
      `All figures on this page are modelled: a program has made them from population, age and other known figures. They are not official statistics and must not be cited. Each is marked ${sign}.`,
    someModelled: (percent, sign) =>
      `${percent}% of the figures on this page are modelled: a program has made them from population, age and other known figures. They are not official statistics and must not be cited. Each is marked ${sign}.`,
    whatIsModelled: 'What are modelled figures?',
    inChart: (sign) => `Dashed line and ${sign}: modelled figures, not official statistics`,
    inDrawing: (sign) => `${sign} Modelled figures, not official statistics`,
  },

  units: {
    antall: { long: 'number', short: 'number', quantity: (n) => n },
    personer: { long: 'persons', short: 'persons', quantity: (n) => `${n}\u00a0persons` },
    prosent: { long: 'per cent', short: '%', quantity: (n) => `${n}%` },
    promille: { long: 'per mille', short: '‰', quantity: (n) => `${n}‰` },
    kr: { long: 'Norwegian kroner', short: 'NOK', quantity: (n) => `NOK\u00a0${n}` },
    '1000kr': {
      long: 'thousand Norwegian kroner',
      short: 'NOK\u00a01,000',
      quantity: (n) => `NOK\u00a0${n}\u00a0thousand`,
    },
    mill_kr: {
      long: 'million Norwegian kroner',
      short: 'NOK\u00a0million',
      quantity: (n) => `NOK\u00a0${n}\u00a0million`,
    },
    per1000: { long: 'per 1,000', short: 'per 1,000', quantity: (n) => `${n} per 1,000` },
    per10000: { long: 'per 10,000', short: 'per 10,000', quantity: (n) => `${n} per 10,000` },
    aarsverk: { long: 'full-time equivalents', short: 'FTEs', quantity: (n) => `${n}\u00a0FTEs` },
    km: { long: 'kilometres', short: 'km', quantity: (n) => `${n}\u00a0km` },
    m: { long: 'metres', short: 'm', quantity: (n) => `${n}\u00a0m` },
    m2: { long: 'square metres', short: 'm²', quantity: (n) => `${n}\u00a0m²` },
    m3: { long: 'cubic metres', short: 'm³', quantity: (n) => `${n}\u00a0m³` },
    dekar: { long: 'decares', short: 'decares', quantity: (n) => `${n}\u00a0decares` },
    kwh: { long: 'kilowatt-hours', short: 'kWh', quantity: (n) => `${n}\u00a0kWh` },
    kg: { long: 'kilograms', short: 'kg', quantity: (n) => `${n}\u00a0kg` },
    tonn: { long: 'tonnes', short: 'tonnes', quantity: (n) => `${n}\u00a0tonnes` },
    liter: { long: 'litres', short: 'litres', quantity: (n) => `${n}\u00a0litres` },
    timer: { long: 'hours', short: 'hours', quantity: (n) => `${n}\u00a0hours` },
    dager: { long: 'days', short: 'days', quantity: (n) => `${n}\u00a0days` },
    poeng: { long: 'points', short: 'points', quantity: (n) => `${n}\u00a0points` },
    aar: { long: 'years', short: 'years', quantity: (n) => `${n}\u00a0years` },
    jaNei: { long: 'yes or no', short: 'yes/no', quantity: (n) => n },
    indeks: { long: 'index', short: 'index', quantity: (n) => n },
  },

  yesNo: { yes: 'yes', no: 'no' },

  // ── Search ───────────────────────────────────────────────────────────────────────────────────────────────────────

  search: {
    label: 'Search for a municipality or a key figure',
    placeholder: 'For example Bergen or debt',
    placeholderShort: 'Place, figure',
    hint: 'Type the name or number of a municipality, county authority or city district, or a key figure. Former names and numbers work too.',
    button: 'Search',
    clear: 'Clear the search field',
    kommuner: 'Municipalities',
    indicators: 'Key figures',
    areas: 'Service areas',
    groups: 'Counties and municipality groups',
    resultCount: (count, text) => (count === 1 ? '1 result' : `${text} results`),
    none: (query) => `No results for “${query}”.`,
    noneHint: 'Check the spelling, or use the list of all municipalities.',
    firstResults: (count) => `The ${count} best results are shown.`,
    formerly: (name) => `formerly ${name}`,
    formerNumber: (number) => `former number ${number}`,
    listLink: 'List of all municipalities',
    results: 'Search results',
    fylke: 'County',
    indicatorIn: (area) => `Key figure on ${area.toLowerCase()}`,
    area: 'Service area',
    areaOf: (level) => `Service area of ${level}`,
  },

  // ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

  home: {
    title: 'Key figures on the municipalities',
    description:
      'Find a municipality and see how it compares with its municipality group, its county and the country: population, finances and services.',
    lead: 'Look up a municipality and see how it compares with similar municipalities, the county and the country.',
    myKommune: 'My municipality',
    areas: 'Service areas',
    areasLead: 'Key figures for the whole country, area by area.',
    map: 'Choose a municipality on the map',
    thisRelease: 'The figures shown now',
    thisReleaseLead: (vintage, date) =>
      `This release has ${vintage}, published on ${date}. Each key figure is shown for the latest year with figures.`,
    toSources: 'About the sources and the method',
  },

  kommuner: {
    byFylke: 'Municipalities by county',
    groups: 'Municipality groups',
    number: 'Municipality number',
    name: 'Municipality',
    fylke: 'County',
    group: 'Municipality group',
    population: 'Population',
    numberShort: 'No.',
    groupShort: 'Group',
    populationNote: (year) => `Population on 31 December ${year}.`,
    groupNote: 'Group is the municipality group in the grouping of 2020.',
    jump: 'Go to county',
    filterLabel: 'Find in the list',
    filterHint: 'Name or number, former ones too',
    shown: (count, total) => `Showing ${count} of ${total} municipalities.`,
    noneShown: (query) => `No municipality matches “${query}”.`,
    otherHits: 'Other results',
  },

  waysIn: {
    title: (text, name) => `${text}: see ${name}`,
    moved: (name) => `You are being sent on to the page on ${name}.`,
    go: (name) => `Go to ${name}`,
  },

  kommune: {
    heading: 'Municipality facts',
    inGroup: (group, criteria) => `${group}: ${criteria}`,
    population: 'Population',
    districts: (name) => `City districts of ${name}`,
    populationAt: (date) => `Population on ${date}`,
    populationTitle: (name: string, change: string, first: string, last: string) =>
      `${change} in ${name} from ${first} to ${last}`,
    populationMore: (count: string) => `${count} more inhabitants`,
    populationFewer: (count: string) => `${count} fewer inhabitants`,
    populationSame: 'As many inhabitants',
    populationSubtitle: 'Inhabitants on 31 December',
    agesTitle: (name: string) => `Age of the inhabitants of ${name}`,
    agesSubtitle: (year: string) => `Share of inhabitants on 31 December ${year}, per cent`,
    age: 'Age',
    economy: 'Finances',
    services: 'Service areas',
    toKeyFigures: (area) => `All key figures: ${area}`,
    standsOut: 'What stands out',
    comparedWith: (name) => `Compared with ${name}`,
    trend: 'Trend',
    notices: 'Notes on this municipality',
    names: 'Official names',
    neighbours: 'Neighbouring municipalities',
  },

  keyFigures: {
    tableCaption: (area, name) => `Key figures: ${area}, ${name}`,
    definitions: 'Definitions',
    howAveraged: 'How the averages are computed',
    ended: 'Older key figures',
    endedLead: (subtitle) => `Figures that have not been continued into the last five years. ${subtitle}.`,
    notes: 'Notes',
    signs: 'Explanation of symbols',
    breaks: 'Breaks in the series',
    numerator: 'Numerator',
    denominator: 'Denominator',
    tells: 'What the figure tells',
    limits: 'What the figure does not tell',
    averages: 'How the average is computed',
    scrollHint: 'The table can be scrolled sideways.',
    previous: 'Previous area',
    next: 'Next area',
  },

  absent: {
    heading: 'Key figures without figures here',
    leadAll:
      'This release has no figures for the service area. Official figures can be had from Statistics Norway:',
    leadSome:
      'This release has no figures for these key figures. Official figures can be had from Statistics Norway:',
    one: 'This release has no figures for the key figure. Official figures can be had here:',
    table: (number) => `table ${number} in StatBank Norway`,
    page: (host) => `page at ${host}`,
    kostra: 'KOSTRA at Statistics Norway',
  },

  kommunegruppe: {
    title: (number) => `Municipality group ${number}`,
    description: (number, criteria) =>
      `The municipalities in municipality group ${number} (${criteria}) and their averages.`,
    criteria: 'What the municipalities have in common',
    members: (count) => `${count} municipalities`,
    membersOne: '1 municipality',
    membersHeading: 'Municipalities in the group',
    averages: 'Averages for the group',
    vintage: (year) => `Grouping of ${year}`,
    method:
      'Statistics Norway groups the municipalities by population, bound costs per inhabitant and free disposable income per inhabitant.',
    aloneInGroup: (name) =>
      `${name} is alone in its municipality group. The figure for the group is therefore the municipality’s own figure.`,
  },

  fylke: {
    title: (name) => `Municipalities in ${name}`,
    description: (name) => `The municipalities in ${name} and their average, area by area.`,
    toAuthority: (name) => `Figures for ${name}`,
    membersHeading: 'Municipalities in the county',
    averages: 'Averages for the municipalities in the county',
    note: 'The figures are for the municipalities in the county, not for the county authority.',
    aloneInFylke: (name) =>
      `${name} is the only municipality in its county. The figure for the county is therefore the municipality’s own figure.`,
  },

  fylkeskommune: {
    aloneInRegion: (name) =>
      `${name} is the only county authority in its region. The figure for the region is therefore its own figure.`,
  },

  area: {
    indicators: 'Key figures in this area',
    listTitle: 'Service areas',
    listDescription:
      'Key figures by service area, for municipalities, county authorities and city districts.',
    indicatorCount: (count) => (count === 1 ? '1 key figure' : `${String(count)} key figures`),
  },

  indicator: {
    listTitle: 'All key figures',
    listDescription: 'List of all key figures by service area.',
    definition: 'Definition',
    rank: 'Rank',
    rankOf: (rank, count) => `${rank} of ${count}`,
    highest: 'Highest',
    lowest: 'Lowest',
    distribution: 'Distribution',
    timeSeries: 'Development over time',
    unit: 'Unit',
    years: 'Years with figures',
    ssbTable: 'Table in StatBank Norway',
    sortBy: (column) => `Sort by ${column}`,
    onlyMember: (name) => `only ${name}`,
    rankShared: (from, to) => `${from}–${to}`,
    area: 'Service area',
  },

  compare: compareEn,

  data: {
    title: 'Download data',
    description: 'Extracts for each service area, with all municipalities and years, at stable addresses.',
    lead: 'All figures for one service area in one file, at an address that does not change.',
    file: 'File',
    format: 'Format',
    size: 'Size',
    formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
    sources: 'Data sources',
    licence: 'Licence and attribution',
  },

  about: aboutEn,

  catalogue: catalogueEn,
  coverage: coverageEn,
  corrections: correctionsEn,
  feed: feedEn,

  unit: unitEn,

  calendar: calendarEn,
  design: designEn,

  map: {
    explained: 'Each circle is a municipality. The more inhabitants, the larger the circle.',
    one: (name) => `Map in which each circle is a municipality. ${name} is highlighted.`,
    many: (names) => `Map in which each circle is a municipality. ${names} are highlighted.`,
    inGroup: (number) => `The municipalities of group ${number}`,
  },

  comparison: comparisonEn,

  ownGroups: ownGroupsEn,
  rank: rankEn,
  ranking: rankingEn,
  similar: similarEn,
  wish: wishEn,

  keyFigureTable: keyFigureTableEn,

  notFound: {
    title: 'Page not found',
    description: 'The address does not lead to a page.',
    lead: 'The address does not lead to a page. It may be misspelt, or the page may have moved.',
    tryThis: 'Search for a municipality, or go to the front page.',
    toHome: 'To the front page',
    didYouMeanOne: (name) => `Did you mean ${name}?`,
    didYouMeanOneOf: 'Did you mean one of these?',
  },

  // ── Tables, charts and files ─────────────────────────────────────────────────────────────────────────────────────

  table: {
    indicator: 'Key figure',
    unit: 'Unit',
    heading: 'Type',
    year: 'Year',
    comparisonYear: 'Year of comparison',
    comparison: 'Comparison',
    comparisonIn: (year) => `Comparison ${year}`,
    region: 'Region',
    regionCode: 'Region number',
    level: 'Level',
    remarkFor: (column) => `Note: ${column}`,
    sign: 'Symbol',
    meaning: 'Meaning',
    regionAndYear: (region, year) => `${region} ${year}`,
    figureAndUnit: (name, unit) => `${name} (${unit})`,
    subtitle: (region, years, vintage, date) => `${region}, ${years}, ${vintage} published ${date}`,
    years: (first, last) => (first === last ? first : `${first}–${last}`),
    noteFor: (subject, text) => `${subject}: ${text}`,
    breakNote: (subject, year, text) => `${subject}: break in the series in ${year}. ${text}`,
    emptyNote: 'Empty cell: the source has no figures for that year.',
    sumNote: (names) => `${names}: the figures for several together are sums, not averages.`,
  },

  charts: chartsEn,
  citation: citationEn,

  chart: {
    showTable: 'Show the figures as a table',
    timeSeriesOf: (name) => `Trend: ${name}`,
    noValue: 'no figure',
    break: 'break',
    from: (value, year) => `${value} in ${year}`,
    pair: (name: string, own: string, other: string, value: string) => `${name}: ${own}, ${other}: ${value}.`,
    summary: (name, first, last) => `${name}: from ${first} to ${last}.`,
  },

  download: {
    label: 'Download the table',
    csv: 'Download CSV',
    xlsx: 'Download Excel',
    xlsxWholeArea: (area) => `Download Excel with all municipalities: ${area}`,
    withoutScript: (area) =>
      `Without JavaScript the files hold all figures of the service area ${area.toLowerCase()}.`,
    preparing: 'Making the file …',
    done: (fileName) => `${fileName} has been downloaded.`,
  },

  file: {
    sheets: {
      table: 'Table',
      definitions: 'Definitions',
      signs: 'Symbols and notes',
      about: 'About the figures',
    },
    definition: {
      name: 'Key figure',
      unit: 'Unit',
      text: 'Description',
      numerator: 'Numerator',
      denominator: 'Denominator',
      averaging: 'Average',
      source: 'Source',
      provenance: 'Provenance',
      note: 'Note',
    },
    notes: 'Notes',
    note: 'Note',
    about: {
      title: 'Title',
      content: 'Content',
      release: 'Release',
      source: 'Source',
      licence: 'Licence',
      address: 'Address',
      dataVersion: 'Data version',
      attribution: 'Attribution',
      aboutSource: 'About the source',
      processed: 'Computation',
    },
  },

  extracts: extractsEn,
  openData: openDataEn,

  fileName: {
    prefix: 'kostra',
    vintage: { unrevised: 'unrevised', revised: 'revised' },
  },
};
