import type { Period } from '../../domain/region.ts';
import { noise, uniform } from '../noise.ts';
import type { FunctionRule, TemplateArt } from './accountRules.ts';
import type { AccountLines } from './accountLines.ts';

export interface ServiceAmount {
  readonly rule: FunctionRule;
  readonly template: readonly TemplateArt[];
  /** Net expenditure, gross where the template is covered, in 1000 kr. */
  readonly amount: number;
  readonly unit: string;
  readonly year: Period;
  /** Factor on income other than refunds of sick pay. */
  readonly incomeFactor: number;
  /** Own production of kindergartens, where that is known, in 1000 kr. */
  readonly own: number | undefined;
}

const SICK_PAY = '710';
const VAT = '429';
const VAT_COMPENSATION = '729';
/** Fees may be above or below cost in a year. */
const FEE = '640';
const FEE_SPREAD = 0.05;

/** Writes the arts of a function. Value added tax with a right to compensation is always compensated in full. */
export function writeService(lines: AccountLines, service: ServiceAmount): void {
  const { rule, template, amount, own } = service;
  if (amount === 0) return;
  const gross = grossOf(service);
  const bought = own === undefined ? 0 : amount - own * ownNet(template);
  const company = uniform('company', rule.code, service.unit) < rule.company;
  for (const { art, of, share, isIncome } of template) {
    const whole = of === 'own' ? (own ?? 0) : of === 'private' ? bought : of === 'net' ? amount : gross;
    const factor = isIncome && of === 'net' ? incomeFactorOf(service, art) : feeFactor(service, art, of);
    const value = whole * share * factor * (company && !isIncome && art !== VAT ? OWN_SHARE : 1);
    const written = lines.addService(rule.code, art, value);
    if (art === VAT) lines.addService(rule.code, VAT_COMPENSATION, written);
  }
  if (company) writeCompany(lines, service, gross);
}

function incomeFactorOf({ incomeFactor }: ServiceAmount, art: string): number {
  return art === SICK_PAY ? 1 : incomeFactor;
}

/** Net expenditure of a function that its fees or rents cover, in the unit of its gross expenditure. */
export function coveredNet(
  service: Pick<ServiceAmount, 'rule' | 'template' | 'amount' | 'unit' | 'year'>,
): number {
  const { template, amount } = service;
  return template.reduce((net, { art, of, share, isIncome }) => {
    if (isIncome) return net - amount * share * feeFactor(service, art, of);
    return art === VAT ? net - amount * share : net;
  }, amount);
}

type OfPlace = Pick<ServiceAmount, 'rule' | 'unit' | 'year'>;

function feeFactor({ rule, unit, year }: OfPlace, art: string, of: TemplateArt['of']): number {
  return art === FEE && of === 'gross' ? 1 + FEE_SPREAD * noise('fee', rule.code, unit, year) : 1;
}

/** Gross expenditure that leaves a net expenditure, or the gross expenditure itself where fees or rents cover it. */
export function grossOf(service: Pick<ServiceAmount, 'template' | 'amount' | 'incomeFactor'>): number {
  const { template, amount } = service;
  if (isCovered(template)) return amount;
  const income = template
    .filter(({ of, isIncome }) => isIncome && of === 'net')
    .reduce((sum, { art, share }) => sum + share * (art === SICK_PAY ? 1 : service.incomeFactor), 0);
  return (amount * (1 + income)) / (1 - vatShare(template));
}

/** Whether income is a share of gross expenditure, so that net expenditure is whatever is left. */
export function isCovered(template: readonly TemplateArt[]): boolean {
  return template.some(({ of, isIncome }) => isIncome && of === 'gross');
}

/** Income of a function but refunds of sick pay and compensation for value added tax, per unit of net expenditure. */
export function otherIncome(template: readonly TemplateArt[]): number {
  return template
    .filter(({ art, of, isIncome }) => isIncome && of === 'net' && art !== SICK_PAY)
    .reduce((sum, { share }) => sum + share, 0);
}

function vatShare(template: readonly TemplateArt[]): number {
  return template.find(({ art, of }) => art === VAT && of === 'gross')?.share ?? 0;
}

/** Net expenditure on a unit of own production. */
export function ownNet(template: readonly TemplateArt[]): number {
  return template
    .filter(({ of }) => of === 'own')
    .reduce((net, { art, share, isIncome }) => (isIncome || art === VAT ? net - share : net), 1);
}

/** Adjusted gross expenditure on a unit of own production: less refunds of sick pay and value added tax. */
export function ownAdjusted(template: readonly TemplateArt[]): number {
  return template
    .filter(({ of, art }) => of === 'own' && (art === SICK_PAY || art === VAT))
    .reduce((left, { share }) => left - share, 1);
}

/** What the municipality does itself where an inter-municipal company does the work. */
const OWN_SHARE = 0.1;
const BOUGHT_SHARE = 0.9;
const COMPANY_ARTS = [
  ['010', 0.42],
  ['099', 0.06],
] as const;

/** Purchases from the company, and the municipality's share of the account of the company: it sells what it costs. */
function writeCompany(lines: AccountLines, { rule, template }: ServiceAmount, gross: number): void {
  const bought = lines.addService(rule.code, '375', gross * (1 - vatShare(template)) * BOUGHT_SHARE);
  const place = { scope: 'A', kontoklasse: '3', line: rule.code } as const;
  const wages = COMPANY_ARTS.map(([art, share]) => lines.add({ ...place, art }, bought * share));
  lines.add({ ...place, art: '120' }, bought - wages.reduce((sum, amount) => sum + amount, 0));
  lines.add({ ...place, art: '775' }, bought);
}
