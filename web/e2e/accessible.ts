import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG_22_AA: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Its rules of these tags read what is computed, never the style sheets themselves, which it would ask for again.
  preload: false,
};

/**
 * What axe finds against WCAG 2.2 A and AA, a line each: in the whole page, or in what a selector names, for a page that
 * lists the tills of all tests before. It is read into a page once and stays there for all looks at it: to read it costs
 * as much as to look.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    ([within, options]) => (window as unknown as { axe: typeof axe }).axe.run(within ?? document, options),
    [within, WCAG_22_AA] as const,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
