import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_FILES } from '../../src/contracts/accountInputs.ts';
import { readLevelsWorld } from './levelsWorld.ts';
import { buildWorld, cellReader, publishedOf, textOf, write } from './world.ts';
import type { World } from './world.ts';

// Accounts of county authorities and of city districts beside each other, read by the tables that are shipped.
const title = { nb: 'Regnskap', en: 'Accounts' };

function withAccounts(world: World, level: string, rows: readonly string[]): World {
  const id = `regnskap-${level}`;
  const manifest = {
    ...{ id, kind: 'accounts', title, licence: 'CC BY 4.0', attribution: title, provenance: 'official' },
    source: { publisher: 'X', table: null, url: null, retrieved: null },
    ...{ coverage: 'full', level, period: { column: 'year', offset: 0 }, structure: 'own-year' },
    accounts: { coverage: 'services' },
    files: [{ file: 'regnskap.csv', vintage: 'revised', published: '2025-06-16' }],
    note: null,
  };
  const header = 'region,year,scope,class,function,art,amount';
  return write(
    write(world, `input/${id}/dataset.json`, JSON.stringify(manifest)),
    `input/${id}/regnskap.csv`,
    `${[header, ...rows].join('\n')}\n`,
  );
}

function withKeyFigure(world: World, area: string, line: string): World {
  const path = `areas/${area}.csv`;
  return write(world, path, `${textOf(world, path)}${line}\n`);
}

const indicator = (id: string, measure: string, averaging: string, denominator = '') =>
  `indicator,${id},,,prioritering,kr,0,${measure},${denominator},1000,${averaging},no,neutral,,,Navn,,Name,Hva.,,What.,Ikke.,,Not.,,,`;

const MEASURES = (lines: string) =>
  `id,expression,unit,decimals,suppress_below,imputation,name_nb,name_nn,name_en\n${lines}\n`;

function accountsWorld(extra: readonly string[] = []): World {
  const world = readLevelsWorld();
  for (const path of ACCOUNT_FILES) world.set(path, new Uint8Array(readFileSync(`data/${path}`)));
  const county = withAccounts(world, 'fylkeskommune', [
    ...['0300,2024,AB,1,520,010,700', '1100,2024,AB,1,520,010,560', '9100,2024,AB,1,520,010,1200'],
    ...['9200,2024,AB,1,520,010,600', '9200,2024,AB,1,740,010,90'],
    ...extra,
  ]);
  const both = withAccounts(county, 'bydel', ['030101,2024,AB,1,201,010,40', '030102,2024,AB,1,201,010,60']);
  const measured = write(
    write(
      both,
      'measures/regnskap-fylkeskommune/felles.csv',
      MEASURES(
        'netto_opplaering_fk,netto(520),1000kr,0,,lastYear,Netto,,Net\nnetto_alt_fk,netto(FG4),1000kr,0,,,Netto,,Net',
      ),
    ),
    'measures/regnskap-bydel/barnehage.csv',
    MEASURES('netto_barnehage_bydel,netto(201),1000kr,0,,,Netto,,Net'),
  );
  const lines = [
    ['fylkeskommune-videregaende', indicator('netto-fk', 'netto_opplaering_fk', 'ratio', 'folk_fk')],
    ['fylkeskommune-kultur', indicator('netto-alt-fk', 'netto_alt_fk', 'sum')],
    ['bydel-barnehage', indicator('netto-bydel', 'netto_barnehage_bydel', 'ratio', 'barn_bydel')],
  ] as const;
  return lines.reduce((grown, [area, line]) => withKeyFigure(grown, area, line), measured);
}

describe('accounts of the other levels', () => {
  const build = buildWorld(accountsWorld());
  const cell = cellReader(publishedOf(build));

  it('give key figures in kroner with averages of the level: 3060 thousand over 4800 inhabitants', () => {
    expect(cell('EAFK', 'netto-fk', '2024')).toMatchObject({
      value: 638,
      numerator: 3060,
      denominator: 4800,
      coverage: [4, 0, 0],
    });
    expect(cell('EAFKUO', 'netto-fk', '2024')).toMatchObject({ numerator: 2360, denominator: 3800 });
    expect(cell('EAFK03', 'netto-fk', '2024')).toMatchObject({ value: 700 });
    expect(cell('0300', 'netto-fk', '2024')).toMatchObject({ value: 700 });
  });

  it('give city districts theirs, by the functions of municipalities', () => {
    expect(cell('030102', 'netto-bydel', '2024')).toMatchObject({
      value: 1000,
      numerator: 60,
      denominator: 60,
    });
    expect(cell('EAB', 'netto-bydel', '2024')).toMatchObject({
      numerator: 100,
      denominator: 110,
      coverage: [2, 1, 0],
    });
  });

  it('are in the functions of their level, and one of another is told of once', () => {
    const codes = (extra: readonly string[]) =>
      buildWorld(accountsWorld(extra))
        .problems.filter(({ code }) => code === 'function-of-other-level')
        .map(({ file, line, severity }) => `${severity} ${file}:${line ?? ''}`);
    expect(codes([])).toEqual([]);
    expect(codes(['1100,2024,AB,1,201,010,5', '1100,2024,AB,1,201,099,1'])).toEqual([
      'warning input/regnskap-fylkeskommune/regnskap.csv:7',
    ]);
  });
});
