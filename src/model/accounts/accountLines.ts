import type { Kontoklasse } from '../../domain/accounts/accountRecord.ts';

/** `AB`: the own account, in konsern and in kasse. `A`: that of separate units, in konsern only. */
export type LineScope = 'AB' | 'A';

/** One line of an account; the art is empty in class 2, where the line is a chapter. */
export interface AccountLine {
  readonly scope: LineScope;
  readonly kontoklasse: Kontoklasse;
  readonly line: string;
  readonly art: string;
  /** In whole 1000 kr. */
  readonly amount: number;
}

/** Where an amount stands; in the own account unless it says otherwise. */
export interface LinePlace {
  readonly scope?: LineScope;
  readonly kontoklasse: Kontoklasse;
  readonly line: string;
  readonly art: string;
}

const DEPRECIATION = '590';
/** Arts are texts of three digits, so they can be compared as texts. */
const FIRST_INCOME = '600';

/** The account of one place in a year, line by line, with the sums of its services that are needed later. */
export class AccountLines {
  readonly region: string;
  readonly year: string;
  readonly lines: AccountLine[] = [];
  /** Of the services in the own account, in 1000 kr. */
  expenditure = 0;
  income = 0;
  depreciation = 0;

  constructor(region: string, year: string) {
    this.region = region;
    this.year = year;
  }

  /** @returns the amount as it was written: whole, and no line for 0 */
  add({ scope = 'AB', kontoklasse, line, art }: LinePlace, amount: number): number {
    const whole = Math.round(amount) + 0;
    if (whole !== 0) this.lines.push({ scope, kontoklasse, line, art, amount: whole });
    return whole;
  }

  /** A line of the operating account of a service function. */
  addService(line: string, art: string, amount: number): number {
    const whole = this.add({ kontoklasse: '1', line, art }, amount);
    if (art === DEPRECIATION) this.depreciation += whole;
    if (art < FIRST_INCOME) this.expenditure += whole;
    else this.income += whole;
    return whole;
  }

  /** Net expenditure of the services less depreciation. */
  get spent(): number {
    return this.expenditure - this.income - this.depreciation;
  }

  /** The rows of the account as they stand in a file. */
  text(): string {
    const start = `${this.region},${this.year},`;
    let text = '';
    for (const { scope, kontoklasse, line, art, amount } of this.lines)
      text += `${start}${scope},${kontoklasse},${line},${art},${amount}\n`;
    return text;
  }
}
