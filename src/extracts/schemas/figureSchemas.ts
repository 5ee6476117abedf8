import {
  averaging,
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
  orNull,
  region,
  seriesBreak,
  statusDigit,
  statusDigits,
  statusSets,
  text,
  unit,
  unitLevel,
  year,
} from './parts.ts';
import type { Schema } from './parts.ts';

const values = list(orNull(number));

/** `/data/region/<code>.json` */
export const regionSchema: Schema = object({
  ...header,
  region,
  level,
  periods: list(year),
  statusSets,
  indicators: map(
    object(
      { values },
      {
        from: { ...integer, minimum: 1 },
        before: statusDigit,
        status: statusDigits,
        coverage: list(list({ ...integer, minimum: 0 }, { minItems: 3, maxItems: 3 })),
        numerator: values,
        denominator: values,
      },
    ),
  ),
});

/** `/data/omrade/<area>.json` */
export const areaSchema: Schema = object({
  ...header,
  area: text,
  regions: list(region),
  periods: list(year),
  statusSets,
  indicators: map(object({ values }, { status: statusDigits })),
});

/** `/data/sammenlign/regioner.json` */
export const compareCatalogueSchema: Schema = object({
  ...header,
  periods: list(year),
  regions: object({
    code: list(region),
    level: list(level),
    name: list({ anyOf: [text, localText] }),
    parents: list({ type: 'string' }),
    size: list(orNull({ ...integer, minimum: 0 })),
    slugs: map(orNull(text)),
  }),
  areas: list(
    object({
      id: text,
      level: unitLevel,
      name: localText,
      parts: list(object({ stem: text, chunk: { ...integer, minimum: 1 } })),
    }),
  ),
  breaks: list(seriesBreak),
});

/** `/data/sammenlign/nokkeltall.json` */
export const compareFiguresSchema: Schema = object({
  dataVersion: header['dataVersion'] ?? text,
  figures: map(list(text)),
});

/** `/data/sammenlign/<stem>.json` */
export const compareFileSchema: Schema = object({
  ...header,
  stem: text,
  area: text,
  level: unitLevel,
  sources: list(localText),
  statusSets,
  indicators: list(
    object(
      {
        id: text,
        heading,
        name: localText,
        unit,
        decimals: { ...integer, minimum: 0 },
        scale: number,
        averaging,
        numerator: list(object({ unit })),
        denominator: list(text),
        direction,
        source: { ...integer, minimum: 0 },
        periods: list(year, { minItems: 1 }),
        latest: year,
        middle: integer,
        values: text,
      },
      { status: statusDigits },
    ),
  ),
  breaks: list(seriesBreak),
});

/** `/data/sammenlign/<stem>/<n>.json` */
export const compareChunkSchema: Schema = object({
  dataVersion: header['dataVersion'] ?? text,
  statusSets,
  indicators: list(object({ values: text }, { status: statusDigits })),
});

/** `/data/sammenlign/utgaver.json` */
export const compareReleasesSchema: Schema = object({
  dataVersion: header['dataVersion'] ?? text,
  releases: list(object({ published: date, stems: list(text) })),
});

/** `/data/sammenlign/utgaver/<published>/<stem>.json` */
export const compareFormerSchema: Schema = object({
  dataVersion: header['dataVersion'] ?? text,
  published: date,
  statusSets,
  indicators: map(map(object({ values: text }, { status: statusDigits }))),
});

/** `/data/sammenlign/naboer.json` */
export const compareNeighboursSchema: Schema = object({
  dataVersion: header['dataVersion'] ?? text,
  neighbours: map(list(region)),
  byDistance: list(region),
});
