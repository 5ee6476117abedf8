import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../../src/domain/accounts/accountRecord.ts';
import { absent } from '../../../src/domain/observation.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { tables } from './shippedTables.ts';
import { evaluator, publishedTable, strandRecords } from './strandFixture.ts';

// Strand (1130) 2015–2024, Statistics Norway's tables 12362 and 12367 as published on 16 March 2026. All published amounts are
// whole thousands and add up exactly, so every comparison here is exact: there is no tolerance.

const YEARS = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'];
const amounts = strandRecords('amounts.csv');
const strand = evaluator(amounts);
const published = publishedTable('published.csv', ['scope', 'function', 'art'], YEARS);

/** Concept ids by the SSB codes under which the tables show them. */
const CONCEPT_OF = new Map(
  tables.concepts.flatMap(({ id, codes }) => codes.map((code) => [code, id] as const)),
);

interface Cell {
  readonly scope: string;
  readonly line: string;
  readonly art: string;
  readonly year: string;
  readonly figure: Observation;
}

const cells: Cell[] = published.flatMap(({ keys: [scope = '', line = '', art = ''], byYear }) =>
  [...byYear].map(([year, figure]) => ({ scope, line, art, year, figure })),
);
const groups = tables.groups.map(({ code }) => code);
const isGroup = ({ line }: Cell) => groups.includes(line);
const hasNumber = ({ figure }: Cell) => figure.value !== null;

function amountOf(cell: Pick<Cell, 'scope' | 'line' | 'art'>): string {
  const concept = CONCEPT_OF.get(cell.art);
  const amount = concept === undefined ? `art(${cell.art}) on ${cell.line}` : `${concept}(${cell.line})`;
  return `${amount} scope ${cell.scope}`;
}

/** Cells where the computed figure is not the published one. */
function differing(some: readonly Cell[], evaluate = strand.evaluate): string[] {
  return some
    .filter((cell) => evaluate(amountOf(cell), cell.year).value !== cell.figure.value)
    .map(({ scope, line, art, year, figure }) => `${scope} ${line} ${art} ${year}: ${figure.value}`);
}

function publishedAt(scope: string, line: string, art: string, year: string): number {
  const cell = byKey.get(`${scope} ${line} ${art} ${year}`);
  if (cell === undefined) throw new Error(`${scope} ${line} ${art} ${year} is not in the extract`);
  return cell.figure.value ?? 0;
}
const byKey = new Map(cells.map((cell) => [`${cell.scope} ${cell.line} ${cell.art} ${cell.year}`, cell]));

describe('function groups of 12362 and 12367', () => {
  const NETTED = new Set(['AG3', 'AG52', 'AGD53', 'AGD56']);
  // In konsern these hold trade that is netted within the group, on which the table shows no amounts.
  const WITH_INTERNAL = new Set(['AGD10', 'AGD14', 'AGD2']);

  it('are the 17 groups of the tables', () => {
    expect(new Set(cells.filter(isGroup).map(({ line }) => line)).size).toBe(17);
  });

  it('kasse: 35 arts and concepts on 17 groups in 10 years come out of our members, all 5 865 figures', () => {
    const some = cells.filter((cell) => isGroup(cell) && cell.scope === 'B' && hasNumber(cell));
    expect(some).toHaveLength(5865);
    expect(differing(some)).toEqual([]);
  });

  it('konsern: 27 arts and concepts that are shown, and investment of 12362, come out of our members, all 4 845 figures', () => {
    const some = cells.filter(
      (cell) => isGroup(cell) && cell.scope === 'A' && !NETTED.has(cell.art) && !WITH_INTERNAL.has(cell.art),
    );
    const shown = some.filter(hasNumber);
    expect(shown).toHaveLength(4845);
    expect(differing(shown)).toEqual([]);
  });

  it('a function that had ended or not begun is not applicable, as the table says', () => {
    const ended = cells.filter((cell) => cell.figure.value === null && cell.scope === 'B' && !isGroup(cell));
    expect(ended.length).toBe(53 * 8);
    for (const cell of ended) {
      expect(cell.figure).toEqual(absent('notApplicable'));
      expect(strand.evaluate(amountOf(cell), cell.year)).toEqual(absent('notApplicable'));
    }
  });
});

describe('concepts of 12367 on 917 functions, groups and years', () => {
  const CONCEPTS = ['AGD4', 'AGD10', 'AGD2', 'AGD14', 'AGD51', 'AG34', 'AG48', 'AGD49'];

  it.each(CONCEPTS)('kasse: %s comes out of our formula in all 917 cells', (art) => {
    const some = cells.filter((cell) => cell.scope === 'B' && cell.art === art && hasNumber(cell));
    expect(some).toHaveLength(917);
    expect(differing(some)).toEqual([]);
  });

  it.each(['AGD4', 'AGD51', 'AG34', 'AG48', 'AGD49'])(
    'konsern: %s comes out of our formula in all 917 cells, internal arts netted where it has any',
    (art) => {
      const some = cells.filter((cell) => cell.scope === 'A' && cell.art === art && hasNumber(cell));
      expect(some).toHaveLength(917);
      expect(differing(some)).toEqual([]);
    },
  );

  it('needs the social loans on function 281 from 2020 for AG34 and AG48, and only there (5 years each)', () => {
    const loans = amounts.filter(({ line, art }) => line === '281' && (art === '520' || art === '920'));
    expect(loans.filter(({ scope }) => scope === 'B').map(({ period, art }) => `${period} ${art}`)).toEqual(
      ['2020', '2021', '2022', '2023', '2024'].flatMap((year) => [`${year} 520`, `${year} 920`]),
    );
    const without = evaluator(amounts.filter((record) => !loans.includes(record)));
    const some = cells.filter(
      (cell) => cell.scope === 'B' && ['AG34', 'AG48'].includes(cell.art) && hasNumber(cell),
    );
    const lines = new Set(
      differing(some, without.evaluate).map((text) => text.split(' ').slice(1, 3).join(' ')),
    );
    expect([...lines]).toEqual(['281 AG34', '281 AG48', 'FGK12 AG34', 'FGK12 AG48']);
  });
});

describe('konsern: what is netted within the group', () => {
  const lines = cells.filter(
    ({ scope, art, figure }) => scope === 'A' && art === 'AGD10' && figure.value !== null,
  );
  const NAMES = ['AG3', 'AG52', 'AGD53', 'AGD56'];
  const at = (scope: string, art: string, { line, year }: Cell): number =>
    byKey.has(`${scope} ${line} ${art} ${year}`)
      ? publishedAt(scope, line, art, year)
      : (strand.evaluate(amountOf({ scope, line, art }), year).value ?? 0);
  /** Published AGD10 less AGD4 + AGD51 + AG34. */
  const grossRest = (cell: Cell) =>
    at('A', 'AGD10', cell) - at('A', 'AGD4', cell) - at('A', 'AGD51', cell) - at('A', 'AG34', cell);
  /** Published AGD14 less A600 + AGD34 + AG48 + AD729 + AGD49. */
  const incomeRest = (cell: Cell) =>
    at('A', 'AGD14', cell) -
    ['600', 'AGD34', 'AG48', '729', 'AGD49'].reduce((sum, art) => sum + at('A', art, cell), 0);
  const ownPurchases = (cell: Cell) => at('B', 'AG3', cell) + at('B', 'AG52', cell);
  const ownSales = (cell: Cell) => at('B', 'AGD53', cell) + at('B', 'AGD56', cell);

  it.each(NAMES)('%s is not shown (:) in any of 917 cells', (art) => {
    const some = cells.filter((cell) => cell.scope === 'A' && cell.art === art);
    expect(some.filter(({ figure }) => figure.mask === absent('suppressed').mask)).toHaveLength(917);
    expect(some.filter(hasNumber)).toEqual([]);
  });

  it('AGD10 = AGD4 + AGD51 + AG34 fails in 192 of 917 cells, in 190 by more than 1; AGD14 by its parts in 41', () => {
    expect(lines).toHaveLength(917);
    expect(lines.filter((cell) => grossRest(cell) !== 0)).toHaveLength(192);
    expect(lines.filter((cell) => Math.abs(grossRest(cell)) > 1)).toHaveLength(190);
    expect(lines.filter((cell) => incomeRest(cell) !== 0)).toHaveLength(41);
  });

  it('AGD2 = AGD10 + A710 + AD729 - AGD14 holds in all 917: netting moves both alike', () => {
    const failing = lines.filter(
      (cell) =>
        at('A', 'AGD2', cell) !==
        at('A', 'AGD10', cell) + at('A', '710', cell) + at('A', '729', cell) - at('A', 'AGD14', cell),
    );
    expect(failing).toEqual([]);
  });

  it('the rests are purchases of the municipality (AG3, AG52) less sales of its units, and the reverse, per year as 13551 says', () => {
    const overview = publishedTable(
      'overview.csv',
      ['art'],
      ['2020', '2021', '2022', '2023', '2024', '2025'],
    );
    const row = (code: string, year: string) =>
      overview.find(({ keys }) => keys[0] === code)?.byYear.get(year)?.value ?? Number.NaN;
    for (const year of YEARS.slice(5)) {
      const functions = lines.filter((cell) => cell.year === year && !isGroup(cell));
      const sum = (rest: (cell: Cell) => number) => functions.reduce((total, cell) => total + rest(cell), 0);
      expect(sum(grossRest)).toBe(row('AG19', year) + row('AG21', year));
      expect(sum(incomeRest)).toBe(0 - row('AG23', year) - row('AG25', year));
    }
  });

  it('internal sales of the units, which are not shown, come out as 0 or more in every cell; their purchases in all but one function', () => {
    const unitSales = (cell: Cell) => ownPurchases(cell) - grossRest(cell);
    const unitPurchases = (cell: Cell) => ownSales(cell) - incomeRest(cell);
    expect(lines.filter((cell) => unitSales(cell) < 0)).toEqual([]);
    expect(
      lines.filter((cell) => unitPurchases(cell) < 0).map(({ line, year }) => `${line} ${year}`),
    ).toEqual(['120 2016', 'FGK1b 2016']);
  });

  it('with them, AGD10, AGD14 and AGD2 come out of our formulas in all 917 cells, groups included', () => {
    const internal = lines
      .filter((cell) => !isGroup(cell))
      .flatMap((cell): AccountRecord[] => {
        const record = {
          region: '1130',
          period: cell.year,
          scope: 'A',
          kontoklasse: '3',
          line: cell.line,
        } as const;
        return [
          { ...record, art: 'AGD53', amount: ownPurchases(cell) - grossRest(cell) },
          { ...record, art: 'AG3', amount: ownSales(cell) - incomeRest(cell) },
        ];
      });
    const whole = evaluator([...amounts, ...internal]);
    for (const art of ['AGD10', 'AGD14', 'AGD2']) {
      const some = cells.filter((cell) => cell.scope === 'A' && cell.art === art && hasNumber(cell));
      expect(some).toHaveLength(917);
      expect(differing(some, whole.evaluate)).toEqual([]);
    }
    const shown = cells.filter((cell) => cell.scope === 'A' && cell.art === 'AGD51' && hasNumber(cell));
    expect(differing(shown, whole.evaluate)).toEqual([]);
  });
});
