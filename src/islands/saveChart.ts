import type { ChartFile } from '../charts/chartFile.ts';
import { readChart } from './readChart.ts';
import { saveFile } from './saveFile.ts';

/** Pixels for each unit of the file: sharp in print and on fine screens. */
const PNG_SCALE = 2;

/**
 * Saves the chart that a button stands beside, and says so. Attributes of the element around the buttons: `data-file`
 * (name without extension), `data-done`, `data-failed`; the words are spoken and shown in its `[data-status]`.
 */
export async function saveChart(button: HTMLElement): Promise<void> {
  const tools = button.closest<HTMLElement>('[data-file]');
  const figure = button.closest('figure');
  if (!tools || !figure || tools.ariaBusy === 'true') return;
  tools.ariaBusy = 'true';
  const say = (text = '') => {
    const status = tools.querySelector('[data-status]');
    if (status) status.textContent = text;
  };
  say();
  try {
    const chart = await readChart(figure);
    const name = tools.dataset['file'] ?? 'figur';
    if (button.dataset['save'] === 'png') saveFile(await toPng(chart), `${name}.png`);
    else saveFile(new Blob([chart.svg], { type: 'image/svg+xml' }), `${name}.svg`);
    say(tools.dataset['done']);
  } catch {
    say(tools.dataset['failed']);
  } finally {
    tools.ariaBusy = 'false';
  }
}

/** The picture is drawn from a `data:` address, which the security policy lets images have. */
async function toPng({ svg, width, height }: ChartFile): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
