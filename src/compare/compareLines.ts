import type { Period } from '../domain/region.ts';
import type { Spread } from '../domain/spread.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { CompareData, ComparedFigure } from './compareData.ts';
import type { CompareState } from './compareState.ts';
import type { CompareTableInput } from './compareTableModel.ts';
import { spreadOf } from './distanceMark.ts';

/** What stands across from the regions: a key figure in one year, or a year of one key figure. */
export interface CompareLine {
  readonly id: string;
  readonly label: string;
  readonly fileLabel: string;
  readonly figure: ComparedFigure;
  readonly period: Period;
  /** The year before it in the table, where lines are years. */
  readonly before?: Period | undefined;
  readonly section: string;
  readonly unit: string;
  /** Of the group in this year, where it is known. */
  readonly spread: Spread | undefined;
}

/** The lines of the view: years of one figure, or figures of one year. */
export function compareLines(input: CompareTableInput): CompareLine[] {
  return isOverYears(input.state.view) ? yearLines(input) : figureLines(input);
}

export function isOverYears(view: CompareState['view']): boolean {
  return view === 'utvikling' || view === 'linjer';
}

/** The key figure of a view that shows one. */
export function shownFigure({ figures }: CompareData, { figure }: CompareState): ComparedFigure | undefined {
  return figures.find(({ id }) => id === figure) ?? figures[0];
}

/** The key figure that another is held against; undefined where there is but one. */
export function shownAgainst(data: CompareData, state: CompareState): ComparedFigure | undefined {
  const others = data.figures.filter((each) => each !== shownFigure(data, state));
  return others.find(({ id }) => id === state.against) ?? others[0];
}

/** The year that a figure is shown in: the last one chosen, or its newest. */
export function shownYear({ latest }: ComparedFigure, { years }: CompareState): Period {
  return years?.to ?? latest;
}

function figureLines({ data, state, texts }: CompareTableInput): CompareLine[] {
  const areas = new Set(data.figures.map(({ area }) => area));
  return data.figures.map((figure): CompareLine => {
    const period = shownYear(figure, state);
    const peers = period === figure.latest && figure.unit !== 'jaNei' ? data.peers : [];
    const unit = texts.units[figure.unit];
    return {
      ...{ id: figure.id, label: figure.name, figure, period, unit },
      fileLabel: fill(texts.figureAndUnit, { name: figure.name, unit }),
      section: areas.size > 1 ? figure.areaName : texts.headings[figure.heading],
      spread: spreadOf(peers.flatMap((code) => figure.latestOfAll.get(code) ?? [])),
    };
  });
}

function yearLines({ data, state }: CompareTableInput): CompareLine[] {
  const figure = shownFigure(data, state);
  if (figure === undefined) return [];
  const periods = shownYears(figure, data, state);
  return periods.map((period, at): CompareLine => ({
    ...{ id: period, label: period, fileLabel: period, figure, period, before: periods[at - 1] },
    ...{ section: '', unit: '', spread: undefined },
  }));
}

/** How many years are shown where none are chosen. */
export const NEWEST_YEARS = 5;

/** The chosen years in which the figure exists; the newest five where none are chosen. */
export function shownYears(figure: ComparedFigure, data: CompareData, { years }: CompareState): Period[] {
  const periods = data.periods.filter((period) => figure.periods.includes(period));
  return years === null ? periods.slice(-NEWEST_YEARS) : periods;
}
