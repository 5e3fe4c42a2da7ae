import { defineConfig } from '@playwright/test';

/** What `./aisle bench open` measures in a browser, against the server that it started. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../results',
  timeout: 900_000,
  workers: 1,
  reporter: [['line']],
  use: { locale: 'en-US', viewport: { width: 1280, height: 800 } },
});
