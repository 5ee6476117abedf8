import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import { geoTransverseMercator } from 'd3-geo';

export interface CartogramPlace {
  readonly code: string;
  /** Interior point, degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
}

export interface CartogramCircle {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface CartogramModel {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly CartogramCircle[];
}

const SIZE = { width: 400, height: 480 };
const MARGIN = 24;
/** Free space around the finished map. */
const FRAME = 2;
/** Radius of a small kommune where it is pointed out, so that it is found; there is room for it at the edge too. */
export const LEAST_MARKED = 10;
/** Radius for each square root of an inhabitant: so small that the circles around Oslo do not fill Southern Norway, and the coast stays. */
const SCALE = 0.021;
/** The smallest municipalities stay large enough to be seen. */
const LEAST = 2.2;
const GAP = 0.4;
const STEPS = 300;
const MOST_REPAIRS = 2000;

/** The middle meridian of the country, so that it stands upright. */
const MIDDLE = 16;

interface Node extends SimulationNodeDatum {
  readonly code: string;
  readonly r: number;
  readonly home: readonly [number, number];
  x: number;
  y: number;
}

/**
 * A map without boundaries: one circle a municipality, its area by population, as near its own place as the others let
 * it. No two overlap. Places are moved by a simulation that begins and runs the same every time, so the same places give
 * the same map.
 *
 * Projection: transverse Mercator about 16° east. Circles of the least municipalities are enlarged to be seen.
 */
export function cartogram(places: readonly CartogramPlace[]): CartogramModel {
  const points = places.map(({ lon, lat }): [number, number] => [lon, lat]);
  const projection = geoTransverseMercator()
    .rotate([-MIDDLE, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [SIZE.width - MARGIN, SIZE.height - MARGIN],
      ],
      { type: 'MultiPoint', coordinates: points },
    );
  const nodes = places.map(({ code, lon, lat, population }): Node => {
    const home = projection([lon, lat]) ?? [0, 0];
    return { code, home, r: Math.max(LEAST, SCALE * Math.sqrt(population)), x: home[0], y: home[1] };
  });
  settle(nodes);
  return framed(nodes);
}

/** The circles in a frame that holds all of them, also the one that is pointed out. */
function framed(nodes: readonly Node[]): CartogramModel {
  const least = (place: (node: Node) => number) =>
    Math.min(...nodes.map((node) => place(node) - room(node))) - FRAME;
  const most = (place: (node: Node) => number) =>
    Math.max(0, ...nodes.map((node) => place(node) + room(node))) + FRAME;
  const left = least(({ x }) => x);
  const top = least(({ y }) => y);
  return {
    width: Math.ceil(most(({ x }) => x) - left),
    height: Math.ceil(most(({ y }) => y) - top),
    circles: nodes.map(({ code, x, y, r }) => ({
      ...{ code, r: tenth(r) },
      ...{ x: tenth(x - left), y: tenth(y - top) },
    })),
  };
}

function room({ r }: Node): number {
  return Math.max(LEAST_MARKED, r);
}

function settle(nodes: Node[]): void {
  const apart = forceCollide<Node>(({ r }) => r + GAP)
    .strength(1)
    .iterations(3);
  const simulation = forceSimulation(nodes)
    .force('x', forceX<Node>(({ home }) => home[0]).strength(0.2))
    .force('y', forceY<Node>(({ home }) => home[1]).strength(0.2))
    .force('apart', apart)
    .stop();
  simulation.tick(STEPS);
  for (let repair = 0; repair < MOST_REPAIRS && pushApart(nodes); repair += 1);
}

/** Pushes overlapping circles apart along the line between them; whether there were any. */
function pushApart(nodes: readonly Node[]): boolean {
  let moved = false;
  for (const [at, a] of nodes.entries())
    for (const b of nodes.slice(at + 1)) {
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const distance = Math.hypot(dx, dy) || 1e-6;
      const lack = a.r + b.r + GAP / 2 - distance;
      if (lack <= 0) continue;
      moved = true;
      // The larger circle, which is at its place for more people, gives way less.
      const share = a.r ** 2 / (a.r ** 2 + b.r ** 2);
      a.x -= (dx / distance) * lack * (1 - share);
      a.y -= (dy / distance) * lack * (1 - share);
      b.x += (dx / distance) * lack * share;
      b.y += (dy / distance) * lack * share;
    }
  return moved;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
