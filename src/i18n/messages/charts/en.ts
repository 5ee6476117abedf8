import type { Messages } from '../nb.ts';

/** Charts as files and on other sites, in English. */
export const chartsEn: Messages['charts'] = {
  save: {
    verb: 'Save as',
    done: (fileName) => `The chart has been saved: ${fileName}.`,
    failed: 'The chart could not be saved. Please try again.',
  },
  interactive: {
    subtitle: (unit, years) => `${unit[0]?.toUpperCase() ?? ''}${unit.slice(1)}, ${years}`,
    notFromZero: 'The axis does not begin at zero.',
    noFigures: (name) => `${name}: no figures.`,
    one: (name, figure) => `${name}: ${figure}.`,
    all: 'All',
    others: 'All others',
    crowd: (count) => `Each dot at the top is one of the ${count} with a figure.`,
    middleHalf: (group, from, to) =>
      `The shaded field is the middle half of ${group}: ${from} to ${to}. The line is the median.`,
    scatterTitle: (x, y) => `${y} against ${x[0]?.toLowerCase() ?? ''}${x.slice(1)}`,
    axes: (x, y) => `Across: ${x}. Up: ${y}.`,
    scatterLabel: (x, y, count) => `${count} circles by ${x} across and ${y} up.`,
    sizeByPopulation: 'The more inhabitants, the larger the circle.',
    withBoth: (count, all) => `${count} of ${all} have both figures and are drawn.`,
    sameDenominator:
      'The two figures are divided by the same. They may therefore follow each other without one having anything to do with the other.',
    showTrend: 'Show trend line',
    trend: (r, count) =>
      `The trend line is the least squares line through the ${count}, all of which count the same. The correlation is ${r}. It does not say that one causes the other.`,
    showTable: 'Show the figures as a table',
  },
  embed: {
    title: 'Embedded comparison',
    description: 'A table or chart from Kommunespeil to be embedded in other sites.',
    needsScript: 'The figures are shown with JavaScript. See them at',
    loading: 'Fetching figures …',
    failed: 'The figures could not be fetched.',
    nothing: 'The address does not say what to show.',
    open: 'See and change in Kommunespeil',
    gone: (kept) =>
      `This showed figures from the release ${kept}. The site now has a newer release, and the figures may have changed. They are therefore not shown here.`,
    keptFiles: 'The figures as they were: files of the release',
    newest: 'See the newest figures',
    heading: 'Embed in your own site',
    lead: 'Paste the code where the table or chart is to stand.',
    follow: 'Follow new figures',
    followHint: 'Always shows the newest release.',
    keep: 'Keep this release',
    keepHint:
      'Shows only the figures of the release that is here now. When there is a newer one, it says so.',
    choice: 'When there are new figures',
    code: 'Code',
    copy: 'Copy the code',
    copied: 'The code has been copied.',
    notCopied: 'Select the code and copy it yourself.',
    frameTitle: (what) => `${what} – Kommunespeil`,
  },
  outlines: {
    explained: 'The map shows the boundaries of the municipalities, simplified.',
    one: (name) => `Map of the municipalities. ${name} is highlighted.`,
    many: (names) => `Map of the municipalities. ${names} are highlighted.`,
  },
  mapSources: 'Statistics Norway and the Norwegian Mapping Authority',
  fileName: { ages: 'age', distribution: 'distribution', map: 'map' },
};
