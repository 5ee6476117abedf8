import type { catalogueNb } from './nb.ts';

export const catalogueEn: typeof catalogueNb = {
  title: 'Catalogue of key figures',
  description:
    'All key figures, area by area: definition, table at Statistics Norway, provenance year by year and how many have figures.',
  lead: 'All key figures of this release: what they are made of, which table they correspond to, whether the figures are official or modelled, and how many have figures in the newest year.',
  contents: 'On this page',
  levels: {
    kommune: 'Municipalities',
    fylkeskommune: 'County authorities',
    bydel: 'City districts of Oslo',
  },
  summary: {
    heading: 'In all',
    level: 'Level',
    areas: 'Areas',
    figures: 'Key figures',
    official: 'Official figures only',
    modelled: 'Wholly or partly modelled',
    none: 'Without figures',
  },
  columns: {
    figure: 'Key figure',
    definition: 'Numerator and denominator',
    table: 'Table at Statistics Norway',
    provenance: 'Provenance',
    coverage: 'With figures',
  },
  per: 'divided by',
  coverage: (count, all, year) => `${count} of ${all} (${year})`,
  noFigures: 'no figures in this release',
  unknownTable: 'not known',
  toCatalogue: 'Catalogue of all key figures',

  scope: {
    label: 'Part of the accounts',
    A: 'Part of the accounts: group accounts.',
    B: 'Part of the accounts: the own accounts of the municipality or county authority.',
    C: 'Part of the accounts: consolidated accounts.',
  },
  reference: {
    'n+1': 'Is for the year after the reporting year.',
    'n-1': 'Is for the year before the reporting year.',
    '1.1': 'Counted on 1 January.',
    '1.10': 'Counted on 1 October.',
    '15.12': 'Counted on 15 December.',
    schoolYear: 'Is for the school year that ends in the reporting year.',
  },
  unverified: {
    definition:
      'Numerator and denominator are read from the name and have not been checked against Statistics Norway’s definition.',
    table: 'The table number has not been checked.',
    code: 'The variable code has not been checked.',
    level: 'That Statistics Norway publishes the figure at this level has not been checked.',
    averaging: 'How Statistics Norway computes the average has not been checked.',
  },
};
