/** When figures are published, on the page «Om tallene», in bokmål. */
export const calendarNb = {
  heading: 'Publiseringskalender',
  lead: 'SSB publiserer KOSTRA-tall 15. mars og 15. juni. Faller dagen på en helg, kommer tallene som regel den neste virkedagen.',
  /** «Ureviderte tall for 2025: 16. mars 2026» */
  line: (vintage: string, year: string, when: string) =>
    `${vintage.charAt(0).toUpperCase()}${vintage.slice(1)} for ${year}: ${when}`,
  about: {
    unrevised: (year: string) => `omkring 15. mars ${year}`,
    revised: (year: string) => `omkring 15. juni ${year}`,
  },
  unknown: 'Datoene for det som ikke er publisert, følger av rytmen og er ikke kunngjort her.',
  official: 'SSBs statistikkalender',
};
