import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildData } from '../../src/pipeline/buildData.ts';
import type { Build } from '../../src/pipeline/buildData.ts';
import { overlayFiles } from './overlayFiles.ts';
import { cellReader, indexOf, publishedOf, readWorld, textOf } from './world.ts';

// The real county authorities and city districts, with counts that are small in many places.
const LIMIT = 5;
const LEVELS = {
  fylkeskommune: {
    units: '0300 1100 1500 1800 3100 3200 3300 3400 3900 4000 4200 4600 5000 5500 5600'.split(' '),
    totals: ['EAFK', 'EAFKUO', 'EAFK01', 'EAFK02', 'EAFK03', 'EAFK04', 'EAFK05', 'EAFK06'],
  },
  bydel: {
    units: Array.from({ length: 15 }, (_, at) => `0301${String(at + 1).padStart(2, '0')}`),
    totals: ['EAB'],
  },
} as const;
type Level = keyof typeof LEVELS;

const small = readWorld();
const title = { nb: 'Saker', en: 'Cases' };
const HEADER = textOf(small, 'areas/kultur.csv').split('\n')[0] ?? '';

function indicator(id: string, terms: string, averaging: string): string {
  return `indicator,${id},,,utdypende,antall,1,${terms},${averaging},no,neutral,,,Navn,,Name,Hva.,,What.,Ikke.,,Not.,,,`;
}

/** Cases and girls among them, two years; the municipalities have inhabitants alone. */
function build(level: Level, counts: readonly (readonly [cases: number, girls: number])[]): Build {
  const { units } = LEVELS[level];
  const rows = units.map((code, at) => {
    const [cases = 0, girls = 0] = counts[at] ?? [];
    return `${code},2024,${String(cases)},${String(Math.min(cases, girls))},${String(1000 + at)}`;
  });
  const manifest = (id: string, of: string, columns: readonly string[]) =>
    JSON.stringify({
      ...{ id, title, licence: 'CC BY 4.0', attribution: title, provenance: 'official', coverage: 'full' },
      source: { publisher: 'X', table: null, url: null, retrieved: null },
      ...{ level: of, period: { column: 'year', offset: 0 }, structure: 'own-year' },
      columns: columns.map((name) => ({ name, unit: 'antall', decimals: 0, title })),
      files: [{ file: 'tall.csv', vintage: 'revised', published: '2025-06-16' }],
      note: null,
    });
  const area = (id: string, of: string) => `area,${id},1,${of},,,,,,,,,,,,Navn,,Name,Hva.,,What.,,,,,,`;
  const measures = (lines: readonly string[]) =>
    `id,expression,unit,decimals,suppress_below,name_nb,name_en\n${lines.join('\n')}\n`;
  return buildData(
    overlayFiles((path) => path.startsWith('regions/'), {
      'release.json': JSON.stringify({ year: '2024', vintage: 'revised', published: '2025-06-16', title }),
      'profile.json': JSON.stringify({ population: 'folk', ageGroups: [], perArea: 0 }),
      'input/folk/dataset.json': manifest('folk', 'kommune', ['folk']),
      'input/folk/tall.csv': 'region,year,folk\n0301,2024,700000\n1101,2024,15000\n',
      'measures/folk.csv': measures(['m_folk,folk,antall,0,,Folk,People']),
      'areas/folk.csv': `${[HEADER, area('folk', 'kommune'), indicator('folk', 'm_folk,,', 'sum')].join('\n')}\n`,
      'input/saker/dataset.json': manifest('saker', level, ['saker', 'jenter', 'alle']),
      'input/saker/tall.csv': `region,year,saker,jenter,alle\n${rows.join('\n')}\n`,
      'measures/saker.csv': measures([
        `saker,saker,antall,0,${String(LIMIT)},Saker,Cases`,
        `jenter,jenter,antall,0,${String(LIMIT)},Jenter,Girls`,
        'alle,alle,antall,0,,Alle,All',
      ]),
      [`areas/${level}-saker.csv`]: `${[
        HEADER,
        area(`${level}-saker`, level),
        indicator('saker', 'saker,,', 'sum'),
        indicator('saker-per-1000', 'saker,alle,1000', 'ratio'),
        indicator('andel-jenter', 'jenter,saker,100', 'ratio'),
        indicator('gutter', 'saker - jenter,,', 'sum'),
      ].join('\n')}\n`,
    }),
  );
}

// Cases are never 0: shares of them would then have no denominator, which is another matter.
const countFrom = (min: number) => fc.oneof(fc.integer({ min, max: 8 }), fc.integer({ min, max: 200 }));
const counts = fc.array(fc.tuple(countFrom(1), countFrom(0)), { minLength: 15, maxLength: 15 });

describe.each(['fylkeskommune', 'bydel'] as const)('counts of the level %s', (level) => {
  const { units, totals } = LEVELS[level];

  it('that are small are hidden in every file, and cannot be worked out from what is published', () => {
    fc.assert(
      fc.property(counts, (made) => {
        const done = build(level, made);
        expect(done.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const cell = cellReader(publishedOf(done));
        units.forEach((code, at) => {
          const [cases = 0] = made[at] ?? [];
          if (cases >= LIMIT) return;
          expect(cell(code, 'saker', '2024')).toMatchObject({ value: null, status: 'suppressed' });
          // Left out altogether where no year has one.
          expect(cell(code, 'saker-per-1000', '2024').numerator ?? null).toBeNull();
          expect(cell(code, 'andel-jenter', '2024').denominator ?? null).toBeNull();
          expect(cell(code, 'saker-per-1000', '2024').value).toBeNull();
        });
      }),
      { numRuns: 6 },
    );
  });

  it('are never alone in being hidden below a total that is shown', () => {
    fc.assert(
      fc.property(counts, (made) => {
        const files = publishedOf(build(level, made));
        const cell = cellReader(files);
        const { regions } = indexOf(files);
        const isIn = (code: string, total: string) =>
          !total.startsWith('EAFK0')
            ? total !== 'EAFKUO' || code !== '0300'
            : regions.find((region) => region.code === code)?.region === total;
        for (const id of ['saker', 'gutter'])
          for (const total of totals) {
            if (cell(total, id, '2024').value === null) continue;
            const hidden = units.filter(
              (code) => isIn(code, total) && cell(code, id, '2024').status === 'suppressed',
            );
            expect([id, total, hidden.length]).not.toEqual([id, total, 1]);
          }
      }),
      { numRuns: 6 },
    );
  });
});
