import type { Span } from './expression.ts';

export type TokenKind = 'code' | 'word' | 'range' | 'plus' | 'minus' | 'open' | 'close' | 'end' | 'unknown';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

const PATTERN = /(\d+)|([A-Za-zÆØÅæøå_][A-Za-z0-9ÆØÅæøå_]*)|(\.{2,})|(\+)|(-)|(\()|(\))|(\S)/gu;
const KINDS: readonly TokenKind[] = ['code', 'word', 'range', 'plus', 'minus', 'open', 'close', 'unknown'];

/** The words, codes and signs of an expression, ended by a token of kind `end`. */
export function tokenizeExpression(text: string): Token[] {
  const tokens = [...text.matchAll(PATTERN)].map((match): Token => {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    return { kind: KINDS[group] ?? 'unknown', text: match[0], at: match.index, length: match[0].length };
  });
  return [...tokens, { kind: 'end', text: '', at: text.length, length: 0 }];
}
