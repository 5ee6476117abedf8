import type { calendarNb } from './nb.ts';

export const calendarEn: typeof calendarNb = {
  heading: 'Publication calendar',
  lead: 'Statistics Norway publishes KOSTRA figures on 15 March and 15 June. Where that is at a weekend, they usually come on the next working day.',
  line: (vintage, year, when) => `${vintage.charAt(0).toUpperCase()}${vintage.slice(1)} for ${year}: ${when}`,
  about: {
    unrevised: (year) => `around 15 March ${year}`,
    revised: (year) => `around 15 June ${year}`,
  },
  unknown:
    'The dates of what has not been published follow from the rhythm and have not been announced here.',
  official: 'Release calendar of Statistics Norway',
};
