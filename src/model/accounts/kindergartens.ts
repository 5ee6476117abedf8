import type { AccountRules, TemplateArt } from './accountRules.ts';
import type { AccountYear } from './accountYear.ts';
import type { NetPlan } from './fitNet.ts';
import { perStratum, sumByStratum } from './published.ts';
import type { Published } from './published.ts';
import { grossOf, ownAdjusted, ownNet } from './serviceLines.ts';

export interface KindergartenInput {
  readonly rules: AccountRules;
  readonly year: AccountYear;
  readonly published: Published;
  readonly net: NetPlan;
}

const KINDERGARTEN = '201';
const BLOCK = 'barnehage';
/** Children of other ages beside those of 1–5 years. */
const OTHER_AGES = 1.015;
const STEPS = 60;
/** Least that is bought from private kindergartens, as a share of net expenditure. */
const LEAST_BOUGHT = 0.01;

/**
 * Own production of kindergartens (function 201) of each place, in 1000 kr: large where few children are in private ones,
 * and in all what makes the adjusted gross expenditure per child in municipal kindergartens the published one.
 */
export function kindergartens(input: KindergartenInput): (place: number) => number {
  const { year, rules, net } = input;
  const at = net.functions.findIndex(({ code }) => code === KINDERGARTEN);
  const template = rules.templates.get(net.functions[at]?.template ?? '') ?? [];
  const netAt = (place: number) => net.amounts[at]?.[place] ?? 0;
  const adjusted = ownAdjusted(template);
  const most = (place: number) => (netAt(place) * (1 - LEAST_BOUGHT)) / ownNet(template);
  const wanted = wantedOwn(input, adjusted);
  const ownWith = (factor: number, place: number) =>
    Math.min(most(place), factor * municipalShare(year, place) * netAt(place));
  const factors = wanted?.map((total, stratum) => {
    const places = year.strata.flatMap((own, place) => (own === stratum ? [place] : []));
    let [low, high] = [0, 8];
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (low + high) / 2;
      const all = places.reduce((sum, place) => sum + ownWith(middle, place), 0);
      if (all < total) low = middle;
      else high = middle;
    }
    return high;
  });
  return (place) => ownWith(factors?.[year.strata[place] ?? 0] ?? 1, place);
}

/** Own production on function 201 by stratum: what is published for the block less the other functions of it. */
function wantedOwn(
  { year, published, net, rules }: KindergartenInput,
  adjusted: number,
): number[] | undefined {
  const figure = (indicator: string, region: string) => published(indicator, region, year.year);
  const ages = ['innb_1_2', 'innb_3_5'] as const;
  const shares = ['andel-barn-1-2-barnehage', 'andel-barn-3-5-barnehage'] as const;
  const children = ages.map((age) => sumByStratum(year, (place) => year.amount(age, place)));
  const zeros = year.regions.map(() => 0);
  const totals = perStratum(year, zeros, (region) => {
    const stratum = year.regions.indexOf(region);
    const aged = children.map((sums) =>
      stratum < 0 ? sums.reduce((a, b) => a + b, 0) : (sums[stratum] ?? 0),
    );
    const placed = aged.reduce(
      (sum, count, age) => sum + (count * (figure(shares[age] ?? '', region) ?? 0)) / 100,
      0,
    );
    const municipal = (figure('andel-barn-kommunal-barnehage', region) ?? 0) / 100;
    const perChild = figure('kbdu-barnehage-per-barn', region);
    return perChild === undefined ? undefined : (perChild * placed * OTHER_AGES * municipal) / 1000;
  });
  const others = sumByStratum(year, (place) =>
    net.functions.reduce((sum, { block, code, template }, at) => {
      if (block !== BLOCK || code === KINDERGARTEN) return sum;
      const arts = rules.templates.get(template) ?? [];
      return sum + adjustedOf(arts, net.amounts[at]?.[place] ?? 0);
    }, 0),
  );
  return totals?.map((total, stratum) => (total - (others[stratum] ?? 0)) / adjusted);
}

/** Adjusted gross expenditure of an ordinary template: own production less refunds of sick pay. */
function adjustedOf(template: readonly TemplateArt[], amount: number): number {
  const gross = grossOf({ template, amount, incomeFactor: 1 });
  return template.reduce((sum, { art, of, share, isIncome }) => {
    if (isIncome) return art === '710' ? sum - share * amount : sum;
    return of === 'gross' && !/^[34]/.test(art) ? sum + share * gross : sum;
  }, 0);
}

/** Share of the children who are in municipal kindergartens, by the rule of the number in private ones. */
function municipalShare(year: AccountYear, place: number): number {
  const ratio = year.ratio('barnehage', 'barn_privat_barnehage', year.places[place]?.unit ?? '');
  return 1 - Math.min(MOST_PRIVATE, ratio ?? USUAL_PRIVATE);
}

const MOST_PRIVATE = 0.85;
const USUAL_PRIVATE = 0.45;
