import { defineConfig } from 'astro/config';

// One static site. `SITE_URL` is where it will stand: canonical links, hreflang and the sitemap are made from it.
export default defineConfig({
  site: process.env.SITE_URL ?? 'https://kommunespeil.example',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  // The Content-Security-Policy allows no inline style or script, so nothing may be inlined.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
