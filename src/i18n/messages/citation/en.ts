import type { citationNb } from './nb.ts';

/** What is said of a figure where it leaves the page, in English. */
export const citationEn: typeof citationNb = {
  cite: 'How to cite:',
  mayNotBeCited: 'These figures must not be cited:',
  table: (heading, years) => `${heading}, ${years}.`,
  figure: (name, unit, place, year, figure) =>
    `${name}${unit === '' ? '' : ` (${unit})`}, ${place}, ${year}: ${figure}.`,
  vintage: (name, date) => `${name.charAt(0).toUpperCase()}${name.slice(1)} published ${date}.`,
  copy: 'Copy citation',
  copied: 'Copied.',
  notCopied: 'The text is selected. Copy it with Ctrl+C.',
  noFigure: (reason) => `There is no figure to cite: ${reason}.`,
  report: 'Report an error',
  reportSubject: (what) => `Error in figures: ${what}`,

  sheetBack: 'Back to the whole table',
  sheetHint: 'As it will be printed.',
};
