import type { Page } from 'playwright-core';

/** What of a page cannot be read as it should: the first few of each kind. */
export interface Amiss {
  /** Labels of a drawing that lie on another. */
  readonly over: readonly string[];
  /** Texts of a table that reach out of their cell. */
  readonly intoNext: readonly string[];
  /** Drawings of which something reaches out of their frame. */
  readonly cut: readonly string[];
}

export const NOTHING_AMISS: Amiss = { over: [], intoNext: [], cut: [] };

/** Looks at all tables and drawings of a page, where they are as wide as they are now. */
export function amiss(page: Page): Promise<Amiss> {
  return page.evaluate(() => {
    const beyond = (inner: DOMRect, outer: DOMRect) =>
      inner.width > 0 && outer.width > 0 && Math.max(inner.right - outer.right, outer.left - inner.left) > 1;
    const texts = (cell: Element) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        // Signs and what is folded stand where they do not widen their column.
        if (node.textContent?.trim() && !node.parentElement?.closest('.visually-hidden, details, sup, i'))
          nodes.push(node);
      return nodes;
    };
    const linesOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    };
    const intoNext = [...document.querySelectorAll('main :is(td, th)')].flatMap((cell) =>
      texts(cell).filter((node) => linesOf(node).some((line) => beyond(line, cell.getBoundingClientRect()))),
    );
    const cut = [...document.querySelectorAll('main svg')].filter((svg) =>
      [...svg.querySelectorAll('path, circle, rect, line, text')].some((part) =>
        beyond(part.getBoundingClientRect(), svg.getBoundingClientRect()),
      ),
    );
    const over = [...document.querySelectorAll('main svg')].flatMap((svg) => {
      const labels = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      return labels.filter(({ box }, at) =>
        labels.slice(0, at).some((other) => {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return across > 1 && down > 3;
        }),
      );
    });
    return {
      over: over.slice(0, 5).map(({ text }) => text),
      intoNext: intoNext.slice(0, 5).map((node) => node.textContent ?? ''),
      cut: cut.slice(0, 5).map((svg) => svg.outerHTML.slice(0, 120)),
    };
  });
}
