import type { Finding } from './finding.ts';
import { SEEN } from './publication.ts';
import type { MeasureRule, Publication, PublishedFigure } from './publication.ts';

/** Small counts that stand in print: as the value, or as numerator or denominator beside it, of units and totals. */
export function findShownSmall(publication: Publication): Finding[] {
  return publication.figures.flatMap((figure) => {
    const values = figure.denominator.length === 0 && figure.scale === 1 ? figure.values : undefined;
    return [
      ...findSmall(publication, figure, { terms: figure.numerator, shown: figure.numerators }),
      ...findSmall(publication, figure, { terms: figure.denominator, shown: figure.denominators }),
      ...(figure.averaging === 'mean'
        ? []
        : findSmall(publication, figure, { terms: figure.numerator, shown: values })),
    ];
  });
}

function findSmall(
  { units, totals, periods, measures }: Publication,
  figure: PublishedFigure,
  { terms, shown }: { terms: PublishedFigure['numerator']; shown: Float64Array | undefined },
): Finding[] {
  const rule = strictest(terms.map(({ measure }) => measures.get(measure)));
  if (!shown || rule === undefined) return [];
  const findings: Finding[] = [];
  shown.forEach((value, index) => {
    if (figure.seen[index] === SEEN.none && shown === figure.values) return;
    const isSmall = value < (rule.threshold ?? 0) && (rule.protectZeros ? value >= 0 : value > 0);
    if (!isSmall) return;
    const place = Math.floor(index / periods.length);
    findings.push({
      kind: 'determined',
      measure: terms.map(({ measure, sign }) => (sign < 0 ? `- ${measure}` : measure)).join(' + '),
      region: units[place] ?? totals[place - units.length] ?? '',
      period: periods[index % periods.length] ?? '',
      least: value,
      greatest: value,
      chain: [`value ${figure.id} stands in print`],
    });
  });
  return findings;
}

/** A sum of counts at risk is a count at risk, by the highest threshold of them. */
function strictest(rules: readonly (MeasureRule | undefined)[]): MeasureRule | undefined {
  const atRisk = rules.filter((rule): rule is MeasureRule => rule !== undefined && rule.threshold !== null);
  return atRisk.sort((a, b) => (b.threshold ?? 0) - (a.threshold ?? 0))[0];
}
