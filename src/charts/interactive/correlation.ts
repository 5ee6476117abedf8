/** How closely points lie along a line, from −1 to 1; null where there are fewer than three, or they do not vary. */
export function correlationOf(points: readonly { readonly x: number; readonly y: number }[]): {
  readonly r: number | null;
  readonly count: number;
} {
  const count = points.length;
  const mean = (of: 'x' | 'y') => points.reduce((sum, point) => sum + point[of], 0) / count;
  const [x0, y0] = [mean('x'), mean('y')];
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - x0) ** 2;
    yy += (y - y0) ** 2;
    xy += (x - x0) * (y - y0);
  }
  if (count < 3 || xx === 0 || yy === 0) return { r: null, count };
  return { r: xy / Math.sqrt(xx * yy), count };
}
