import type { ModelRule } from '../contracts/modelRules.ts';
import type { PublishedRelease } from '../contracts/published.ts';
import type { LocalText, UnitLevel } from '../domain/region.ts';
import type { ModelColumn, ModelSupply } from './modelColumns.ts';
import { noise, uniform } from './noise.ts';
import { isLate } from './rawColumn.ts';

/** Share of figures that a revision changes. */
const REVISED = 0.02;
/** Least and most relative size (standard deviation) of a change by revision; else half the spread between places. */
const [LEAST_REVISED, MOST_REVISED] = [0.002, 0.06];

/** Days on which KOSTRA is published, where a weekend moved them from 15 March and 15 June. */
const MOVED_DAYS: ReadonlyMap<string, string> = new Map([
  ['2024-06', '17'],
  ['2025-03', '17'],
  ['2025-06', '16'],
]);

/** What a modelled dataset is called and says of itself. */
export interface ModelTexts {
  readonly title: LocalText;
  readonly note: LocalText;
}

type PathAndText = readonly [path: string, text: string];

interface DataFile {
  readonly name: string;
  readonly vintage: 'revised' | 'unrevised';
  readonly published: string | null;
  readonly years: readonly string[];
  /** Whether the figures are those of before a revision. */
  readonly before: boolean;
}

/**
 * The files of a modelled dataset, as they would have been published: older years revised, the year before the newest
 * first unrevised and then revised, the newest as the release is.
 */
export function toModelDataset(
  model: ModelSupply,
  { release, subjects }: { release: PublishedRelease; subjects: ReadonlyMap<string, LocalText> },
): PathAndText[] {
  const folder = `input/${model.supply}-modellert`;
  const files = dataFiles(model, release);
  const texts = textsOf(model, subjects.get(model.supply));
  return [
    [`${folder}/dataset.json`, `${JSON.stringify(manifestOf(model, files, texts), undefined, 2)}\n`],
    ...files.map(({ name, years, before }): PathAndText => [
      `${folder}/${name}`,
      toCsv(model, years, before),
    ]),
  ];
}

function dataFiles({ frame: { years } }: ModelSupply, release: PublishedRelease): DataFile[] {
  const newest = release.year;
  const last = String(Number(newest) - 1);
  const older = years.filter((year) => year < last);
  const day = (year: string, month: '03' | '06') =>
    `${year}-${month}-${MOVED_DAYS.get(`${year}-${month}`) ?? '15'}`;
  const before = { vintage: 'unrevised', before: true } as const;
  const files: DataFile[] = [
    { name: 'eldre-aar.csv', vintage: 'revised', published: day(last, '06'), years: older, before: false },
    { ...before, name: `${last}-ureviderte.csv`, published: day(newest, '03'), years: [last] },
    {
      name: `${last}-reviderte.csv`,
      vintage: 'revised',
      published: day(newest, '06'),
      years: [last],
      before: false,
    },
    {
      name: `${newest}.csv`,
      vintage: release.vintage,
      published: release.published,
      years: [newest],
      before: false,
    },
  ];
  return files.filter((file) => file.years.some((year) => years.includes(year)));
}

function toCsv(model: ModelSupply, years: readonly string[], before: boolean): string {
  const { frame, columns } = model;
  const header = ['region', 'year', ...columns.map(({ rule }) => rule.column)].join(',');
  const rows = years.flatMap((year) =>
    frame.cellsIn(year).map((index) => {
      const { number, unit } = frame.cells[index]?.place ?? { number: '', unit: '' };
      const cells = columns.map((column) => {
        const value = column.figures[index] ?? Number.NaN;
        return toText(before ? beforeRevision(column.rule, value, { unit, year }) : value, column.rule);
      });
      return [number, year, ...cells].join(',');
    }),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

/** What a figure was before it was revised: mostly the same; missing where the place was late; else a little off. */
function beforeRevision(
  rule: ModelRule,
  value: number,
  { unit, year }: { unit: string; year: string },
): number {
  const { supply, column } = rule;
  if (isLate(rule, unit, year)) return Number.NaN;
  if (value === 0 || Number.isNaN(value) || uniform('revised', supply, column, unit) >= REVISED) return value;
  const size = Math.min(MOST_REVISED, Math.max(LEAST_REVISED, rule.spread / 2));
  const chance = noise('revision', supply, column, unit);
  // Downwards where the column has a whole that it may not exceed: what is reported late mostly adds.
  const change = size * (rule.atMost.length > 0 ? -Math.abs(chance) : chance);
  const step = rule.integer ? 1 : 10 ** -rule.decimals;
  const moved = Math.abs(value * change) < step ? value + Math.sign(change) * step : value * (1 + change);
  return Math.max(rule.min ?? 0, moved);
}

function toText(value: number, { integer, decimals }: ModelRule): string {
  if (Number.isNaN(value)) return '';
  const text = value.toFixed(integer ? 0 : decimals);
  return Number(text) === 0 ? (0).toFixed(integer ? 0 : decimals) : text;
}

function manifestOf(model: ModelSupply, files: readonly DataFile[], { title, note }: ModelTexts) {
  const { supply, columns } = model;
  return {
    id: `${supply}-modellert`,
    measures: supply,
    title,
    source: { publisher: 'Kommunespeil', table: null, url: null, retrieved: null },
    licence: 'CC BY 4.0',
    attribution: {
      nb: 'Kommunespeil (modellert)',
      nn: 'Kommunespeil (modellert)',
      en: 'Kommunespeil (modelled)',
    },
    provenance: 'modelled',
    coverage: 'full',
    level: model.frame.level,
    period: { column: 'year', offset: 0 },
    structure: 'own-year',
    columns: columns.map(({ rule }) => columnOf(rule)),
    files: files.map(({ name, vintage, published }) => ({ file: name, vintage, published })),
    note,
  };
}

function columnOf({ column, unit, decimals, min, title }: ModelColumn['rule']) {
  return { name: column, unit, decimals, ...(min === null ? {} : { min }), title };
}

/** What the units of a level are called after the name of an area; that of kommuner needs none. */
const OF_LEVEL: Readonly<Record<UnitLevel, LocalText>> = {
  kommune: { nb: '', nn: '', en: '' },
  fylkeskommune: { nb: ' (fylkeskommuner)', nn: ' (fylkeskommunar)', en: ' (county authorities)' },
  bydel: { nb: ' (bydeler)', nn: ' (bydelar)', en: ' (city districts)' },
};

/** @param subject what the figures are of; undefined where neither an area nor a dataset names it, and its id has to do */
function textsOf(
  { supply, frame }: ModelSupply,
  subject: LocalText = { nb: supply, nn: supply, en: supply },
): ModelTexts {
  const level = OF_LEVEL[frame.level];
  return {
    title: {
      nb: `Modellerte tall: ${subject.nb}${level.nb}`,
      nn: `Modellerte tal: ${subject.nn}${level.nn}`,
      en: `Modelled figures: ${subject.en}${level.en}`,
    },
    note: {
      nb: 'Tallene er ikke innrapportert av noen. De er laget av en modell ut fra befolkning, størrelse og beliggenhet, slik at gjennomsnittene stemmer med det som er publisert.',
      nn: 'Tala er ikkje rapporterte inn av nokon. Dei er laga av ein modell ut frå befolkning, storleik og plassering, slik at gjennomsnitta stemmer med det som er publisert.',
      en: 'Nobody has reported these figures. They are made by a model from population, size and location, so that the averages agree with what has been published.',
    },
  };
}
