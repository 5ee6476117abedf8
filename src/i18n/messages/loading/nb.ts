/** What is said when something cannot be loaded: in the scripts of every page, since then nothing else can be had. */
export const loadingNb = {
  search: 'Søket kunne ikke lastes. Bruk listen over alle kommuner.',
  file: 'Filen kunne ikke lages. Prøv igjen.',
};
