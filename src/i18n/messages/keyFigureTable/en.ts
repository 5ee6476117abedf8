import type { keyFigureTableNb } from './nb.ts';

/** The table of one place and service area, in English. */
export const keyFigureTableEn: typeof keyFigureTableNb = {
  aboutRow: 'About',
  alikeInGroup: 'Similar municipalities in the group:',
  goTo: 'Go to:',
  breakInRow: (region, year, text) =>
    `Break in the series in ${year}${region === '' ? '' : ` (${region})`}: ${text}`,
  inRow: {
    numerator: (text) => `Numerator: ${text}.`,
    denominator: (text) => `Denominator: ${text}.`,
    averaging: (text) => `Average: ${text}.`,
    table: (number) => `Table ${number} (SSB).`,
    unverified: 'Not checked against SSB’s definition.',
  },
  shared: {
    table: (number) => `Table: ${number} (SSB) unless otherwise stated.`,
    scope: {
      A: 'Part of the accounts: group accounts unless otherwise stated.',
      B: 'Part of the accounts: the own accounts of the municipality or county authority unless otherwise stated.',
      C: 'Part of the accounts: consolidated accounts unless otherwise stated.',
    },
  },
  breakName: 'break in the series',
  breakMeaning: 'Break in the series: not comparable with the years before.',
  breakReason: 'The reason for a break is under ‘i’ in the row.',

  trend: 'Trend',
  up: (year) => `up from ${year}`,
  down: (year) => `down from ${year}`,
  unchanged: (year) => `as in ${year}`,
  broken: 'not comparable over the years',

  differenceFrom: (name) => `Difference from ${name}`,
  same: 'the same',
  higher: (size) => `${size} higher`,
  lower: (size) => `${size} lower`,
  manyTimes: (times) => `${times} times as high`,
  kronerMore: (amount) => `${amount} more`,
  kronerLess: (amount) => `${amount} less`,
  kroner: (n) => `NOK\u00a0${n}`,
  millions: (n) => `NOK\u00a0${n}\u00a0million`,
  billions: (n) => `NOK\u00a0${n}\u00a0billion`,

  rankAmong: {
    kommune: (group) => `Place in ${group}`,
    fylkeskommune: () => 'Place among county authorities',
    bydel: () => 'Place among city districts',
  },
  rankOf: (place, count) => `${place} of ${count}`,

  notes: {
    trend: 'The line goes from the lowest to the highest figure of the row, and is cut where the series is.',
    trendModelled:
      'The line goes from the lowest to the highest figure of the row. It is dashed for modelled figures, and cut where the series is.',
    kroner: (own, name) =>
      `NOK, for cost figures: the difference from ${name} times the denominator of ${own}, which is what it comes to in one year.`,
    rank: 'Place: the highest figure is number 1, good or not. Equal figures share a place. Places are among those with a figure.',
    averages: 'Averages are weighted unless otherwise stated.',
  },

  file: {
    inUnit: 'in the unit',
    inPercent: 'per cent',
    inKroner: 'kroner',
    from: 'from',
    to: 'to',
    of: 'of',
  },
};
