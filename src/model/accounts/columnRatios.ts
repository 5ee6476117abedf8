import { parseModelRules } from '../../contracts/modelRules.ts';
import type { ModelRule } from '../../contracts/modelRules.ts';
import type { RegionCode } from '../../domain/region.ts';
import type { Files } from '../../pipeline/files.ts';
import { TRAITS } from '../characters.ts';
import { noise, uniform } from '../noise.ts';
import type { World } from '../world.ts';

/**
 * What a unit of its base gives in a modelled column of a place, before the column is made to meet anything: 0 where the
 * place has none of it. Undefined where the column has no rule. By it the accounts agree with the columns about which
 * municipalities have what.
 */
export type ColumnRatio = (supply: string, column: string, unit: RegionCode) => number | undefined;

/** @param always units that always have some of everything, as their own figures are published */
export function readColumnRatios(files: Files, world: World, always: ReadonlySet<RegionCode>): ColumnRatio {
  const supplies = new Map<string, ReadonlyMap<string, ModelRule>>();
  const there = new Set(files.list());
  const rulesOf = (supply: string) => {
    const file = `model/${supply}.csv`;
    const known = supplies.get(supply);
    if (known !== undefined) return known;
    const parsed = there.has(file) ? parseModelRules({ file, bytes: files.readBytes(file) }).value : [];
    const rules = new Map((parsed ?? []).map(({ value }) => [value.column, value]));
    supplies.set(supply, rules);
    return rules;
  };
  return (supply, column, unit) => {
    const rule = rulesOf(supply).get(column);
    if (rule === undefined) return undefined;
    const character = world.characterOf(unit);
    const likelihood = rule.zero * (2 / (1 + Math.exp(-1.7 * character.small)));
    if (!always.has(unit) && uniform('zero', supply, column, unit) < likelihood) return 0;
    const lean = TRAITS.reduce((sum, trait) => sum + rule.traits[trait] * character[trait], 0);
    return rule.rate * Math.exp(lean + rule.spread * noise('lasting', supply, column, unit));
  };
}
