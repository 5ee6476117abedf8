import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { regionByCode } from '../../src/site/regions.ts';
import { renderSharePicture } from '../../src/site/renderSharePicture.ts';
import { pictureFigures, pictureText, sharePicturePath } from '../../src/site/sharePicture.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const figures = (code: string) =>
  pictureFigures(regionByCode(code), 'nb').map(({ name, value, period, marks }) =>
    plain([name, period, value, marks].filter(Boolean).join('|')),
  );

describe('the picture of a unit for shared links', () => {
  it('tells the population and the first figures of the areas, each with its year and its marks in words', () => {
    const told = figures('1101');
    expect(told).toHaveLength(3);
    expect(told[0]).toBe('Innbyggere|2025|100');
    expect(new Set(told.map((text) => text.split('|')[0])).size).toBe(3);
  });

  it('never tells of a figure that the unit lacks', () => {
    for (const code of ['1101', '1502', '0301'])
      for (const { value, period } of pictureFigures(regionByCode(code), 'nb')) {
        expect(value).toMatch(/\d|ja|nei/);
        expect(period).toMatch(/^\d{4}$/);
      }
  });

  it('is told in words for those who do not see it, in the language of the page', () => {
    expect(plain(pictureText(regionByCode('1101'), 'nb'))).toMatch(
      /^Nordvik på kartet, .*Innbyggere 2025: 100;/,
    );
    expect(plain(pictureText(regionByCode('1101'), 'en'))).toMatch(
      /^Nordvik on the map, .*Inhabitants 2025: 100;/,
    );
  });

  it('writes a name as text, never as markup', () => {
    const named = { ...regionByCode('1101'), name: { nb: '<script>&', en: 'x' } };
    expect(renderSharePicture(named, 'nb')).toContain('&lt;script&gt;&amp;');
    expect(renderSharePicture(named, 'nb')).not.toContain('<script');
  });

  it('keeps every text within its 1200 by 630 points, also the longest name', () => {
    const name = 'Nordre Deatnuleagi – Øvre og Nedre Ballangsmarkfjord kommune';
    const long = { ...regionByCode('1101'), name: { nb: name, en: name } };
    const picture = new Resvg(renderSharePicture(long, 'nb'), {
      font: {
        loadSystemFonts: false,
        fontFiles: [
          'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
          'node_modules/@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
        ],
      },
    });
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    const box = picture.getBBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1200);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(630);
  });

  it('has an address by the number of the unit', () => {
    expect(sharePicturePath('0301')).toBe('/bilder/0301.png');
  });
});
