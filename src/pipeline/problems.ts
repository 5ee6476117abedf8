import { compareCodes } from '../domain/compareCodes.ts';
import type { Problem } from '../domain/problem.ts';

/** How many problems of one kind in one file are printed in full; the rest are counted. */
const PRINTED_OF_A_KIND = 10;

/** Adds what was found, one by one: a list of more than some hundred thousand cannot be spread into a call. */
export function addProblems(to: Problem[], found: Iterable<Problem>): void {
  for (const problem of found) to.push(problem);
}

/** By file and line, errors and warnings together. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compareCodes(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** `problems.json`. */
export function toProblemsFile(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const content = { errors, warnings: problems.length - errors, problems: inFileOrder(problems) };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** What a publisher reads: file by file, line by line, what is wrong, why it matters and what to do. */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(inFileOrder(problems), ({ file }) => file);
  const blocks = [...byFile].map(([file, found]) => [file, ...formatFile(found)].join('\n'));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [...blocks, `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`].join('\n\n');
}

function formatFile(problems: readonly Problem[]): string[] {
  return [...Map.groupBy(problems, ({ code }) => code).values()].flatMap((found) => {
    const more = found.length - PRINTED_OF_A_KIND;
    const printed = found.slice(0, PRINTED_OF_A_KIND).map(formatProblem);
    return more > 0 ? [...printed, `  … and ${more} more of this kind (all are in problems.json)`] : printed;
  });
}

function formatProblem({ severity, line, what, why, cure }: Problem): string {
  const place = line === undefined ? '' : `line ${line}: `;
  return [`  ${severity}: ${place}${what}`, `    Why: ${why}`, `    Do: ${cure}`].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
