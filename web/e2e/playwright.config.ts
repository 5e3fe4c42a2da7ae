import { defineConfig } from '@playwright/test';
import { CHROMIUM, SWITCHES } from './chromium';

const url = process.env.AISLE_URL;
if (!url) throw new Error('AISLE_URL names no server: start one with ./aisle up, or let ./aisle test do it');

/** Browser tests against one running server with a small demo shop; every test makes the tills it needs. */
export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: [['list']],
  use: {
    baseURL: url,
    locale: 'en-US',
    // A till keeps its page for days without a server, which takes it a second: only tests of that allow it.
    serviceWorkers: 'block',
    // Nothing is waited for that only moves; the pages do without it for whoever asks them to.
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 800 },
    // No trace: it is a snapshot of the page before and after every step of every test, those that pass too.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: SWITCHES,
    },
  },
});
