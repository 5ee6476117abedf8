import { noise, uniform } from '../noise.ts';
import type { Place } from '../world.ts';
import type { AccountRules, FunctionRule } from './accountRules.ts';
import { AccountLines } from './accountLines.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { planBalance } from './balancePlan.ts';
import { finishAccount } from './finishAccount.ts';
import type { PlacePlan } from './finishAccount.ts';
import { fitNet, ruleNet } from './fitNet.ts';
import type { NetPlan } from './fitNet.ts';
import { planInvestment } from './investmentPlan.ts';
import { kindergartens } from './kindergartens.ts';
import { stableNoise } from './netExpenditure.ts';
import { freeIncomeAs, freeIncomeOf, meansOf } from './generalIncome.ts';
import { planOperation } from './operatingPlan.ts';
import { perStratum, sumByStratum } from './published.ts';
import type { Levels, Published } from './published.ts';
import { coveredNet, isCovered, otherIncome, writeService } from './serviceLines.ts';

export interface ModelYearInput {
  readonly level: AccountLevel;
  readonly rules: AccountRules;
  readonly year: AccountYear;
  readonly published: Published;
  readonly levels: Levels;
}

export interface YearAccounts {
  readonly places: readonly Place[];
  /** The account of each place. */
  readonly accounts: readonly AccountLines[];
  /** The account of a place as it was first sent, before it was corrected. */
  readonly uncorrected: (place: number) => AccountLines;
}

/** The accounts of all municipalities in a year. */
export function modelYear(input: ModelYearInput): YearAccounts {
  const { level, year } = input;
  const { net, freeIncome } = planServices(input);
  const writing: Writing = {
    ...{ input, net },
    careFactors: careFactors(input, net),
    kindergartens: kindergartens({ ...input, net }),
  };
  const accounts = year.places.map((_, place) => writeServices(writing, place, () => 1));
  const planOf = level.isWhole ? planPlaces(input, { net, freeIncome, services: accounts }) : () => undefined;
  accounts.forEach((lines, place) => {
    const plan = planOf(place);
    if (plan !== undefined) finishAccount(lines, Number(year.year), plan);
  });
  return {
    ...{ places: year.places, accounts },
    uncorrected: (place) => {
      const lines = writeServices(writing, place, misposting(year, place));
      const plan = planOf(place);
      if (plan === undefined) return lines;
      const result = plan.operation.result - (lines.spent - (accounts[place]?.spent ?? 0));
      finishAccount(lines, Number(year.year), { ...plan, operation: { ...plan.operation, result } });
      return lines;
    },
  };
}

interface ServicePlan {
  readonly net: NetPlan;
  readonly freeIncome: readonly number[];
}

/** Net expenditure and free income: the first follows the second where that is known, else the second the first. */
function planServices(input: ModelYearInput): ServicePlan {
  const { level, rules, year, published } = input;
  const templateOf = (name: string) => rules.templates.get(name) ?? [];
  const covered = [...rules.templates].flatMap(([name, arts]) => (isCovered(arts) ? [name] : []));
  const known = level.isPublished ? freeIncomeOf(input) : [];
  const netInput = {
    ...{ level, rules: rules.functions, year, published, levels: input.levels },
    means: level.isPublished ? meansOf({ level, year, freeIncome: known }) : [],
    covered: new Set(covered),
    coveredNet: (rule: FunctionRule, amount: number, unit: string) =>
      coveredNet({ rule, template: templateOf(rule.template), amount, unit, year: year.year }),
    incomeOf: (template: string) => otherIncome(templateOf(template)),
  };
  if (level.isPublished) return { net: fitNet(netInput), freeIncome: known };
  const net = ruleNet(netInput);
  if (!level.isWhole) return { net, freeIncome: [] };
  const raw = year.places.map(({ unit }, place) => {
    const spent = net.amounts.reduce((sum, row) => sum + (row[place] ?? 0), 0);
    return spent * Math.exp(0.015 * stableNoise('result', unit, year.year));
  });
  return { net, freeIncome: freeIncomeAs(raw, input) };
}

/** Investment in roads per inhabitant of the country, where it is published. */
const ROADS = 'vei_investering';

interface Known extends ServicePlan {
  readonly services: readonly AccountLines[];
}

/** What each account is to be finished with. */
function planPlaces(
  { level, year, published, levels }: ModelYearInput,
  { net, freeIncome, services }: Known,
): (place: number) => PlacePlan | undefined {
  const operation = planOperation({ level, year, published, freeIncome, services });
  const revenue = operation.map((plan) => plan.revenue);
  const perHead = levels(ROADS, year.year);
  const people = year.places.reduce((sum, _, place) => sum + year.amount(level.population, place), 0);
  const roads = perHead === undefined ? undefined : (perHead * people) / 1000;
  const investment = planInvestment({ level, year, published, revenue, net, roads });
  const balance = planBalance({ level, year, published, revenue });
  return (place) => {
    const [a, b, c] = [operation[place], investment[place], balance[place]];
    return a && b && c && { level, operation: a, investment: b, balance: c };
  };
}

interface Writing {
  readonly input: ModelYearInput;
  readonly net: NetPlan;
  readonly careFactors: readonly number[];
  readonly kindergartens: (place: number) => number;
}

const CARE_BLOCKS = new Set(['omsorg', 'kommunehelse']);
const KINDERGARTEN = '201';

function writeServices(
  { input, net, careFactors: factors, kindergartens: own }: Writing,
  place: number,
  factorOf: (code: string) => number,
): AccountLines {
  const { year, rules } = input;
  const { number, unit } = year.places[place] ?? { number: '', unit: '' };
  const lines = new AccountLines(number, year.year);
  net.functions.forEach((rule, at) => {
    const factor = factorOf(rule.code);
    writeService(lines, {
      ...{ rule, unit, year: year.year },
      template: rules.templates.get(rule.template) ?? [],
      amount: (net.amounts[at]?.[place] ?? 0) * factor,
      incomeFactor: CARE_BLOCKS.has(rule.block) ? (factors[year.strata[place] ?? 0] ?? 1) : 1,
      own: rule.code === KINDERGARTEN ? own(place) * factor : undefined,
    });
  });
  return lines;
}

/** Factor on the income of health and care, by stratum, that makes their gross expenditure what is published. */
function careFactors(
  { level, year, published, rules }: ModelYearInput,
  { functions, amounts }: NetPlan,
): number[] {
  const care = functions.flatMap((rule, at) => (CARE_BLOCKS.has(rule.block) ? [{ rule, at }] : []));
  const net = sumByStratum(year, (place) =>
    care.reduce((sum, { at }) => sum + (amounts[at]?.[place] ?? 0), 0),
  );
  const income = sumByStratum(year, (place) =>
    care.reduce(
      (sum, { rule, at }) =>
        sum + (amounts[at]?.[place] ?? 0) * otherIncome(rules.templates.get(rule.template) ?? []),
      0,
    ),
  );
  const people = sumByStratum(year, (place) => year.amount(level.population, place));
  const gross = perStratum(year, people, (region, units) => {
    const perInhabitant = published('utgifter-helse-omsorg-per-innbygger', region, year.year);
    return perInhabitant === undefined ? undefined : (perInhabitant * units) / 1000;
  });
  return income.map((all, stratum) =>
    gross === undefined ? 1 : Math.max(0, ((gross[stratum] ?? 0) - (net[stratum] ?? 0)) / all),
  );
}

/** Share of the functions that a municipality which corrects its account had got wrong. */
const WRONG = 0.22;

function misposting(year: AccountYear, place: number): (code: string) => number {
  const { unit = '' } = year.places[place] ?? {};
  return (code) =>
    uniform('wrong', code, unit, year.year) < WRONG ? 1 + 0.03 * noise('wrong', code, unit, year.year) : 1;
}
