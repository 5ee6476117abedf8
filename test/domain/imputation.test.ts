import { describe, expect, it } from 'vitest';
import { imputeFromGroupRate, imputeFromLastYear } from '../../src/domain/imputation.ts';
import { absent, present } from '../../src/domain/observation.ts';

const MISSING = absent('missing');

describe('imputation from last year', () => {
  it('gives a municipality that has not reported its own figure of the year before', () => {
    expect(imputeFromLastYear([MISSING, present(5)], [present(3), present(4)])).toEqual([
      present(3, 'imputed'),
      present(5),
    ]);
  });

  it('keeps what was to be said of the figure it takes', () => {
    expect(imputeFromLastYear([MISSING], [present(3, 'preliminary')])).toEqual([
      present(3, 'imputed', 'preliminary'),
    ]);
  });

  it('gives nothing when last year is missing too, and never fills twice', () => {
    expect(imputeFromLastYear([MISSING], [MISSING])).toEqual([MISSING]);
    expect(imputeFromLastYear([MISSING], [])).toEqual([MISSING]);
  });

  it.each(['suppressed', 'withheld', 'notApplicable', 'zeroDenominator'] as const)(
    'leaves %s as it is',
    (status) => {
      expect(imputeFromLastYear([absent(status)], [present(3)])).toEqual([absent(status)]);
    },
  );
});

describe('imputation from the reporters of the group', () => {
  const people = [present(100), present(300), present(50), present(1000)];

  it('takes the rate of those in the same kommunegruppe that reported, times the own population', () => {
    const filled = imputeFromGroupRate({
      figures: [present(10), present(20), MISSING, present(999)],
      per: people,
      groups: ['EKG01', 'EKG01', 'EKG01', 'EKG02'],
    });
    expect(filled).toEqual([present(10), present(20), present((30 / 400) * 50, 'imputed'), present(999)]);
  });

  it('gives nothing where nobody in the group reported, or there is no group, or no population', () => {
    const figures = [MISSING, MISSING, present(5), MISSING];
    const groups = ['EKG01', undefined, 'EKG02', 'EKG02'];
    const per = [...people.slice(0, 3), MISSING];
    expect(imputeFromGroupRate({ figures, per, groups })).toEqual(figures);
  });

  it('gives nothing where the reporters have no population', () => {
    const figures = [present(1), MISSING];
    expect(imputeFromGroupRate({ figures, per: [present(0), present(10)], groups: ['A', 'A'] })).toEqual(
      figures,
    );
  });
});
