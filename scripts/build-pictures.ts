import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from '../src/export/indexedPng.ts';
import { publishedLevels, regionsOf } from '../src/site/regions.ts';
import { renderSharePicture } from '../src/site/renderSharePicture.ts';
import { PICTURE_SIZE } from '../src/site/sharePicture.ts';

// Draws the picture of every unit that is shown where its page is shared. The typeface comes from npm and no other is
// looked for, so that the same figures give the same bytes on any machine.
const { values } = parseArgs({ options: { output: { type: 'string', default: '.build/pictures' } } });
const FONTS = 'node_modules/@expo-google-fonts/source-sans-3';
const font = {
  loadSystemFonts: false,
  fontFiles: [`${FONTS}/400Regular/SourceSans3_400Regular.ttf`, `${FONTS}/700Bold/SourceSans3_700Bold.ttf`],
  defaultFontFamily: 'Source Sans 3',
};

const { width, height } = PICTURE_SIZE;
const started = performance.now();
rmSync(values.output, { recursive: true, force: true });
mkdirSync(values.output, { recursive: true });
const units = publishedLevels().flatMap((level) => regionsOf(level));
for (const unit of units) {
  const { pixels } = new Resvg(renderSharePicture(unit, 'nb'), { font }).render();
  writeFileSync(join(values.output, `${unit.code}.png`), indexedPng(pixels, width, height));
}
console.error(`pictures: ${units.length} to ${values.output}, ${Math.round(performance.now() - started)} ms`);
