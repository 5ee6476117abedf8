import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGroupingRules } from '../../src/contracts/groupingRules.ts';
import { isValidInPeriod } from '../../src/domain/region.ts';
import { computePublished } from '../../src/pipeline/computeFigures.ts';
import { readInputs } from '../../src/pipeline/readInputs.ts';
import { groupingFigures, reportGrouping } from '../../src/pipeline/reportGrouping.ts';
import { area, indicator, profile } from './madeInputs.ts';
import { overlayFiles } from './overlayFiles.ts';

/** The shipped population (SSB 07459) through the pipeline; the population of 1 January 2020 is KOSTRA year 2019. */
const isShipped = (path: string) =>
  ['release.json', 'measures/folkemengde.csv'].includes(path) || /^(regions|input\/folkemengde)\//.test(path);
const { value: inputs } = readInputs(
  overlayFiles(isShipped, {
    'areas/helse.csv': area(indicator('innbyggere', 'innbyggere', 'sum')),
    'profile.json': profile('innbyggere'),
  }),
);
if (inputs === undefined) throw new Error('the shipped population cannot be read');
const { regions, release } = inputs;
const computed = computePublished(inputs);
const inForce = regions.kommuner.filter((kommune) => isValidInPeriod(kommune, release.year));
const kommuner = inForce.map(({ code }) => code).sort();
const members = regions.memberships.filter((member) => isValidInPeriod(member, release.year));

function reportOf(id: string, period?: string): string[] {
  const file = `groupings/${id}.json`;
  const { value: rules } = parseGroupingRules({ file, bytes: readFileSync(`data/${file}`) });
  if (rules === undefined) throw new Error(`no rules in ${file}`);
  return reportGrouping({
    rules,
    figures: groupingFigures(rules, computed, { kommuner, period }),
    official: new Map(members.map(({ kommune, group }) => [kommune, group])),
    share: 0.005,
    nameOf: (code) => code,
  });
}

describe('reportGrouping', () => {
  it('says of the 2020 scheme what it cannot do and where the official list is outside the known limits', () => {
    expect(reportOf('kommunegruppe-2020', '2019')).toEqual([
      'kommunegruppe-2020: The KOSTRA groups of 2020',
      'figures: population 2019',
      '',
      'cannot be computed without bound_costs, free_disposable_income, tax_income',
      '345 members of the official list held against the limits that are known',
      'outside: 4203 in EKG11, population 44999 is in the class 30000-44999',
      // Ålesund and Haram were one municipality then; Haram came to group 1 in 2024.
      'not checked: 1508, no figure',
      'not checked: 1580, no figure',
      'EKG01: 39 members published, 40 in the list',
    ]);
  });

  it('groups by the newest population, all 357, and names who is within half a per cent of a limit', () => {
    const lines = reportOf('folkemengde');
    expect(lines[1]).toBe('figures: population 2025');
    const sizes = lines.flatMap((line) => /^FMK\d\d \((\d+)\)/.exec(line)?.[1] ?? []).map(Number);
    expect(sizes).toHaveLength(7);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(357);
    expect(lines.filter((line) => line.startsWith('in no group'))).toEqual([]);
    expect(lines).toContain('near a limit: 1119 in FMK05, population 20087, limit 20000, beyond it FMK04');
    expect(lines).toContain('near a limit: 1812 in FMK02, population 2006, limit 2000, beyond it FMK01');
  });

  it('stops when a key figure that the rules name is not there', () => {
    expect(() => reportOf('folkemengde-frie-inntekter')).toThrow(
      'no key figure «frie-inntekter-anslag-per-innbygger», which the grouping «folkemengde-frie-inntekter» needs',
    );
  });
});
