import type { z } from 'astro/zod';
import type { Problem } from '../domain/problem.ts';
import type {
  Bydel,
  Fylke,
  Fylkeskommune,
  Fylkeskommuneregion,
  Kommune,
  Membership,
  RegionChange,
} from '../domain/region.ts';
import { checkChanges } from './checkChanges.ts';
import { checkLevels } from './checkLevels.ts';
import { checkMemberships } from './checkMemberships.ts';
import { checkRegions } from './checkRegions.ts';
import { parseCsv } from './csv.ts';
import type { CsvTable } from './csv.ts';
import { parseRecords } from './fields.ts';
import type { Located, Texts } from './fields.ts';
import * as level from './levelRows.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { hasErrors } from './parsed.ts';
import { LEVEL_LAYOUTS, REGION_LAYOUTS } from './regionLayouts.ts';
import type { LevelFile, RegionFile } from './regionLayouts.ts';
import * as row from './regionRows.ts';
import type { KommunegruppeRow, LandRow, Neighbours } from './regionRows.ts';

export { LEVEL_FILES, REGION_FILES, regionPath } from './regionLayouts.ts';
export type { LevelFile, RegionFile } from './regionLayouts.ts';
export type { IncomeLevel, KommunegruppeRow, LandCode, LandRow, Neighbours } from './regionRows.ts';

/** Everything about places that is not a figure. Lists are in file order. */
export interface Regions {
  /** Every municipality number valid at any time since 2003. */
  readonly kommuner: readonly Kommune[];
  readonly fylker: readonly Fylke[];
  readonly kommunegrupper: readonly KommunegruppeRow[];
  readonly memberships: readonly Membership[];
  readonly changes: readonly RegionChange[];
  /** Both ways. */
  readonly neighbours: readonly Neighbours[];
  /** The averages of all, of every level. */
  readonly land: readonly LandRow[];
  /** Every number of a county authority since 2020; empty where the folder has municipalities alone, as the next two. */
  readonly fylkeskommuner: readonly Fylkeskommune[];
  readonly fylkeskommuneregioner: readonly Fylkeskommuneregion[];
  readonly bydeler: readonly Bydel[];
}

/** The same with the line each came from. */
export interface RegionTables {
  readonly kommuner: readonly Located<Kommune>[];
  readonly fylker: readonly Located<Fylke>[];
  readonly kommunegrupper: readonly Located<KommunegruppeRow>[];
  readonly membership: readonly Located<Membership>[];
  readonly changes: readonly Located<RegionChange>[];
  readonly neighbours: readonly Located<Neighbours>[];
  readonly land: readonly Located<LandRow>[];
  readonly fylkeskommuner: readonly Located<Fylkeskommune>[];
  readonly fylkeskommuneregioner: readonly Located<Fylkeskommuneregion>[];
  readonly bydeler: readonly Located<Bydel>[];
}

/** The files that must be there, and those of other levels where there are any. */
export type RegionSources = Readonly<Record<RegionFile, SourceFile>> &
  Readonly<Partial<Record<LevelFile, SourceFile>>>;

/**
 * Reads and checks all files of `regions/`. Checks across files run only when every line could be read, so that one
 * wrong line does not give a hundred messages about what hangs on it.
 */
export function parseRegions(sources: RegionSources): Parsed<Regions> {
  const problems: Problem[] = [];
  function read<Fields, T>(
    file: RegionFile | LevelFile,
    schema: z.ZodType<Fields>,
    toItem: (fields: Fields, texts: Texts) => T,
  ): Located<T>[] {
    const source = sources[file];
    if (source === undefined) return [];
    const table = parseCsv(source, LAYOUTS[file]);
    problems.push(...table.problems.filter((problem) => !isAllowedEmpty(file, problem, table.value)));
    if (table.value === undefined) return [];
    const records = parseRecords(table.value, schema, toItem);
    problems.push(...records.problems);
    return records.items;
  }
  const tables: RegionTables = {
    kommuner: read('kommuner', row.kommuneRecord, row.toKommune),
    fylker: read('fylker', row.fylkeRecord, row.toFylke),
    kommunegrupper: read('kommunegrupper', row.kommunegruppeRecord, row.toKommunegruppe),
    membership: read('membership', row.membershipRecord, row.toMembership),
    changes: read('changes', row.changeRecord, row.toChange),
    neighbours: read('neighbours', row.neighboursRecord, row.toNeighbours),
    land: read('land', row.landRecord, row.toLand),
    fylkeskommuner: read('fylkeskommuner', level.fylkeskommuneRecord, level.toFylkeskommune),
    fylkeskommuneregioner: read(
      'fylkeskommuneregioner',
      level.fylkeskommuneregionRecord,
      level.toFylkeskommuneregion,
    ),
    bydeler: read('bydeler', level.bydelRecord, level.toBydel),
  };
  if (hasErrors(problems)) return { value: undefined, problems };
  problems.push(...checkRegions(tables), ...checkChanges(tables), ...checkMemberships(tables));
  problems.push(...checkLevels(tables));
  return { value: hasErrors(problems) ? undefined : valuesOf(tables), problems };
}

function valuesOf(tables: RegionTables): Regions {
  const values = <T>(items: readonly Located<T>[]): T[] => items.map(({ value }) => value);
  return {
    kommuner: values(tables.kommuner),
    fylker: values(tables.fylker),
    kommunegrupper: values(tables.kommunegrupper),
    memberships: values(tables.membership),
    changes: values(tables.changes),
    neighbours: values(tables.neighbours),
    land: values(tables.land),
    fylkeskommuner: values(tables.fylkeskommuner),
    fylkeskommuneregioner: values(tables.fylkeskommuneregioner),
    bydeler: values(tables.bydeler),
  };
}

const LAYOUTS = { ...REGION_LAYOUTS, ...LEVEL_LAYOUTS };

/** A country without changes, or of islands only, is small but not wrong. */
const MAY_BE_EMPTY: ReadonlySet<RegionFile | LevelFile> = new Set(['changes', 'neighbours']);

function isAllowedEmpty(
  file: RegionFile | LevelFile,
  problem: Problem,
  table: CsvTable | undefined,
): boolean {
  return table !== undefined && problem.code === 'empty-file' && MAY_BE_EMPTY.has(file);
}
