import { type Page, type PageScreenshotOptions, test } from '@playwright/test';

const WANTED = process.env.AISLE_PICTURES === 'true';

/**
 * Keeps how a page looks, in `results/` beside its test's name, for who wants to see it: with AISLE_PICTURES=true. No
 * test reads a picture, and each takes its time.
 */
export async function picture(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  if (WANTED) await page.screenshot({ ...options, path: test.info().outputPath(`${name}.png`) });
}
