import { parseAccountRecords } from '../../../src/contracts/accounts.ts';
import { indexAccounts } from '../../../src/domain/accounts/accountsIndex.ts';
import type { AccountsIndex } from '../../../src/domain/accounts/accountsIndex.ts';
import { evaluateAccounts, prepareAccounts } from '../../../src/domain/accounts/evaluateAccounts.ts';
import { modelAccounts } from '../../../src/model/accounts/modelAccounts.ts';
import { readTargets } from '../../../src/model/readTargets.ts';
import { readWorld } from '../../../src/model/world.ts';
import { diskFiles } from '../../../src/pipeline/diskFiles.ts';
import { expression, tables } from '../../domain/accounts/shippedTables.ts';

const files = diskFiles('data');

/** The real country that accounts are modelled for, and what is published of it. */
export const world = readWorld(files);
export const targets = readTargets(files);

/** Makes the accounts anew. */
export function makeAccounts(): ReadonlyMap<string, string> {
  return modelAccounts(files, readWorld(files));
}

export const made = modelAccounts(files, world);

export function textOf(path: string): string {
  const text = made.get(`input/${path}`);
  if (text === undefined) throw new Error(`${path} is not made; ${[...made.keys()].join(' ')}`);
  return text;
}

const known = new Map<string, ReturnType<typeof parseAccounts>>();

/** The amounts of a file, read once and as the pipeline does. */
export function readAccounts(path: string) {
  const read = known.get(path) ?? parseAccounts(path);
  known.set(path, read);
  return read;
}

function parseAccounts(path: string) {
  const bytes = new TextEncoder().encode(textOf(path));
  const { value = [], problems } = parseAccountRecords({ file: path, bytes }, tables);
  return { index: indexAccounts(value, tables), problems };
}

/** Evaluates expressions over one file, in 1000 kr; NaN where the place has no account in it. */
export function evaluator(index: AccountsIndex, year: string): (text: string, region: string) => number {
  const formulas = new Map<string, ReturnType<typeof prepareAccounts>>();
  return (text, region) => {
    const formula = formulas.get(text) ?? prepareAccounts(expression(text), index, { period: year });
    formulas.set(text, formula);
    return evaluateAccounts(formula, index, region).value ?? Number.NaN;
  };
}
