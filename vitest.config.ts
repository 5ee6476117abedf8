/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// Two projects: `unit` is fast and needs nothing built; `site` reads the built data and dist/ and opens a browser.
export default getViteConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/browser/**'],
          testTimeout: 20_000,
          // Where the pages' models read: a country of six municipalities, see test/pipeline/smallWorld.test.ts.
          env: { KOMMUNESPEIL_DATA: 'test/golden/small' },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          // After the others: what a browser needs of time is measured on a machine that does nothing else.
          sequence: { groupOrder: 1 },
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/site/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
