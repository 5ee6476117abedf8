import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { CHART_KINDS, seriesLooks } from '../../../src/charts/interactive/chartRequest.ts';
import type { ChartRequest } from '../../../src/charts/interactive/chartRequest.ts';
import { interactiveChart } from '../../../src/charts/interactive/interactiveChart.ts';
import { renderPlot } from '../../../src/charts/renderPlot.ts';
import { present } from '../../../src/domain/observation.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { pathPoints } from '../pathPoints.ts';
import { standalone } from '../standalone.ts';
import { breakAt, figureOf, FIRST, MISSING, requestOf, SUPPRESSED } from './comparedWorld.ts';

const WIDTH = 640;

function draw(request: ChartRequest, width = WIDTH): Element {
  const { options, label } = interactiveChart(request, width);
  const svg = renderPlot(options, label);
  const root = parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.body.firstElementChild;
  if (!root) throw new Error('no drawing');
  return root;
}

/** A request for each kind, with everything in it that a chart must be honest about. */
const HARD = figureOf({
  breaks: [breakAt('2020'), breakAt('2023', '1125')],
  series: {
    '1101': [12, null, 14, 15, 19, 20, 21, ':', 23, 24].map((value, at) =>
      value === null
        ? MISSING
        : typeof value === 'string'
          ? SUPPRESSED
          : present(value, ...modelledFrom(at, 8)),
    ),
  },
});

function modelledFrom(at: number, from: number) {
  return at >= from ? (['modelled', 'preliminary'] as const) : [];
}

const AGAINST = figureOf({ id: 'b', name: 'Netto driftsutgifter per innbygger', shift: 30 });

const requestFor = (kind: ChartRequest['kind'], own: Partial<ChartRequest> = {}) =>
  requestOf({ kind, figure: HARD, against: AGAINST, ...own });

describe.each(CHART_KINDS)('the chart «%s»', (kind) => {
  it('is as it was', async () => {
    const { options, label } = interactiveChart(requestFor(kind), WIDTH);
    await expect(standalone(renderPlot(options, label))).toMatchFileSnapshot(
      `../golden/interactive-${kind}.svg`,
    );
  });

  it.each([300, 480, 760])('has a number for every place, %i wide', (width) => {
    expect(draw(requestFor(kind), width).outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([300, 328, 480, 760])('has room for the values under its axis, %i wide', (width) => {
    const large = requestFor(kind, { figure: figureOf({ shift: 599_900 }) });
    const ticks = [...draw(large, width).querySelectorAll('[data-mark="x-axis tick label"] text')];
    expect(ticks.length).toBeGreaterThan(0);
    for (const tick of ticks) {
      const x = Number(/translate\(([-\d.]+)/.exec(tick.getAttribute('transform') ?? '')?.[1]);
      expect(x + (tick.textContent.length * 6.5) / 2, tick.textContent).toBeLessThanOrEqual(width);
    }
  });

  it('says in words what it shows, and has the numbers of the chosen as a table', () => {
    const { label, table, title } = interactiveChart(requestFor(kind), WIDTH);
    const chosen = kind === 'sammenheng' ? ['Strand', 'Ås'] : ['Strand', 'Ås', 'Kommunegruppe 10', 'Landet'];
    for (const name of chosen) {
      expect(label).toContain(name);
      expect(table.rows.map(([first]) => first)).toContain(name);
    }
    expect(title).toContain('ndel innbyggere 80 år og over');
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('tells of modelled and of preliminary figures under it', () => {
    const { mark, notes } = interactiveChart(requestFor(kind), WIDTH);
    expect(mark).toMatch(/modellerte tall, ikke offisiell statistikk/i);
    expect(notes.join(' ')).toContain('* Foreløpig tall');
    const plain = interactiveChart(requestFor(kind, { figure: figureOf() }), WIDTH);
    expect(plain.mark).toBeUndefined();
    expect(plain.notes.join(' ')).not.toContain('Foreløpig');
  });

  it('draws nothing but empty axes where there are no figures, and says so', () => {
    const none = Array.from({ length: 10 }, () => MISSING);
    const series = Object.fromEntries(['1101', '1102', '1125', 'EKG10', 'EAK'].map((code) => [code, none]));
    const figure = { ...figureOf({ series }), latestOfAll: new Map() };
    const request = requestFor(kind, { figure });
    expect(draw(request).outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(interactiveChart(request, WIDTH).label).toMatch(/tall mangler|ingen tall/);
  });

  it('writes numbers and words in the language of the page', () => {
    const { label, notes } = interactiveChart(requestFor(kind, { locale: 'en' }), WIDTH);
    expect(label).toMatch(/\d\.\d/);
    expect(`${label} ${notes.join(' ')}`).not.toMatch(/\d,\d |tall|sirkel/);
  });
});

/** Pairs of years that a line joins. */
function joined(svg: Element, years: number): [number, number][] {
  const [left, right] = [...svg.querySelectorAll('[data-mark="x-axis tick label"] text')]
    .map((text) => ({
      year: Number(text.textContent),
      x: Number(/translate\(([-\d.]+)/.exec(text.getAttribute('transform') ?? '')?.[1]),
    }))
    .filter((_, at, all) => at === 0 || at === all.length - 1);
  const scale = ((right?.x ?? 1) - (left?.x ?? 0)) / ((right?.year ?? 1) - (left?.year ?? 0));
  const yearAt = (x: number) => Math.round((left?.year ?? 0) + (x - (left?.x ?? 0)) / scale);
  expect(years).toBeGreaterThan(1);
  return [...svg.querySelectorAll('[data-mark="line"] path')].flatMap((path) => {
    const points = pathPoints(path.getAttribute('d') ?? '');
    return points.slice(1).map(({ x }, at): [number, number] => [yearAt(points[at]?.x ?? NaN), yearAt(x)]);
  });
}

describe('lines over years', () => {
  it('join exactly the neighbouring years that both have a figure and no break between them', () => {
    const values = fc.array(fc.option(fc.integer({ min: 1, max: 90 })), { minLength: 3, maxLength: 12 });
    const breaks = fc.array(fc.integer({ min: FIRST, max: FIRST + 12 }), { maxLength: 3 });
    fc.assert(
      fc.property(values, breaks, (list, years) => {
        const own: Observation[] = list.map((value) => (value === null ? MISSING : present(value)));
        const none = own.map(() => MISSING);
        const figure = figureOf({
          ...{ years: list.length, breaks: years.map((year) => breakAt(String(year), '1101')) },
          series: { '1101': own, '1102': none, '1125': none, EKG10: none, EAK: none },
        });
        const expected = list.flatMap((value, at) => {
          const before = at === 0 ? null : (list[at - 1] ?? null);
          const year = FIRST + at;
          return value === null || before === null || years.includes(year) ? [] : [[year - 1, year]];
        });
        expect(joined(draw(requestOf({ figure })), list.length)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('are dashed from and to modelled figures', () => {
    const lines = [...draw(requestFor('linjer')).querySelectorAll('[data-mark="line"]')];
    expect(lines.some((line) => line.getAttribute('stroke-dasharray') === '5 4')).toBe(true);
    const plain = [...draw(requestOf()).querySelectorAll('[data-mark="line"]')];
    expect(plain.filter((line) => line.hasAttribute('stroke-dasharray'))).toEqual([]);
  });

  it('show a break of all as a rule with a word, and one of a region as a cut in its line', () => {
    const svg = draw(requestFor('linjer'));
    expect(svg.textContent).toContain('brudd');
    expect(svg.textContent).toContain('//');
    const { notes } = interactiveChart(requestFor('linjer'), WIDTH);
    expect(notes.join(' ')).toContain('brudd i tidsserien i 2020. Ny definisjon.');
    expect(notes.join(' ')).toContain('Ås: brudd i tidsserien i 2023');
  });

  it('name each line at its end, the figure whole where the name has no room', () => {
    const named = (width: number) =>
      [...draw(requestFor('linjer'), width).querySelectorAll('text[fill^="var(--series"]')].map(
        (text) => text.textContent,
      );
    expect(named(1200)).toContain('Gáivuotna – Kåfjord – Kaivuono 36,3');
    expect(named(560)).toContainEqual(expect.stringMatching(/^Gáivuotna .*… 36,3$/));
  });

  it('are as high as asked for, or as the names at their ends need', () => {
    const height = (own: Partial<ChartRequest>) =>
      interactiveChart(requestOf({ kind: 'linjer', ...own }), 700).options.height;
    expect(height({ height: 260 })).toBe(260);
    expect(height({ height: 10 })).toBeGreaterThan(5 * 12.5);
    expect(height({})).toBeGreaterThan(300);
  });

  it('tell what is lacking, and why', () => {
    const notes = interactiveChart(requestFor('linjer'), WIDTH).notes.join(' ');
    expect(notes).toContain('Strand: .. tall mangler (2017)');
    expect(notes).toContain('Strand: : skjult av hensyn til konfidensialitet (2023)');
  });

  it('say when their axis does not begin at zero', () => {
    expect(interactiveChart(requestOf(), WIDTH).notes).toContain('Aksen begynner ikke på null.');
  });

  it('are named at their ends where there is room, and in a list where there is none', () => {
    expect(interactiveChart(requestOf(), 640).legend).toEqual([]);
    expect(interactiveChart(requestOf(), 340).legend).toHaveLength(5);
  });
});

describe('bars', () => {
  it('stand on zero, also where the figures are far from it', () => {
    const svg = draw(requestFor('stolper'));
    const zero = Number(svg.querySelector('[data-mark="rule"] line')?.getAttribute('x1'));
    const bars = [...svg.querySelectorAll('[data-mark="bar"] rect')];
    expect(bars).toHaveLength(5);
    for (const bar of bars) expect(Number(bar.getAttribute('x'))).toBeCloseTo(zero, 0);
    const labels = [...svg.querySelectorAll('[data-mark="x-axis tick label"] text')];
    expect(labels[0]?.textContent).toBe('0,0');
  });

  it('have the sign of the table in the place of a bar where there is no figure', () => {
    const figure = figureOf({
      series: { '1102': [...Array.from({ length: 9 }, () => present(4)), SUPPRESSED] },
    });
    const request = requestOf({ kind: 'stolper', figure });
    const svg = draw(request);
    expect(svg.querySelectorAll('[data-mark="bar"] rect')).toHaveLength(4);
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(':');
    expect(interactiveChart(request, WIDTH).notes.join(' ')).toContain('skjult av hensyn til');
  });

  it('reach to the left for figures below zero, and keep zero on the axis', () => {
    const figure = figureOf({ series: { '1102': Array.from({ length: 10 }, () => present(-8)) } });
    const svg = draw(requestOf({ kind: 'stolper', figure }));
    expect(svg.textContent).toContain('\u22128,0');
    const zero = Number(svg.querySelector('[data-mark="rule"] line')?.getAttribute('x1'));
    const bars = [...svg.querySelectorAll('[data-mark="bar"] rect')];
    expect(Math.min(...bars.map((bar) => Number(bar.getAttribute('x'))))).toBeLessThan(zero - 10);
  });
});

describe('the spread among all', () => {
  it('has a dot for each unit with a figure, and says how many they are', () => {
    const request = requestFor('spredning');
    const dots = draw(request).querySelectorAll('[data-mark="dot"] circle[r="2.25"]');
    expect(dots).toHaveLength(40);
    expect(interactiveChart(request, WIDTH).notes[0]).toContain('40');
  });

  it('marks the middle half of the own group alone, by its own quartiles', () => {
    const { notes } = interactiveChart(requestFor('spredning'), WIDTH);
    expect(notes[1]).toMatch(/midterste halvdelen av Kommunegruppe 10: \d+,\d til \d+,\d/);
    const { data } = requestOf();
    const few = interactiveChart(
      requestFor('spredning', { data: { ...data, peers: data.peers.slice(0, 4) } }),
      WIDTH,
    );
    expect(few.notes.join(' ')).not.toContain('midterste halvdelen');
  });
});

describe('the scatter of two figures', () => {
  it('has no line through it unless it is asked for, and then says what the line is and is not', () => {
    const svg = draw(requestFor('sammenheng'));
    expect(svg.querySelector('[data-mark*="regression"]')).toBeNull();
    const asked = requestFor('sammenheng', { trend: true });
    expect(draw(asked).querySelector('[data-mark*="regression"]')).not.toBeNull();
    expect(interactiveChart(asked, WIDTH).notes.join(' ')).toMatch(
      /Korrelasjonen er .+ ikke at det ene er årsak/,
    );
  });

  it('warns where both figures are divided by the same, and only then', () => {
    const warning = 'De to tallene er delt på det samme';
    expect(interactiveChart(requestFor('sammenheng'), WIDTH).notes.join(' ')).toContain(warning);
    const against = figureOf({ id: 'b', denominator: ['brukere'] });
    expect(interactiveChart(requestFor('sammenheng', { against }), WIDTH).notes.join(' ')).not.toContain(
      warning,
    );
  });

  it('has larger circles for more inhabitants, and the own group in its colour', () => {
    const svg = draw(requestFor('sammenheng'));
    const radii = (fill: string) =>
      [...svg.querySelectorAll(`[data-mark="dot"][fill="${fill}"] circle`)].map((circle) =>
        Number(circle.getAttribute('r')),
      );
    const [group, others] = [radii('var(--series-group)'), radii('var(--series-country)')];
    // Eleven of the group beside the own one; those who come later in this country are larger, the largest drawn first.
    expect(group).toHaveLength(11);
    expect(group.length + others.length + 1).toBe(40);
    expect(Math.max(...group)).toBeLessThan(Math.min(...others));
    expect(others).toEqual([...others].sort((a, b) => b - a));
    expect(new Set(others).size).toBeGreaterThan(20);
    expect(interactiveChart(requestFor('sammenheng'), WIDTH).notes.join(' ')).toContain(
      'Jo flere innbyggere',
    );
  });

  it('is refused without a second figure', () => {
    expect(() => interactiveChart(requestFor('sammenheng', { against: null }), WIDTH)).toThrow('two figures');
  });

  it('leaves out who lacks one of them, and says how many are drawn', () => {
    const latestOfAll = new Map(AGAINST.latestOfAll);
    latestOfAll.set('1110', SUPPRESSED);
    const against = { ...AGAINST, latestOfAll };
    expect(interactiveChart(requestFor('sammenheng', { against }), WIDTH).notes.join(' ')).toContain(
      '39 av 40',
    );
  });
});

describe('the looks of series', () => {
  it('are the same for no two regions, however many are chosen', () => {
    const regions = Array.from({ length: 21 }, (_, at) => ({
      ...{ code: at < 13 ? String(1101 + at) : `E${at}`, label: '', level: 'kommune' as const, size: null },
      ...{ isOwn: at === 0, isAverage: at >= 13 },
    }));
    const look = seriesLooks({ regions, reference: 'E13' });
    const seen = regions.map((region) => JSON.stringify(look(region)));
    expect(new Set(seen).size).toBe(20 + 1);
  });

  it('are colours of the style sheet, never a value of their own', () => {
    for (const kind of CHART_KINDS) {
      const svg = draw(requestFor(kind)).outerHTML;
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
      expect(
        colours.filter((colour) => !/^(?:var\(--[a-z0-9-]+\)|none|currentColor)$/.test(colour ?? '')),
      ).toEqual([]);
    }
  });
});
