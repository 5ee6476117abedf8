import { CHANGE_KINDS } from '../../domain/rettelogg.ts';
import {
  averaging,
  coverage,
  date,
  direction,
  header,
  heading,
  integer,
  level,
  list,
  localText,
  map,
  number,
  object,
  oneOf,
  orNull,
  provenance,
  reference,
  region,
  scope,
  seriesBreak,
  status,
  text,
  unit,
  unitLevel,
  unverified,
  vintage,
  year,
} from './parts.ts';
import type { Schema } from './parts.ts';

const terms = list(object({ measure: text, name: localText, unit, sign: { enum: [1, -1] } }));
const count = { ...integer, minimum: 0 };

const indicator = object(
  {
    ...{ id: text, area: text, level: unitLevel, heading, name: localText, unit },
    ...{ decimals: count, averaging, scale: number, numerator: terms, denominator: terms, direction },
    ...{ table: orNull(text), variable: orNull(text) },
    ...{ tells: localText, limits: localText, note: orNull(localText) },
    ...{ provenance, datasets: list(text), periods: list(year) },
    provenances: list(object({ from: year, to: year, provenance, coverage, datasets: list(text) })),
  },
  { scope, reference, unverified, see: text },
);

const regionEntry = object(
  {
    ...{ code: region, level, name: localText },
    names: list(map(text)),
    ...{ slug: orNull(text), fylke: orNull(region), group: orNull(region) },
    point: orNull(object({ lon: number, lat: number })),
    aliases: list(
      object({ kind: oneOf(['oldNumber', 'name', 'slug', 'oldName']), text }, { number: region }),
    ),
    notes: list(localText),
  },
  { region, notices: list(object({ text: localText, link: text })) },
);

const source = object({
  ...{ id: text, title: localText, publisher: text, table: orNull(text), url: orNull(text) },
  ...{ licence: text, attribution: localText, provenance, coverage, periods: list(year) },
  vintages: list(object({ period: year, vintage, published: date })),
  note: orNull(localText),
});

/** `/data/index.json` */
export const indexSchema: Schema = object({
  ...header,
  periods: list(year),
  areas: list(
    object({
      ...{ id: text, level: unitLevel, order: integer, name: localText, description: localText },
      indicators: list(text),
    }),
  ),
  indicators: list(indicator),
  regions: list(regionEntry),
  groups: list(
    object({
      ...{ code: region, vintage: text, number: integer, criteria: localText },
      ...{ note: orNull(localText), members: list(region) },
    }),
  ),
  sources: list(source),
  breaks: list(seriesBreak),
  profile: object(
    { population: text, ageGroups: list(object({ indicator: text, label: localText })), perArea: integer },
    {
      facts: list(object({ heading: localText, indicators: list(text) })),
      picture: list(text),
      chosen: map(list(text)),
    },
  ),
});

const publication = object({ vintage, published: orNull(date) });

/** `/data/rettelogg.json` */
export const retteloggSchema: Schema = object({
  ...header,
  sections: list(
    object(
      {
        published: date,
        datasets: list(
          object({
            dataset: text,
            title: localText,
            from: publication,
            to: publication,
            periods: list(year),
          }),
        ),
        compared: count,
        counts: object(Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, count]))),
        changes: list({
          ...object(
            {
              ...{ region, period: year, kind: oneOf(CHANGE_KINDS) },
              ...{ from: orNull(number), to: orNull(number) },
              ...{ change: orNull(number), changePercent: orNull(number) },
            },
            { measure: text, indicator: text, fromStatus: list(status), toStatus: list(status) },
          ),
          oneOf: [{ required: ['measure'] }, { required: ['indicator'] }],
        }),
      },
      { untold: list(object({ indicator: text, period: year })) },
    ),
  ),
});

/** `/data/search.<language>.json`: the texts that are searched are not a stable interface. */
export const searchSchema: Schema = {
  type: 'object',
  properties: {
    ...header,
    entries: list({
      type: 'object',
      properties: {
        kind: oneOf(['kommune', 'fylke', 'kommunegruppe', 'fylkeskommune', 'bydel', 'area', 'indicator']),
        slug: text,
        level: unitLevel,
        area: text,
      },
      required: ['kind', 'slug'],
    }),
  },
  required: [...Object.keys(header), 'entries'],
};

/** `/data/mest-like.json` */
export const alikeSchema: Schema = object({
  ...header,
  models: list(
    object({
      ...{ id: text, title: localText, description: localText, lacks: orNull(localText) },
      themes: list(object({ id: text, title: localText, weight: number, variables: list(text) })),
    }),
  ),
  regions: list(region),
  columns: list({
    type: 'object',
    properties: { id: text, transform: text, period: orNull(year), values: { type: 'array' } },
    required: ['id', 'transform', 'period', 'values'],
  }),
});

/** `/data/problems.json` */
export const problemsSchema: Schema = object({
  errors: { const: 0 },
  warnings: count,
  problems: list({
    type: 'object',
    properties: {
      code: text,
      severity: oneOf(['error', 'warning']),
      file: text,
      what: text,
      why: text,
      cure: text,
    },
    required: ['code', 'severity', 'file', 'what', 'why', 'cure'],
  }),
});

/** `/data/filer.json` */
export const fileIndexSchema: Schema = object({
  ...header,
  licence: text,
  areas: list(object({ id: text, level: unitLevel, rows: count })),
  files: list(
    object(
      {
        path: { type: 'string', pattern: '^/data/' },
        bytes: count,
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        mediaType: text,
      },
      { area: text, language: text },
    ),
  ),
});
