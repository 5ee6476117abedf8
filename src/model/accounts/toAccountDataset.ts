import type { PublishedRelease } from '../../contracts/published.ts';
import type { Period } from '../../domain/region.ts';
import { uniform } from '../noise.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountLines } from './accountLines.ts';
import type { YearAccounts } from './modelYear.ts';

const HEADER = 'region,year,scope,class,function,art,amount\n';
/** Share of places that correct their account before it is published anew. */
const CORRECTED = 0.09;

/** Days on which KOSTRA was published, where a weekend moved them from 15 March and 15 June. */
const MOVED_DAYS: Readonly<Record<string, string>> = { '2024-06': '17', '2025-03': '17', '2025-06': '16' };

function dayOf(year: Period, month: '03' | '06'): string {
  return `${year}-${month}-${MOVED_DAYS[`${year}-${month}`] ?? '15'}`;
}

interface DataFile {
  readonly file: string;
  readonly vintage: 'revised' | 'unrevised';
  readonly published: string | null;
  readonly text: string;
}

export interface AccountDataset {
  readonly level: AccountLevel;
  readonly release: PublishedRelease;
  readonly years: ReadonlyMap<Period, YearAccounts>;
  /** Whether a place had not sent its account when a year was first published. */
  readonly isLate: (unit: string, year: Period) => boolean;
}

/**
 * The files of modelled accounts: a year in a file, the newest as the release is, and without the late where that is
 * unrevised (what is published is met by all together). The year before it stands as it was first published, without the
 * late, and then as it was revised, with them and with what some had corrected.
 */
export function toAccountDataset(dataset: AccountDataset): [path: string, text: string][] {
  const { level, release, years } = dataset;
  const folder = `input/${level.supply}-modellert`;
  const last = String(Number(release.year) - 1);
  const files = [...years].flatMap(([year, accounts]): DataFile[] => {
    if (year === last) return twice(dataset, year, accounts);
    const text = newest(dataset, year, accounts);
    const [vintage, published] =
      year === release.year
        ? [release.vintage, release.published]
        : (['revised', dayOf(String(Number(year) + 1), '06')] as const);
    return [{ file: `${year}.csv`, vintage, published, text }];
  });
  const manifest = `${JSON.stringify(manifestOf(level, files), undefined, 2)}\n`;
  return [
    [`${folder}/dataset.json`, manifest],
    ...files.map(({ file, text }): [string, string] => [`${folder}/${file}`, text]),
  ];
}

/** A year that is published once: without the late where that was before the revision. */
function newest({ release, isLate }: AccountDataset, year: Period, model: YearAccounts): string {
  const isFirst = year === release.year && release.vintage === 'unrevised';
  const come = model.accounts.filter(
    (_, place) => !isFirst || !isLate(model.places[place]?.unit ?? '', year),
  );
  return textOf(come);
}

/** A year as it was first published, without the late and before corrections, and as it was revised. */
function twice({ isLate, level }: AccountDataset, year: Period, model: YearAccounts): DataFile[] {
  const next = String(Number(year) + 1);
  const first = model.accounts.flatMap((account, place) => {
    const { unit = '' } = model.places[place] ?? {};
    if (isLate(unit, year)) return [];
    const isCorrected = uniform('corrected', level.supply, unit, year) < CORRECTED;
    return [isCorrected ? model.uncorrected(place) : account];
  });
  return [
    {
      ...{ file: `${year}-ureviderte.csv`, vintage: 'unrevised' },
      ...{ published: dayOf(next, '03'), text: textOf(first) },
    },
    {
      ...{ file: `${year}-reviderte.csv`, vintage: 'revised' },
      ...{ published: dayOf(next, '06'), text: textOf(model.accounts) },
    },
  ];
}

function textOf(accounts: readonly AccountLines[]): string {
  return HEADER + accounts.map((account) => account.text()).join('');
}

function manifestOf({ level, supply, isWhole }: AccountLevel, files: readonly DataFile[]) {
  const place = PLACES[level];
  return {
    id: `${supply}-modellert`,
    kind: 'accounts',
    measures: supply,
    title: {
      nb: `Modellerte regnskap for ${place.nb}`,
      nn: `Modellerte rekneskapar for ${place.nn}`,
      en: `Modelled accounts of ${place.en}`,
    },
    source: { publisher: 'Kommunespeil', table: null, url: null, retrieved: null },
    licence: 'CC BY 4.0',
    attribution: {
      nb: 'Kommunespeil (modellert)',
      nn: 'Kommunespeil (modellert)',
      en: 'Kommunespeil (modelled)',
    },
    ...{ provenance: 'modelled', coverage: 'full', level },
    period: { column: 'year', offset: 0 },
    structure: 'own-year',
    accounts: { coverage: isWhole ? 'full' : 'services' },
    files: files.map(({ file, vintage, published }) => ({ file, vintage, published })),
    note: NOTE,
  };
}

const PLACES: Readonly<Record<AccountLevel['level'], { nb: string; nn: string; en: string }>> = {
  kommune: { nb: 'kommunene', nn: 'kommunane', en: 'municipalities' },
  fylkeskommune: { nb: 'fylkeskommunene', nn: 'fylkeskommunane', en: 'county authorities' },
  bydel: { nb: 'bydelene i Oslo', nn: 'bydelane i Oslo', en: 'city districts of Oslo' },
};

const NOTE = {
  nb: 'Regnskapene er ikke ført av noen. De er laget av en modell ut fra befolkning, størrelse, beliggenhet og frie inntekter, slik at summer og gjennomsnitt stemmer med det som er publisert.',
  nn: 'Rekneskapane er ikkje førte av nokon. Dei er laga av ein modell ut frå befolkning, storleik, plassering og frie inntekter, slik at summar og gjennomsnitt stemmer med det som er publisert.',
  en: 'Nobody has kept these accounts. They are made by a model from population, size, location and free income, so that sums and averages agree with what has been published.',
};
