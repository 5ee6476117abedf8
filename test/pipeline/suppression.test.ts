import { describe, expect, it } from 'vitest';
import type { PublishedAreaFile, PublishedRegionFile } from '../../src/contracts/published.ts';
import { basisIn, observationOf } from '../../src/contracts/publishedSeries.ts';
import { observationAt, setObservation } from '../../src/domain/observation.ts';
import { STATUS_BIT, statusesOf } from '../../src/domain/status.ts';
import { auditFigures } from '../../src/pipeline/auditPublished.ts';
import { buildData } from '../../src/pipeline/buildData.ts';
import { computeFigures } from '../../src/pipeline/computeFigures.ts';
import type { IndicatorFigures } from '../../src/pipeline/computeIndicators.ts';
import { loadDatasets } from '../../src/pipeline/loadDatasets.ts';
import { readInputs } from '../../src/pipeline/readInputs.ts';
import type { Inputs } from '../../src/pipeline/readInputs.ts';
import { toIndex } from '../../src/pipeline/toIndex.ts';
import { suppressionWorld } from './suppressionWorld.ts';
import { buildWorld, cellReader, publishedOf, readWorld, replace, write } from './world.ts';

const LIMIT = 3;

/** A made-up country computed up to what may be published. */
function computed(seed: number) {
  const inputs = readInputs(suppressionWorld(seed, { limit: LIMIT })).value;
  if (inputs === undefined) throw new Error('the world cannot be read');
  const loaded = loadDatasets(inputs);
  return { inputs, loaded, ...computeFigures(inputs, loaded) };
}

function withoutLimits(inputs: Inputs): Inputs {
  const measures = inputs.measures.map((measure) => ({
    ...measure,
    value: { ...measure.value, suppressBelow: null },
  }));
  return { ...inputs, measures };
}

/** Codes of the problems that the audit has with these figures instead of those that may be published. */
function audited(
  { inputs, loaded, measures }: ReturnType<typeof computed>,
  figures: readonly IndicatorFigures[],
) {
  const { frames, datasets, lineage } = loaded;
  const header = { schemaVersion: 1, dataVersion: 'x', release: inputs.release };
  const regions = {
    ...{ regions: inputs.regions, lineage, breaks: [], notes: new Map() },
    period: inputs.release.year,
  };
  const index = toIndex(header, { inputs, datasets, measures, figures, frame: frames.units, regions });
  return auditFigures({ header, index, figures, measures, frames, inputs }).map(({ code }) => code);
}

describe('counts that are hidden', () => {
  it.each([
    ['many small ones', { mean: 6 }],
    ['nearly all small, fewer than five hidden', { mean: 1.5, limit: 5 }],
    ['few small ones', { mean: 400 }],
    ['zeros hidden like small ones', { mean: 20, zeros: 'yes' }],
    ['figures of last year in the totals', { mean: 40, limit: 5, imputation: 'lastYear' }],
    ['rates of the group in the totals', { mean: 3, imputation: 'groupRate:personer' }],
  ])(
    'cannot be worked out from the published files, mergers and moves between fylker included: %s',
    (_, options) => {
      for (const seed of [1, 2]) {
        const { problems, files } = buildData(suppressionWorld(seed, options));
        expect(problems.map(({ code }) => code).filter((code) => code !== 'zero-denominator')).toEqual([]);
        expect(files).toBeDefined();
      }
    },
  );

  it('stand in no published file: not as value, numerator or denominator, and the reason is given', () => {
    const world = computed(7);
    const { units } = world.loaded.frames;
    const cases = world.measures.get('saker')?.units;
    const files = publishedOf(buildData(suppressionWorld(7, { limit: LIMIT })));
    const area = JSON.parse(files.get('omrade/saker.json') ?? '') as PublishedAreaFile;
    let checked = 0;
    for (const [code, text] of files) {
      if (!/^region\/\d{4}/.test(code)) continue;
      const file = JSON.parse(text) as PublishedRegionFile;
      const row = units.rows.get(file.region) ?? -1;
      file.periods.forEach((period, at) => {
        const { value } = cases ? observationAt(cases, row * file.periods.length + at) : { value: null };
        if (value === null || value <= 0 || value >= LIMIT) return;
        checked += 1;
        for (const id of ['saker', 'saker-per-person', 'andel-jenter', 'kroner-per-sak']) {
          const inArea =
            area.indicators[id]?.values[area.regions.indexOf(file.region) * area.periods.length + at];
          expect([id, period, observationOf(file, id, period).value, inArea]).toEqual([
            id,
            period,
            null,
            null,
          ]);
        }
        expect(statusesOf(observationOf(file, 'saker', period).mask)).toEqual(['suppressed']);
        const basisOf = (id: string) => basisIn(file.indicators[id] ?? { values: [] }, at);
        const perPerson = basisOf('saker-per-person');
        expect(perPerson.numerator).toBeNull();
        expect(basisOf('andel-jenter').denominator).toBeNull();
        expect(perPerson.denominator).toBeGreaterThan(0);
      });
    }
    expect(checked).toBeGreaterThan(300);
  });

  it('are found by the audit when nothing is hidden', () => {
    const world = computed(5);
    const open = computeFigures(withoutLimits(world.inputs), world.loaded).figures;
    expect(audited(world, world.figures)).toEqual([]);
    const found = audited(world, open);
    expect(new Set(found)).toEqual(new Set(['hidden-count-found']));
    expect(found.length).toBeGreaterThan(1000);
  });

  it('are found by the audit when only the small ones themselves are hidden', () => {
    const world = computed(5);
    const open = computeFigures(withoutLimits(world.inputs), world.loaded).figures;
    const onlySmall = world.figures.map((figure, index): IndicatorFigures => {
      const shown = open[index];
      const value = { values: figure.value.values.slice(), masks: figure.value.masks.slice() };
      if (figure.indicator.id !== 'saker' || shown === undefined) return figure;
      for (let place = 0; place < value.values.length; place += 1) {
        const observation = observationAt(shown.value, place);
        if ((observation.value ?? 0) >= LIMIT) setObservation(value, place, observation);
      }
      return { ...figure, value, aggregates: shown.aggregates };
    });
    expect(audited(world, onlySmall)).toContain('hidden-count-found');
  });

  it('are found by the audit when one average of one key figure forgets that it is hidden', () => {
    const world = computed(5);
    const open = computeFigures(withoutLimits(world.inputs), world.loaded).figures;
    const isHidden = (figure: IndicatorFigures, at: number) =>
      figure.aggregates[at]?.observation.mask === STATUS_BIT.suppressed;
    const at = world.figures.findIndex(({ indicator }) => indicator.id === 'saker');
    const figure = world.figures[at];
    const hiddenAverages = (figure?.aggregates ?? [])
      .map((_, index) => index)
      .filter((index) => figure && isHidden(figure, index));
    const found = hiddenAverages.slice(0, 12).map((average) => {
      const aggregates = figure?.aggregates.map((own, index) =>
        index === average ? (open[at]?.aggregates[index] ?? own) : own,
      );
      const tampered = world.figures.map((each, index) =>
        index === at && aggregates ? { ...each, aggregates } : each,
      );
      return audited(world, tampered).length > 0;
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(false);
  });
});

describe('the small world with limits', () => {
  const good = readWorld();
  const limited = (limit: number) =>
    replace(good, 'measures/bibliotek.csv', ['utlan,utlan,antall,0,,', `utlan,utlan,antall,0,${limit},`]);

  it('hides a count below the limit, a further one of its fylke, and the historic municipality’s cover', () => {
    const cell = cellReader(publishedOf(buildWorld(limited(5))));
    expect(cell('1502', 'utlan', '2024')).toMatchObject({ value: null, status: 'suppressed' });
    expect(cell('1501', 'utlan', '2024')).toMatchObject({ value: 12, status: '' });
    expect(cell('EKA15', 'utlan', '2024')).toMatchObject({ value: null });
  });

  it('keeps other reasons for no number: missing stays missing', () => {
    const cell = cellReader(publishedOf(buildWorld(limited(13))));
    expect(cell('1503', 'utlan', '2024')).toMatchObject({ value: null, status: 'missing' });
  });

  it('hides nothing and looks for nothing where no measure has a limit', () => {
    const steps: string[] = [];
    buildWorld(good, { onStep: (step, count) => steps.push(`${step} ${count}`) });
    expect(steps).toEqual(expect.arrayContaining(['suppress 0', 'audit 0']));
  });

  it('watches a sum that only sums.csv tells of', () => {
    // Adults and children are columns of one dataset; here the children stand alone in another figure.
    const world = write(
      replace(limited(5), 'measures/folkemengde.csv', ['barn,barn,personer,0,,', 'barn,barn,personer,0,5,']),
      'sums.csv',
      'total,parts\ninnbyggere,barn + voksne\n',
    );
    const build = buildWorld(world);
    expect(build.problems).toEqual([]);
    const cell = cellReader(publishedOf(build));
    // 2 children of 20 inhabitants: the share and its numerator are hidden.
    expect(cell('1502', 'andel-barn', '2025')).toMatchObject({ value: null, status: 'suppressed' });
    expect(cell('1502', 'andel-barn', '2025').numerator ?? null).toBeNull();
  });
});
