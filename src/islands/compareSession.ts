import { buildCompareData } from '../compare/buildCompareData.ts';
import type { CompareData } from '../compare/compareData.ts';
import { compareLabel } from '../compare/compareLabel.ts';
import { readCompareFiles } from '../compare/compareSource.ts';
import type { CompareMessage, CompareState } from '../compare/compareState.ts';
import type { OwnDenominators } from '../compare/compareTableModel.ts';
import type { CompareTexts } from '../compare/compareTexts.ts';
import { formerUnits, namesFigures, resolveState, unknownRegions } from '../compare/resolveState.ts';
import type { PublishedRegionFile } from '../contracts/published.ts';
import type { PublishedCompareCatalogue } from '../contracts/publishedCompare.ts';
import { basisIn } from '../contracts/publishedSeries.ts';
import { fetchOnce, loadCatalogue, loadFigureIds, loadSearchEntries, readCompare } from './compareLoader.ts';

/** A choice with all that is needed to show it. */
export interface Comparison {
  readonly state: CompareState;
  readonly messages: readonly CompareMessage[];
  readonly catalogue: PublishedCompareCatalogue;
  readonly data: CompareData;
  readonly denominators: OwnDenominators | undefined;
  readonly texts: CompareTexts;
}

/**
 * Fetches what a choice needs and has not been fetched before.
 * @throws Error when a file cannot be had
 */
export async function loadComparison(
  asked: CompareState,
  texts: CompareTexts,
  reading: { readonly newestOnly?: boolean } = {},
): Promise<Comparison> {
  const catalogue = await loadCatalogue();
  const formers =
    unknownRegions(asked, catalogue).length > 0
      ? formerUnits(await loadSearchEntries(texts.locale))
      : new Map<string, never>();
  const figures = namesFigures(asked) ? await loadFigureIds() : undefined;
  const { state, messages } = resolveState(asked, { catalogue, formers, figures });
  const naming = {
    locale: texts.locale,
    labelOf: (region: PublishedCompareCatalogue['regions'][number]) => compareLabel(region, texts),
  };
  const data = buildCompareData(
    state,
    await readCompareFiles(catalogue, state, readCompare, reading),
    naming,
  );
  const inKroner = state.difference?.as === 'kroner' && state.own !== null;
  const denominators = inKroner ? await loadDenominators(state.own, data) : undefined;
  return { state, messages, catalogue, data, denominators, texts };
}

/** Denominators stand in the file of the region, which is fetched for a difference in kroner alone. */
async function loadDenominators(own: string, { figures }: CompareData): Promise<OwnDenominators> {
  const file = (await fetchOnce(`region/${own}.json`)) as PublishedRegionFile;
  return new Map(
    figures.map(({ id, periods }) => {
      const series = file.indicators[id];
      const at = (period: string) => file.periods.indexOf(period);
      return [
        id,
        periods.map((period) => (series === undefined ? null : basisIn(series, at(period)).denominator)),
      ];
    }),
  );
}
