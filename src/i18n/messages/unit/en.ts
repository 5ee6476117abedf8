import type { unitNb } from './nb.ts';

export const unitEn: typeof unitNb = {
  inhabitants: (year) => `Inhabitants ${year}`,
  onThisPage: 'On this page',
  services: 'Economy and services',
  similar: 'Similar municipalities',
  line: 'The line shows the last five years.',
  range: {
    kommune: (name, group) =>
      `The bar beside it goes from the lowest to the highest municipality in ${group}: the box is the middle half, the cross-line the median and the dot ${name}.`,
    fylkeskommune: (name) =>
      `The bar beside it goes from the lowest to the highest county authority: the box is the middle half, the cross-line the median and the dot ${name}.`,
    bydel: (name) =>
      `The bar beside it goes from the lowest to the highest district: the box is the middle half, the cross-line the median and the dot ${name}.`,
  },
  modelled: 'Dashed line and open dot: modelled figures.',
  picture: (name, figures) => `${name} on the map, with three figures. ${figures}`,
  previous: 'Previous',
  next: 'Next',
  pager: 'Previous and next',
};
