import type { RegionCode } from '../domain/region.ts';

/**
 * The populations of Oslo's city districts by age are not among the real figures that the repository has. They are made
 * by dividing Oslo's real population, age group by age group, after weights that say roughly how large a district is and
 * how many children and elderly live there, so that the districts add up to Oslo exactly.
 */
interface DistrictWeights {
  readonly code: RegionCode;
  /** Size as a share of all; need not add up to 1. */
  readonly size: number;
  /** How common children (0–17), young adults (18–22) and the elderly (67 and over) are, 1 being as in all of Oslo. */
  readonly children: number;
  readonly students: number;
  readonly elderly: number;
  /** Standing in income, ordinary being 0. */
  readonly rich: number;
}

export const DISTRICTS: readonly DistrictWeights[] = [
  { code: '030101', size: 62, children: 0.8, students: 0.9, elderly: 0.55, rich: -0.6 },
  { code: '030102', size: 65, children: 0.7, students: 1.2, elderly: 0.5, rich: -0.5 },
  { code: '030103', size: 48, children: 0.7, students: 1.1, elderly: 0.6, rich: -0.2 },
  { code: '030104', size: 41, children: 0.6, students: 1.6, elderly: 0.65, rich: 0.3 },
  { code: '030105', size: 61, children: 0.65, students: 1.3, elderly: 0.95, rich: 1.0 },
  { code: '030106', size: 36, children: 1.15, students: 0.8, elderly: 1.45, rich: 1.4 },
  { code: '030107', size: 53, children: 1.35, students: 0.9, elderly: 1.3, rich: 1.9 },
  { code: '030108', size: 55, children: 1.25, students: 1.3, elderly: 1.1, rich: 1.2 },
  { code: '030109', size: 39, children: 1.1, students: 0.9, elderly: 0.9, rich: -0.3 },
  { code: '030110', size: 28, children: 1.2, students: 0.9, elderly: 1.15, rich: -1.1 },
  { code: '030111', size: 34, children: 1.25, students: 1.0, elderly: 1.15, rich: -1.3 },
  { code: '030112', size: 50, children: 1.15, students: 0.9, elderly: 1.2, rich: -0.9 },
  { code: '030113', size: 53, children: 1.2, students: 0.8, elderly: 1.25, rich: 0.2 },
  { code: '030114', size: 55, children: 1.3, students: 0.8, elderly: 1.4, rich: 0.9 },
  { code: '030115', size: 41, children: 1.35, students: 1.1, elderly: 0.95, rich: -1.0 },
];

/** Age groups that do not overlap, each with the sum of real measures that gives it. */
const ATOMS = {
  a0: ['innb_0'],
  a1_2: ['innb_1_2'],
  a3_5: ['innb_3_5'],
  a6_12: ['innb_6_15', '-innb_13_15'],
  a13_15: ['innb_13_15'],
  a16_17: ['innb_0_17', '-innb_0_5', '-innb_6_15'],
  a18: ['innb_16_18', '-innb_0_17', 'innb_0_5', 'innb_6_15'],
  a19_22: ['innb_0_22', '-innb_0_5', '-innb_6_15', '-innb_16_18'],
  a23_66: ['innb_18_66', '-innb_0_22', 'innb_0_17'],
  a67_79: ['innb_67_79'],
  a80_89: ['innb_80_89'],
  a90: ['innb_90_pluss'],
} as const;
type Atom = keyof typeof ATOMS;

const CHILDREN: readonly Atom[] = ['a0', 'a1_2', 'a3_5', 'a6_12', 'a13_15', 'a16_17'];
const ELDERLY: readonly Atom[] = ['a67_79', 'a80_89', 'a90'];
const ALL = Object.keys(ATOMS) as Atom[];

/** What each measure of the population is made of. */
export const POPULATION_MEASURES: Readonly<Record<string, readonly Atom[]>> = {
  innbyggere: ALL,
  innb_0: ['a0'],
  innb_1_2: ['a1_2'],
  innb_3_5: ['a3_5'],
  innb_1_5: ['a1_2', 'a3_5'],
  innb_0_5: ['a0', 'a1_2', 'a3_5'],
  innb_6_15: ['a6_12', 'a13_15'],
  innb_13_15: ['a13_15'],
  innb_16_18: ['a16_17', 'a18'],
  innb_0_17: CHILDREN,
  innb_0_22: [...CHILDREN, 'a18', 'a19_22'],
  innb_18_66: ['a18', 'a19_22', 'a23_66'],
  innb_67_79: ['a67_79'],
  innb_67_pluss: ELDERLY,
  innb_80_89: ['a80_89'],
  innb_80_pluss: ['a80_89', 'a90'],
  innb_90_pluss: ['a90'],
};

/**
 * Oslo's population divided between its districts.
 *
 * @param real amount of a measure for the whole of Oslo
 * @returns measure → district → inhabitants; undefined when the real figures lack an age group
 */
export function dividePopulation(
  real: (measure: string) => number | undefined,
): ReadonlyMap<string, ReadonlyMap<RegionCode, number>> | undefined {
  const atoms = new Map<Atom, readonly number[]>();
  for (const atom of ALL) {
    const total = totalOf(ATOMS[atom], real);
    if (total === undefined) return undefined;
    atoms.set(
      atom,
      apportion(
        total,
        DISTRICTS.map((district) => weightOf(district, atom)),
      ),
    );
  }
  return new Map(
    Object.entries(POPULATION_MEASURES).map(([measure, parts]) => [
      measure,
      new Map(
        DISTRICTS.map(({ code }, index) => [
          code,
          parts.reduce((sum, atom) => sum + (atoms.get(atom)?.[index] ?? 0), 0),
        ]),
      ),
    ]),
  );
}

/** Divides a whole number into whole numbers after weights: largest remainders first, ties to the first in the list. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / all);
  const whole = exact.map(Math.floor);
  const left = Math.round(total - whole.reduce((sum, value) => sum + value, 0));
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

function totalOf(
  terms: readonly string[],
  real: (measure: string) => number | undefined,
): number | undefined {
  let total = 0;
  for (const term of terms) {
    const value = real(term.replace('-', ''));
    if (value === undefined) return undefined;
    total += term.startsWith('-') ? -value : value;
  }
  return total;
}

function weightOf({ size, children, students, elderly }: DistrictWeights, atom: Atom): number {
  if (CHILDREN.includes(atom)) return size * children;
  if (ELDERLY.includes(atom)) return size * elderly;
  return size * (atom === 'a18' || atom === 'a19_22' ? students : 1);
}
