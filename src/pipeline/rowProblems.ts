import type { CsvRow, CsvTable } from '../contracts/csv.ts';
import type { DatasetColumn } from '../contracts/datasetManifest.ts';
import type { RegionBreak } from '../domain/lineage.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period, RegionCode } from '../domain/region.ts';

interface Text {
  readonly code: string;
  readonly severity?: 'warning';
  readonly column?: string;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

function at(table: CsvTable, row: Pick<CsvRow, 'line'>, text: Text): Problem {
  const { code, severity = 'error', column, what, why, cure } = text;
  return {
    code,
    severity,
    file: table.file,
    line: row.line,
    ...(column === undefined ? {} : { column }),
    what,
    why,
    cure,
  };
}

interface RegionInPeriod {
  readonly code: RegionCode;
  readonly period: Period;
  readonly structure: 'own-year' | '2024';
  readonly share?: RegionBreak | undefined;
}

/** What can be wrong with a row of figures: the texts a publisher reads. */
export const datasetProblem = {
  badPeriod: (table: CsvTable, row: CsvRow, { column, text }: { column: string; text: string }) =>
    at(table, row, {
      code: 'bad-period',
      column,
      what: `«${text}» is not a year.`,
      why: 'Without its year the figure has no place.',
      cure: 'Write the year with four digits, for example 2025.',
    }),

  unknownRegion: (table: CsvTable, row: CsvRow, code: RegionCode) =>
    at(table, row, {
      code: 'unknown-region',
      column: 'region',
      what: `«${code}» is no region number in regions/.`,
      why: 'The figure belongs to nobody, or to somebody else: 301 is not 0301.',
      cure: /^\d{3}$/.test(code)
        ? `Write the number as text with its leading zero, «0${code}»; spreadsheets drop it.`
        : 'Correct the number, or add the region to regions/.',
    }),

  leftOut: (table: CsvTable, row: CsvRow, code: RegionCode) =>
    at(table, row, {
      code: 'left-out-region',
      severity: 'warning',
      column: 'region',
      what: `«${code}» is left out.`,
      why: 'Regions outside the level (2111 Longyearbyen, 030117 Marka) and «unknown» are in no average and on no page.',
      cure: 'Nothing needs to be done; remove the rows to be rid of the message.',
    }),

  afterRelease: (
    table: CsvTable,
    row: CsvRow,
    { period, releaseYear }: { period: Period; releaseYear: Period },
  ) =>
    at(table, row, {
      code: 'after-release',
      severity: 'warning',
      what: `The figures are for ${period}, later than the year of the release, ${releaseYear}.`,
      why: 'Pages show the year of the release as the newest.',
      cure: 'Look at «period.offset» in dataset.json and «year» in release.json.',
    }),

  outsideValidity: (table: CsvTable, row: CsvRow, { code, period, structure }: RegionInPeriod) =>
    at(table, row, {
      code: 'region-outside-validity',
      column: 'region',
      what: `${code} was not in force in ${period}.`,
      why: 'The figure would be given to a region that did not exist that year.',
      cure:
        structure === '2024'
          ? 'The dataset is declared restated to the borders of 2024: use the numbers of 2024, or declare it «own-year».'
          : 'Use the number of that year, or declare the dataset restated («structure»: «2024»).',
    }),

  averageNotInForce: (table: CsvTable, row: CsvRow, { code, period }: { code: RegionCode; period: Period }) =>
    at(table, row, {
      code: 'average-not-in-force',
      severity: 'warning',
      column: 'region',
      what: `${code} is not published for ${period}, and the figures given for it in such years are left out.`,
      why: 'An average is shown for the years in which its fylke or group was in force, so that none is back-cast.',
      cure: 'Nothing needs to be done; remove the rows to be rid of the message.',
    }),

  artificialShare: (table: CsvTable, row: CsvRow, { code, period, share }: RegionInPeriod) =>
    at(table, row, {
      code: 'artificial-share',
      column: 'region',
      what: `${code} got its borders by a split in ${share?.period ?? 'a later year'}; there can be no figure for ${period}.`,
      why: 'A figure from before the split is a computed share of the old municipality, not an observation.',
      cure: 'Leave the row out; the series starts anew with the split.',
    }),

  duplicate: (table: CsvTable, row: CsvRow, first: { file: string; line: number }) =>
    at(table, row, {
      code: 'duplicate-row',
      what:
        first.file === table.file
          ? `The region and year already stand in line ${first.line}.`
          : `The region and year already stand in ${first.file}, line ${first.line}, with the same date of publication.`,
      why: 'It cannot be known which of the two figures holds.',
      cure:
        first.file === table.file
          ? 'Remove one of the lines.'
          : 'Remove one of the lines, or give the later file its date under «published».',
    }),

  badNumber: (table: CsvTable, row: CsvRow, { column, text }: { column: string; text: string }) =>
    at(table, row, {
      code: 'bad-number',
      column,
      what: `«${text}» in the column «${column}» is not a number.`,
      why: 'A figure that is guessed is a wrong figure.',
      cure: /^-?[\d\s\u00a0\u202f]+(,\d+)?$/.test(text)
        ? 'Write the number with decimal point and without spaces.'
        : 'Write a number, or a sign: empty or «..» missing, «.» cannot exist, «:» not shown.',
    }),

  outOfBounds: (
    table: CsvTable,
    row: CsvRow,
    { declared, text }: { declared: DatasetColumn; text: string },
  ) =>
    at(table, row, {
      code: 'out-of-bounds',
      column: declared.name,
      what: `${text} in the column «${declared.name}» is outside ${declared.min ?? '−∞'} to ${declared.max ?? '∞'}.`,
      why: 'The dataset declares that such a figure cannot be right.',
      cure: 'Correct the figure, or the bounds in dataset.json.',
    }),

  jump: (
    table: CsvTable,
    row: Pick<CsvRow, 'line'>,
    jump: {
      readonly column: string;
      readonly region: RegionCode;
      readonly before: number;
      readonly now: number;
    },
  ) =>
    at(table, row, {
      code: 'jump',
      severity: 'warning',
      column: jump.column,
      what: `${jump.region}: «${jump.column}» goes from ${jump.before} to ${jump.now} in a year.`,
      why: 'The change is larger than the dataset declares to be likely.',
      cure: 'Ask the source; when the figure is right, leave it and tell why in breaks.csv.',
    }),
} as const;
