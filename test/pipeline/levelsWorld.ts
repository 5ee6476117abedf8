import { readWorld } from './world.ts';
import type { World } from './world.ts';

/**
 * The small country with four county authorities, two of which came out of a division, and three city districts, laid
 * over it.
 */
export function readLevelsWorld(): World {
  return new Map([...readWorld(), ...readWorld('test/fixtures/levels/input')]);
}
