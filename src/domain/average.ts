import { absent } from './observation.ts';
import type { Observation } from './observation.ts';
import { observed } from './ratio.ts';
import { combineStatus, isAbsent, QUALIFIER_MASK, STATUS_BIT } from './status.ts';
import type { StatusMask } from './status.ts';

/** What an average needs of one member: its own figures, or the imputed ones where they are to fill a total. */
export interface MemberFigure {
  readonly numerator: Observation;
  /** Left out for figures without a denominator. */
  readonly denominator?: Observation | undefined;
}

/** Members of an average by what became of them; a member that cannot have the figure (`notApplicable`) is in none. */
export interface Coverage {
  /** In the average with their own figures. */
  readonly used: number;
  /** Left out: figures lacking and not imputed. */
  readonly missing: number;
  /** In the average with imputed figures. */
  readonly imputed: number;
}

export interface Aggregate {
  readonly observation: Observation;
  /** Sums behind a `ratio`; for a `weighted` mean only the denominator, the sum of weights. Null when there are none. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly coverage: Coverage;
}

/**
 * Sum of numerators over sum of denominators, × scale. A member that lacks either is in neither sum.
 * Method: SSB, «Om statistikken» for KOSTRA (weighted mean).
 */
export function aggregateRatio(members: readonly MemberFigure[], scale: number): Aggregate {
  const tally = tallyMembers(members);
  if (tally.counted.length === 0) return nothing(tally);
  const numerator = sumOf(tally.counted, (member) => member.numerator);
  const denominator = sumOf(tally.counted, denominatorOf);
  const observation =
    denominator === 0
      ? absent('zeroDenominator')
      : observed((numerator * scale) / denominator, tally.qualifiers);
  return { observation, numerator, denominator, coverage: tally.coverage };
}

/** Sum of values, × scale; missing when a member that can have the figure lacks it, since a part is not the whole. */
export function aggregateSum(members: readonly MemberFigure[], scale: number): Aggregate {
  const tally = tallyMembers(members);
  if (tally.counted.length === 0) return nothing(tally);
  const { coverage, qualifiers } = tally;
  if (coverage.missing > 0) return { ...nothing(tally), observation: absent('missing') };
  const numerator = sumOf(tally.counted, (member) => member.numerator);
  return { observation: observed(numerator * scale, qualifiers), numerator, denominator: null, coverage };
}

/** Unweighted mean of the members' own values (numerators already ratios or amounts, unscaled), over those that have one. */
export function aggregateMean(members: readonly MemberFigure[]): Aggregate {
  const tally = tallyMembers(members);
  if (tally.counted.length === 0) return nothing(tally);
  const mean = sumOf(tally.counted, (member) => member.numerator) / tally.counted.length;
  return {
    observation: observed(mean, tally.qualifiers),
    numerator: null,
    denominator: null,
    coverage: tally.coverage,
  };
}

/**
 * Mean of published ratios weighted by their denominators, × scale; marked `estimated`, since the ratios were rounded
 * before they came here.
 */
export function aggregateWeighted(members: readonly MemberFigure[], scale: number): Aggregate {
  const tally = tallyMembers(members);
  if (tally.counted.length === 0) return nothing(tally);
  const weights = sumOf(tally.counted, denominatorOf);
  const products = tally.counted.reduce(
    (sum, member) => sum + (member.numerator.value ?? 0) * (denominatorOf(member).value ?? 0),
    0,
  );
  const observation =
    weights === 0
      ? absent('zeroDenominator')
      : observed((products * scale) / weights, tally.qualifiers | STATUS_BIT.estimated);
  return { observation, numerator: null, denominator: weights, coverage: tally.coverage };
}

/** No average has meaning (yes/no figures); coverage alone. */
export function aggregateNone(members: readonly MemberFigure[]): Aggregate {
  return { ...nothing(tallyMembers(members)), observation: absent('notApplicable') };
}

interface Tally {
  readonly counted: readonly MemberFigure[];
  readonly coverage: Coverage;
  readonly qualifiers: StatusMask;
  /** Why those that can have the figure have none; 0 when there are no such. */
  readonly absences: StatusMask;
}

/** One pass over the members: who counts, who is lacking, and what is to be said about those that count. */
function tallyMembers(members: readonly MemberFigure[]): Tally {
  const counted: MemberFigure[] = [];
  let missing = 0;
  let imputed = 0;
  let qualifiers = 0;
  let absences = 0;
  for (const member of members) {
    const mask = combineStatus(member.numerator.mask, member.denominator?.mask ?? 0);
    if (!isAbsent(mask)) {
      counted.push(member);
      qualifiers |= mask & QUALIFIER_MASK;
      if ((mask & STATUS_BIT.imputed) !== 0) imputed += 1;
    } else if (mask !== STATUS_BIT.notApplicable) {
      absences |= mask;
      if (mask !== STATUS_BIT.zeroDenominator) missing += 1;
    }
  }
  return { counted, coverage: { used: counted.length - imputed, missing, imputed }, qualifiers, absences };
}

function nothing({ coverage, absences }: Tally): Aggregate {
  const observation = absences === 0 ? absent('notApplicable') : observed(0, combineStatus(absences));
  return { observation, numerator: null, denominator: null, coverage };
}

function denominatorOf(member: MemberFigure): Observation {
  if (member.denominator === undefined)
    throw new Error('an average by denominators got a member without one');
  return member.denominator;
}

function sumOf(members: readonly MemberFigure[], part: (member: MemberFigure) => Observation): number {
  return members.reduce((sum, member) => sum + (part(member).value ?? 0), 0);
}
