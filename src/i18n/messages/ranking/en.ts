import type { rankingNb } from './nb.ts';

/** The list of all places on the page of a key figure, in British English. */
export const rankingEn: typeof rankingNb = {
  tools: 'Choose and sort',
  own: 'Point out',
  noOwn: 'None',
  group: 'Municipality group',
  allGroups: 'All',
  county: 'County',
  allCounties: 'All',
  order: 'Order',
  orders: { tall: 'Highest figure first', lavest: 'Lowest figure first', navn: 'By name' },
  jump: 'Go to',
  jumpKinds: { plass: 'rank', prosentil: 'percentile' },
  jumpHint: 'Rank 1 has the highest figure. Percentile 90: 90 per cent have the same figure or a lower one.',
  jumpNumber: 'Rank or percentile',
  jumpButton: 'Go',
  compareFigure: 'Compare municipalities, groups and years',
  compareGroup: 'Compare the group and its municipalities',
  csv: 'The list as CSV',
  spread: (unit) => `Spread: lowest, middle half, highest${unit === '' ? '' : ` (${unit})`}`,
  spreadText: (lowest, median, highest) => `from ${lowest} to ${highest}, median ${median}`,
  spreads: {
    explained:
      'The line runs from the lowest to the highest municipality, the box covers the middle half, and the notch is at the median. The scale is from the lowest to the highest of all municipalities in the country. Key figures of which fewer than five municipalities have figures are left out.',
    bar: 'Spread between municipalities',
  },
  strips: {
    heading: 'Lowest, median and highest',
    explained: (one) =>
      `Each tick is one ${one}, the lowest figure to the left and the highest to the right. The long tick is the median. Where several are equal, the first by name is told. High is not the same as good.`,
    all: 'All',
    median: 'Median',
    others: (count) => `and ${count} more`,
    count: (count, of) => `${count} of ${of} have figures`,
  },
  script: {
    shown: 'Showing {count} of {total}.',
    place: '{name}: {place}.',
    noFigure: '{name} has no figure.',
    unranked: '{name} is in the list, but the figures are not ranked.',
    noneShown: 'None fits. Choose “All” in one of the fields.',
    unknown: 'What the address says is not here: {value}.',
    noPlace: 'Write a whole number from 1 to {count}, or a percentile from 1 to 100.',
    failed: 'The figures of {name} could not be fetched.',
    mark: 'Remark',
    number: 'Number',
    shared: 'shared ranks {from}–{to} of {count} with figures',
    alone: 'rank {from} of {count} with figures',
    missing: '{count} without',
  },
};
