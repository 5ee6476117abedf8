export interface StackInput<T> {
  /** Where an item lies along the axis, in pixels. */
  readonly place: (item: T) => number;
  /** Across a dot. */
  readonly dot: number;
  /** What the highest stack may reach. */
  readonly height: number;
}

/**
 * Items as dots in stacks, each over its place to within half a dot, so that all are seen and none hides another. Where
 * the highest stack has no room, all stand closer.
 *
 * @returns the items with the distance of each from the ground
 */
export function stackDots<T>(
  items: readonly T[],
  { place, dot, height }: StackInput<T>,
): { readonly item: T; readonly up: number }[] {
  const stacks = new Map<number, number>();
  const levels = items.map((item) => {
    const column = Math.round(place(item) / dot);
    const level = stacks.get(column) ?? 0;
    stacks.set(column, level + 1);
    return { item, level };
  });
  const highest = Math.max(1, ...stacks.values());
  const step = Math.min(dot, height / highest);
  return levels.map(({ item, level }) => ({ item, up: (level + 0.5) * step }));
}
