/**
 * What is said of a figure where it leaves the page: how it is cited, how an error in it is reported, and the sheet for
 * the council, in bokmål. By itself, since a script on the table pages needs it and nothing else.
 */
export const citationNb = {
  cite: 'Slik siterer du:',
  /** In place of it where every figure is modelled. */
  mayNotBeCited: 'Disse tallene må ikke siteres:',
  /** «Barnehage i Strand, 2021–2025.» */
  table: (heading: string, years: string) => `${heading}, ${years}.`,
  /** «Andel barn i barnehage (%), Strand, 2025: 94,2.» */
  figure: (name: string, unit: string, place: string, year: string, figure: string) =>
    `${name}${unit === '' ? '' : ` (${unit})`}, ${place}, ${year}: ${figure}.`,
  /** «Ureviderte tall publisert 16. mars 2026.» */
  vintage: (name: string, date: string) =>
    `${name.charAt(0).toUpperCase()}${name.slice(1)} publisert ${date}.`,
  copy: 'Kopier henvisning',
  copied: 'Kopiert.',
  /** Where the browser does not let a script copy: the text is selected instead. */
  notCopied: 'Teksten er markert. Kopier den med Ctrl+C.',
  noFigure: (reason: string) => `Det er ikke noe tall å sitere: ${reason}.`,
  report: 'Meld feil',
  reportSubject: (what: string) => `Feil i tall: ${what}`,

  sheetBack: 'Tilbake til hele tabellen',
  sheetHint: 'Slik blir utskriften.',
};
