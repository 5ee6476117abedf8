import type { unitNb } from './nb.ts';

export const unitEn: typeof unitNb = {
  inhabitants: (year) => `Inhabitants ${year}`,
  noticeSource: (host) => `Source: ${host}`,
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
  switch: {
    kommune: 'Change municipality',
    fylkeskommune: 'Change county authority',
    bydel: 'Change district',
  },
  mine: {
    set: {
      kommune: 'Make this my municipality',
      fylkeskommune: 'Make this my county authority',
      bydel: 'Make this my district',
    },
    clear: {
      kommune: 'No longer my municipality',
      fylkeskommune: 'No longer my county authority',
      bydel: 'No longer my district',
    },
    is: {
      kommune: 'My municipality:',
      fylkeskommune: 'My county authority:',
      bydel: 'My district:',
    },
    forget: 'Forget the choice',
    none: 'Choose “Make this my municipality” on the page of a municipality to find your way back here. The choice is kept on this device only.',
    news: 'There are new figures since your last visit.',
    toNews: 'See what has been corrected',
  },
  previous: 'Previous',
  next: 'Next',
  pager: 'Previous and next',
};
