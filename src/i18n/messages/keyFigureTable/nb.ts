/** The table of one place and service area, in bokmål. */
export const keyFigureTableNb = {
  /** Opens the definition of a row. */
  aboutRow: 'Om tallet',
  /** A break in the series of one row; the region is empty where it is of all. */
  breakInRow: (region: string, year: string, text: string) =>
    `Brudd i tidsserien i ${year}${region === '' ? '' : ` (${region})`}: ${text}`,
};
