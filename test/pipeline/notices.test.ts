import { describe, expect, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import { buildWorld, publishedOf, readWorld, textOf, write } from './world.ts';

const good = readWorld();
const { published } = JSON.parse(textOf(good, 'release.json')) as { published: string };
const LINK = 'https://www.ssb.no/';

function noticesOf(...lines: string[]) {
  const rows = lines.map((line) => `1101,${line},${LINK}\n`).join('');
  const world = write(good, 'notices.csv', `region,from,to,text_nb,text_en,link\n${rows}`);
  const index = JSON.parse(publishedOf(buildWorld(world)).get('index.json') ?? '') as PublishedIndex;
  return new Map(index.regions.map(({ code, notices }) => [code, notices]));
}

describe('the notices of a place', () => {
  it('are those in force on the day of publication, first and last day with it, in the order of the file', () => {
    const notices = noticesOf(
      `${published},${published},i dag,today`,
      '1999-01-01,,alltid,always',
      '1999-01-01,1999-12-31,før,before',
      '2999-01-01,,siden,later',
    );
    expect(notices.get('1101')).toEqual([
      { text: { nb: 'i dag', en: 'today' }, link: LINK },
      { text: { nb: 'alltid', en: 'always' }, link: LINK },
    ]);
  });

  it('are left out of places that have none', () => {
    const notices = noticesOf('2999-01-01,,siden,later');
    expect([...notices.values()].filter((each) => each !== undefined)).toEqual([]);
  });
});
