import { LETTER_SIZE, roomFor } from '../axisTicks.ts';

export interface LabelledPoint {
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  /** Radius of its circle. */
  readonly r: number;
  readonly name: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;

/**
 * The middle of the name of each point: over its circle, or where another name is there already, under it, to the right,
 * to the left, or higher and higher up. The order decides who comes first.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: { readonly width: number },
): { readonly x: number; readonly y: number }[] {
  const taken: Box[] = [];
  return points.map(({ x, y, r, name }) => {
    const half = roomFor([name], Infinity) / 2;
    const away = r + LETTER_SIZE / 2 + GAP;
    const places = [
      { x, y: y - away },
      { x, y: y + away },
      { x: x + r + GAP + half, y },
      { x: x - r - GAP - half, y },
      ...[1, 2, 3, 4, 5, 6].map((step) => ({ x, y: y - away - step * (LETTER_SIZE + 2) })),
    ].map((place) => ({ ...place, x: Math.min(Math.max(place.x, half), frame.width - half) }));
    const free = places.find((place) => !taken.some((box) => overlap(box, boxOf(place, half)))) ?? {
      x,
      y: y - away,
    };
    taken.push(boxOf(free, half));
    return free;
  });
}

function boxOf({ x, y }: { x: number; y: number }, half: number): Box {
  const up = LETTER_SIZE / 2 + 1;
  return { left: x - half, right: x + half, top: y - up, bottom: y + up };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
