import { describe, expect, it } from 'vitest';
import { groupAbsence, vintageChanges } from '../../src/domain/groupSeries.ts';
import { absenceOfObservation } from '../../src/domain/observation.ts';
import { computePublished } from '../../src/pipeline/computeFigures.ts';
import { readInputs } from '../../src/pipeline/readInputs.ts';
import { figuresOf } from '../../src/pipeline/toRegionFile.ts';
import { area, indicator, profile } from './madeInputs.ts';
import { overlayFiles } from './overlayFiles.ts';

const isShipped = (path: string) =>
  ['release.json', 'measures/folkemengde.csv'].includes(path) || /^(regions|input\/folkemengde)\//.test(path);
const { value: inputs } = readInputs(
  overlayFiles(isShipped, {
    'areas/helse.csv': area(indicator('innbyggere', 'innbyggere', 'sum')),
    'profile.json': profile('innbyggere'),
  }),
);
if (inputs === undefined) throw new Error('the shipped population cannot be read');
const { kommunegrupper, memberships } = inputs.regions;
const { frame, figures } = computePublished(inputs);

describe('the averages of kommunegrupper', () => {
  it('exist in exactly the years that their grouping has members, so that no series runs across groupings', () => {
    const [figure] = figures;
    if (figure === undefined) throw new Error('no figures');
    for (const group of kommunegrupper) {
      const { observations } = figuresOf(figure, frame, group.code);
      frame.grid.periods.forEach((period, at) => {
        const observation = observations[at];
        const isNone = observation && absenceOfObservation(observation) === 'notApplicable';
        expect([group.code, period, isNone]).toEqual([
          group.code,
          period,
          groupAbsence(memberships, group, period) === 'notApplicable',
        ]);
      });
    }
  });

  it('have figures from 2020 on and none before', () => {
    const group = { code: 'EKG08', vintage: '2020' };
    expect(groupAbsence(memberships, group, '2019')).toBe('notApplicable');
    expect(groupAbsence(memberships, group, '2020')).toBeUndefined();
  });

  it('are of one grouping only', () => {
    for (const { code } of kommunegrupper)
      expect(vintageChanges(memberships, code, frame.grid.periods)).toEqual([]);
  });
});
