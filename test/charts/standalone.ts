/** The colours and lines that the style sheet gives on the site, for a drawing that is opened by itself. */
const STYLE = `
  svg { background: #fff; font: 10px system-ui, sans-serif; }
  text { fill: #444; }
  .grid { stroke: #ddd; }
  .axis, [data-mark='rule'] { stroke: #888; }
  .line-own, .spark path { fill: none; stroke: #1f5aa8; stroke-width: 1.75; }
  .dot-own, .bar-own, circle, [data-mark='rect'] { fill: #1f5aa8; }
  .tick-other { stroke: #222; stroke-width: 3; }
  .reference { stroke: #b8560f; stroke-width: 2; }
  .break { stroke: #b8560f; stroke-dasharray: 3 3; }
  .label-own { fill: #123a70; font-weight: 650; }
`;

/** A drawing of the site as a file that any browser opens, one element a line, so that a difference can be read. */
export function standalone(svg: string): string {
  const lines = svg
    .trim()
    .replace(/>\s+</g, '><')
    .replace(/><\/(?:line|rect|path|circle)>/g, ' />')
    .replaceAll('><', '>\n<');
  const opened = lines.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${opened.replace('>', `>\n<style>${STYLE}</style>`)}\n`;
}
