import type { PublishedRegion } from '../contracts/published.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { circleSvg, kommuneMap, markedCircles } from './kommuneMap.ts';
import { displayName } from './regions.ts';
import { releaseLine } from './releaseLine.ts';
import { PICTURE_SIZE, pictureFigures } from './sharePicture.ts';
import type { PictureFigure } from './sharePicture.ts';
import { placeLine } from './unitFacts.ts';
import { unitMap } from './unitMap.ts';

const INK = '#17211f';
const QUIET = '#4a5755';
const ACCENT = '#075a6e';
const LEFT = 72;
const TEXT_WIDTH = 800;
const COLUMN = 360;
/** A letter of the typeface is about this wide, by its height; capitals and Sámi names are wider than most. */
const LETTER = { bold: 0.56, plain: 0.48 };

/**
 * The picture that is shown where the page of a unit is shared: name, place, three figures with their marks in words,
 * release and site. An SVG that needs «Source Sans 3», in normal and bold.
 */
export function renderSharePicture(region: PublishedRegion, locale: Locale): string {
  const { width, height } = PICTURE_SIZE;
  const m = messagesFor(locale);
  const name = displayName(region, locale);
  const others = [...new Set(region.names.map((each) => each.name))].filter((each) => each !== name);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Sans 3">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/><rect width="16" height="${height}" fill="${ACCENT}"/>`,
    mapOf(region),
    `<path transform="translate(${LEFT} 44) scale(1.6)" fill="${ACCENT}" d="M2 21V11h5v10zm7.5 0V3h5v18zM17 21v-7h5v7z"/>`,
    text(m.site.name, { x: LEFT + 50, y: 78, size: 32, weight: 700 }),
    text(name, { x: LEFT - 3, y: 190, size: fitting(name, 92, LETTER.bold), weight: 700 }),
    ...(others.length > 0 ? [text(others.join(' – '), { x: LEFT, y: 240, size: 34, fill: QUIET })] : []),
    text(placeLine(region, locale), { x: LEFT, y: others.length > 0 ? 288 : 244, size: 32, fill: QUIET }),
    ...pictureFigures(region, locale).map((figure, at) => figureOf(figure, LEFT + at * COLUMN)),
    `<path d="M${LEFT} 566H${width - LEFT}" stroke="#d5dcdb" stroke-width="2"/>`,
    text(releaseLine(locale), { x: LEFT, y: 602, size: 26, fill: QUIET }),
    '</svg>',
  ].join('');
}

function figureOf({ name, value, marks, period }: PictureFigure, x: number): string {
  const lines = inLines(`${name}, ${period}`, 29).slice(0, 3);
  return [
    text(value, {
      x,
      y: 398,
      size: Math.min(60, (COLUMN - 24) / (value.length * LETTER.bold)),
      weight: 700,
      fill: ACCENT,
    }),
    ...lines.map((line, at) => text(line, { x, y: 440 + at * 31, size: 26 })),
    ...(marks === '' ? [] : [text(marks, { x, y: 440 + lines.length * 31, size: 24, fill: QUIET })]),
  ].join('');
}

/** The map of all municipalities at the right, with those that the unit is or lies in. */
function mapOf(region: PublishedRegion): string {
  const { width, height, circles } = kommuneMap();
  const own = markedCircles(unitMap(region, 'nb')?.codes ?? []);
  const scale = 280 / height;
  return [
    `<g transform="translate(${PICTURE_SIZE.width - LEFT - width * scale} 40) scale(${scale})">`,
    `<g fill="#c9d1d0">${circles.map(circleSvg).join('')}</g>`,
    `<g fill="${ACCENT}">${own.map(circleSvg).join('')}</g></g>`,
  ].join('');
}

interface TextLooks {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
}

function text(content: string, { x, y, size, weight = 400, fill = INK }: TextLooks): string {
  const fits = Math.min(size, fitting(content, size, weight > 400 ? LETTER.bold : LETTER.plain));
  return `<text x="${x}" y="${y}" font-size="${fits.toFixed(1)}" font-weight="${weight}" fill="${fill}">${escapeHtml(content)}</text>`;
}

/** The size at which a text fits beside the map, at most the one wished for. */
function fitting(content: string, size: number, letter: number): number {
  return Math.min(size, TEXT_WIDTH / (content.length * letter));
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
function inLines(content: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
