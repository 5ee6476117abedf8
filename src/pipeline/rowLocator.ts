import type { CsvRow, CsvTable } from '../contracts/csv.ts';
import type { DatasetManifest } from '../contracts/datasetManifest.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import type { Frame } from './frame.ts';
import type { LevelRegions } from './levelRegions.ts';
import type { DatasetInput } from './readInputs.ts';
import { datasetProblem } from './rowProblems.ts';

/** Place in a column of the row's region and period; undefined when it has none, and why is among the problems. */
export type RowLocator = (table: CsvTable, row: CsvRow) => number | undefined;

/** KOSTRA year of a row from its period column; undefined when the text is no year. */
export function kostraYear(text: string, offset: number): Period | undefined {
  return /^\d{4}$/.test(text) ? String(Number(text) + offset) : undefined;
}

export interface LocatorInput {
  readonly regions: Pick<LevelRegions, 'numbers' | 'averageCodes' | 'leftOut'>;
  readonly lineage: Lineage;
  readonly releaseYear: Period;
}

/** Makes the locators of datasets. */
export function makeRowLocator({ regions, lineage, releaseYear }: LocatorInput) {
  const { averageCodes, leftOut } = regions;
  const numbers = new Set(regions.numbers.map(({ code }) => code));
  // A restated count of 1 January is an observation, also where the KOSTRA year it belongs to is the one before and the
  // municipality was made on that day.
  const isFirstDayFigure = ({ structure, period }: DatasetManifest, code: RegionCode, year: string) =>
    structure === '2024' && period.offset === -1 && lineage.partsOf(code, year).length > 0;

  return ({ manifest }: DatasetInput, frame: Frame, problems: Problem[]): RowLocator => {
    const width = frame.grid.periods.length;
    const told = new Set<string>();
    const once = (key: string, problem: () => Problem) => {
      if (!told.has(key)) problems.push(problem());
      told.add(key);
    };
    return (table, row) => {
      const code = row.cells[table.header.indexOf('region')] ?? '';
      const text = row.cells[table.header.indexOf(manifest.period.column)] ?? '';
      const period = kostraYear(text, manifest.period.offset);
      if (period === undefined) {
        problems.push(datasetProblem.badPeriod(table, row, { column: manifest.period.column, text }));
        return undefined;
      }
      if (leftOut.has(code)) {
        once(`${table.file} ${code}`, () => datasetProblem.leftOut(table, row, code));
        return undefined;
      }
      if (!numbers.has(code) && !averageCodes.has(code)) {
        problems.push(datasetProblem.unknownRegion(table, row, code));
        return undefined;
      }
      if (period > releaseYear)
        once(`${table.file} ${period}`, () =>
          datasetProblem.afterRelease(table, row, { period, releaseYear }),
        );
      const place = (frame.rows.get(code) ?? -1) * width + (frame.column.get(period) ?? 0);
      if (place >= 0 && frame.exists[place] === 1) return place;
      if (averageCodes.has(code)) {
        once(`${table.file} ${code}`, () => datasetProblem.averageNotInForce(table, row, { code, period }));
        return undefined;
      }
      if (place >= 0 && isFirstDayFigure(manifest, code, text)) return place;
      const share = lineage.artificialShareOf(code, period);
      const describe = share === undefined ? datasetProblem.outsideValidity : datasetProblem.artificialShare;
      problems.push(describe(table, row, { code, period, structure: manifest.structure, share }));
      return undefined;
    };
  };
}
