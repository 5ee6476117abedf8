import { describe, expect, it } from 'vitest';
import type { RetteloggSection } from '../../src/contracts/rettelogg.ts';
import { publicationAtRisk } from '../../src/pipeline/auditPublished.ts';
import { computeLevels, loadLevels, toLevelIndex } from '../../src/pipeline/buildLevels.ts';
import { computePublished, plainMeasures } from '../../src/pipeline/computeFigures.ts';
import { computeRettelogg } from '../../src/pipeline/computeRettelogg.ts';
import type { LogChanges } from '../../src/pipeline/formerPublication.ts';
import { auditLog } from '../../src/pipeline/protectLog.ts';
import { readInputs } from '../../src/pipeline/readInputs.ts';
import type { Inputs } from '../../src/pipeline/readInputs.ts';
import { suppressionWorld } from './suppressionWorld.ts';

/** A made-up country whose newest year was published more than once, with its log as it is and without the protection. */
function revisedWorld(seed: number, publications: number) {
  const inputs = readInputs(suppressionWorld(seed, { mean: 30, publications })).value;
  const [level] = inputs === undefined ? [] : computeLevels(loadLevels(inputs)).levels;
  if (inputs === undefined || level === undefined) throw new Error('the world cannot be read');
  const { figures, measures, loaded } = level;
  const frames = loaded.frames;
  const header = { schemaVersion: 1, dataVersion: 'x', release: inputs.release };
  const audited = {
    header,
    index: toLevelIndex(header, level),
    figures,
    measures,
    frames,
    inputs: level.inputs,
  };
  const publication = publicationAtRisk(audited);
  if (publication === undefined) throw new Error('nothing is at risk');
  const now = { frame: frames.units, figures, measures: plainMeasures(measures), columns: measures };
  const former = computePublished(before(level.inputs));
  // Of two publications the one that is to be computed is the former one.
  const compute = publications === 2 ? () => former : computePublished;
  const logOf = (withProtection: boolean) =>
    computeRettelogg({
      ...{ inputs: level.inputs, published: now, compute },
      publication: () => (withProtection ? publication : undefined),
    });
  const auditOf = (section: RetteloggSection | undefined) =>
    auditLog(changesOf(section), {
      ...{ publication, now, before: former, periods: ['2025'] },
    });
  return { logOf, auditOf };
}

/** Without the last publication. */
function before(inputs: Inputs): Inputs {
  const datasets = inputs.datasets.map((dataset) => {
    const dates = dataset.tables.map(({ entry }) => entry.published ?? '').sort();
    return { ...dataset, tables: dataset.tables.filter(({ entry }) => entry.published !== dates.at(-1)) };
  });
  return { ...inputs, datasets };
}

function changesOf(section: RetteloggSection | undefined): LogChanges {
  const all = (section?.changes ?? []).map(({ measure, indicator, ...change }) => ({
    ...{ measure, item: measure ?? indicator ?? '', fromStatus: [], toStatus: [] },
    ...change,
  }));
  return {
    measures: all.filter(({ measure }) => measure !== undefined),
    indicators: all.filter(({ measure }) => measure === undefined),
    untold: section?.untold,
  };
}

/** How many changes of an item are told with numbers. */
const told = (section: RetteloggSection | undefined, id: string) =>
  section?.changes.filter(
    ({ measure, indicator, from, to }) => (measure ?? indicator) === id && (from ?? to) !== null,
  ).length;

describe('the log of a revision with counts that are hidden', () => {
  it.each([1, 2])(
    'tells, with what is published now, no hidden count, and the rest as it is (country %i)',
    (seed) => {
      const { logOf, auditOf } = revisedWorld(seed, 2);
      const [section] = logOf(true);
      expect(section?.changes.length).toBeGreaterThan(100);
      expect(auditOf(section)).toEqual([]);
      // The same log with its numbers would: the sum over a fylke grows by what came late.
      const [open] = logOf(false);
      expect(auditOf(open).map(({ measure }) => measure)).toContain('saker');
      expect(told(open, 'saker')).toBeGreaterThan(10);
      expect(told(section, 'saker')).toBe(0);
      expect(told(section, 'personer')).toBe(told(open, 'personer'));
      expect(told(section, 'personer')).toBeGreaterThan(3);
    },
  );

  it('tells no numbers of counts at risk where a later publication lies over it', () => {
    const [newest, older] = revisedWorld(1, 3).logOf(true);
    expect([newest?.published, older?.published]).toEqual(['2026-09-15', '2026-06-15']);
    expect(older?.changes.length).toBeGreaterThan(100);
    expect(['saker', 'jenter', 'saker-per-person', 'andel-jenter'].map((id) => told(older, id))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(told(older, 'personer')).toBeGreaterThan(3);
  });
});
