import type { Period } from '../region.ts';
import { CLASSES_OF, classesOfScope, isBalanceClass, OWN_CLASSES } from './accountRecord.ts';
import type { Kontoklasse, Scope } from './accountRecord.ts';
import { conceptIn, isValidIn, NO_ART } from './accountTables.ts';
import type { AccountTables, Concept } from './accountTables.ts';
import { artsNamed, chaptersNamed, expandList, functionSet } from './expandList.ts';
import type {
  AccountsExpression,
  ArtAmount,
  ChapterAmount,
  ConceptAmount,
  SignedAmount,
} from './expression.ts';

export interface CompileOptions {
  readonly tables: AccountTables;
  readonly period: Period;
  /** Scope where the expression names none; konsern when left out. */
  readonly scope?: Scope | undefined;
  /** SSB codes of concepts that the data give as such, in place of their arts. */
  readonly given?: ReadonlySet<string> | undefined;
  /** Numbers of arts whose amounts are not known, since the data give only a concept that they are in. */
  readonly hidden?: ReadonlySet<number> | undefined;
  /** False leaves the internal arts in, as the signs of an expression are checked. */
  readonly netting?: boolean | undefined;
}

/** Weights of the arts on one row: a line (function or chapter) of one class. Rows often share their weights. */
export interface FormulaRow {
  /** See {@link rowOf}. */
  readonly row: number;
  /** By number of art. */
  readonly weights: Float64Array;
}

/** An expression for one year, ready to be evaluated. */
export interface AccountsFormula {
  readonly scope: Scope;
  readonly period: Period;
  readonly rows: readonly FormulaRow[];
  /** False when none of its codes was in use in the year: the figure cannot exist. */
  readonly applicable: boolean;
  /** False when it reads arts whose amounts the data do not tell. */
  readonly known: boolean;
  /** Which forms it reads: the account of appropriations (classes 0, 1, 3, 4), the balance sheet (2, 5), or both. */
  readonly readsAccount: boolean;
  readonly readsBalance: boolean;
}

/** Number of a row among all classes and lines. */
export function rowOf(tables: AccountTables, kontoklasse: Kontoklasse, line: number): number {
  return Number(kontoklasse) * tables.lineCount + line;
}

/** Class of a row of a formula. */
export function classOf({ row }: FormulaRow, tables: AccountTables): Kontoklasse {
  return String(Math.floor(row / tables.lineCount)) as Kontoklasse;
}

/** Amounts with the same weights on a set of lines; null stands for every function. */
interface Block {
  readonly lines: readonly number[];
  readonly classes: readonly Kontoklasse[];
  readonly weights: Float64Array;
}

/** What an amount inside a concept takes over from where the concept is asked for. */
interface Context {
  readonly functions: ReadonlySet<string> | null;
  readonly classes: readonly Kontoklasse[] | null;
  /** Whether the reader asks for it, not another concept. */
  readonly asked: boolean;
}

/**
 * Turns an expression into weights on the cells of an account in one year.
 * @throws Error on a name that the tables do not know: `checkExpression` is to be asked first
 */
export function compileExpression(expression: AccountsExpression, options: CompileOptions): AccountsFormula {
  const scope = expression.scope ?? options.scope ?? 'A';
  const compiler = new Compiler({ ...options, scope });
  compiler.add(expression.sum, 1, { functions: null, classes: null, asked: true });
  return { scope, period: options.period, ...compiler.finish() };
}

/** Collects blocks by where they apply, so that a sum of many amounts on the same functions is one block. */
class Compiler {
  readonly #options: CompileOptions & { readonly scope: Scope };
  readonly #blocks = new Map<string, Block>();

  constructor(options: CompileOptions & { readonly scope: Scope }) {
    this.#options = options;
  }

  add(sum: readonly SignedAmount[], outer: 1 | -1, context: Context): void {
    for (const { sign: own, amount } of sum) {
      const sign = own === outer ? 1 : -1;
      if (amount.kind === 'sum') this.add(amount.sum, sign, context);
      else if (amount.kind === 'art') this.#addArts(amount, sign, context);
      else if (amount.kind === 'kap') this.#addChapters(amount, sign, context);
      else this.#addConcept(amount, sign, context);
    }
  }

  #addConcept(amount: ConceptAmount, sign: 1 | -1, context: Context): void {
    const { tables, period, given, scope, netting = true } = this.#options;
    const concept = conceptIn(tables, amount.id, period);
    if (concept === undefined) throw new Error(`no concept «${amount.id}» in ${period}`);
    const functions = this.#restrict(context, amount.functions);
    const classes = amount.classes ?? context.classes ?? CLASSES_OF[concept.account];
    const code = concept.codes.find((known) => given?.has(known));
    if (code !== undefined) {
      this.#addWeight(this.#functionBlock(functions, classes), numberOf(tables.artAt, code), sign);
      return;
    }
    this.add(concept.expression.sum, sign, { functions, classes, asked: false });
    if (context.asked && scope === 'A' && netting)
      this.#net(concept, sign, { functions, classes, asked: false });
  }

  /** Subtracts the internal arts of a concept, which differ between the own account and the separate units. */
  #net(concept: Concept, sign: 1 | -1, context: Context): void {
    const classes = context.classes ?? [];
    const parts = [
      { netted: concept.nettedOwn, classes: classes.filter((known) => OWN_CLASSES.includes(known)) },
      { netted: concept.nettedUnits, classes: classes.filter((known) => !OWN_CLASSES.includes(known)) },
    ];
    for (const { netted, classes: part } of parts) {
      if (netted !== null) this.add(netted.sum, sign === 1 ? -1 : 1, { ...context, classes: part });
    }
  }

  #addArts(amount: ArtAmount, sign: 1 | -1, context: Context): void {
    const { tables } = this.#options;
    const classes = amount.classes ?? context.classes ?? CLASSES_OF.drift;
    const block = this.#functionBlock(this.#restrict(context, amount.functions), classes);
    for (const listed of expandList(amount.arts, artsNamed(tables), sign)) {
      this.#addWeight(block, numberOf(tables.artAt, listed.code), listed.sign);
    }
  }

  #addChapters(amount: ChapterAmount, sign: 1 | -1, context: Context): void {
    const { tables } = this.#options;
    const classes = amount.classes ?? context.classes ?? CLASSES_OF.balanse;
    for (const listed of expandList(amount.chapters, chaptersNamed(tables), sign)) {
      const block = this.#block(`kap ${listed.code}`, classes, () => [
        numberOf(tables.chapterAt, listed.code),
      ]);
      this.#addWeight(block, NO_ART, listed.sign);
    }
  }

  #restrict(context: Context, items: ConceptAmount['functions']): ReadonlySet<string> | null {
    if (items === null) return context.functions;
    const own = functionSet(this.#options.tables, items, this.#options.period);
    return context.functions === null ? own : intersect(own, context.functions);
  }

  #functionBlock(functions: ReadonlySet<string> | null, classes: readonly Kontoklasse[]): Block {
    const { functionAt } = this.#options.tables;
    if (functions === null) return this.#block('all', classes, () => [...functionAt.values()]);
    return this.#block([...functions].join(' '), classes, () =>
      [...functions].map((code) => numberOf(functionAt, code)),
    );
  }

  #block(key: string, classes: readonly Kontoklasse[], linesOf: () => number[]): Block {
    const whole = `${key} class ${classes.join('+')}`;
    const known = this.#blocks.get(whole);
    if (known !== undefined) return known;
    const block = { lines: linesOf(), classes, weights: new Float64Array(this.#options.tables.artCount) };
    this.#blocks.set(whole, block);
    return block;
  }

  #addWeight({ weights }: Block, art: number, sign: 1 | -1): void {
    weights[art] = (weights[art] ?? 0) + sign;
  }

  finish(): Omit<AccountsFormula, 'scope' | 'period'> {
    const { tables } = this.#options;
    const rows = this.#combineBlocks();
    // Many rows share their weights, so each set of weights is looked through once.
    const shared = [...new Set(rows.map(({ weights }) => weights))];
    const distinct = new Set(shared.filter((weights) => weights.some((weight) => weight !== 0)));
    const used = rows.filter(({ weights }) => distinct.has(weights));
    // What was not in use in the year is 0, also where it stands in a sum that is given.
    const hidden = [...(this.#options.hidden ?? [])].filter((art) =>
      isValidIn(tables.artYears[art] ?? NEVER, this.#options.period),
    );
    return {
      rows: used.sort((a, b) => a.row - b.row),
      applicable: this.#isApplicable(used),
      readsAccount: used.some((row) => !isBalanceClass(classOf(row, tables))),
      readsBalance: used.some((row) => isBalanceClass(classOf(row, tables))),
      known: ![...distinct].some((weights) => hidden.some((art) => (weights[art] ?? 0) !== 0)),
    };
  }

  /** Adds up the blocks that share a row; rows with the same blocks share their weights. */
  #combineBlocks(): FormulaRow[] {
    const { tables, scope } = this.#options;
    const inScope = classesOfScope(scope);
    const blocks = [...this.#blocks.values()];
    const blocksOf = new Map<number, number[]>();
    for (const [index, { lines, classes }] of blocks.entries()) {
      for (const kontoklasse of classes.filter((known) => inScope.includes(known))) {
        for (const line of lines) {
          const row = rowOf(tables, kontoklasse, line);
          const list = blocksOf.get(row);
          if (list) list.push(index);
          else blocksOf.set(row, [index]);
        }
      }
    }
    const combined = new Map<string, Float64Array>();
    return [...blocksOf].map(([row, list]) => {
      const key = list.join(' ');
      const parts = list.map((index) => blocks[index]?.weights ?? []);
      const weights = combined.get(key) ?? addUp(parts, tables.artCount);
      combined.set(key, weights);
      return { row, weights };
    });
  }

  /** Whether any cell of the formula was in use in the year. */
  #isApplicable(rows: readonly FormulaRow[]): boolean {
    const { tables, period } = this.#options;
    const artInUse = (weight: number, art: number) =>
      weight !== 0 && isValidIn(tables.artYears[art] ?? NEVER, period);
    const artsInUse = new Map<Float64Array, boolean>();
    return rows.some(({ row, weights }) => {
      if (!isValidIn(tables.lineYears[row % tables.lineCount] ?? NEVER, period)) return false;
      const known = artsInUse.get(weights) ?? weights.some(artInUse);
      artsInUse.set(weights, known);
      return known;
    });
  }
}

const NEVER = { validFrom: Infinity, validTo: -Infinity };

function addUp(parts: readonly ArrayLike<number>[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const part of parts)
    for (let at = 0; at < part.length; at += 1) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0);
  return sum;
}

function numberOf(numbers: ReadonlyMap<string, number>, code: string): number {
  const number = numbers.get(code);
  if (number === undefined) throw new Error(`no code «${code}» in the tables of the accounts`);
  return number;
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((code) => b.has(code)));
}
