/** Where a range is drawn, in whole pixels from the left. */
export interface RangeMarks {
  /** From the lowest to the highest. */
  readonly line: { readonly from: number; readonly to: number };
  /** The middle half: within the line, and at least a pixel wide. */
  readonly box: { readonly from: number; readonly to: number };
  readonly median: number;
}

/**
 * The shapes of a range as SVG, 16 high: a line with a box in it, in one stroke, and a notch at the median. The style sheet
 * tells them apart by their order: there are a million of them in the site.
 */
export function renderRange({ line, box, median }: RangeMarks): string {
  const width = box.to - box.from;
  return (
    `<path d=M${line.from},8H${box.from}V4h${width}v8h-${width}V8M${box.to},8H${line.to} />` +
    `<path d=M${median},2v12 />`
  );
}
