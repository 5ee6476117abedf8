import { parseCsv, toRecords } from '../../contracts/csv.ts';
import type { Period } from '../../domain/region.ts';
import type { Files } from '../../pipeline/files.ts';
import { TRAITS } from '../characters.ts';
import type { Character } from '../characters.ts';

/** How a function of the account is modelled: one line of `model/accounts*.csv`. */
export interface FunctionRule {
  readonly code: string;
  readonly first: number;
  readonly last: number;
  /** Functions whose sum is published together; empty where nothing is published. */
  readonly block: string;
  readonly template: string;
  readonly base: string;
  /** Net expenditure (of templates that cover their costs: gross) in kr per unit of base in the newest year. */
  readonly rate: number;
  /** Relative change a year. */
  readonly trend: number;
  /** Standard deviation of the log between places. */
  readonly spread: number;
  readonly traits: Character;
  /** Share of places without the function. */
  readonly zero: number;
  /** Share of places where an inter-municipal company does the work. */
  readonly company: number;
  /** Share of investment, after all of them are added. */
  readonly invest: number;
}

/**
 * An art of a template.
 * - `gross`: share of gross expenditure;
 * - `net`: income as a share of net expenditure;
 * - `own`, `private`: share of own production and of what is bought from private kindergartens.
 */
export interface TemplateArt {
  readonly art: string;
  readonly isIncome: boolean;
  readonly of: 'gross' | 'net' | 'own' | 'private';
  readonly share: number;
}

export interface AccountRules {
  readonly functions: readonly FunctionRule[];
  readonly templates: ReadonlyMap<string, readonly TemplateArt[]>;
}

const TEMPLATE_FILE = 'model/account-templates.csv';
const TEMPLATE_COLUMNS = ['template', 'art', 'of', 'share'];
const FUNCTION_COLUMNS = [
  ...['function', 'first', 'last', 'block', 'template', 'base', 'rate', 'trend', 'spread'],
  ...TRAITS,
  ...['zero', 'iks', 'invest'],
];
/** Last year of what is still in use. */
const OPEN = 9999;

type Row = Readonly<Record<string, string>>;

/** Reads the rules of the functions of one level; undefined where the folder has none. */
export function readAccountRules(files: Files, file: string): AccountRules | undefined {
  const there = new Set(files.list());
  if (!there.has(file) || !there.has(TEMPLATE_FILE)) return undefined;
  const templates = rowsOf(files, TEMPLATE_FILE, TEMPLATE_COLUMNS).map((row) => ({
    template: row['template'] ?? '',
    art: row['art'] ?? '',
    isIncome: Number(row['art']) >= FIRST_INCOME,
    of: (row['of'] ?? 'gross') as TemplateArt['of'],
    share: Number(row['share']),
  }));
  return {
    functions: rowsOf(files, file, FUNCTION_COLUMNS).map(toRule),
    templates: Map.groupBy(templates, ({ template }) => template),
  };
}

/** Rows of a CSV of the model, by column. */
export function rowsOf(files: Files, file: string, columns: readonly string[]): Row[] {
  const table = parseCsv({ file, bytes: files.readBytes(file) }, { required: columns }).value;
  if (table === undefined) throw new Error(`${file} cannot be read`);
  return toRecords(table).map(({ cells }) => cells);
}

/** Arts from here on are income. */
const FIRST_INCOME = 600;

function toRule(row: Row): FunctionRule {
  const number = (column: string) => Number(row[column] ?? '0');
  const traits = Object.fromEntries(TRAITS.map((trait) => [trait, number(trait)]));
  return {
    code: row['function'] ?? '',
    first: number('first'),
    last: number('last') === 0 ? OPEN : number('last'),
    block: row['block'] ?? '',
    template: row['template'] ?? '',
    base: row['base'] ?? '',
    rate: number('rate'),
    trend: number('trend'),
    spread: number('spread'),
    traits: traits as unknown as Character,
    zero: number('zero'),
    company: number('iks'),
    invest: number('invest'),
  };
}

export function isInUse({ first, last }: FunctionRule, year: Period): boolean {
  return first <= Number(year) && Number(year) <= last;
}
