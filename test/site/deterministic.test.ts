import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/i18n/format.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { DIST } from './builtPages.ts';

// Two builds of the same input must give the same bytes. That takes too long for a test; what would make them differ
// does not: the clock.

/** The day of the build, by the calendar of this machine and by that of Greenwich, as ISO dates. */
const built = statSync(join(DIST, 'index.html')).mtime;
const local = [built.getFullYear(), built.getMonth() + 1, built.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
const days = [...new Set([local, built.toISOString().slice(0, 10)])];

/** The day in every form that the site writes dates in; unless the figures name it, no page can know it. */
const data = readFileSync(join(DIST, 'data/index.json'), 'utf8');
const forms = days
  .filter((day) => !data.includes(day))
  .flatMap((day) => [day, ...LOCALES.map((locale) => formatDate(day, locale))]);

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d|\b\d\d:\d\d:\d\d\b|\bGMT\b/;
const TEXT = /\.(?:html|xml|txt|json|csv|js|css|svg)$|_redirects$/;

/** Feeds have a time of day with each date; test/site-models/rss.test.ts holds that both come from the figures. */
const FEED_TIME = /<(pubDate|lastBuildDate)>[^<]*<\/\1>/g;

/** A day that the library of the charts counts weeks from. */
const LIBRARY_EPOCH = '2000-01-01T00:00';

function traceOfClock(whole: string): string | undefined {
  const text = (whole.startsWith('<?xml') ? whole.replace(FEED_TIME, '') : whole).replaceAll(
    LIBRARY_EPOCH,
    '',
  );
  return TIME.exec(text)?.[0] ?? forms.find((form) => text.includes(form));
}

describe('the built site', () => {
  it('does not know when it was built: no time of day, and no date of the build', () => {
    const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file));
    const found = files.flatMap((file) => {
      const trace = traceOfClock(readFileSync(join(DIST, file), 'utf8'));
      return trace === undefined ? [] : [`${file}: ${trace}`];
    });
    expect(files.length).toBeGreaterThan(4000);
    expect(found.slice(0, 10)).toEqual([]);
  });

  it('would be caught at it', () => {
    expect(traceOfClock('<meta name="build" content="2026-03-16T09:30:00Z">')).toBe('2026-03-16T09:30');
    for (const form of forms) expect(traceOfClock(`<p>Bygd ${form}</p>`)).toBe(form);
  });
});
