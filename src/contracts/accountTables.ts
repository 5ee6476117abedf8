import { z } from 'astro/zod';
import { BALANCE_SIDES, buildAccountTables } from '../domain/accounts/accountTables.ts';
import type {
  AccountTableRows,
  AccountTables,
  ArtRow,
  ChapterRow,
  FunctionGroup,
  FunctionRow,
  GroupMember,
} from '../domain/accounts/accountTables.ts';
import type { Problem } from '../domain/problem.ts';
import { parseConcepts } from './accountConcepts.ts';
import { NAMES, named, YEARS, years, yearsOf } from './accountFields.ts';
import type { ParsedTable } from './accountFields.ts';
import { checkConcepts, checkMembers } from './checkAccountTables.ts';
import { parseCsv } from './csv.ts';
import type { CsvLayout } from './csv.ts';
import { localTextOf, oneOf, parseRecords, someText } from './fields.ts';
import type { Located, Texts } from './fields.ts';
import { hasErrors } from './parsed.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** The files of `data/accounts/`. */
export interface AccountTableSources {
  readonly functions: SourceFile;
  readonly groupNames: SourceFile;
  readonly groups: SourceFile;
  readonly arts: SourceFile;
  readonly chapters: SourceFile;
  readonly concepts: SourceFile;
}

const LEVELS = ['kommune', 'fylkeskommune'] as const;

const functionCode = z.string().regex(/^\d{3}$/, 'a function or art is three digits');
const functionRecord = z.object({
  code: functionCode,
  level: z
    .string()
    .transform((text) => text.split('|'))
    .pipe(z.array(oneOf(LEVELS))),
  ...years,
  ...named,
});
const groupRecord = z.object({
  code: z.string().regex(/^FG[0-9A-Za-z]+$/, 'a group starts with FG'),
  ...named,
});
const memberRecord = z.object({ group: someText, function: functionCode, ...years });
const artRecord = z.object({ code: functionCode, kind: oneOf(['expense', 'income']), ...years, ...named });
const chapterRecord = z.object({
  code: z.string().regex(/^\d{2,4}$/, 'a chapter is two to four digits'),
  side: oneOf(BALANCE_SIDES),
  ...years,
  ...named,
});
/** The tables of the accounts, checked against each other. Undefined when anything in them is an error. */
export function parseAccountTables(sources: AccountTableSources): Parsed<AccountTables> {
  const functions = parseTable(sources.functions, ['code', 'level'], functionRecord, toFunction);
  const groups = parseTable(sources.groupNames, ['code', 'level'], groupRecord, toGroup);
  const members = parseTable(sources.groups, ['group', 'function'], memberRecord, toMember, []);
  const arts = parseTable(sources.arts, ['code', 'kind'], artRecord, toArt);
  const chapters = parseTable(sources.chapters, ['code', 'side'], chapterRecord, toChapter);
  const concepts = parseConcepts(sources.concepts);
  const problems = [functions, groups, members, arts, chapters, concepts].flatMap((part) => part.problems);
  if (hasErrors(problems)) return { value: undefined, problems };

  const rows: AccountTableRows = {
    functions: functions.items.map(({ value }) => value),
    groups: groups.items.map(({ value }) => value),
    members: members.items.map(({ value }) => value),
    arts: arts.items.map(({ value }) => value),
    chapters: chapters.items.map(({ value }) => value),
    concepts: concepts.items.map(({ value }) => value),
  };
  const tables = buildAccountTables(rows);
  const wrong = [
    ...[functions, groups, arts, chapters].flatMap(({ items, file }) => checkUnique(file, items)),
    ...checkMembers(sources.groups.file, members.items, tables),
    ...checkConcepts(sources.concepts.file, concepts.items, tables),
  ];
  return { value: hasErrors(wrong) ? undefined : tables, problems: [...problems, ...wrong] };
}

function parseTable<Fields, T>(
  source: SourceFile,
  keys: readonly string[],
  schema: z.ZodType<Fields>,
  toItem: (fields: Fields, cells: Texts) => T,
  names: readonly string[] = NAMES,
): ParsedTable<T> {
  const hasYears = schema instanceof z.ZodObject && 'valid_from' in schema.shape;
  const layout: CsvLayout = {
    required: [...keys, ...names, ...(hasYears ? YEARS : [])],
    optional: ['note', 'name_nn'],
  };
  const table = parseCsv(source, layout);
  if (table.value === undefined) return { file: source.file, items: [], problems: table.problems };
  const { items, problems } = parseRecords(table.value, schema, toItem);
  return { file: source.file, items, problems: [...table.problems, ...problems] };
}

function toFunction(fields: z.output<typeof functionRecord>, cells: Texts): FunctionRow {
  return { code: fields.code, levels: fields.level, name: localTextOf(cells, 'name'), ...yearsOf(fields) };
}

function toGroup({ code }: z.output<typeof groupRecord>, cells: Texts): FunctionGroup {
  return { code, name: localTextOf(cells, 'name') };
}

function toMember(fields: z.output<typeof memberRecord>): GroupMember {
  return { group: fields.group, function: fields.function, ...yearsOf(fields) };
}

function toArt(fields: z.output<typeof artRecord>, cells: Texts): ArtRow {
  return { code: fields.code, kind: fields.kind, name: localTextOf(cells, 'name'), ...yearsOf(fields) };
}

function toChapter(fields: z.output<typeof chapterRecord>, cells: Texts): ChapterRow {
  return { code: fields.code, side: fields.side, name: localTextOf(cells, 'name'), ...yearsOf(fields) };
}

function checkUnique(file: string, items: readonly Located<{ readonly code: string }>[]): Problem[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ line, value: { code } }): Problem[] => {
    const first = seen.get(code);
    seen.set(code, first ?? line);
    if (first === undefined) return [];
    return [
      {
        code: 'repeated-code',
        severity: 'error',
        file,
        line,
        column: 'code',
        what: `«${code}» already stands on line ${first}.`,
        why: 'It could not be known which of the two lines holds.',
        cure: 'Remove one of them, or correct its code.',
      },
    ];
  });
}
