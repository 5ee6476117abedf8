import type { comparisonNb } from './nb.ts';

export const comparisonEn: typeof comparisonNb = {
  difference: {
    inSentence: (name) =>
      name
        .replace(/^All /, 'the average of all ')
        .replace(/^(Municipality group|Municipalities) /, (words) => words.toLowerCase()),
    same: (name) => `the same as ${name}`,
    higher: (size, name) => `${size} higher than ${name}`,
    lower: (size, name) => `${size} lower than ${name}`,
    manyTimes: (times, name) => `${times} times as high as ${name}`,
    points: (n) => `${n}\u00a0percentage points`,
    percent: (n) => `${n}%`,
  },
  standsOut: {
    heading: 'What stands out',
    lead: (group) => `The figures furthest from ${group}:`,
    nothing: (name, group) => `None of the key figures of ${name} is far from ${group}.`,
    rule: 'Distance is counted in robust standard deviations: the figure less the median of the group, divided by 1.4826 times the median of the deviations. Here are the figures of the last three years that are at least two of these away, at most two from each service area, where at least eight of the group have figures. That a figure stands out does not tell whether it is good or bad.',
  },
};
