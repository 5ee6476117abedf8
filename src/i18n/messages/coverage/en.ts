import type { coverageNb } from './nb.ts';

export const coverageEn: typeof coverageNb = {
  title: (year) => `Who has figures for ${year}?`,
  crumb: 'Coverage',
  description: (year) =>
    `How many figures each municipality, county authority and city district has for ${year} in each service area, and how many are missing or suppressed.`,
  lead: (year) =>
    `How many of the key figures each municipality, county authority and city district has figures for in ${year}, area by area.`,
  explained:
    'Only key figures whose sources cover all units, or that at least half of the units have a figure for that year, are counted. Most missing figures have not been reported in time.',
  summary: {
    heading: (level) => `${level}: the areas`,
    area: 'Area',
    figures: 'Key figures counted',
    complete: 'Have all figures',
    without: 'Have no figures',
    numbers: 'Figures',
    modelled: 'Modelled share of the figures',
  },
  units: {
    kommune: 'The municipalities, county by county',
    fylkeskommune: 'The county authorities',
    bydel: 'The city districts',
  },
  absences: {
    missing: 'missing',
    suppressed: 'suppressed',
    notApplicable: 'not possible',
    withheld: 'not published',
    zeroDenominator: 'zero divisor',
  },
  of: (count, all) => `${count} of ${all}`,
  noneThisYear: (year, names) => `Without figures for ${year} in this release: ${names}.`,
  noLevel: (year) => `No unit of this level has figures for ${year} in this release.`,
  toCoverage: 'Coverage: who has figures, and who lacks them',
};
