import type { Messages } from '../nb.ts';

/** Charts as files and on other sites, in English. */
export const chartsEn: Messages['charts'] = {
  save: {
    verb: 'Save as',
    done: (fileName) => `The chart has been saved: ${fileName}.`,
    failed: 'The chart could not be saved. Please try again.',
  },
  mapSources: 'Statistics Norway and the Norwegian Mapping Authority',
  fileName: { ages: 'age', distribution: 'distribution', map: 'map' },
};
