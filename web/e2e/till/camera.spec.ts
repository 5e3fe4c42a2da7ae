import { expect, test } from '@playwright/test';
import { browserThatSees } from '../camera';
import { SERVER } from '../shop';
import { TillPage } from './till-page';

test('the camera reads a code and sells by it, once for as long as it is held', async ({ page }) => {
  const other = new TillPage(page);
  await other.enrol();
  const [good] = await other.goods();
  const browser = await browserThatSees(good?.barcode ?? '');
  try {
    const till = new TillPage(await browser.newPage({ locale: 'en-US', viewport: { width: 1280, height: 800 } }));
    await till.ready();
    await till.page.getByRole('button', { name: 'Camera' }).click();
    await expect(till.page.getByText(`Read: ${good?.barcode}`)).toBeVisible({ timeout: 20_000 });
    await till.page.waitForTimeout(2_000);
    await till.page.keyboard.press('Escape');
    await expect(till.page.getByTestId('line')).toHaveCount(1);
    await expect(till.page.getByTestId('line')).toContainText(good?.name ?? '');
    expect(await till.pieces()).toBe(1);
    expect(till.page.url()).toContain(SERVER);
  } finally {
    await browser.close();
  }
});

test('where there is no camera the till says why, and sells on', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.getByRole('alert')).toContainText('The camera cannot be used');
  await page.keyboard.press('Escape');
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
});
