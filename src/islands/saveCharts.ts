/**
 * Buttons that save a chart as a file: `[data-save="svg"]` and `[data-save="png"]` within a `<figure>`. Only this listener
 * comes with a page; what makes the files is loaded on the first click. Where scripts are off, the style sheet hides the
 * buttons.
 */
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-save]');
  if (button) void import('./saveChart.ts').then(({ saveChart }) => saveChart(button));
});
