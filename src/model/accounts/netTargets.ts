import { isInUse } from './accountRules.ts';
import type { AccountYear } from './accountYear.ts';
import type { NetInput } from './fitNet.ts';
import type { Target } from './netExpenditure.ts';
import { sum } from './published.ts';
import { supportTotals } from './publishedNet.ts';

/** Block of transport, of which gross expenditure is published. */
export const TRANSPORT = 'samferdsel';

export interface Targeting {
  readonly totals: ReadonlyMap<string, readonly number[]>;
  readonly inBlock: (...blocks: string[]) => number[];
}

const BLOCKS = [
  ...(['barnehage', 'grunnskole', 'omsorg', 'kommunehelse', 'idrett', 'barn_unge'] as const),
  ...(['allmenn', 'bibliotek'] as const),
];
const everyone = (year: AccountYear) => year.places.map((_, place) => place);

/** The sums that functions are to meet. */
export function netTargets(input: NetInput, { totals, inBlock }: Targeting): Target[] {
  const { year, levels } = input;
  const members = year.regions.map((_, stratum) =>
    year.strata.flatMap((own, place) => (own === stratum ? [place] : [])),
  );
  const perPart = (block: string, parts: readonly number[]): Target[] =>
    parts.map((total, stratum) => ({
      functions: inBlock(block),
      places: members[stratum] ?? [],
      total,
    }));
  const people = sum(everyone(year).map((place) => year.amount('innbyggere', place)));
  const levelOf = (group: string) => ((levels(group, year.year) ?? 0) * people) / 1000;
  const support = supportTotals(input);
  const national = (block: string, total: number): Target => ({
    functions: inBlock(block),
    places: everyone(year),
    total,
  });
  return [
    ...BLOCKS.flatMap((block) => perPart(block, totals.get(block) ?? [])),
    ...(support.parts === undefined
      ? [national('livsopphold', support.total)]
      : perPart('livsopphold', support.parts)),
    national('sosial', levelOf('sosial') - support.total),
    national('barnevern', levelOf('barnevern')),
    national('administrasjon', levelOf('administrasjon')),
    ...grossTransport(input, inBlock(TRANSPORT)),
    national('voksenopplaering', levelOf('grunnskole_med_voksne') - sum(totals.get('grunnskole') ?? [])),
  ];
}

/** What transport costs is published as gross expenditure of the country, in some years. */
export function grossTransport(
  { level: { population }, year, rules, levels, incomeOf }: NetInput,
  functions: readonly number[],
): Target[] {
  const level = levels('samferdsel_brutto', year.year);
  if (level === undefined) return [];
  const inUse = rules.filter((rule) => isInUse(rule, year.year));
  const people = sum(everyone(year).map((place) => year.amount(population, place)));
  const weights = functions.map((at) => 1 + incomeOf(inUse[at]?.template ?? ''));
  return [{ functions, places: everyone(year), total: (level * people) / 1000, weights }];
}
