import type {
  PublishedAreaFile,
  PublishedIndex,
  PublishedIndicator,
  PublishedRegion,
  PublishedRegionFile,
  PublishedSeries,
} from '../../src/contracts/published.ts';
import type { RegionCode, RegionLevel } from '../../src/domain/region.ts';

/** A small published world: one kommune and its averages, five key figures, eight years. */

const PERIODS = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const STATUS_SETS = [
  '',
  'missing',
  'suppressed',
  'notApplicable',
  'modelled',
  'estimated',
  'modelled+preliminary',
];

export const header = {
  schemaVersion: 1,
  dataVersion: 'abc123',
  release: {
    year: '2025',
    vintage: 'unrevised',
    published: '2026-03-16',
    title: { nb: 'KOSTRA 2025, ureviderte tall', en: 'KOSTRA 2025, unrevised figures' },
  },
} as const;

function indicator(
  id: string,
  nb: string,
  own: Partial<PublishedIndicator> & Pick<PublishedIndicator, 'heading' | 'unit' | 'decimals'>,
): PublishedIndicator {
  return {
    id,
    area: 'helse-og-omsorg',
    level: 'kommune',
    name: { nb, en: `${nb} (en)` },
    averaging: 'ratio',
    scale: 100,
    numerator: [{ measure: 'a', name: { nb: 'Brukere', en: 'Users' }, unit: 'personer', sign: 1 }],
    denominator: [
      { measure: 'b', name: { nb: 'Innbyggere', en: 'Inhabitants' }, unit: 'personer', sign: 1 },
      { measure: 'c', name: { nb: 'Utflyttede', en: 'Moved' }, unit: 'personer', sign: -1 },
    ],
    direction: 'neutral',
    table: '12209',
    variable: null,
    tells: { nb: 'Hvor mange som får hjelp.', en: 'How many get help.' },
    limits: { nb: 'Ikke hvor god hjelpen er.', en: 'Not how good the help is.' },
    note: null,
    provenance: 'official',
    datasets: ['omsorg'],
    periods: ['2024', '2025'],
    provenances: [],
    ...own,
  };
}

export const INDICATORS: readonly PublishedIndicator[] = [
  indicator('andel-80', 'Andel 80 år og over med hjemmetjenester', {
    heading: 'dekningsgrad',
    unit: 'prosent',
    decimals: 1,
    averaging: 'weighted',
    note: { nb: 'Publisert som andel.', en: 'Published as a share.' },
  }),
  indicator('egenbetaling', 'Egenbetaling', {
    heading: 'enhetskostnad',
    unit: 'kr',
    decimals: 0,
    averaging: 'mean',
    periods: ['2018'],
    denominator: [],
  }),
  indicator('folketall', 'Innbyggere 80 år og over', {
    heading: 'utdypende',
    unit: 'personer',
    decimals: 0,
    averaging: 'sum',
    denominator: [],
    periods: PERIODS.slice(1),
  }),
  indicator('tilbud', 'Har tilbud', {
    heading: 'utdypende',
    unit: 'jaNei',
    decimals: 0,
    averaging: 'none',
    denominator: [],
    periods: ['2025'],
  }),
  indicator('utgifter', 'Utgifter per innbygger', {
    heading: 'prioritering',
    unit: 'kr',
    decimals: 0,
    provenance: 'modelled',
    datasets: ['modell'],
    periods: ['2024', '2025'],
  }),
];

function region(code: RegionCode, level: RegionLevel, name: string, slug: string | null): PublishedRegion {
  const kommune = level === 'kommune';
  return {
    code,
    level,
    name: { nb: name, en: name },
    names: [],
    slug,
    fylke: kommune ? 'EKA11' : null,
    group: kommune ? 'EKG08' : null,
    point: null,
    aliases: [],
    notes: kommune ? [{ nb: 'Grensen ble justert.', en: 'The border was adjusted.' }] : [],
  };
}

export const INDEX: PublishedIndex = {
  ...header,
  periods: PERIODS,
  areas: [
    {
      id: 'helse-og-omsorg',
      level: 'kommune',
      order: 5,
      name: { nb: 'Helse og omsorg', en: 'Health and care' },
      description: { nb: '', en: '' },
      indicators: INDICATORS.map(({ id }) => id),
    },
  ],
  indicators: INDICATORS,
  regions: [
    region('1130', 'kommune', 'Strand', 'strand'),
    region('1120', 'kommune', 'Klepp', 'klepp'),
    region('EKG08', 'kommunegruppe', 'Kommunegruppe 8', '8'),
    region('EKA11', 'fylke', 'Rogaland', 'rogaland'),
    region('EAK', 'landet', 'Landet', null),
    region('EAKUO', 'landetUtenOslo', 'Landet uten Oslo', null),
  ],
  groups: [
    {
      code: 'EKG08',
      vintage: '2020',
      number: 8,
      criteria: { nb: '10 000–19 999 innbyggere', en: '10,000–19,999 inhabitants' },
      note: null,
      members: ['1130', '1120'],
    },
  ],
  sources: [
    {
      id: 'omsorg',
      title: { nb: 'Omsorgstjenester', en: 'Care services' },
      publisher: 'Statistisk sentralbyrå',
      table: '12209',
      url: 'https://www.ssb.no/statbank/table/12209',
      licence: 'CC BY 4.0',
      attribution: {
        nb: 'Statistisk sentralbyrå',
        en: 'Statistics Norway',
      },
      provenance: 'official',
      coverage: 'partial',
      periods: ['2025'],
      vintages: [],
      note: { nb: 'Bare andelene.', en: 'Only the shares.' },
    },
    {
      id: 'modell',
      title: { nb: 'Modell', en: 'Model' },
      publisher: 'Kommunespeil',
      table: null,
      url: null,
      licence: 'CC BY 4.0',
      attribution: { nb: 'Kommunespeil', en: 'Kommunespeil' },
      provenance: 'modelled',
      coverage: 'full',
      periods: ['2024', '2025'],
      vintages: [],
      note: null,
    },
    {
      id: 'annet',
      title: { nb: 'Ubrukt kilde', en: 'Unused source' },
      publisher: 'Andre',
      table: null,
      url: null,
      licence: 'NLOD 2.0',
      attribution: { nb: 'Andre', en: 'Others' },
      provenance: 'official',
      coverage: 'full',
      periods: [],
      vintages: [],
      note: null,
    },
  ],
  profile: { population: 'folketall', ageGroups: [], perArea: 2 },
  breaks: [
    { indicator: 'folketall', region: null, period: '2022', text: { nb: 'Ny telling.', en: 'New count.' } },
    {
      indicator: null,
      region: '1130',
      period: '2018',
      text: { nb: 'Før tabellen.', en: 'Before the table.' },
    },
    { indicator: null, region: '9999', period: '2022', text: { nb: 'En annen.', en: 'Another.' } },
  ],
};

/** Values by year; what is not mentioned is missing. A status set number may stand beside the value. */
type Figures = Readonly<Record<string, number | readonly [number | null, statusSet: number]>>;

export function series(figures: Figures): PublishedSeries {
  const entries = PERIODS.map((period) => figures[period] ?? ([null, 1] as const));
  const pairs = entries.map((entry) => (typeof entry === 'number' ? ([entry, 0] as const) : entry));
  return { values: pairs.map(([value]) => value), status: pairs.map(([, set]) => set.toString(36)).join('') };
}

function regionFile(
  code: RegionCode,
  level: RegionLevel,
  figures: Readonly<Record<string, Figures>>,
): PublishedRegionFile {
  const indicators = Object.fromEntries(INDICATORS.map(({ id }) => [id, series(figures[id] ?? {})]));
  return { ...header, region: code, level, periods: PERIODS, statusSets: STATUS_SETS, indicators };
}

export const STRAND = regionFile('1130', 'kommune', {
  'andel-80': { 2024: 25.3, 2025: [null, 2] },
  egenbetaling: { 2018: 1250 },
  folketall: { 2019: 480, 2020: 491, 2021: 500, 2022: 520, 2023: 533, 2024: 541, 2025: 1000 },
  tilbud: { 2025: 1 },
  utgifter: { 2024: [-1234, 4], 2025: [27811, 6] },
});

export const GROUP = regionFile('EKG08', 'kommunegruppe', {
  'andel-80': { 2024: [27.1, 5], 2025: [27.2, 5] },
  egenbetaling: { 2018: 1300 },
  folketall: { 2024: 8000, 2025: 8123 },
  tilbud: { 2025: [null, 3] },
  utgifter: { 2025: [30000, 4] },
});

export const COUNTRY = regionFile('EAK', 'landet', {
  'andel-80': { 2024: 24.9, 2025: 24.8 },
  folketall: { 2025: 250000 },
});

/** The same figures by area: regions, then periods. */
export const AREA_FILE: PublishedAreaFile = {
  ...header,
  area: 'helse-og-omsorg',
  regions: ['1130', 'EKG08', 'EAK'],
  periods: PERIODS,
  statusSets: STATUS_SETS,
  indicators: Object.fromEntries(
    INDICATORS.map(({ id }) => {
      const parts = [STRAND, GROUP, COUNTRY].map((file) => file.indicators[id]);
      return [
        id,
        {
          values: parts.flatMap((part) => part?.values ?? []),
          status: parts.map((part) => part?.status ?? '').join(''),
        },
      ];
    }),
  ),
};

export const PAGE_URL = 'https://kommunespeil.example/kommune/strand/helse-og-omsorg/';

export const FILES: Readonly<Record<string, unknown>> = {
  'index.json': INDEX,
  'omrade/helse-og-omsorg.json': AREA_FILE,
  'region/1130.json': STRAND,
  'region/EKG08.json': GROUP,
  'region/EAK.json': COUNTRY,
};
