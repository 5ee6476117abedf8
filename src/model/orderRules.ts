import type { Located } from '../contracts/fields.ts';
import type { ModelRule } from '../contracts/modelRules.ts';
import { parseTerms } from '../domain/indicator.ts';
import type { Indicator, Measure } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import { isOfAccounts, keyText } from './quantities.ts';
import type { Targets } from './readTargets.ts';

/** A rule with the place it stands in. */
export interface PlacedRule extends Located<ModelRule> {
  readonly file: string;
}

export interface RulesContext {
  readonly rules: readonly PlacedRule[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: Targets;
}

/** Rules in an order in which each comes after what it is made from, and what is wrong with those that have none. */
export function orderRules(context: RulesContext): {
  readonly ordered: readonly PlacedRule[];
  readonly problems: readonly Problem[];
} {
  const problems = context.rules.flatMap((rule) => checkRule(rule, context));
  const byKey = new Map(context.rules.map((rule) => [keyText(rule.value), rule]));
  const ordered: PlacedRule[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string, path: readonly string[]): void => {
    const rule = byKey.get(key);
    if (rule === undefined || state.get(key) === 'done') return;
    if (state.get(key) === 'open') {
      problems.push(circle(rule, [...path.slice(path.indexOf(key)), key]));
      return;
    }
    state.set(key, 'open');
    for (const need of needsOf(rule.value, context)) visit(need, [...path, key]);
    state.set(key, 'done');
    ordered.push(rule);
  };
  for (const key of byKey.keys()) visit(key, []);
  return { ordered, problems };
}

/** Keys of the columns that must be made before one can be. */
function needsOf(rule: ModelRule, context: RulesContext): string[] {
  const names = [...rule.base, ...rule.atMost].map(({ measure }) => measure);
  const indicator = context.indicators.get(rule.calibrate ?? '');
  const others = [...(indicator?.numerator ?? []), ...(indicator?.denominator ?? [])].map(
    ({ measure }) => measure,
  );
  const own = keyText(rule);
  return [
    ...names.flatMap((name) => columnsOf(name, rule.supply, context)),
    ...others.flatMap((name) => columnsOf(name, rule.supply, context)).filter((key) => key !== own),
  ];
}

/** Columns with rules that a name stands for: those of a measure, or the column of that name. */
function columnsOf(name: string, supply: string, { rules, measures }: RulesContext): string[] {
  const measure = measures.get(name);
  const keysIn = (where: string, columns: readonly string[]) =>
    rules
      .filter(({ value }) => value.supply === where && columns.includes(value.column))
      .map(({ value }) => keyText(value));
  if (measure !== undefined) return isOfAccounts(measure) ? [] : keysIn(measure.supply, columnNames(measure));
  const own = keysIn(supply, [name]);
  return own.length > 0
    ? own
    : rules.filter(({ value }) => value.column === name).map(({ value }) => keyText(value));
}

function columnNames({ expression }: Measure): string[] {
  return parseTerms(expression).map(({ measure }) => measure);
}

function checkRule(placed: PlacedRule, context: RulesContext): Problem[] {
  const { value: rule } = placed;
  const unknown = (['base', 'atMost'] as const).flatMap((field) =>
    rule[field]
      .filter(({ measure }) => !isKnown(measure, rule, context))
      .map(({ measure }) =>
        unknownName(placed, { column: field === 'base' ? 'base' : 'at_most', name: measure }),
      ),
  );
  return [...unknown, ...checkCalibration(placed, context)];
}

function isKnown(name: string, { supply }: ModelRule, context: RulesContext): boolean {
  return (
    context.measures.has(name) || isPopulation(name, context) || columnsOf(name, supply, context).length > 0
  );
}

/** The population of the other levels is made from that of the municipalities. */
function isPopulation(name: string, { measures }: RulesContext): boolean {
  return measures.has(name.replace(/_(fk|bydel)$/, ''));
}

function checkCalibration(placed: PlacedRule, context: RulesContext): Problem[] {
  const { value: rule } = placed;
  if (rule.calibrate === null) return [];
  const indicator = context.indicators.get(rule.calibrate);
  if (indicator === undefined) return [unknownIndicator(placed, rule.calibrate)];
  const terms = [...indicator.numerator, ...indicator.denominator];
  const touches = terms.some(({ measure }) =>
    columnsOf(measure, rule.supply, context).includes(keyText(rule)),
  );
  if (!touches) return [notInIndicator(placed, rule.calibrate)];
  return context.targets.has(rule.calibrate) ? [] : [nothingPublished(placed, rule.calibrate)];
}

type Place = Pick<Problem, 'file' | 'line'>;
const at = ({ file, line }: PlacedRule): Place => ({ file, line });

function unknownName(rule: PlacedRule, { column, name }: { column: string; name: string }): Problem {
  return {
    ...{ code: 'unknown-measure', severity: 'error', ...at(rule), column },
    what: `«${name}» is neither a measure nor a column with a rule.`,
    why: 'The column cannot be made from what is not there.',
    cure: 'Correct the name, or write the rule or measure.',
  };
}

function unknownIndicator(rule: PlacedRule, id: string): Problem {
  return {
    ...{ code: 'unknown-indicator', severity: 'error', ...at(rule), column: 'calibrate' },
    what: `«${id}» is not a key figure in areas/.`,
    why: 'It cannot be known what the column is to make come out.',
    cure: 'Correct the id, or leave the cell empty so that the rate is met.',
  };
}

function notInIndicator(rule: PlacedRule, id: string): Problem {
  return {
    ...{ code: 'not-in-indicator', severity: 'error', ...at(rule), column: 'calibrate' },
    what: `The column «${rule.value.column}» is in neither numerator nor denominator of «${id}».`,
    why: 'However it is scaled, the key figure stays as it is.',
    cure: 'Name a key figure that it is in, or leave the cell empty so that the rate is met.',
  };
}

function nothingPublished(rule: PlacedRule, id: string): Problem {
  return {
    ...{ code: 'nothing-published', severity: 'warning', ...at(rule), column: 'calibrate' },
    what: `No dataset of published key figures has «${id}».`,
    why: 'There is nothing to meet; the rate is met instead.',
    cure: 'Leave the cell empty.',
  };
}

function circle(rule: PlacedRule, path: readonly string[]): Problem {
  return {
    ...{ code: 'circular-rules', severity: 'error', ...at(rule) },
    what: `The column «${rule.value.column}» is made from itself: ${path.join(' → ')}.`,
    why: 'Neither can be made before the other.',
    cure: 'Take one of the columns out of «base» or «at_most», or leave «calibrate» empty in one of the rules.',
  };
}
