import type { similarNb } from './nb.ts';

/** The municipalities most alike to one of them, in British English. */
export const similarEn: typeof similarNb = {
  heading: 'Most alike municipalities',
  lead: (count, name) => `The ${count} municipalities most like ${name}, the nearest first.`,
  model: (themes) => `The model is Kommunespeil’s own. The themes carry these weights: ${themes}.`,
  distance: 'Distance',
  explained:
    'At a distance of 0, municipalities are alike in everything. The percentage below a figure is the part of the distance that is due to that figure; the percentages of a row sum to 100.',
  lacks: (name, figures) =>
    `${name} has no figure for ${figures}, which is therefore left out of the comparison.`,
  notCompared: (count, text) =>
    count === 1
      ? '1 municipality lacks figures and is not compared.'
      : `${text} municipalities lack figures and are not compared.`,
  toMethod: 'How likeness is computed',

  about: {
    heading: 'Most alike municipalities',
    text: [
      'At the foot of the page of each municipality stand those that resemble it most. The model behind the list is Kommunespeil’s own. It is not official statistics, and it is something other than the municipality groups of Statistics Norway.',
      'The figures are turned into standard deviations from the mean of the municipalities, so that persons, percentages and kroner can be added together. Figures marked “logarithmic” are turned into logarithms first: twice as much is then as long a step for small municipalities as for large ones.',
      'The distance between two municipalities is the square root of the weighted mean of the squared differences. At 0 they are alike in everything; at 1 they typically differ by about one standard deviation. How much of the distance is due to a figure is computed from the weighted, squared differences.',
      'A figure that the municipality itself lacks is left out for everyone. A municipality that lacks one of the other figures is not compared. The weight of a theme is shared equally by its figures.',
    ],
    theme: 'Theme',
    weight: 'Weight',
    figure: 'Key figure',
    logarithmic: 'logarithmic',
  },
};
