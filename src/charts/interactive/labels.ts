/**
 * Places of labels along an axis, each as near its own as the others let it, none nearer another than `gap`, all within
 * the ends where there is room for them. The order is kept.
 */
export function spreadApart(
  wanted: readonly number[],
  gap: number,
  { low, high }: { readonly low: number; readonly high: number },
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = order.map((index) => Math.min(Math.max(wanted[index] ?? 0, low), high));
  for (let at = 1; at < placed.length; at += 1)
    placed[at] = Math.max(placed[at] ?? 0, (placed[at - 1] ?? 0) + gap);
  for (let at = placed.length - 1, limit = high; at >= 0; at -= 1) {
    placed[at] = Math.min(placed[at] ?? 0, limit);
    limit = (placed[at] ?? 0) - gap;
  }
  const places = new Array<number>(wanted.length);
  for (const [at, index] of order.entries()) places[index] = placed[at] ?? 0;
  return places;
}

/** Lowest and highest of some figures, as the ends of an axis: never equal, so that there is an axis. */
export function endsOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
