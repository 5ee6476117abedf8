import { parseTerms } from '../domain/indicator.ts';
import type { Measure, MeasureTerm } from '../domain/indicator.ts';
import type { DeclaredSum } from '../domain/suppression/declaredSum.ts';
import type { Protection } from '../domain/suppression/layer.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { MeasureColumns } from './computeMeasures.ts';

/** A measure, a sum of measures that key figures are made of, or a column that measures share. */
export interface QuantityDefinition {
  readonly id: string;
  readonly terms: readonly MeasureTerm[];
  /** Set when `terms` are columns of this supply and not measures. */
  readonly dataset: string | null;
  readonly isPublished: boolean;
  readonly decimals: number;
  readonly protection: Protection;
}

export interface QuantityDefinitions {
  readonly quantities: readonly QuantityDefinition[];
  readonly sums: readonly DeclaredSum[];
}

/** Name of a sum of measures; of a measure alone its id. The order of the terms is nothing to it. */
export function quantityId(terms: readonly MeasureTerm[]): string {
  const [only] = terms;
  if (terms.length === 1 && only?.sign === 1) return only.measure;
  return terms
    .map(({ measure, sign }) => `${sign < 0 ? '-' : '+'}${measure}`)
    .sort()
    .join(' ');
}

/**
 * Everything that has to be looked at to hide the counts at risk: the measures with a threshold, and what adds up with
 * them, through key figures of several measures, declared sums, and measures made of the same columns.
 */
export function listQuantities(
  figures: readonly IndicatorFigures[],
  measures: ReadonlyMap<string, MeasureColumns>,
  sums: readonly DeclaredSum[],
): QuantityDefinitions {
  const expressions = new Map(
    figures
      .flatMap(({ indicator }) => [indicator.numerator, indicator.denominator])
      .filter((terms) => terms.length > 0)
      .map((terms) => [quantityId(terms), terms]),
  );
  const shared = sharedColumns(measures);
  const atRisk = [...measures.values()].filter(({ measure }) => measure.suppressBelow !== null);
  const related = relatedTo(
    atRisk.map(({ measure }) => measure.id),
    [
      ...[...expressions.values()].map((terms) => terms.map(({ measure }) => measure)),
      ...sums.map(({ total, parts }) => [total, ...parts]),
      ...[...shared.values()].map((users) => users.map(({ id }) => id)),
    ],
  );
  const columns = columnQuantities(measures, shared, related);
  const wanted = [...expressions].filter(([, terms]) => terms.every(({ measure }) => related.has(measure)));
  const combined = wanted.filter(([id]) => !related.has(id));
  const all = {
    quantities: [
      ...[...related].flatMap((id) => {
        const measure = measures.get(id)?.measure;
        return measure ? [ofTerms([{ measure: id, sign: 1 }], measures, expressions.has(id))] : [];
      }),
      ...combined.map(([, terms]) => ofTerms(terms, measures, true)),
      ...columns.quantities,
    ],
    sums: [
      ...combined.map(([id, terms]) => toSum(id, terms)),
      ...sums.filter(({ total }) => related.has(total)),
      ...columns.sums,
    ],
  };
  return { ...all, quantities: withCommonDecimals(all) };
}

/** What adds up is counted in the same steps. */
function withCommonDecimals({ quantities, sums }: QuantityDefinitions): QuantityDefinition[] {
  const decimals = new Map(quantities.map((quantity) => [quantity.id, quantity.decimals]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of sums) {
      const most = Math.max(...[total, ...parts].map((id) => decimals.get(id) ?? 0));
      for (const id of [total, ...parts]) {
        changed ||= decimals.has(id) && decimals.get(id) !== most;
        if (decimals.has(id)) decimals.set(id, most);
      }
    }
  }
  return quantities.map((quantity) => ({ ...quantity, decimals: decimals.get(quantity.id) ?? 0 }));
}

/** Everything that some group ties to the first ones, directly or through others. */
export function relatedTo(ids: readonly string[], groups: readonly (readonly string[])[]): Set<string> {
  const related = new Set(ids);
  for (let size = -1; size !== related.size;) {
    size = related.size;
    for (const group of groups) {
      if (group.some((id) => related.has(id))) for (const id of group) related.add(id);
    }
  }
  return related;
}

function ofTerms(
  terms: readonly MeasureTerm[],
  measures: ReadonlyMap<string, MeasureColumns>,
  isPublished: boolean,
): QuantityDefinition {
  const parts = terms.flatMap(({ measure }) => measures.get(measure)?.measure ?? []);
  return {
    id: quantityId(terms),
    terms,
    dataset: null,
    isPublished,
    decimals: Math.max(0, ...parts.map(({ decimals }) => decimals)),
    protection: protectionOf(
      parts,
      terms.some(({ sign }) => sign < 0),
    ),
  };
}

/** A sum of counts at risk is a count at risk, by the highest threshold of them. */
export function protectionOf(parts: readonly Measure[], isDifference: boolean): Protection {
  const thresholds = parts.flatMap(({ suppressBelow }) => suppressBelow ?? []);
  // A difference of counts with a limit is a count itself (all cases less those of girls), and never below zero.
  const isSigned =
    thresholds.length === 0 && (isDifference || parts.some(({ expression }) => expression.includes('-')));
  return {
    threshold: thresholds.length === 0 ? null : Math.max(...thresholds),
    protectZeros: parts.some(({ suppressZeros }) => suppressZeros === true),
    ...(isSigned ? { signed: true } : {}),
  };
}

function toSum(total: string, terms: readonly MeasureTerm[]): DeclaredSum {
  return { total, parts: terms.map(({ measure }) => measure), signs: terms.map(({ sign }) => sign) };
}

/** Columns that several measures are made of, by supply and column. Accounts are no counts, and have no columns. */
function sharedColumns(measures: ReadonlyMap<string, MeasureColumns>): Map<string, Measure[]> {
  const users = new Map<string, Measure[]>();
  for (const { measure, kind } of measures.values()) {
    if (kind !== 'columns') continue;
    for (const { measure: column } of parseTerms(measure.expression)) {
      const key = columnId(measure.supply, column);
      users.set(key, [...(users.get(key) ?? []), measure]);
    }
  }
  return new Map([...users].filter(([, list]) => list.length > 1));
}

const columnId = (dataset: string, column: string) => `${dataset}/${column}`;

/** Measures of several columns as sums of them. A column that is a measure by itself goes by that measure's name. */
function columnQuantities(
  measures: ReadonlyMap<string, MeasureColumns>,
  shared: ReadonlyMap<string, readonly Measure[]>,
  related: ReadonlySet<string>,
): QuantityDefinitions {
  const quantities = new Map<string, QuantityDefinition>();
  const sums: DeclaredSum[] = [];
  const nameOf = (dataset: string, column: string): string => {
    const alone = shared
      .get(columnId(dataset, column))
      ?.find(({ expression }) => expression.trim() === column);
    if (alone) return alone.id;
    const id = columnId(dataset, column);
    const protection = { threshold: null, protectZeros: false };
    const terms: MeasureTerm[] = [{ measure: column, sign: 1 }];
    quantities.set(id, { ...{ id, terms, dataset, isPublished: false, decimals: 0, protection } });
    return id;
  };
  for (const { measure } of measures.values()) {
    if (!related.has(measure.id)) continue;
    const terms = measures.get(measure.id)?.kind === 'columns' ? parseTerms(measure.expression) : [];
    if (!terms.some(({ measure: column }) => shared.has(columnId(measure.supply, column)))) continue;
    const parts = terms.map(({ measure: column, sign }) => ({
      measure: nameOf(measure.supply, column),
      sign,
    }));
    if (parts.length === 1 && parts[0]?.measure === measure.id) continue;
    sums.push(toSum(measure.id, parts));
  }
  return { quantities: [...quantities.values()], sums };
}
