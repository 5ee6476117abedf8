import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import type { PublishedAlike } from '../../src/contracts/publishedAlike.ts';
import type { PublishedRettelogg } from '../../src/contracts/rettelogg.ts';
import { DIST, withQuotes } from './builtPages.ts';
import { provenanceReader, servedJson } from './provenances.ts';
import { cellsOf, keyNumberBlocks, MARK, shownFigures, SPREAD_CELL } from './shownFigures.ts';
import { Tally } from './tally.ts';

// Whether a figure is modelled is asked of the runs of the index, which come from the datasets; never of a mark.
const index = servedJson<PublishedIndex>('index.json');
const provenanceOf = provenanceReader(index);
const isModelled = (indicator: string, period: string) => provenanceOf(indicator, period) === 'modelled';

describe('pages with modelled figures', () => {
  const figures = new Tally(provenanceOf);
  const notices = new Tally(provenanceOf);
  const charts = new Tally(provenanceOf);
  const unknown: string[] = [];
  const seen = { pages: 0, noticed: 0, plain: 0, sparks: 0, histograms: 0 };

  // Each page is read once, and not kept.
  beforeAll(() => {
    const paths = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    for (const file of paths) {
      const html = withQuotes(readFileSync(join(DIST, file), 'utf8'));
      if (/<meta http-equiv="refresh"/i.test(html)) continue;
      // The figures of the design page are made up, and say so.
      if (/(?:om|about).design.index/.test(file)) continue;
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      seen.pages += 1;
      const page = shownFigures(html, path);
      for (const figure of page.figures) figures.add(path, figure);
      if (unknown.length < 20) unknown.push(...page.unknown.map((table) => `${path} ${table}`));
      checkNotice(
        path,
        html,
        page.figures.filter(({ indicator, period }) => isModelled(indicator, period)).length,
      );
      checkSparklines(path, html);
      checkDrawings(path, html);
    }
  }, 240_000);

  /** The notice tells as many modelled figures as are on the page, and is not there when none is. */
  function checkNotice(path: string, html: string, expected: number): void {
    // The spread within a group repeats figures of the tables in words.
    const counted = html
      .replace(SPREAD_CELL, '')
      .replace(/<span class="row-unit">[^<]*<sup>[^<]*<\/sup>\s*<\/span>/g, '');
    const marks = counted.match(new RegExp(MARK, 'g'))?.length ?? 0;
    const notice = /<p class="notice modelled-notice" data-modelled="(\d+)".*?<\/a>/s.exec(html);
    const told = Number(notice?.[1] ?? 0);
    if (expected > 0) seen.noticed += 1;
    else seen.plain += 1;
    if (path.endsWith('/rettelogg/') || path.endsWith('/corrections/')) {
      if (told !== marks) notices.fault(`${path}: ${marks} marks, and the notice tells ${told}`);
    } else if (html.includes('<p class="notice" data-provenance>')) {
      // A comparison, whose script writes the notice anew as the choice changes: it says «all» or «some».
      if (marks !== expected || expected === 0)
        notices.fault(`${path}: ${expected} modelled figures and ${marks} marks beside a notice`);
    } else if (marks !== expected || told !== expected)
      notices.fault(`${path}: ${expected} modelled figures, ${marks} marks, and the notice tells ${told}`);
    const legend = /\sm[ .]/.test(notice?.[0].replace(/<[^>]+>/g, ' ') ?? '') || html.includes('<dt>m<');
    if (marks > 0 && !legend) notices.fault(`${path}: marks, and nothing says what they mean`);
    if (marks === 0 && html.includes('<dt>m<')) notices.fault(`${path}: the mark explained, and not there`);
  }

  /** Lines beside a key number are dashed where they are modelled. */
  function checkSparklines(path: string, html: string): void {
    for (const block of keyNumberBlocks(html)) {
      const spark = /<svg class="spark".*?<\/svg>/s.exec(block)?.[0];
      const id = /\/(?:nokkeltall|indicator)\/([^"/]+)\//.exec(block)?.[1] ?? '';
      const kinds = new Set(
        index.indicators
          .find((indicator) => indicator.id === id)
          ?.provenances.map((run) => run.provenance === 'modelled'),
      );
      if (spark === undefined || kinds.size === 0) continue;
      seen.sparks += 1;
      const drawn = [...spark.matchAll(/<path([^>]*)>/g)].map(([, attributes = '']) =>
        attributes.includes('class="modelled"'),
      );
      const wrong = drawn.find((modelled) => !kinds.has(modelled));
      if (wrong !== undefined)
        charts.fault(`${path}: the line of ${id} is drawn as ${wrong ? '' : 'not '}modelled`);
    }
  }

  /** A drawing in a frame of its own says below when it draws modelled figures. */
  function checkDrawings(path: string, html: string): void {
    const own = /^\/(?:nokkeltall|en\/indicator)\/([^/]+)\/$/.exec(path)?.[1];
    const year = /<h2 id="rangering">[^<]*?(\d{4})\s*<\/h2>/.exec(html)?.[1] ?? '';
    for (const [drawing] of html.matchAll(/<figure class="figure".*?<\/figure>/gs)) {
      const marked = drawing.includes('class="figure-mark"');
      const drawnAs = /class="[^"]*\bmodelled\b/.test(drawing) || /<sup data-m="[^"]*m/.test(drawing);
      const expected = own === undefined ? drawnAs : isModelled(own, year);
      if (own !== undefined) seen.histograms += expected ? 1 : 0;
      if (marked !== expected) charts.fault(`${path}: a drawing is ${marked ? '' : 'not '}marked`);
      if (own === undefined && marked && !profileIsModelled)
        charts.fault(`${path}: a drawing of official figures is marked`);
    }
  }

  const profile = [index.profile.population, ...index.profile.ageGroups.map(({ indicator }) => indicator)];
  const profileIsModelled = index.indicators.some(
    ({ id, periods }) => profile.includes(id) && periods.some((period) => isModelled(id, period)),
  );

  it('mark every modelled figure and no other, in tables, beside names, in lists and rankings', () => {
    expect(figures.faults).toEqual([]);
    expect(figures.modelled).toBeGreaterThan(500_000);
    expect(figures.official).toBeGreaterThan(50_000);
  });

  it('have no table of figures that this test does not know', () => {
    expect(unknown).toEqual([]);
    expect(seen.pages).toBeGreaterThan(15_000);
  });

  it('say at the top how many of their figures are modelled, and what the mark means; others say nothing', () => {
    expect(notices.faults).toEqual([]);
    expect(seen.noticed).toBeGreaterThan(10_000);
    expect(seen.plain).toBeGreaterThan(100);
  });

  it('mark drawings of modelled figures and no others', () => {
    expect(charts.faults).toEqual([]);
    expect(seen.sparks).toBeGreaterThan(5_000);
    expect(seen.histograms).toBeGreaterThan(300);
  });

  it.each(['om/rettelogg', 'en/about/corrections'])(
    '%s marks what datasets of the model have changed, measures too, and nothing else',
    (path) => {
      const html = withQuotes(readFileSync(join(DIST, path, 'index.html'), 'utf8'));
      const provenance = new Map(index.sources.map((source) => [source.id, source.provenance]));
      const counts = { modelled: 0, official: 0 };
      for (const { published, datasets } of servedJson<PublishedRettelogg>('rettelogg.json').sections) {
        const kinds = new Set(datasets.map(({ dataset }) => provenance.get(dataset) === 'modelled'));
        if (kinds.size !== 1) continue;
        const [modelled = false] = kinds;
        const [section = ''] = html.split(`<h2 id="${published}">`)[1]?.split('<h2 id=') ?? [];
        const marks = correctedCells(section).map((cell) => /<sup data-m="[^"]*m[^"]*">/.test(cell));
        expect(new Set(marks)).toEqual(kinds);
        counts[modelled ? 'modelled' : 'official'] += marks.length;
      }
      expect(counts.modelled).toBeGreaterThan(500);
      expect(counts.official).toBeGreaterThan(50);
    },
  );

  it('compare municipalities on figures of which the model is not the source', () => {
    const compared = servedJson<PublishedAlike>('mest-like.json').columns;
    const figures = compared.flatMap(({ id, period }) => (period === null ? [] : [{ id, period }]));
    expect(figures.length).toBeGreaterThan(6);
    expect(figures.filter(({ id, period }) => isModelled(id, period))).toEqual([]);
  });
});

/** Numbers before and after, of tables and of summaries. */
function correctedCells(section: string): string[] {
  return [...section.matchAll(/<table class="data-table( correction-table)?.*?<\/table>/gs)].flatMap(
    ([table, each]) =>
      table
        .split(/<th scope="row">/)
        .slice(1)
        .flatMap((row) => {
          const cells = cellsOf(row);
          return (each === undefined ? cells.slice(2, 4) : cells.slice(0, 2)).filter(
            (cell) => !/^\s*(?:$|<i )/.test(cell),
          );
        }),
  );
}
