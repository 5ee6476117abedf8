import { defineConfig } from 'astro/config';

/**
 * What the scripts of every page share is one file, whatever other pages share a part of it: each file more is a request
 * more before a page is whole. What every page asks for is that file itself, and not one that asks for it.
 */
const FRAME = {
  name: 'frame',
  test: /preload-helper|src\/components\/SiteHeader\.astro|src\/islands\/(?:search|layOutFar|loadSearch|hitLink|shortcut|copyButtons|saveCharts|saveFile)\.ts/,
};

/**
 * So is what the compare page and an embed share: a dozen small files would weigh more than one, each with its own head.
 * What is loaded when a reader asks for it, or belongs to other pages, stays out of it.
 */
const COMPARE = {
  name: 'comparison',
  test: /src\/compare\/(?!chooseMany|mostAlike|alike|wish|findByWish|ranking|ownGroups)|src\/contracts\/published(?!Alike)\w*\.ts|src\/islands\/(?:compareLoader|compareSession|elements)\.ts/,
};

/** Every page names its scripts: what they are called by weighs more than a MB otherwise. */
const NAMES = { entryFileNames: 'assets/[hash].js' };

// One static site. `SITE_URL` is where it will stand: canonical links, hreflang and the sitemap are made from it.
export default defineConfig({
  site: process.env.SITE_URL ?? 'https://kommunespeil.example',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  // Pages are written while others are rendered: a quarter of the build's time is waiting for the disk.
  // The Content-Security-Policy allows no inline style or script, so nothing may be inlined.
  build: { concurrency: 8, format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { ...NAMES, codeSplitting: { groups: [FRAME, COMPARE] } } },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
