import type { Averaging, Heading, Provenance, Unit, Vintage } from '../../domain/indicator.ts';
import type { RegionLevel } from '../../domain/region.ts';
import type { Status } from '../../domain/status.ts';
import type { Locale } from '../locales.ts';
import { aboutNb } from './about/nb.ts';
import { catalogueNb } from './catalogue/nb.ts';
import { citationNb } from './citation/nb.ts';
import { compareNb } from './compare/nb.ts';
import { chartsNb } from './charts/nb.ts';
import { comparisonNb } from './comparison/nb.ts';
import { coverageNb } from './coverage/nb.ts';
import { correctionsNb } from './corrections/nb.ts';
import { designNb } from './design/nb.ts';
import { extractsNb } from './extracts/nb.ts';
import { feedNb } from './feed/nb.ts';
import { keyFigureTableNb } from './keyFigureTable/nb.ts';
import { unitNb } from './unit/nb.ts';
import { calendarNb } from './calendar/nb.ts';
import { levelsNb } from './levels/nb.ts';
import { ownGroupsNb } from './ownGroups/nb.ts';
import { rankNb } from './rank/nb.ts';
import { rankingNb } from './ranking/nb.ts';
import { openDataNb } from './openData/nb.ts';
import { similarNb } from './similar/nb.ts';
import { wishNb } from './wish/nb.ts';

/**
 * Bokmål, the language in which the messages are defined: every other language file must have the same shape, and the
 * compiler lists what it lacks. First what all pages share, then page by page, then tables and files.
 *
 * Sentences with parameters are functions, since word order differs between languages. Numbers arrive as text, already
 * written in the language's notation.
 */
export const nb = {
  site: {
    name: 'Kommunespeil',
    tagline: 'Nøkkeltall om kommunene, fra KOSTRA',
    description:
      'Nøkkeltall for alle norske kommuner, sammenlignet med kommunegruppen, fylket og landet. Åpne tall fra KOSTRA og annen offisiell statistikk.',
    /** Title of a page, with the site's name after it. */
    pageTitle: (page: string) => `${page} – Kommunespeil`,
  },

  languages: { nb: 'Bokmål', en: 'English' } satisfies Record<Locale, string>,

  // ── Frame: what stands on every page ─────────────────────────────────────────────────────────────────────────────

  nav: {
    label: 'Hovedmeny',
    home: 'Forsiden',
    areas: 'Tjenesteområder',
    indicators: 'Nøkkeltall',
    compare: 'Sammenlign',
    data: 'Data',
    about: 'Om tallene',
    menu: 'Meny',
    languageSwitch: 'Språk',
    /** On the link to this page in the other language; written in that language, see `lang`. */
    readInOtherLanguage: 'Read this page in English',
  },

  skipLink: 'Hopp til hovedinnholdet',

  breadcrumbs: { label: 'Du er her' },

  theme: {
    label: 'Fargetema',
    auto: 'Følg systemet',
    light: 'Lyst',
    dark: 'Mørkt',
  },

  print: {
    button: 'Skriv ut',
    printedFrom: (url: string) => `Utskrift fra ${url}`,
  },

  footer: {
    label: 'Om nettstedet',
    about: 'Om tallene og metoden',
    accessibility: 'Tilgjengelighetserklæring',
    sourceCode: 'Kildekode',
    sourceNames: 'Statistisk sentralbyrå og andre, se «Om tallene»',
    notOfficial: 'Kommunespeil er ikke et offisielt nettsted fra Statistisk sentralbyrå.',
  },

  licence: {
    label: 'Lisens',
    data: 'Tallene kan brukes fritt når kilden oppgis (CC BY 4.0).',
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.no',
  },

  source: {
    /** Datasets that a program has made. */
    modelledSets: (count: string) => `Modellerte tall, ${count} datasett`,
    tableAt: (number: string) => `tabell ${number} hos SSB`,
    /** «Kilde: Statistisk sentralbyrå (CC BY 4.0)» */
    line: (attribution: string, licence: string) => `Kilde: ${attribution} (${licence})`,
    label: 'Kilde',
    labelPlural: 'Kilder',
    table: (number: string) => `tabell ${number}`,
    processed: 'Nøkkeltall, summer og gjennomsnitt er beregnet av Kommunespeil ut fra kildene.',
  },

  date: {
    months: [
      'januar',
      'februar',
      'mars',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'desember',
    ],
    full: (day: string, month: string, year: string) => `${day}. ${month} ${year}`,
  },

  // ── Words of the statistics ──────────────────────────────────────────────────────────────────────────────────────

  release: {
    label: 'Utgave',
    /** The line at the top of every page with figures. */
    line: (year: string, vintage: string, date: string) =>
      `Tall til og med ${year} · ${vintage}, publisert ${date}`,
    published: (date: string) => `Publisert ${date}`,
    dataVersion: 'Dataversjon',
  },

  vintage: {
    unrevised: {
      name: 'ureviderte tall',
      adjective: 'ureviderte',
      meaning:
        'Tallene er slik de først ble rapportert. De er ikke endelig kontrollert og kan bli endret når reviderte tall publiseres i juni.',
    },
    revised: {
      name: 'reviderte tall',
      adjective: 'reviderte',
      meaning: 'Tallene er kontrollert og rettet etter den første publiseringen i mars.',
    },
  } satisfies Record<Vintage, object>,

  levels: {
    kommune: { one: 'kommune', many: 'kommuner' },
    kommunegruppe: { one: 'kommunegruppe', many: 'kommunegrupper' },
    fylke: { one: 'fylke', many: 'fylker' },
    landet: { one: 'landet', many: 'landet' },
    landetUtenOslo: { one: 'landet uten Oslo', many: 'landet uten Oslo' },
    fylkeskommune: { one: 'fylkeskommune', many: 'fylkeskommuner' },
    fylkeskommuneregion: { one: 'region', many: 'regioner' },
    fylkeskommunerLandet: { one: 'landet', many: 'landet' },
    fylkeskommunerUtenOslo: { one: 'landet uten Oslo', many: 'landet uten Oslo' },
    bydel: { one: 'bydel', many: 'bydeler' },
    bydelerAlle: { one: 'alle bydeler', many: 'alle bydeler' },
  } satisfies Record<RegionLevel, object>,

  /** Names of averages as headings of columns and series. */
  averages: {
    kommunegruppe: (number: string) => `Kommunegruppe ${number}`,
    fylke: (name: string) => `Kommunene i ${name}`,
    landet: 'Landet',
    landetUtenOslo: 'Landet uten Oslo',
  },

  /** What differs between kommuner, fylkeskommuner and bydeler. */
  byLevel: levelsNb,

  headings: {
    prioritering: {
      name: 'Prioritering',
      meaning: 'Hvor mye av pengene kommunen bruker på formålet, sett mot hvor mange det gjelder.',
    },
    dekningsgrad: {
      name: 'Dekningsgrad',
      meaning: 'Hvor mange som får tjenesten, sett mot hvor mange den er for.',
    },
    enhetskostnad: {
      name: 'Enhetskostnad',
      meaning: 'Hva én enhet av tjenesten koster, for eksempel en plass eller en time.',
    },
    kvalitet: {
      name: 'Kvalitet',
      meaning: 'Forhold som sier noe om hvor god tjenesten er.',
    },
    utdypende: {
      name: 'Utdypende',
      meaning: 'Andre tall som hjelper til å forstå tjenesten og kommunen.',
    },
    finansiell: {
      name: 'Finansielle nøkkeltall',
      meaning: 'Kommunens økonomiske stilling: resultat, gjeld, reserver og inntekter.',
    },
  } satisfies Record<Heading, object>,

  averaging: {
    ratio:
      'Gjennomsnittet er vektet: summen av tellerne delt på summen av nevnerne. De som mangler teller eller nevner, er ikke med i noen av summene.',
    sum: 'Tallet for flere under ett er summen av tallene deres. Mangler ett av dem, vises ingen sum.',
    mean: 'Gjennomsnittet er uvektet: alle som har oppgitt tall, teller likt.',
    weighted:
      'Kilden oppgir bare forholdstallet. Gjennomsnittet er derfor regnet av avrundede tall, vektet med nevneren, og merket som anslått.',
    none: 'Det regnes ikke gjennomsnitt av dette tallet.',
  } satisfies Record<Averaging, string>,
  averagingShort: {
    ratio: 'vektet',
    sum: 'sum',
    mean: 'uvektet',
    weighted: 'vektet, av avrundede tall',
    none: 'regnes ikke',
  } satisfies Record<Averaging, string>,

  /** Why a figure is missing or qualified; the signs themselves are in `signs.ts`. */
  statuses: {
    notApplicable: {
      name: 'ikke mulig å oppgi tall',
      meaning: 'Ikke mulig å oppgi tall. Kategorien eller regionen fantes ikke på dette tidspunktet.',
    },
    missing: { name: 'tall mangler', meaning: 'Tallgrunnlag mangler.' },
    suppressed: {
      name: 'skjult av hensyn til konfidensialitet',
      meaning:
        'Vises ikke av hensyn til konfidensialitet. Tallet gjelder for få til at det kan offentliggjøres.',
    },
    withheld: {
      name: 'ikke publisert i denne utgaven',
      meaning: 'Tallet er ikke publisert i denne utgaven av statistikken.',
    },
    zeroDenominator: {
      name: 'nevneren er null',
      meaning: 'Forholdstallet kan ikke regnes ut fordi nevneren er null.',
    },
    imputed: {
      name: 'delvis beregnet',
      meaning: 'Gjennomsnitt eller sum der tall for enkelte som ikke har rapportert, er beregnet.',
    },
    estimated: {
      name: 'anslått',
      meaning: 'Anslått tall, regnet ut fra avrundede eller ufullstendige tall.',
    },
    modelled: {
      name: 'modellert',
      meaning:
        'Modellert tall, ikke offisiell statistikk. Det er laget for å vise nettstedet og må ikke siteres.',
    },
    preliminary: {
      name: 'foreløpig',
      meaning: 'Foreløpig tall, som kan bli endret når statistikken revideres.',
    },
  } satisfies Record<Status, object>,

  provenance: {
    label: 'Opphav',
    official: { name: 'offisielle tall', meaning: 'Regnet ut fra publisert offisiell statistikk.' },
    estimated: { name: 'anslåtte tall', meaning: 'Anslått ut fra publisert statistikk.' },
    modelled: {
      name: 'modellerte tall',
      meaning: 'Laget av en modell og ikke offisiell statistikk. Må ikke siteres.',
    },
    /** At the top of a page with modelled figures. */
    allModelled: (sign: string) =>
      `Alle tallene på denne siden er modellerte: Et program har laget dem ut fra folketall, alder og andre kjente tall. De er ikke offisiell statistikk og må ikke siteres. Hvert av dem er merket med ${sign}.`,
    someModelled: (percent: string, sign: string) =>
      `${percent}\u00a0% av tallene på denne siden er modellerte: Et program har laget dem ut fra folketall, alder og andre kjente tall. De er ikke offisiell statistikk og må ikke siteres. Hvert av dem er merket med ${sign}.`,
    whatIsModelled: 'Hva er modellerte tall?',
    /** Under a chart that draws modelled figures. */
    inChart: (sign: string) => `Stiplet linje og ${sign}: modellerte tall, ikke offisiell statistikk`,
    inDrawing: (sign: string) => `${sign} Modellerte tall, ikke offisiell statistikk`,
  } satisfies Record<Provenance, object> & Record<string, unknown>,

  /** Long name, short name (table columns, axes), and a number with its unit. The space is one that does not break. */
  units: {
    antall: { long: 'antall', short: 'antall', quantity: (n: string) => n },
    personer: { long: 'personer', short: 'personer', quantity: (n: string) => `${n}\u00a0personer` },
    prosent: { long: 'prosent', short: '%', quantity: (n: string) => `${n}\u00a0%` },
    promille: { long: 'promille', short: '‰', quantity: (n: string) => `${n}\u00a0‰` },
    kr: { long: 'kroner', short: 'kr', quantity: (n: string) => `${n}\u00a0kr` },
    '1000kr': {
      long: '1\u00a0000 kroner',
      short: '1\u00a0000\u00a0kr',
      quantity: (n: string) => `${n}\u00a0tusen kr`,
    },
    mill_kr: {
      long: 'millioner kroner',
      short: 'mill.\u00a0kr',
      quantity: (n: string) => `${n}\u00a0mill.\u00a0kr`,
    },
    per1000: {
      long: 'per 1\u00a0000',
      short: 'per 1\u00a0000',
      quantity: (n: string) => `${n} per 1\u00a0000`,
    },
    per10000: {
      long: 'per 10\u00a0000',
      short: 'per 10\u00a0000',
      quantity: (n: string) => `${n} per 10\u00a0000`,
    },
    aarsverk: { long: 'årsverk', short: 'årsverk', quantity: (n: string) => `${n}\u00a0årsverk` },
    km: { long: 'kilometer', short: 'km', quantity: (n: string) => `${n}\u00a0km` },
    m: { long: 'meter', short: 'm', quantity: (n: string) => `${n}\u00a0m` },
    m2: { long: 'kvadratmeter', short: 'm²', quantity: (n: string) => `${n}\u00a0m²` },
    m3: { long: 'kubikkmeter', short: 'm³', quantity: (n: string) => `${n}\u00a0m³` },
    dekar: { long: 'dekar', short: 'dekar', quantity: (n: string) => `${n}\u00a0dekar` },
    kwh: { long: 'kilowattimer', short: 'kWh', quantity: (n: string) => `${n}\u00a0kWh` },
    kg: { long: 'kilogram', short: 'kg', quantity: (n: string) => `${n}\u00a0kg` },
    tonn: { long: 'tonn', short: 'tonn', quantity: (n: string) => `${n}\u00a0tonn` },
    liter: { long: 'liter', short: 'liter', quantity: (n: string) => `${n}\u00a0liter` },
    timer: { long: 'timer', short: 'timer', quantity: (n: string) => `${n}\u00a0timer` },
    dager: { long: 'dager', short: 'dager', quantity: (n: string) => `${n}\u00a0dager` },
    poeng: { long: 'poeng', short: 'poeng', quantity: (n: string) => `${n}\u00a0poeng` },
    aar: { long: 'år', short: 'år', quantity: (n: string) => `${n}\u00a0år` },
    jaNei: { long: 'ja eller nei', short: 'ja/nei', quantity: (n: string) => n },
    indeks: { long: 'indeks', short: 'indeks', quantity: (n: string) => n },
  } satisfies Record<Unit, object>,

  yesNo: { yes: 'ja', no: 'nei' },

  // ── Search ───────────────────────────────────────────────────────────────────────────────────────────────────────

  search: {
    label: 'Søk etter kommune eller nøkkeltall',
    placeholder: 'For eksempel Bergen eller gjeld',
    /** In the narrow field at the top of a page. */
    placeholderShort: 'Sted eller nøkkeltall',
    hint: 'Skriv navnet eller nummeret på en kommune, fylkeskommune eller bydel, eller et nøkkeltall. Gamle navn og numre virker også.',
    button: 'Søk',
    clear: 'Tøm søkefeltet',
    kommuner: 'Kommuner',
    indicators: 'Nøkkeltall',
    areas: 'Tjenesteområder',
    groups: 'Fylker og kommunegrupper',
    /** Spoken when the list of results changes. */
    resultCount: (count: number, text: string) => (count === 1 ? '1 treff' : `${text} treff`),
    none: (query: string) => `Ingen treff på «${query}».`,
    noneHint: 'Kontroller skrivemåten, eller bruk listen over alle kommuner.',
    /** Where there are more than are shown. */
    firstResults: (count: string) => `De ${count} beste treffene vises.`,
    formerly: (name: string) => `tidligere ${name}`,
    formerNumber: (number: string) => `tidligere nummer ${number}`,
    listLink: 'Liste over alle kommuner',
    /** Name of the list of results. */
    results: 'Søkeresultater',
    /** Second line of a result. */
    fylke: 'Fylke',
    indicatorIn: (area: string) => `Nøkkeltall om ${area.toLowerCase()}`,
    area: 'Tjenesteområde',
    /** Of another level than kommuner: «fylkeskommuner». */
    areaOf: (level: string) => `Tjenesteområde for ${level}`,
  },

  // ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

  home: {
    title: 'Nøkkeltall om kommunene',
    description:
      'Finn en kommune og se hvordan den ligger an i forhold til kommunegruppen, fylket og landet: befolkning, økonomi og tjenester.',
    lead: 'Søk opp en kommune og se hvordan den ligger an, sammenlignet med lignende kommuner, fylket og landet.',
    myKommune: 'Min kommune',
    areas: 'Tjenesteområder',
    areasLead: 'Nøkkeltall for hele landet, område for område.',
    map: 'Velg kommune i kartet',
    thisRelease: 'Tallene som vises nå',
    thisReleaseLead: (vintage: string, date: string) =>
      `Utgaven har ${vintage}, publisert ${date}. Hvert nøkkeltall vises for det siste året det finnes tall for.`,
    toSources: 'Om kildene og metoden',
  },

  kommuner: {
    byFylke: 'Kommuner etter fylke',
    groups: 'Kommunegrupper',
    number: 'Kommunenummer',
    name: 'Kommune',
    fylke: 'Fylke',
    group: 'Kommunegruppe',
    population: 'Innbyggere',
    /** In narrow columns. */
    numberShort: 'Nr.',
    groupShort: 'Gruppe',
    populationNote: (year: string) => `Innbyggere 31. desember ${year}.`,
    groupNote: 'Gruppe er kommunegruppen i grupperingen fra 2020.',
    jump: 'Gå til fylke',
    filterLabel: 'Finn i listen',
    filterHint: 'Navn eller nummer, også tidligere',
    /** Spoken and shown while the list is filtered. */
    shown: (count: string, total: string) => `Viser ${count} av ${total} kommuner.`,
    noneShown: (query: string) => `Ingen kommuner passer med «${query}».`,
    otherHits: 'Andre treff',
  },

  /** Pages that lead on: an old number or name of a kommune, or a name that several have. */
  waysIn: {
    title: (text: string, name: string) => `${text}: se ${name}`,
    moved: (name: string) => `Du sendes videre til siden om ${name}.`,
    go: (name: string) => `Gå til ${name}`,
  },

  kommune: {
    heading: 'Kommunefakta',
    inGroup: (group: string, criteria: string) => `${group}: ${criteria}`,
    population: 'Befolkning',
    /** Heading over the districts of a kommune that is divided into such. */
    districts: (name: string) => `Bydeler i ${name}`,
    populationAt: (date: string) => `Innbyggere ${date}`,
    /** «4 211 flere innbyggere i Strand fra 2004 til 2025» */
    populationTitle: (name: string, change: string, first: string, last: string) =>
      `${change} i ${name} fra ${first} til ${last}`,
    populationMore: (count: string) => `${count} flere innbyggere`,
    populationFewer: (count: string) => `${count} færre innbyggere`,
    populationSame: 'Like mange innbyggere',
    populationSubtitle: 'Innbyggere 31. desember',
    agesTitle: (name: string) => `Alderen på innbyggerne i ${name}`,
    agesSubtitle: (year: string) => `Andel av innbyggerne 31. desember ${year}, prosent`,
    age: 'Alder',
    economy: 'Økonomi',
    services: 'Tjenesteområder',
    toKeyFigures: (area: string) => `Alle nøkkeltall: ${area}`,
    standsOut: 'Dette skiller seg ut',
    comparedWith: (name: string) => `Sammenlignet med ${name}`,
    trend: 'Utvikling',
    notices: 'Merknader for kommunen',
    names: 'Offisielle navn',
    neighbours: 'Nabokommuner',
  },

  keyFigures: {
    tableCaption: (area: string, name: string) => `Nøkkeltall: ${area}, ${name}`,
    definitions: 'Definisjoner',
    howAveraged: 'Slik er gjennomsnittene regnet',
    ended: 'Eldre nøkkeltall',
    endedLead: (subtitle: string) => `Tall som ikke er ført videre til de siste fem årene. ${subtitle}.`,
    notes: 'Merknader',
    signs: 'Tegnforklaring',
    breaks: 'Brudd i tidsserien',
    numerator: 'Teller',
    denominator: 'Nevner',
    tells: 'Hva tallet forteller',
    limits: 'Hva tallet ikke forteller',
    averages: 'Hvordan gjennomsnittet er regnet',
    scrollHint: 'Tabellen kan rulles sidelengs.',
    previous: 'Forrige område',
    next: 'Neste område',
  },

  /** Key figures that the release has no figures of. */
  absent: {
    heading: 'Nøkkeltall uten tall her',
    leadAll:
      'Denne utgaven har ingen tall for tjenesteområdet. Offisielle tall finnes hos Statistisk sentralbyrå:',
    leadSome:
      'Denne utgaven har ikke tall for disse nøkkeltallene. Offisielle tall finnes hos Statistisk sentralbyrå:',
    one: 'Denne utgaven har ikke tall for nøkkeltallet. Offisielle tall finnes her:',
    table: (number: string) => `tabell ${number} i Statistikkbanken`,
    page: (host: string) => `side hos ${host}`,
    kostra: 'KOSTRA hos Statistisk sentralbyrå',
  },

  kommunegruppe: {
    title: (number: string) => `Kommunegruppe ${number}`,
    description: (number: string, criteria: string) =>
      `Kommunene i kommunegruppe ${number} (${criteria}) og gjennomsnittene deres.`,
    criteria: 'Hva kommunene har felles',
    members: (count: string) => `${count} kommuner`,
    membersOne: '1 kommune',
    membersHeading: 'Kommuner i gruppen',
    averages: 'Gjennomsnitt for gruppen',
    vintage: (year: string) => `Grupperingen fra ${year}`,
    method:
      'Statistisk sentralbyrå grupperer kommunene etter folkemengde, bundne kostnader per innbygger og frie disponible inntekter per innbygger.',
    aloneInGroup: (name: string) =>
      `${name} er alene i sin kommunegruppe. Tallet for gruppen er derfor kommunens eget tall.`,
  },

  fylke: {
    title: (name: string) => `Kommunene i ${name}`,
    description: (name: string) => `Kommunene i ${name} og gjennomsnittet for dem, område for område.`,
    /** Leads to the page of the county authority. */
    toAuthority: (name: string) => `Tall for ${name}`,
    membersHeading: 'Kommuner i fylket',
    averages: 'Gjennomsnitt for kommunene i fylket',
    note: 'Tallene gjelder kommunene i fylket, ikke fylkeskommunen.',
    aloneInFylke: (name: string) =>
      `${name} er eneste kommune i fylket. Tallet for fylket er derfor kommunens eget tall.`,
  },

  fylkeskommune: {
    aloneInRegion: (name: string) =>
      `${name} er eneste fylkeskommune i sin region. Tallet for regionen er derfor dens eget tall.`,
  },

  area: {
    indicators: 'Nøkkeltall i området',
    listTitle: 'Tjenesteområder',
    listDescription: 'Nøkkeltall ordnet etter tjenesteområde, for kommuner, fylkeskommuner og bydeler.',
    indicatorCount: (count: number): string => (count === 1 ? '1 nøkkeltall' : `${String(count)} nøkkeltall`),
  },

  indicator: {
    listTitle: 'Alle nøkkeltall',
    listDescription: 'Liste over alle nøkkeltall, ordnet etter tjenesteområde.',
    definition: 'Definisjon',
    rank: 'Plass',
    /** «nr. 12 av 354» */
    rankOf: (rank: string, count: string) => `nr. ${rank} av ${count}`,
    highest: 'Høyest',
    lowest: 'Lavest',
    distribution: 'Fordeling',
    timeSeries: 'Utvikling over tid',
    unit: 'Enhet',
    years: 'År med tall',
    ssbTable: 'Tabell i Statistikkbanken',
    sortBy: (column: string) => `Sorter etter ${column}`,
    /** Beside the average of a group of one. */
    onlyMember: (name: string) => `bare ${name}`,
    rankShared: (from: string, to: string) => `${from}–${to}`,
    area: 'Tjenesteområde',
  },

  compare: compareNb,

  data: {
    title: 'Last ned data',
    description: 'Uttrekk for hvert tjenesteområde, med alle kommuner og år, på faste adresser.',
    lead: 'Alle tall for ett tjenesteområde i én fil, på en adresse som ikke endrer seg.',
    file: 'Fil',
    format: 'Format',
    size: 'Størrelse',
    formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
    sources: 'Datakilder',
    licence: 'Lisens og kildehenvisning',
  },

  about: aboutNb,

  catalogue: catalogueNb,
  coverage: coverageNb,
  corrections: correctionsNb,
  feed: feedNb,

  /** The page of a kommune, a fylkeskommune or a bydel. */
  unit: unitNb,

  /** When figures are published. */
  calendar: calendarNb,
  design: designNb,

  /** The map of circles. */
  map: {
    explained: 'Hver sirkel er en kommune. Jo flere innbyggere, desto større sirkel.',
    one: (name: string) => `Kart der hver sirkel er en kommune. ${name} er fremhevet.`,
    many: (names: string) => `Kart der hver sirkel er en kommune. ${names} er fremhevet.`,
    inGroup: (number: string) => `Kommunene i kommunegruppe ${number}`,
  },

  comparison: comparisonNb,

  ownGroups: ownGroupsNb,
  rank: rankNb,
  ranking: rankingNb,
  similar: similarNb,
  wish: wishNb,

  keyFigureTable: keyFigureTableNb,

  notFound: {
    title: 'Siden finnes ikke',
    description: 'Adressen fører ikke til noen side.',
    lead: 'Adressen fører ikke til noen side. Kanskje er den skrevet feil, eller siden er flyttet.',
    tryThis: 'Søk etter en kommune, eller gå til forsiden.',
    toHome: 'Til forsiden',
    /** Above the pages that the address may mean. */
    didYouMeanOne: (name: string) => `Mente du ${name}?`,
    didYouMeanOneOf: 'Mente du en av disse?',
  },

  // ── Tables, charts and files ─────────────────────────────────────────────────────────────────────────────────────

  table: {
    indicator: 'Nøkkeltall',
    unit: 'Enhet',
    heading: 'Type',
    year: 'År',
    comparisonYear: 'År for sammenligning',
    comparison: 'Sammenligning',
    comparisonIn: (year: string) => `Sammenligning ${year}`,
    region: 'Region',
    regionCode: 'Regionnummer',
    level: 'Nivå',
    /** Header of the column that holds the status of the figures in the column before it. */
    remarkFor: (column: string) => `Merknad: ${column}`,
    sign: 'Tegn',
    meaning: 'Betydning',
    /** «Strand 2025», header of one column in a file without grouped headers. */
    regionAndYear: (region: string, year: string) => `${region} ${year}`,
    /** Header of a figure's column in a file: «Brukere (antall)» */
    figureAndUnit: (name: string, unit: string) => `${name} (${unit})`,
    /** «Strand, 2021–2025, reviderte tall publisert 15. juni 2026» */
    subtitle: (region: string, years: string, vintage: string, date: string) =>
      `${region}, ${years}, ${vintage} publisert ${date}`,
    years: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
    noteFor: (subject: string, text: string) => `${subject}: ${text}`,
    breakNote: (subject: string, year: string, text: string) =>
      `${subject}: brudd i tidsserien i ${year}. ${text}`,
    emptyNote: 'Tom rute: Kilden har ikke tall for dette året.',
    sumNote: (names: string) => `${names}: tallene for flere under ett er summer, ikke gjennomsnitt.`,
  },

  charts: chartsNb,
  citation: citationNb,

  chart: {
    showTable: 'Vis tallene som tabell',
    timeSeriesOf: (name: string) => `Utvikling: ${name}`,
    noValue: 'ikke tall',
    break: 'brudd',
    from: (value: string, year: string) => `${value} i ${year}`,
    /** One pair of bars in words. */
    pair: (name: string, own: string, other: string, value: string) => `${name}: ${own}, ${other}: ${value}.`,
    /** Text of a line chart for those who do not see it. */
    summary: (name: string, first: string, last: string) => `${name}: fra ${first} til ${last}.`,
  },

  download: {
    label: 'Last ned tabellen',
    csv: 'Last ned CSV',
    xlsx: 'Last ned Excel',
    xlsxWholeArea: (area: string) => `Last ned Excel med alle kommuner: ${area}`,
    withoutScript: (area: string) =>
      `Uten JavaScript inneholder filene alle tallene for tjenesteområdet ${area.toLowerCase()}.`,
    preparing: 'Lager filen …',
    done: (fileName: string) => `${fileName} er lastet ned.`,
  },

  file: {
    /** Names of sheets: at most 31 characters, without [ ] : * ? / \ */
    sheets: {
      table: 'Tabell',
      definitions: 'Definisjoner',
      signs: 'Tegn og merknader',
      about: 'Om tallene',
    },
    definition: {
      name: 'Nøkkeltall',
      unit: 'Enhet',
      text: 'Beskrivelse',
      numerator: 'Teller',
      denominator: 'Nevner',
      averaging: 'Gjennomsnitt',
      source: 'Kilde',
      provenance: 'Opphav',
      note: 'Merknad',
    },
    notes: 'Merknader',
    note: 'Merknad',
    about: {
      title: 'Tittel',
      content: 'Innhold',
      release: 'Utgave',
      source: 'Kilde',
      licence: 'Lisens',
      address: 'Adresse',
      dataVersion: 'Dataversjon',
      attribution: 'Kildehenvisning',
      aboutSource: 'Om kilden',
      processed: 'Beregning',
    },
  },

  extracts: extractsNb,
  openData: openDataNb,

  /** Words in file names: only a–z and 0–9, hyphens between. */
  fileName: {
    prefix: 'kostra',
    vintage: { unrevised: 'ureviderte', revised: 'reviderte' } satisfies Record<Vintage, string>,
  },
};

/** The shape every language file has. */
export type Messages = typeof nb;
