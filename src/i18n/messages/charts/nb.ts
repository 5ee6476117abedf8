/** Charts as files and on other sites, in bokmål. */
export const chartsNb = {
  save: {
    /** Before the name of a format: «Lagre som SVG». */
    verb: 'Lagre som',
    done: (fileName: string) => `Figuren er lagret: ${fileName}.`,
    failed: 'Figuren kunne ikke lagres. Prøv igjen.',
  },
  /** Whose the numbers of inhabitants and the places on the map are. */
  mapSources: 'Statistisk sentralbyrå og Kartverket',
  /** Parts of file names: only a–z and 0–9, hyphens between. */
  fileName: { ages: 'alder', distribution: 'fordeling', map: 'kart' },
};
