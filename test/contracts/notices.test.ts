import { describe, expect, it } from 'vitest';
import { parseNotices } from '../../src/contracts/notices.ts';

const parse = (lines: string) =>
  parseNotices({
    file: 'notices.csv',
    bytes: new TextEncoder().encode(`region,from,to,text_nb,text_en,link\n${lines}\n`),
  });

describe('notices.csv', () => {
  it('has a place, its days, a text in both languages and where it is known from', () => {
    expect(parse('1580,2024-01-01,,Hei,Hello,https://www.ssb.no/a').value?.[0]).toEqual({
      line: 2,
      value: {
        ...{ region: '1580', from: '2024-01-01', to: null, link: 'https://www.ssb.no/a' },
        text: { nb: 'Hei', en: 'Hello' },
      },
    });
  });

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '01.01.2024', ''])(
    'does not take «%s» for a day',
    (day) => {
      expect(
        parse(`1580,${day},,Hei,Hello,https://www.ssb.no/`).problems.map(({ column }) => column),
      ).toEqual(['from']);
    },
  );

  it('has a leap day in a leap year', () => {
    expect(parse('1580,2024-02-29,2024-02-29,Hei,Hello,https://www.ssb.no/').problems).toEqual([]);
  });
});
