import { defineConfig } from '@playwright/test';

/** What `./aisle bench open` and `scan` measure in a browser, against the server that they started. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../results',
  timeout: 900_000,
  workers: 1,
  reporter: [['line']],
  use: { locale: 'en-US', viewport: { width: 1280, height: 800 } },
});
