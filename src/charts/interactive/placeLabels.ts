import { LETTER_SIZE, roomForHeavy } from '../textRoom.ts';

export interface LabelledPoint {
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  /** Radius of its circle. */
  readonly r: number;
  readonly name: string;
}

/** In pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the name of a point stands: the middle of it. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  /** Whether it is so far from its circle that a line must lead to it. */
  readonly apart: boolean;
}

const GAP = 4;
const ROW = LETTER_SIZE + 2;

/**
 * The middle of the name of each point: over its circle, under it, to the right or to the left, where no other name and no
 * other of the circles is; else where the nearest free row above or below has room. Never outside the frame. The order
 * decides who comes first.
 */
export function placeLabels(points: readonly LabelledPoint[], frame: Box): LabelPlace[] {
  const circles = points.map(({ x, y, r }): Box => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  const names: Box[] = [];
  return points.map((point, at) => {
    const half = roomForHeavy(point.name) / 2;
    const others = circles.filter((_, index) => index !== at);
    const isFree = (place: LabelPlace) => {
      const box = boxOf(place, half);
      return isWithin(box, frame) && ![...names, ...others].some((other) => overlap(box, other));
    };
    const places = placesOf(point, half, frame);
    const found = places.find(isFree) ?? places.find((place) => isWithin(boxOf(place, half), frame));
    const place = found ?? { x: point.x, y: point.y, apart: false };
    names.push(boxOf(place, half));
    return place;
  });
}

/** Where a name may stand, the best place first. */
function placesOf({ x, y, r }: LabelledPoint, half: number, frame: Box): LabelPlace[] {
  const away = r + LETTER_SIZE / 2 + GAP;
  const within = (wanted: number) => Math.min(Math.max(wanted, frame.left + half), frame.right - half);
  const rows = Math.ceil((frame.bottom - frame.top) / ROW);
  const beside = [0, 0.5, -0.5, 1, -1, 2, -2].map((share) => within(x + share * 2 * half));
  const further = Array.from({ length: rows }, (_, index) => away + (index + 1) * ROW)
    .flatMap((far) => [y - far, y + far])
    .flatMap((row) => beside.map((at) => ({ x: at, y: row, apart: true })));
  const distance = (place: LabelPlace) => Math.hypot(place.x - x, place.y - y);
  return [
    { x: within(x), y: y - away, apart: false },
    { x: within(x), y: y + away, apart: false },
    { x: x + r + GAP + half, y, apart: false },
    { x: x - r - GAP - half, y, apart: false },
    ...further.sort((a, b) => distance(a) - distance(b)),
  ];
}

function boxOf({ x, y }: { x: number; y: number }, half: number): Box {
  const up = LETTER_SIZE / 2 + 1;
  return { left: x - half, right: x + half, top: y - up, bottom: y + up };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 0.01 &&
    inner.right <= outer.right + 0.01 &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
