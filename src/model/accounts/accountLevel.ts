import type { UnitLevel } from '../../domain/region.ts';

/** What the accounts of a level have of their own. */
export interface AccountLevel {
  readonly level: UnitLevel;
  /** Supply that the accounts give measures figures of. */
  readonly supply: string;
  /** File with the rules of the functions. */
  readonly rules: string;
  /** Measure of the inhabitants. */
  readonly population: string;
  /** Whether there is more than services: income, finance, investment and a balance sheet. */
  readonly isWhole: boolean;
  /** Whether net expenditure of parts of the country is published. */
  readonly isPublished: boolean;
  readonly hasPropertyTax: boolean;
  /** Tax on income and wealth per inhabitant in the newest year, in 1000 kr, and the largest share of free income. */
  readonly taxPerHead: number;
  readonly mostTax: number;
  /** Functions that other general grants, investment grants and sales, and onward lending stand on. */
  readonly grantsLine: string;
  readonly investmentGrantsLine: string;
  readonly salesLine: string;
  readonly lendingLine: string | null;
  /** What net interest exposure leaves out, in 1000 kr per inhabitant in the newest year, and its change a year. */
  readonly deduction: number;
  readonly deductionTrend: number;
}

export const KOMMUNE: AccountLevel = {
  ...{ level: 'kommune', supply: 'regnskap', rules: 'model/accounts.csv', population: 'innbyggere' },
  ...{ isWhole: true, isPublished: true, hasPropertyTax: true, taxPerHead: 42.5, mostTax: 0.85 },
  ...{ grantsLine: '850', investmentGrantsLine: '222', salesLine: '265', lendingLine: '283' },
  ...{ deduction: 38, deductionTrend: 0.04 },
};

export const FYLKESKOMMUNE: AccountLevel = {
  ...{ level: 'fylkeskommune', supply: 'regnskap-fylkeskommune', population: 'innbyggere_fk' },
  ...{ rules: 'model/accounts-fylkeskommune.csv', isWhole: true, isPublished: false },
  ...{ hasPropertyTax: false, taxPerHead: 7.8, mostTax: 0.8 },
  ...{ grantsLine: '840', investmentGrantsLine: '722', salesLine: '510', lendingLine: null },
  ...{ deduction: 0.9, deductionTrend: -0.03 },
};

export const BYDEL: AccountLevel = {
  ...FYLKESKOMMUNE,
  ...{ level: 'bydel', supply: 'regnskap-bydel', population: 'innbyggere_bydel' },
  ...{ rules: 'model/accounts-bydel.csv', isWhole: false },
};
