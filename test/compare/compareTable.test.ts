import { describe, expect, it } from 'vitest';
import { buildCompareData } from '../../src/compare/buildCompareData.ts';
import { compareLabel } from '../../src/compare/compareLabel.ts';
import { readCompareFiles } from '../../src/compare/compareSource.ts';
import { EMPTY_STATE } from '../../src/compare/compareState.ts';
import type { CompareState } from '../../src/compare/compareState.ts';
import { buildCompareTable } from '../../src/compare/compareTable.ts';
import { compareTextsFor } from '../../src/compare/compareTexts.ts';
import { showCompare } from '../../src/compare/compareView.ts';
import { distanceMark, spreadOf } from '../../src/compare/distanceMark.ts';
import { absent, present } from '../../src/domain/observation.ts';
import { computeSpread } from '../../src/domain/spread.ts';
import { goldenWorld } from './goldenCompare.ts';

const { catalogue, read } = goldenWorld('small');
const texts = compareTextsFor('nb');
const kommuner = catalogue.regions.filter(({ level }) => level === 'kommune').map(({ code }) => code);
const [own = '', other = '', third = ''] = kommuner;

async function inputOf(choice: Partial<CompareState>) {
  const state = { ...EMPTY_STATE, own, regions: [other, third, 'EAK'], area: 'befolkning', ...choice };
  const naming = {
    locale: 'nb',
    labelOf: (region: (typeof catalogue.regions)[number]) => compareLabel(region, texts),
  } as const;
  return {
    state,
    texts,
    data: buildCompareData(state, await readCompareFiles(catalogue, state, read), naming),
  };
}

describe('a table of what is compared', () => {
  it('has the own region first, and a row for each figure', async () => {
    const input = await inputOf({});
    const table = buildCompareTable(input);
    const regions = table.columns.filter(({ kind }) => kind === 'number').map(({ id }) => id);
    expect(regions).toEqual([own, other, third, 'EAK']);
    expect(table.sections.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(
      input.data.figures.map(({ id }) => id).sort(),
    );
  });

  it.each(['tabell', 'utvikling'] as const)('turned, %s has the same cells', async (view) => {
    const cells = async (transposed: boolean) => {
      const { columns, sections } = buildCompareTable(await inputOf({ view, transposed }));
      return sections
        .flatMap(({ rows }) =>
          rows.flatMap((row) =>
            row.cells.flatMap((cell, at) =>
              cell.kind === 'number'
                ? [[row.id, columns[at]?.id ?? ''].sort().join(' ') + String(cell.value)]
                : [],
            ),
          ),
        )
        .sort();
    };
    expect(await cells(true)).toEqual(await cells(false));
    expect((await cells(true)).length).toBeGreaterThan(3);
  });

  it('sorts regions with those without a figure last, and lets the own column stay', async () => {
    const input = await inputOf({});
    const figure = input.data.figures[0]?.id ?? '';
    for (const descending of [true, false]) {
      const rows = buildCompareTable({
        ...input,
        state: { ...input.state, transposed: true, sort: { by: figure, descending } },
      });
      const at = rows.columns.findIndex(({ id }) => id === figure);
      const values =
        rows.sections[0]?.rows.map(({ cells }) => (cells[at]?.kind === 'number' ? cells[at].value : null)) ??
        [];
      const there = values.filter((value) => value !== null);
      expect(there).toEqual([...there].sort((a, b) => (descending ? b - a : a - b)));
      expect(values.slice(0, there.length)).toEqual(there);
      const columns = buildCompareTable({
        ...input,
        state: { ...input.state, sort: { by: figure, descending } },
      });
      expect(columns.columns.find(({ kind }) => kind === 'number')?.id).toBe(own);
    }
  });

  it('subtracts a column from the own one; without an own region there is nothing to subtract from', async () => {
    const difference = { from: other, as: 'enhet' } as const;
    const { columns, sections } = buildCompareTable(await inputOf({ difference }));
    expect(columns.at(-1)?.id).toBe('forskjell');
    for (const row of sections.flatMap(({ rows }) => rows)) {
      const [mine, theirs, result] = [own, other, 'forskjell'].map(
        (id) => row.cells[columns.findIndex((column) => column.id === id)],
      );
      if (mine?.kind !== 'number' || theirs?.kind !== 'number' || result?.kind !== 'number') continue;
      if (mine.value !== null && theirs.value !== null)
        expect(result.value).toBeCloseTo(mine.value - theirs.value, 6);
      else expect(result.value).toBeNull();
    }
    const nobody = buildCompareTable(await inputOf({ own: null, difference }));
    expect(nobody.columns.map(({ id }) => id)).not.toContain('forskjell');
  });

  it('writes names as text, whatever is in them', async () => {
    const input = await inputOf({ name: '<img src=x>' });
    const hostile = {
      ...input.data,
      regions: input.data.regions.map((region) => ({ ...region, label: '<b>"&' })),
    };
    const shown = showCompare({ ...input, data: hostile }, () => undefined);
    expect(shown.tableHtml).not.toContain('<b>');
    expect(shown.tableHtml).toContain('&lt;b&gt;');
  });
});

describe('marks of distance', () => {
  const spread = computeSpread([10, 12, 14, 16, 18, 20, 22, 24]);

  it('are for what is outside the middle half, and beyond the fences', () => {
    expect(distanceMark(17, spread)).toBeUndefined();
    expect(distanceMark(22, spread)).toBe('above');
    expect(distanceMark(60, spread)).toBe('farAbove');
    expect(distanceMark(11, spread)).toBe('below');
    expect(distanceMark(-30, spread)).toBe('farBelow');
  });

  it('are not made of few figures, nor of none', () => {
    expect(distanceMark(null, spread)).toBeUndefined();
    expect(spreadOf([present(1), present(2), absent('suppressed')])).toBeUndefined();
  });
});
