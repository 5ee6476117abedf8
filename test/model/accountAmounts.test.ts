import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/domain/indicator.ts';
import { makeAccountAmounts } from '../../src/model/accountAmounts.ts';
import { makeModelFrame } from '../../src/model/modelFrame.ts';
import { readWorld } from '../../src/model/world.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';

const files = diskFiles('data');
const frame = makeModelFrame(readWorld(files), 'kommune');

function measure(id: string, expression: string): Measure {
  const name = { nb: id, en: id };
  return { id, supply: 'regnskap', expression, unit: '1000kr', decimals: 0, name, suppressBelow: null };
}

/** Amounts of measures over accounts in memory: `amountOf('netto', '1130', '2022')`. */
function amountsOf(made: ReadonlyMap<string, string>, measures: readonly Measure[]) {
  const amounts = makeAccountAmounts({ files, made, measures });
  return (id: string, number: string, year: string) => {
    const asked = measures.find((one) => one.id === id);
    const vector = asked && amounts(asked, frame);
    return vector?.[frame.indexOf(number, year) ?? -1];
  };
}

const HEADER = 'region,year,scope,class,function,art,amount\n';
const manifest = (dates: Readonly<Record<string, string | null>>) =>
  JSON.stringify({
    ...{ id: 'regnskap-modellert', measures: 'regnskap', kind: 'accounts' },
    files: Object.entries(dates).map(([file, published]) => ({ file, published })),
  });

describe('expressions over modelled accounts', () => {
  it('give what the same expressions give over the real accounts of Strand', () => {
    const strand = files.list().filter((path) => path.startsWith('input/regnskap-strand/'));
    const made = new Map(strand.map((path) => [path, new TextDecoder().decode(files.readBytes(path))]));
    const net = measure('netto', 'art(010..480 + 590 - 600..780 - 800..895) on FGK7');
    const amountOf = amountsOf(made, [net, measure('frie', 'frie_inntekter')]);
    expect(amountOf('netto', '1130', '2022')).toBe(88_401);
    expect(amountOf('frie', '1130', '2022')).toBe(875_724);
    expect(amountOf('netto', '1133', '2022')).toBeNaN();
  });

  it('take the latest publication of each municipality, and add the files of one date', () => {
    const made = new Map([
      [
        'input/r/dataset.json',
        manifest({ 'a.csv': '2025-03-17', 'b.csv': '2025-03-17', 'c.csv': '2025-06-16' }),
      ],
      ['input/r/a.csv', `${HEADER}1130,2024,AB,1,201,010,100\n1133,2024,AB,1,201,010,7\n`],
      ['input/r/b.csv', `${HEADER}1130,2024,AB,1,211,010,20\n`],
      ['input/r/c.csv', `${HEADER}1133,2024,AB,1,201,010,8\n1133,2024,AB,1,202,010,500`],
    ]);
    const amountOf = amountsOf(made, [
      measure('brutto', 'art(010) on FGK7'),
      measure('skole', 'art(010) on 202'),
    ]);
    expect(amountOf('brutto', '1130', '2024')).toBe(120);
    expect(amountOf('brutto', '1133', '2024')).toBe(8);
    expect(amountOf('skole', '1133', '2024')).toBe(500);
    expect(amountOf('skole', '1130', '2024')).toBe(0);
    expect(amountOf('skole', '1130', '2023')).toBeNaN();
  });

  it('have nothing of a measure that was not asked for', () => {
    const amounts = makeAccountAmounts({ files, made: new Map(), measures: [] });
    expect(amounts(measure('netto', 'art(010) on 202'), frame)).toBeUndefined();
  });
});
