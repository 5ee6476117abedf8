import type { AccountKind, Kontoklasse, Scope } from './accountRecord.ts';
import type { ValidYears } from './accountTables.ts';
import { didYouMean } from './expressionProblem.ts';
import type { ExpressionProblem } from './expressionProblem.ts';

/** What can be wrong with an expression by the tables, in words; the place is added by who finds it. */
export type Finding = Pick<ExpressionProblem, 'code' | 'severity' | 'what' | 'why' | 'cure'>;

function error(code: string, what: string, rest: { readonly why: string; readonly cure: string }): Finding {
  return { code, severity: 'error', what, ...rest };
}

export function unknownConcept(id: string, known: Iterable<string>): Finding {
  return error('unknown-concept', `There is no concept «${id}».`, {
    why: 'Without its definition the amount cannot be computed.',
    cure: `${didYouMean(id, known)}The concepts are in accounts/concepts.csv.`,
  });
}

export function conceptGap(id: string, years: readonly string[]): Finding {
  return error('concept-without-years', `«${id}» has no definition for ${years.join(', ')}.`, {
    why: 'Without its definition the amount cannot be computed.',
    cure: 'Add a line for these years in accounts/concepts.csv.',
  });
}

export function needsFunctions(id: string, hasTotal: boolean): Finding {
  return error('needs-functions', `«${id}» is a concept on functions, and no functions are named.`, {
    why: 'For the whole account other arts are left out, so the sum over functions is another figure.',
    cure: `Name the functions, as ${id}(201 + 211)${hasTotal ? `, or ask for ${id}_total` : ''}.`,
  });
}

export function takesNoFunctions(id: string, account: AccountKind): Finding {
  const onFunction = id.endsWith('_total')
    ? ` Ask for ${id.slice(0, -'_total'.length)}(…) on functions.`
    : '';
  const whole = account === 'balanse' ? 'balance sheet' : 'account';
  return error('takes-no-functions', `«${id}» is a concept of the whole ${whole}.`, {
    why: 'On a function it has no meaning, or another one.',
    cure: `Take away the functions.${onFunction}`,
  });
}

/** A table of codes, as a message names it. */
export interface CodeTable {
  readonly name: string;
  readonly file: string;
  readonly codes: readonly string[];
}

export function unknownCode(code: string, { name, file, codes }: CodeTable): Finding {
  return error('unknown-code', `There is no ${name} «${code}».`, {
    why: 'A misspelt code would silently leave an amount out.',
    cure: `${didYouMean(code, codes)}The codes are in accounts/${file}.`,
  });
}

export function rangeOutOfOrder(from: string, to: string): Finding {
  return error('range-out-of-order', `The range ${from}..${to} ends before it starts.`, {
    why: 'It holds no code.',
    cure: `Write ${to}..${from}.`,
  });
}

export function functionTwice(code: string): Finding {
  return error('counted-twice', `Function ${code} is already in the list.`, {
    why: 'Some groups overlap; a function counted twice would make the amount too large.',
    cure: `Take it out once, as (… - ${code}), or leave out one of the two.`,
  });
}

export function nothingToLeaveOut(code: string): Finding {
  return error('nothing-to-leave-out', `Function ${code} is taken out of a list that it is not in.`, {
    why: 'A minus among functions leaves a function out; here it would do nothing.',
    cure: `Leave out «- ${code}», or look up which functions the group has.`,
  });
}

/** Only a warning: published definitions name old codes for the sake of older years. */
export function notInUse(name: string, code: string, years: ValidYears): Finding {
  const what = `The ${name} ${code} was in use ${yearsInWords(years)}, and not in the years asked for.`;
  const rest = {
    why: 'It adds nothing to any figure.',
    cure: 'Take the code that has replaced it, or leave it out.',
  };
  return { ...error('not-in-use', what, rest), severity: 'warning' };
}

export const NEVER_IN_USE = error('never-in-use', 'None of the codes was in use in the years asked for.', {
  why: 'There would be no figure for any year.',
  cure: 'Take the codes that were in use in these years.',
});

const CLASS_REST = {
  why: 'The amount would always be 0.',
  cure: '0 and 4 are investment, 1 and 3 operation, 2 and 5 the balance sheet; 0–2 are the own account.',
};

export function classOfOtherForm(kontoklasse: Kontoklasse, form: 'account' | 'balance'): Finding {
  const holds = form === 'balance' ? 'functions and arts, not chapters' : 'chapters, not functions and arts';
  return error('wrong-class', `Class ${kontoklasse} holds ${holds}.`, CLASS_REST);
}

export function classOutsideScope(classes: readonly Kontoklasse[], scope: Scope): Finding {
  return error('wrong-class', `Scope ${scope} holds no amounts of class ${classes.join('+')}.`, CLASS_REST);
}

/** «until 2019», «from 2024», «from 2015 until 2019». */
function yearsInWords({ validFrom, validTo }: ValidYears): string {
  const from = validFrom === null ? '' : `from ${validFrom}`;
  const to = validTo === null ? '' : `until ${validTo}`;
  return [from, to].filter((part) => part !== '').join(' ');
}
