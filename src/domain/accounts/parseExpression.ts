import { KONTOKLASSER, SCOPES } from './accountRecord.ts';
import type { Kontoklasse } from './accountRecord.ts';
import { ALL_FUNCTIONS } from './expression.ts';
import type { AccountsExpression, Amount, ListItem, SignedAmount, Span } from './expression.ts';
import type { ExpressionProblem } from './expressionProblem.ts';
import { tokenizeExpression } from './tokenizeExpression.ts';
import type { Token, TokenKind } from './tokenizeExpression.ts';

export type ParsedExpression =
  | { readonly value: AccountsExpression; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly [ExpressionProblem] };

/**
 * Reads an expression over the accounts; the language is described at {@link AccountsExpression}. Only the form is looked
 * at here: whether the codes exist is for `checkExpression`.
 *
 * @returns the expression, or the first thing that cannot be read, with its place
 */
export function parseExpression(text: string): ParsedExpression {
  const reader = new Reader(text);
  try {
    return { value: reader.readExpression(), problems: [] };
  } catch (stop) {
    if (stop instanceof Stop) return { value: undefined, problems: [stop.problem] };
    throw stop;
  }
}

/** Ends the reading at the first thing that cannot be read; never leaves this file. */
class Stop extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

const KEYWORDS = new Set(['art', 'kap', 'on', 'class', 'scope', ALL_FUNCTIONS]);
const WHY = 'The amount that is meant cannot be computed from what cannot be read.';
const SIGN_OF: Partial<Record<TokenKind, 1 | -1>> = { plus: 1, minus: -1 };

/** Reads tokens from left to right, one of them ahead; each method reads one rule of the grammar. */
class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenizeExpression(text);
  }

  readExpression(): AccountsExpression {
    const sum = this.#readSum();
    let scope: AccountsExpression['scope'] = null;
    if (this.#takeWord('scope')) {
      const token = this.#take();
      scope = SCOPES.find((known) => known === token.text) ?? this.#stopAtScope(token);
    }
    if (this.#peek().kind !== 'end') this.#stopAtRest(this.#peek());
    return { text: this.#text, sum, scope };
  }

  #readSum(): SignedAmount[] {
    const first = this.#takeKind('minus') ? -1 : 1;
    const sum: SignedAmount[] = [{ sign: first, amount: this.#readAmount() }];
    for (let sign = SIGN_OF[this.#peek().kind]; sign !== undefined; sign = SIGN_OF[this.#peek().kind]) {
      this.#take();
      sum.push({ sign, amount: this.#readAmount() });
    }
    return sum;
  }

  #readAmount(): Amount {
    const token = this.#take();
    if (token.kind === 'open') {
      const sum = this.#readSum();
      this.#close(token);
      return { kind: 'sum', sum, span: this.#spanFrom(token) };
    }
    if (token.text === 'art') {
      const arts = this.#readListInParentheses('the arts');
      const functions = this.#takeWord('on') ? this.#readList('functions', false) : null;
      return { kind: 'art', arts, functions, classes: this.#readClasses(), span: this.#spanFrom(token) };
    }
    if (token.text === 'kap') {
      const chapters = this.#readListInParentheses('the chapters');
      return { kind: 'kap', chapters, classes: this.#readClasses(), span: this.#spanFrom(token) };
    }
    if (token.kind !== 'word' || KEYWORDS.has(token.text)) return this.#stopAtAmount(token);
    const functions = this.#peek().kind === 'open' ? this.#readListInParentheses('the functions') : null;
    return {
      kind: 'concept',
      id: token.text,
      functions,
      classes: this.#readClasses(),
      span: this.#spanFrom(token),
    };
  }

  #readListInParentheses(what: string): ListItem[] {
    const open = this.#take();
    if (open.kind !== 'open') {
      this.#stop(
        open,
        `Here ${what} were expected in parentheses.`,
        `Write ${what} in parentheses, as in art(010..099).`,
      );
    }
    const items = this.#readList(what);
    this.#close(open);
    return items;
  }

  /** Items up to the parenthesis that ends them; without one, up to where an amount follows. */
  #readList(what: string, closed = true): ListItem[] {
    const first = this.#takeKind('minus') ? -1 : 1;
    const items = [this.#readItem(first, what)];
    for (;;) {
      const sign = SIGN_OF[this.#peek().kind];
      if (sign === undefined || (!closed && this.#amountFollows())) return items;
      this.#take();
      items.push(this.#readItem(sign, what));
    }
  }

  /** Whether what comes after the sign ahead is an amount and no function: after `on 840`, `+ art(…)` is a new amount. */
  #amountFollows(): boolean {
    let ahead = 1;
    while (this.#peek(ahead).kind === 'open') ahead += 1;
    const { kind, text } = this.#peek(ahead);
    return kind === 'word' && !isListWord(text);
  }

  #readItem(sign: 1 | -1, what: string): ListItem {
    const token = this.#take();
    if (token.kind === 'open') {
      const items = this.#readList(what);
      this.#close(token);
      return { kind: 'list', sign, items, span: this.#spanFrom(token) };
    }
    if (token.kind !== 'code' && !(token.kind === 'word' && isListWord(token.text)))
      return this.#stopAtItem(token, what);
    const to = this.#takeKind('range') ? this.#readRangeEnd(token) : null;
    return { kind: 'codes', sign, from: token.text, to, span: this.#spanFrom(token) };
  }

  #readRangeEnd(from: Token): string {
    const to = this.#take();
    if (from.kind === 'code' && to.kind === 'code') return to.text;
    return this.#stop(to, 'A range goes from one code to another.', 'Write a range as 010..099.');
  }

  #readClasses(): Kontoklasse[] | null {
    if (!this.#takeWord('class')) return null;
    const classes = [this.#readClass()];
    while (this.#peek().kind === 'plus' && this.#peek(1).kind === 'code') {
      this.#take();
      classes.push(this.#readClass());
    }
    return classes;
  }

  #readClass(): Kontoklasse {
    const token = this.#take();
    return (
      KONTOKLASSER.find((known) => known === token.text) ??
      this.#stop(token, `«${token.text}» is not a kontoklasse.`, 'Write classes as 1+3: digits from 0 to 5.')
    );
  }

  #peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('an expression has at least its end');
    return token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #takeKind(kind: TokenKind): boolean {
    const found = this.#peek().kind === kind;
    if (found) this.#next += 1;
    return found;
  }

  #takeWord(word: string): boolean {
    const found = this.#peek().text === word;
    if (found) this.#next += 1;
    return found;
  }

  #close(open: Token): void {
    if (this.#takeKind('close')) return;
    const token = this.#peek();
    const what =
      token.kind === 'end' ? 'A parenthesis is not closed.' : `«${token.text}» was not expected here.`;
    this.#stop(
      token.kind === 'end' ? open : token,
      what,
      'Close the parenthesis, or join codes with + or -.',
    );
  }

  /** From the start of a token to the end of what was read last. */
  #spanFrom(start: Span): Span {
    const last = this.#tokens[this.#next - 1] ?? start;
    return { at: start.at, length: last.at + last.length - start.at };
  }

  #stopAtAmount(token: Token): never {
    if (token.kind === 'end')
      this.#stop(token, 'The expression ends where an amount was expected.', AMOUNT_CURE);
    const number = token.kind === 'code' ? ` Is «${token.text}» an art, write art(${token.text}).` : '';
    return this.#stop(token, `«${token.text}» is not an amount.`, `${AMOUNT_CURE}${number}`);
  }

  #stopAtItem(token: Token, what: string): never {
    const found = token.kind === 'end' ? 'The expression ends' : `«${token.text}» stands`;
    const dash = /[−–—]/u.test(token.text) ? ' A minus is written with the plain hyphen.' : '';
    const group = token.kind === 'word' ? ' Names of function groups start with FG.' : '';
    return this.#stop(
      token,
      `${found} where ${what} were expected.`,
      `Write codes joined by + and -, ranges as 010..099.${dash}${group}`,
    );
  }

  #stopAtRest(token: Token): never {
    const cures: Partial<Record<string, string>> = {
      ',': 'Join with +, not with a comma.',
      ')': 'Take away the parenthesis, or open one before it.',
      on: '«on» follows art(…); a concept has its functions in parentheses, as netto(201).',
      class: '«class» follows an amount and stands before «scope».',
    };
    const dash = /[−–—]/u.test(token.text) ? 'A minus is written with the plain hyphen.' : undefined;
    const cure = cures[token.text] ?? dash ?? 'Join amounts with + or -; «scope» comes last.';
    return this.#stop(token, `«${token.text}» was not expected here.`, cure);
  }

  #stopAtScope(token: Token): never {
    const what = token.kind === 'end' ? 'The scope is not named.' : `«${token.text}» is not a scope.`;
    return this.#stop(token, what, 'Write scope A (konsern), scope B (kasse) or scope C (konsolidert).');
  }

  #stop(span: Span, what: string, cure: string): never {
    throw new Stop({
      code: 'unreadable-expression',
      severity: 'error',
      text: this.#text,
      span: { at: span.at, length: span.length },
      what,
      why: WHY,
      cure,
    });
  }
}

const AMOUNT_CURE = 'Write a concept such as netto(201), art(…) on …, or kap(…).';

/** Names that may stand in a list of functions. Concepts are written in small letters and never start with FG. */
function isListWord(text: string): boolean {
  return text === ALL_FUNCTIONS || text.startsWith('FG');
}
