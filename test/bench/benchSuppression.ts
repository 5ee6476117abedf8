import { auditPublished } from '../../src/domain/suppression/audit/auditPublished.ts';
import { publish, suppressTable } from '../domain/suppression/tables.ts';
import type { Table } from '../domain/suppression/tables.ts';
import type { RegionStructure } from '../../src/domain/suppression/regionNetwork.ts';

export interface SuppressionBench {
  readonly tables: number;
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  readonly suppressSeconds: number;
  readonly auditSeconds: number;
}

/**
 * Suppresses, and audits a share of, `measures` × `periods` tables of `units` municipalities in 15 fylker and 17 groups.
 * Sizes are spread as those of the municipalities are (median about 5 000, Oslo 700 000), and the measures reach from
 * rare to common. The same at every run.
 */
export function benchSuppression({
  units = 400,
  measures = 1000,
  periods = 10,
  auditEvery = 20,
} = {}): SuppressionBench {
  const next = sequence(1);
  const structure = benchStructure(units, next);
  const sizes = Float64Array.from({ length: units }, (_, unit) =>
    unit === 0 ? 700_000 : Math.exp(8.5 + 1.2 * (next() + next() + next() - 1.5) * 1.6),
  );
  const sum = { tables: 0, cells: 0, primary: 0, secondary: 0, suppressSeconds: 0, auditSeconds: 0 };
  for (let measure = 0; measure < measures; measure += 1) {
    const rate = 10 ** (-5 + 4 * (measure / measures));
    for (let period = 0; period < periods; period += 1) {
      const table = benchTable(structure, { sizes, rate, next, threshold: measure % 3 === 0 ? 5 : 3 });
      const start = performance.now();
      const { layers, primary, secondary } = suppressTable(table);
      sum.suppressSeconds += (performance.now() - start) / 1000;
      sum.tables += 1;
      sum.cells += layers[0]?.values.length ?? 0;
      sum.primary += primary;
      sum.secondary += secondary;
      if (sum.tables % auditEvery !== 0) continue;
      const auditStart = performance.now();
      const findings = auditPublished(publish(table, layers));
      sum.auditSeconds += (performance.now() - auditStart) / 1000;
      if (findings.length > 0)
        throw new Error(`the audit found a hidden count: ${JSON.stringify(findings[0])}`);
    }
  }
  return sum;
}

function benchStructure(units: number, next: () => number): RegionStructure {
  const inOneOf = (count: number) =>
    Int32Array.from({ length: units }, (_, unit) => (unit === 0 ? 0 : 1 + Math.floor(next() * (count - 1))));
  return { first: inOneOf(15), second: inOneOf(17), firstCount: 15, secondCount: 17, apart: 0 };
}

interface TableInput {
  readonly sizes: Float64Array;
  readonly rate: number;
  readonly threshold: number;
  readonly next: () => number;
}

function benchTable(structure: RegionStructure, { sizes, rate, threshold, next }: TableInput): Table {
  const counts = sizes.map((size) => (next() < 0.02 ? Number.NaN : Math.floor(size * rate * 2 * next())));
  return { structure, counts: [counts], protections: [{ threshold, protectZeros: false }], relations: [] };
}

/** Numbers from 0 to 1 that look random and are the same at every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
