import { readFileSync } from 'node:fs';

/** A colour of the style sheet, light and dark, with how well it is told from what it stands on or under. */
export interface DesignColour {
  readonly name: string;
  readonly light: ColourPair;
  readonly dark: ColourPair;
}

export interface ColourPair {
  readonly colour: string;
  /** Contrast ratio as WCAG 2 defines it: from 1, the same, to 21, black on white. */
  readonly contrast: number;
}

/** Colours that text stands on; all others stand on paper. */
const SURFACES = /^(?:paper.*|accent-soft|notice|chart-area)$/;

/** The style sheet that has the colours, as it stands in the repository. */
export function readTokens(): string {
  return readFileSync('src/styles/tokens.css', 'utf8');
}

/** Every colour that the tokens give for light and dark. Those that are other names of a colour are left out. */
export function designColours(css: string): DesignColour[] {
  const tokens = css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  const found = [...tokens].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));
  return found.map(({ name, light, dark }) => {
    const opposite = found.find((each) => each.name === oppositeOf(name));
    return {
      name,
      light: { colour: light, contrast: contrastOf(light, opposite?.light ?? light) },
      dark: { colour: dark, contrast: contrastOf(dark, opposite?.dark ?? dark) },
    };
  });
}

function oppositeOf(name: string): string {
  if (name === 'on-accent') return 'accent';
  return SURFACES.test(name) ? 'ink' : 'paper';
}

/** WCAG 2.2, «contrast ratio»: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2.2, «relative luminance», of `#rrggbb`: 0 black to 1 white. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
