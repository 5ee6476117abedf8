import type { keyFigureTableNb } from './nb.ts';

/** The table of one place and service area, in English. */
export const keyFigureTableEn: typeof keyFigureTableNb = {
  aboutRow: 'About the figure',
  breakInRow: (region, year, text) =>
    `Break in the series in ${year}${region === '' ? '' : ` (${region})`}: ${text}`,
};
