import type { AccountLevel } from './accountLevel.ts';
import type { AccountLines } from './accountLines.ts';
import { currentOf } from './balancePlan.ts';
import type { BalancePlan } from './balancePlan.ts';
import type { InvestmentPlan } from './investmentPlan.ts';
import type { OperatingPlan } from './operatingPlan.ts';

export interface PlacePlan {
  readonly level: AccountLevel;
  readonly operation: OperatingPlan;
  readonly investment: InvestmentPlan;
  readonly balance: BalancePlan;
}

/** Functions whose value added tax is no cost: their fees bear it. */
const WITHOUT_COMPENSATION = /^3[45]/;

/** Writes all that is not a service: income, finance, the use of the result, investment and the balance sheet. */
export function finishAccount(lines: AccountLines, year: number, plan: PlacePlan): void {
  const transfer = writeInvestment(lines, plan);
  writeOperation(lines, year, { ...plan, transfer });
  writeBalance(lines, year, plan);
}

/** @returns what is transferred from the operating account, as written */
function writeInvestment(lines: AccountLines, { level, investment, operation }: PlacePlan): number {
  const add = (line: string, art: string, amount: number) =>
    lines.add({ kontoklasse: '0', line, art }, amount);
  const { revenue, result } = operation;
  let [out, compensation] = [0, 0];
  for (const [code, amount] of investment.byFunction) {
    const tax = WITHOUT_COMPENSATION.test(code) ? 0 : add(code, '429', amount * VAT_SHARE);
    out += tax + add(code, '230', Math.round(amount) - tax);
    compensation += tax;
  }
  const invested = out;
  out += add('870', '529', 0.0035 * revenue);
  const onward = level.lendingLine === null ? 0 : 0.012 * revenue;
  const lending = level.lendingLine ?? '870';
  out += add(lending, '522', onward) + add(lending, '512', 0.7 * onward);
  const paid = add('841', '729', compensation) + add('870', '910', investment.loans);
  const received = add(lending, '912', onward) + add(lending, '922', 0.7 * onward);
  const grants = add(level.investmentGrantsLine, '700', 0.03 * invested);
  const sales = add(level.salesLine, '670', 0.02 * invested);
  const left = out - paid - received - grants - sales;
  const transfer = add('880', '970', left > 0 ? Math.min(left, Math.max(0, 0.5 * result)) : 0);
  if (left > transfer) add('880', '940', left - transfer);
  if (left < 0) add('880', '540', -left);
  return transfer;
}

const VAT_SHARE = 0.17;

function writeOperation(
  lines: AccountLines,
  year: number,
  { level, operation, transfer }: PlacePlan & { readonly transfer: number },
): void {
  const add = (line: string, art: string, amount: number) =>
    lines.add({ kontoklasse: '1', line, art }, amount);
  const { revenue, result, overspending } = operation;
  add('800', '870', operation.tax);
  add('800', '877', operation.otherTax);
  add('800', year < HOMES_FROM ? '875' : '878', operation.homesTax);
  add('800', year < BUSINESS_FROM ? '874' : '876', operation.businessTax);
  add('840', '800', operation.grant);
  add(level.grantsLine, '810', operation.otherGrants);
  add('860', '990', lines.depreciation);
  add('870', '500', operation.interestOut);
  add('870', '510', operation.instalments);
  add('870', '900', operation.interestIn);
  add('870', '905', operation.dividends);
  add('880', '570', transfer);
  const saved = add('880', '550', 0.012 * revenue);
  const used = add('880', '950', 0.011 * revenue);
  add('899', '980', overspending);
  const left = result + used + overspending - saved - transfer;
  if (left > 0) add('880', '540', left);
  else add('880', '940', -left);
}

/** First years of the arts of property tax that are in use. */
const [BUSINESS_FROM, HOMES_FROM] = [2023, 2025];
/** First year of the chapters of debt by what falls due. */
const DEBT_BY_DUE_FROM = 2024;

function writeBalance(lines: AccountLines, year: number, { balance, operation }: PlacePlan): void {
  const add = (line: string, amount: number) => lines.add({ kontoklasse: '2', line, art: '' }, amount);
  const { revenue, debt, lending, freeEquity } = balance;
  const current = currentOf(balance);
  const all = (entries: readonly (readonly [string, number])[]) =>
    entries.reduce((sum, [chapter, amount]) => sum + add(chapter, amount), 0);
  const assets = all([
    ['10', 0.85 * current.liquid],
    ['11', current.liquid - Math.round(0.85 * current.liquid)],
    ['13', current.receivables],
    ['16', current.otherClaims],
    ['18', current.shares],
    ['19', 0.035 * revenue],
    ['20', 0.82 * revenue],
    ['21', 0.13 * revenue],
    ['22', lending],
    ['24', 0.07 * revenue],
    ['27', debt + 0.45 * revenue],
  ]);
  const deficit = add('5900', operation.overspending);
  const owed = all([
    ['32', current.otherDebt],
    ['35', current.suppliers],
    ['40', 0.86 * revenue],
    ...debtChapters(year, debt),
    ['51', 0.05 * revenue],
    ['53', 0.03 * revenue],
    ['55', 0.004 * revenue],
    ['56', freeEquity + operation.overspending],
  ]);
  add('5990', assets - owed + deficit);
  add('9999', -add('9100', 0.05 * revenue));
}

function debtChapters(year: number, debt: number): (readonly [string, number])[] {
  const whole = Math.round(debt);
  const bonds = Math.round(0.2 * whole);
  if (year < DEBT_BY_DUE_FROM)
    return [
      ['41', bonds],
      ['45', whole - bonds],
    ];
  const due = Math.round(0.15 * bonds);
  return [
    ['411', bonds - due],
    ['412', due],
    ['451', whole - bonds],
  ];
}
