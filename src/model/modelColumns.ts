import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import { UNIT_LEVELS } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import { hasErrors } from '../contracts/parsed.ts';
import { makeColumn } from './makeColumn.ts';
import { makeModelFrame } from './modelFrame.ts';
import type { ModelFrame, Vector } from './modelFrame.ts';
import type { ModelRule } from '../contracts/modelRules.ts';
import { orderRules } from './orderRules.ts';
import type { PlacedRule } from './orderRules.ts';
import { makeQuantities } from './quantities.ts';
import type { AccountAmounts } from './quantities.ts';
import type { Targets } from './readTargets.ts';
import { OSLO } from './world.ts';
import type { World } from './world.ts';

/** A modelled column: its rule and its figures as they are after revision. */
export interface ModelColumn {
  readonly rule: ModelRule;
  readonly figures: Vector;
}

/** The columns of one supply, in the order of their rules. */
export interface ModelSupply {
  readonly supply: string;
  readonly frame: ModelFrame;
  readonly columns: readonly ModelColumn[];
}

export interface ColumnsInput {
  readonly world: World;
  readonly rules: readonly PlacedRule[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: Targets;
  readonly accounts: AccountAmounts;
}

/** Makes all columns, each after those it is made from. Nothing is made when the rules have errors. */
export function modelColumns(input: ColumnsInput): {
  readonly supplies: readonly ModelSupply[];
  readonly problems: readonly Problem[];
} {
  const { world, rules, indicators, targets, accounts } = input;
  const { ordered, problems } = orderRules({ rules, measures: world.real.measures, indicators, targets });
  if (hasErrors(problems)) return { supplies: [], problems };

  const always = unitsThatAlwaysReport(world, targets);
  const frames = new Map(UNIT_LEVELS.map((level) => [level, makeModelFrame(world, level)]));
  const quantities = new Map(
    [...frames].map(([level, frame]) => [level, makeQuantities(world, frame, accounts)]),
  );
  const made = new Map<ModelRule, Vector>();
  for (const { value: rule } of ordered) {
    const [frame, known] = [frames.get(rule.level), quantities.get(rule.level)];
    if (frame === undefined || known === undefined) continue;
    const published = targets.has(rule.calibrate ?? '') ? indicators.get(rule.calibrate ?? '') : undefined;
    const figures = makeColumn({
      rule,
      world,
      frame,
      quantities: known,
      targets,
      always,
      indicator: published,
    });
    known.setColumn(rule, figures);
    made.set(rule, figures);
  }
  return { supplies: bySupply(rules, made, frames), problems };
}

/** Units whose own figures are published, and Oslo: without theirs the published averages could not come out. */
function unitsThatAlwaysReport({ years, places }: World, { numbers }: Targets): ReadonlySet<string> {
  const wanted = new Set([OSLO, ...numbers]);
  return new Set(
    years.flatMap((year) =>
      places('kommune', year).flatMap(({ number, unit }) => (wanted.has(number) ? [unit] : [])),
    ),
  );
}

function bySupply(
  rules: readonly PlacedRule[],
  made: ReadonlyMap<ModelRule, Vector>,
  frames: ReadonlyMap<UnitLevel, ModelFrame>,
): ModelSupply[] {
  return [...Map.groupBy(rules, ({ value }) => value.supply)].flatMap(([supply, own]): ModelSupply[] => {
    const frame = frames.get(own[0]?.value.level ?? 'kommune');
    const columns = own.flatMap(({ value: rule }) => {
      const figures = made.get(rule);
      return figures === undefined ? [] : [{ rule, figures }];
    });
    return frame === undefined || columns.length === 0 ? [] : [{ supply, frame, columns }];
  });
}
