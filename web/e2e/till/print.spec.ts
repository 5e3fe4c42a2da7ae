import { expect, test } from '@playwright/test';
import { TillPage } from './till-page';

test('the receipt alone is printed, 80 mm wide, on one page, by one key', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  const till = new TillPage(page);
  await till.ready();
  const goods = (await till.goods()).slice(0, 12);
  for (const { barcode } of goods) await till.scan(barcode);
  const code = await till.payExactly();
  await page.getByRole('button', { name: 'Receipt', exact: true }).click();
  await expect(page.getByRole('img', { name: code })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: /Print/ })).toBeHidden();
  await expect(page.getByTestId('online')).toBeHidden();
  const receipt = page.getByRole('article');
  await expect(receipt).toBeVisible();
  expect(await receipt.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const text = pdf.toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  expect((Number(width) / 72) * 25.4).toBeCloseTo(80, 0);
  expect(Number(height)).toBeGreaterThan(Number(width));
});
