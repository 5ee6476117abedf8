import type { NeutralFormat, ReferenceTable, TableFormat } from '../../../contracts/fileIndex.ts';
import type { UnitLevel } from '../../../domain/region.ts';

/** The page with all open data, in bokmål. */
export const openDataNb = {
  title: 'Åpne data',
  /** From the page of an area. */
  moreFormats: 'Flere formater',
  description:
    'Alle nøkkeltall og grunnlagstall for hvert tjenesteområde på én fast adresse: Excel, CSV, Parquet og JSON-stat, med forklaring for Excel, R, Python og DuckDB.',
  lead: 'Alt som vises på nettstedet, kan lastes ned. Hvert tjenesteområde har faste adresser med alle nøkkeltall, alle regioner og alle år.',
  free: 'Filene kan brukes fritt når kilden oppgis (CC BY 4.0). Kilde, lisens og utgave står i hver fil.',
  modelled:
    'Mange av tallene er modellerte og ikke offisiell statistikk. I filene står det ved hvert tall, og her hvor mange det gjelder i hvert område.',
  levels: {
    kommune: 'Områdene for kommuner',
    fylkeskommune: 'Områdene for fylkeskommuner',
    bydel: 'Områdene for bydeler',
  } satisfies Record<UnitLevel, string>,
  columns: {
    area: 'Område',
    content: 'Innhold',
    years: 'År',
    official: 'Offisielle tall',
    files: 'Filer',
  },
  /** «12 nøkkeltall, 28 152 tall» */
  content: (indicators: string, figures: string) => `${indicators} nøkkeltall, ${figures}\u00a0tall`,
  none: 'ingen tall',
  formats: {
    xlsx: 'Excel',
    csv: 'CSV',
    'lang.csv.gz': 'CSV, langt format',
    parquet: 'Parquet',
    json: 'JSON-stat',
  } satisfies Record<TableFormat | NeutralFormat, string>,
  /** Spoken name of a link: «Excel: Barnehage» */
  fileOf: (format: string, area: string) => `${format}: ${area}`,
  bytes: { kB: (size: string) => `${size}\u00a0kB`, MB: (size: string) => `${size}\u00a0MB` },

  whole: {
    heading: 'Hele nettstedet',
    all: 'Alle tallene for alle områdene i én fil',
    tables: {
      regioner: 'Regioner: nummer, navn, fylke og kommunegruppe, tidligere numre',
      grupper: 'Kommunegrupper: kjennetegn og medlemmer',
      nokkeltall: 'Nøkkeltall: definisjoner, enheter og kilder',
      endringer: 'Endringer: tall som ble endret fra én publisering til den neste',
    } satisfies Record<ReferenceTable, string>,
  },
  about: {
    heading: 'Om formatene',
    items: [
      {
        term: 'Excel',
        text: 'Én rad for hver region og hvert år, én kolonne for hvert nøkkeltall. Egne ark har tellere og nevnere, definisjoner, tegnforklaring og kilder.',
      },
      {
        term: 'CSV',
        text: 'Samme tabell for norsk Excel: semikolon og desimalkomma, UTF-8. Under tabellen, etter en tom linje, står tegnforklaring, kilder og lisens. Den engelske utgaven har komma og desimalpunktum.',
      },
      {
        term: 'CSV, langt format',
        text: 'Én rad for hvert tall, med teller, nevner, merknad, opphav og kilde. Komma og desimalpunktum. Filen er pakket med gzip fordi den ellers ville vært femten ganger så stor. R, Python og DuckDB leser den som den er.',
      },
      {
        term: 'Parquet',
        text: 'Samme rader som i det lange formatet, for analyseverktøy. Minst å laste ned.',
      },
      {
        term: 'JSON-stat',
        text: 'JSON-stat 2.0, som Statistikkbanken også bruker: nøkkeltall × region × år, med merknader, enheter og desimaler.',
      },
    ],
    longHeading: 'Kolonnene i langt format',
    column: 'Kolonne',
    meaning: 'Innhold',
    statuses:
      'Merknader er skrevet med faste engelske ord, og flere er skilt med «+». Tomt felt betyr at det ikke er noe å merke seg.',
  },
  use: {
    heading: 'Slik bruker du filene',
    excel: {
      heading: 'Excel (Power Query)',
      text: [
        'Velg Data, Hent data, Fra andre kilder, Tom spørring. Åpne Avansert redigering og lim inn linjene. Regionnummer er tekst og beholder nullene. Velg Oppdater når det kommer nye tall.',
      ],
    },
    r: { heading: 'R', text: ['Uten tilleggspakker. Regionnummer må leses som tekst.'] },
    python: { heading: 'Python', text: ['Uten tilleggspakker:'] },
    pandas: { heading: 'Python med pandas', text: ['Regionnummer må leses som tekst.'] },
    duckdb: {
      heading: 'DuckDB',
      text: ['Den første linjen laster ned filen, resten spør i den.'],
    },
  },
  addresses: {
    heading: 'Faste adresser',
    lead: 'Adressene endres ikke. Samme adresse har alltid den nyeste utgaven.',
    what: 'Hva',
    address: 'Adresse',
    rows: {
      csv: 'Tabell for norsk Excel',
      englishCsv: 'Samme på engelsk',
      xlsx: 'Excel-fil',
      long: 'Langt format',
      parquet: 'Parquet',
      json: 'JSON-stat',
      release: 'Utgaven som den var, også når det kommer en ny',
      region: 'Alle nøkkeltall for én region, som JSON',
      areaJson: 'Ett område for alle regioner, som JSON',
    },
    placeholder: 'barnehage',
  },
  releases: {
    heading: 'Utgaver',
    text: (folder: string) =>
      `Hver utgave blir liggende i en egen mappe. Denne ligger i /data/${folder}/ med alle områdene, regioner, grupper, nøkkeltall og endringer som Parquet.`,
  },
  policy: {
    heading: 'Når noe endres',
    items: [
      'Ureviderte tall kommer i mars og reviderte i juni. Da skiftes innholdet på de faste adressene.',
      'Nye nøkkeltall gir nye rader i langt format og nye kolonner i tabellene. Hent derfor kolonner ved navn og ikke ved plass.',
      'Id-en til et nøkkeltall endres ikke. Et nøkkeltall som får ny definisjon, får ny id eller et brudd som står i merknadene.',
      'Kolonner i langt format blir ikke fjernet og får ikke nye navn. Nye kommer bakerst.',
      'Endres oppbygningen av JSON-filene, øker schemaVersion.',
    ],
  },
  machines: {
    heading: 'For maskiner',
    items: {
      'katalog.jsonld': 'Katalog etter DCAT-AP-NO 2.2, JSON-LD',
      'katalog.ttl': 'Samme katalog, Turtle',
      'datapackage.json': 'Datapakke etter Frictionless Data, med tabellskjema',
      'filer.json': 'Alle filer med størrelse og kontrollsum (SHA-256)',
      'SHA256SUMS.txt': 'Kontrollsummene slik sha256sum leser dem',
      'index.json': 'Områder, nøkkeltall, regioner og kilder, som JSON',
    },
    schemas: 'JSON-skjema for det som er publisert som JSON',
    feed: 'Nye utgaver og rettelser som RSS',
  },
};
