import type { similarNb } from './nb.ts';

/** The municipalities most alike to one of them, in British English. */
export const similarEn: typeof similarNb = {
  heading: 'Most alike municipalities',
  lead: (name) =>
    `The municipalities most like ${name}, by three models. The models are Kommunespeil’s own and not official statistics. Likeness says nothing of how good the services are.`,
  distance: 'Distance',
  explained:
    'At a distance of 0, municipalities are alike in everything. Bar and percentage show how much of the distance the theme accounts for: the smaller the part, the more it is this theme that makes them alike. The percentages of a row sum to 100.',
  lacks: (name, figures) =>
    `${name} has no figure for ${figures}, which is therefore left out of the comparison.`,
  notCompared: (count, text) =>
    count === 1
      ? '1 municipality lacks figures and is not compared.'
      : `${text} municipalities lack figures and are not compared.`,
  toMethod: 'How likeness is computed',
  toTool: 'Weigh the themes yourself',
  classes: ['low', 'middle', 'high'],
  qualities: {
    avstand: 'Distance as the crow flies',
    fylke: 'Same county',
    'bundne-kostnader': 'Class of bound costs of the municipality group',
  },

  about: {
    heading: 'Most alike municipalities',
    text: [
      'At the foot of the page of each municipality stand those that resemble it most, by three models. The models are Kommunespeil’s own. They are not official statistics, and they are something other than the municipality groups of Statistics Norway.',
      'The figures are turned into standard deviations from the mean of the municipalities, so that persons, percentages and kroner can be added together. Figures marked “logarithmic” are turned into logarithms first: twice as much is then as long a step for small municipalities as for large ones. Distance as the crow flies and county are scaled to count as much as a figure of the same weight.',
      'The distance between two municipalities is the square root of the weighted mean of the squared differences. At 0 they are alike in everything; at 1 they typically differ by about one standard deviation. How much of the distance is due to a theme is computed from the weighted, squared differences.',
      'A figure that the municipality itself lacks is left out for everyone. A municipality that lacks one of the other figures is not compared. The weight of a theme is shared equally by what is compared in it. Modelled figures, and figures that may be suppressed, are not used.',
    ],
    theme: 'Theme',
    weight: 'Weight',
    compared: 'What is compared',
    logarithmic: 'logarithmic',
  },

  page: {
    title: 'Most alike municipalities',
    description:
      'Find the municipalities most like yours by the group criteria, by the need for services or by geography, and weigh the themes yourself.',
    lead: 'Whom can we compare ourselves with? Choose a municipality and a model, and move the weights if you disagree with the model.',
    without:
      'Without JavaScript the weights cannot be moved. The lists by the models’ own weights are on the page of each municipality:',
    models: 'The models',
    choose: 'Choose',
    kommune: 'Municipality',
    chooseKommune: 'Choose a municipality',
    model: 'What should be alike?',
    weights: 'Weights',
    weightsHint: '0 means that the theme does not count.',
    reset: 'Back to the weights of the model',
    result: 'The ten nearest',
    compare: 'Compare these',
    findHeading: 'Find whom to compare with',
    script: {
      weight: '{weight} ({share} of the weight)',
      heading: 'The {count} most like {name}',
      said: '{name}: {first} is most alike, then {second} and {third}.',
      none: 'At least one theme must have a weight.',
      noFigures: '{name} lacks the figures of this model. Choose another model.',
      notCompared: '{count} municipalities lack figures and are not compared.',
      unknownKommune: 'There is no municipality with the number “{value}”. Choose one from the list.',
      unknownModel: 'There is no model called “{value}”. The group criteria are used.',
      failed: 'The figures could not be fetched. The lists on the page of each municipality still work.',
      km: '{n} km',
      percent: '{n}%',
    },
  },
};
