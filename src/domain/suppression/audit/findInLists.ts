import type { Finding } from './finding.ts';
import { SEEN } from './publication.ts';
import type { Publication, PublishedFigure, PublishedList } from './publication.ts';

/**
 * Hidden values that stand in lists without names: what is left of a chart's data when every value that is shown for
 * one of its regions has been struck off.
 */
export function findInLists(publication: Publication): Finding[] {
  return publication.lists.flatMap((list) => {
    const figure = publication.figures.find(({ id }) => id === list.figure);
    return figure ? findInList(publication, figure, list) : [];
  });
}

function findInList(publication: Publication, figure: PublishedFigure, list: PublishedList): Finding[] {
  const period = publication.periods.indexOf(list.period);
  const place = (unit: number) => unit * publication.periods.length + period;
  const hidden = list.units.filter((unit) => figure.seen[place(unit)] === SEEN.hidden);
  const left = [...list.values];
  for (const unit of list.units) {
    if (figure.seen[place(unit)] !== SEEN.value) continue;
    const at = left.indexOf(figure.values[place(unit)] ?? Number.NaN);
    if (at >= 0) left.splice(at, 1);
  }
  if (left.length === 0 || hidden.length === 0) return [];
  return hidden.map((unit) => ({
    kind: 'listed',
    measure: figure.numerator.map(({ measure }) => measure).join(' + '),
    region: publication.units[unit] ?? '',
    period: list.period,
    least: Math.min(...left),
    greatest: Math.max(...left),
    chain: [`list ${list.source} holds values that no region shows`],
  }));
}
