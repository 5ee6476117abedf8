import { fill } from '../i18n/searchTexts.ts';
import type { CompareTableInput } from './compareTableModel.ts';

/**
 * What is chosen, in one line: «Strand og 4 andre · Barnehage · 2021–2025», where the form that it was chosen in is folded.
 * @param years as they stand beside the heading; empty where there are none
 */
export function choiceLine({ data, state, texts }: CompareTableInput, years: string): string {
  const [first, second] = data.regions;
  const others = data.regions.length - 1;
  const who =
    second === undefined
      ? (first?.label ?? '')
      : fill(others === 1 ? texts.twoChosen : texts.manyChosen, {
          ...{ first: first?.label ?? '', second: second.label, count: String(others) },
        });
  const areas = [...new Set(data.figures.map(({ areaName }) => areaName))];
  const what =
    state.basket.length > 1
      ? fill(texts.figuresChosen, { count: String(data.figures.length) })
      : state.basket.length === 1
        ? (data.figures[0]?.name ?? '')
        : (areas[0] ?? '');
  return [who, what, years].filter((part) => part !== '').join(' · ');
}
