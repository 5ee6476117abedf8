import type { loadingNb } from './nb.ts';

export const loadingEn: typeof loadingNb = {
  search: 'The search could not be loaded. Use the list of all municipalities.',
  file: 'The file could not be made. Try again.',
};
