/**
 * Takes two things of Observable Plot's own away from its drawing: its `<style>` element, which the
 * Content-Security-Policy refuses (the style sheet has the rules instead), and the marks' roles and labels, which are not
 * valid where they stand: the drawing is one image with one text, and the numbers stand in a table. Marks keep their
 * names in `data-mark`.
 */
export function cleanPlot(svg: Element): void {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const mark of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    mark.setAttribute('data-mark', mark.getAttribute('aria-label') ?? '');
    mark.removeAttribute('aria-label');
    mark.removeAttribute('aria-hidden');
  }
}
