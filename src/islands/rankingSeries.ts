import { buildCompareData } from '../compare/buildCompareData.ts';
import { comparedObservation } from '../compare/compareData.ts';
import { readCompareFiles } from '../compare/compareSource.ts';
import { EMPTY_STATE } from '../compare/compareState.ts';
import type { RankingSetup } from '../compare/rankingParams.ts';
import { formatCellIn } from '../i18n/figureText.ts';
import { loadCatalogue, readCompare } from './compareLoader.ts';
import { element, fill } from './elements.ts';

interface OwnRow {
  readonly code: string;
  readonly name: string;
  readonly group: string;
}

const table = () => document.querySelector<HTMLTableElement>('[aria-labelledby="landet"] table');

/** Takes the columns of the one that was pointed out away again. */
export function hideSeries(): void {
  for (const cell of table()?.querySelectorAll('[data-added]') ?? []) cell.remove();
}

/**
 * Puts the series of a unit and of its group, year by year, before the averages of the country, from the files of the compare
 * page. A group of one is left out: it would be the unit's own figures once more.
 *
 * @param isWanted whether it is still this unit that is asked for when its figures have come
 */
export async function showSeries(setup: RankingSetup, own: OwnRow, isWanted: () => boolean): Promise<void> {
  const catalogue = await loadCatalogue();
  const [group] = catalogue.regions.find(({ code }) => code === own.code)?.parents ?? [];
  const isShared = catalogue.regions.filter(({ parents = [] }) => parents[0] === group).length > 1;
  const state = {
    ...{ ...EMPTY_STATE, level: setup.level, own: own.code, basket: [setup.indicator] },
    regions: group !== undefined && isShared ? [group] : [],
  };
  const files = await readCompareFiles(catalogue, state, readCompare);
  const groupName = /^\d+$/.test(own.group) ? fill(setup.group, { n: own.group }) : own.group;
  const labelOf = ({ code }: { code: string }) => (code === own.code ? own.name : groupName);
  const { figures, regions } = buildCompareData(state, files, { locale: setup.words.locale, labelOf });
  const [figure] = figures;
  const shown = table();
  if (figure === undefined || shown === null || !isWanted()) return;
  for (const { code, label } of regions.toReversed()) {
    const heading = element('th', { scope: 'col', class: 'num', 'data-added': '', text: label });
    shown.tHead?.rows[0]?.cells[0]?.after(heading);
    for (const row of shown.tBodies[0]?.rows ?? []) {
      const period = (row.cells[0]?.textContent ?? '').trim();
      const cell = element('td', { class: 'num', 'data-added': '' });
      const observation = comparedObservation(figure, code, period);
      if (observation) {
        const { decimals, unit } = setup;
        const { text, sign, explanation } = formatCellIn({ ...observation, decimals, unit }, setup.words);
        if (observation.value === null) cell.append(element('i', { 'data-m': text, text: explanation }));
        else
          cell.append(text, ...(sign ? [element('sup', { 'data-m': sign, text: ` (${explanation})` })] : []));
      }
      row.cells[0]?.after(cell);
    }
  }
}
