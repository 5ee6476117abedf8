import { readFileSync } from 'node:fs';
import { ACCOUNT_FILES } from '../../src/contracts/accountInputs.ts';
import { readWorld } from './world.ts';
import type { World } from './world.ts';

export const ACCOUNTS_2023 = 'input/regnskap/regnskap-2023.csv';
export const ACCOUNTS_2024 = 'input/regnskap/regnskap-2024.csv';

/** Three municipalities with accounts of two years, read by the tables of the accounts that are shipped. */
export function readAccountsWorld(): World {
  const world = readWorld('test/fixtures/accounts/input');
  for (const path of ACCOUNT_FILES) world.set(path, new Uint8Array(readFileSync(`data/${path}`)));
  return world;
}
