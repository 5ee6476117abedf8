import type { correctionsNb } from './nb.ts';

/** The page “Corrections” in British English. */
export const correctionsEn: typeof correctionsNb = {
  title: 'Corrections',
  description:
    'Figures that changed when they were published anew: whose they are, what the figure was, and what it became.',
  lead: 'Published figures may change in a later publication, most often between March and June. Every figure in this release that changed in this way is listed here: what it was, and what it became.',
  none: 'None of the figures in this release has been published anew since it first came out.',

  heading: (units, date) => `Figures changed for ${units} on ${date}`,
  headingNone: (date) => `No municipality’s figures changed on ${date}`,
  replaced: (title, years, from, to) => `${title}, ${years}: ${from}, were replaced by ${to}.`,
  replacedMany: (count, years, from, to) => `${count} datasets, ${years}: ${from}, were replaced by ${to}.`,
  datasets: (count) => `The ${count} datasets`,
  compared: (figures, changes) => `${figures} figures were compared, averages included: ${changes}.`,
  counted: {
    revised: (count) => `${count} revised`,
    added: (count) => `${count} added`,
    removed: (count) => `${count} removed`,
    statusChanged: (count) => `${count} with a new remark`,
  },
  nothingChanged: 'none has changed',

  measure: 'Underlying figure',
  indicator: 'Key figure',
  kinds: {
    revised: 'Revised figures',
    added: 'Figures added',
    removed: 'Figures removed',
    statusChanged: 'Unchanged, but with a new remark',
  },
  unitsOf: (kind, count) => `${kind} (${count})`,
  averagesOf: (kind, averages, count) => `${kind}: ${averages} (${count})`,
  averages: {
    kommune: 'the country, counties and municipality groups',
    fylkeskommune: 'the country and regions',
    bydel: 'all city districts',
  },
  summarised:
    'So many figures changed that each key figure and year has one row here. All changes are in the JSON file.',
  untold: (count) =>
    `For ${count} key figures the changes are not shown, since hidden counts could be worked out from them`,
  changed: 'Changes',
  most: 'Largest change',
  noNumbers: (kinds) => `No numbers to show before and after: ${kinds}`,
  before: 'Before',
  after: 'After',
  change: 'Change',
  more: (count, text) =>
    `${count === 1 ? '1 more change is' : `${text} more changes are`} listed in the JSON file.`,
  file: 'The whole log as JSON',

  fromAbout: 'Corrections: figures that changed from one publication to a later one',
  fromIndicator: (years, date) => `Corrections: figures for ${years} changed on ${date}`,
};
