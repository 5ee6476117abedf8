export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points of an SVG path of straight lines (`M1,2L3,4`). @throws Error when it is lifted or bent on its way */
export function pathPoints(path: string): Point[] {
  if (!/^M[^ML]+(?:L[^ML]+)*$/.test(path)) throw new Error(`not one unbroken line: «${path}»`);
  return path
    .slice(1)
    .split('L')
    .map((pair) => {
      const [x, y] = pair.split(',').map(Number);
      return { x: x ?? NaN, y: y ?? NaN };
    });
}
