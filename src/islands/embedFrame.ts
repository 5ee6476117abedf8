import { shownFigure, shownYears } from '../compare/compareLines.ts';
import { writeEmbed } from '../compare/embedParams.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { CompareShownDetail } from './compareEvents.ts';

/** What of a frame is chosen by the reader, and where it leads. */
export interface FrameOptions {
  readonly keep: boolean;
  readonly page: string;
  readonly title: string;
  /** Of the files of the release at hand. */
  readonly folder: string;
}

/** The code of a frame with what is shown, as high as it usually needs. */
export function embedCode(
  { state, data, catalogue, shown }: CompareShownDetail,
  { keep, page, title, folder }: FrameOptions,
): string {
  const figure = shownFigure(data, state);
  const { release } = catalogue;
  const params = writeEmbed({
    state,
    figure: figure?.id ?? null,
    against: state.against ?? data.figures.find(({ id }) => id !== figure?.id)?.id ?? null,
    periods: figure === undefined ? [] : shownYears(figure, data, state),
    kept: keep ? { published: release.published, folder } : null,
  });
  const rows = shown.table.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const height = state.view === 'tabell' || state.view === 'utvikling' ? Math.min(900, 230 + 46 * rows) : 720;
  const text = attribute(fill(title, { what: shown.heading }));
  return `<iframe src="${attribute(`${page}?${params.toString()}`)}" title="${text}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
