import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { TillPage } from './till-page';

test("the customer's screen follows the basket in front and nothing else", async ({ page, context }) => {
  const till = new TillPage(page);
  await till.ready();
  await page.getByRole('button', { name: 'Settings' }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open it' }).click();
  const customer = await opened;
  await page.keyboard.press('Escape');
  await expect(customer.getByText('Welcome')).toBeVisible();
  await expect(customer.getByText('Larkspur Market')).toBeVisible();
  expect(await violations(customer)).toEqual([]);

  const isTaxed = await till.taxed();
  const all = await till.goods();
  const goods = [...all.filter((good) => !isTaxed(good)).slice(0, 11), ...all.filter(isTaxed).slice(0, 1)];
  for (const { barcode } of goods) await till.scan(barcode);
  await expect(customer.getByRole('listitem')).toHaveCount(12);
  await expect(customer.getByText(goods[11]?.name ?? '')).toBeVisible();
  const total = page.locator('.total-amount').first();
  await expect(customer.getByTestId('customer-total')).toHaveText((await total.textContent()) ?? '');
  const told = (text: string | null) => (text ?? '').match(/\$[\d.]+/g);
  await expect(customer.getByTestId('customer-sums')).toContainText('Tax');
  expect(told(await customer.getByTestId('customer-sums').textContent())).toEqual(
    told(await page.getByTestId('made-of').textContent()),
  );
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
    [3840, 2160],
  ] as const) {
    await customer.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await customer.emulateMedia({ colorScheme });
      expect(await violations(customer)).toEqual([]);
      await expect(customer.getByRole('listitem').last()).toBeInViewport();
      const wide = await customer.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, `${width} px, ${colorScheme}`).toBe(false);
    }
  }

  await page.keyboard.press('F7');
  await expect(customer.getByText('Welcome')).toBeVisible();
  await expect(customer.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('F7');
  await expect(customer.getByRole('listitem')).toHaveCount(12);
  await page.keyboard.press('Shift+F8');
  await expect(customer.getByText('Welcome')).toBeVisible();
  await till.signIn();
  await expect(customer.getByRole('listitem')).toHaveCount(12);

  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill('500');
  await page.keyboard.press('Enter');
  const change = (await page.getByTestId('change').textContent()) ?? '';
  await expect(customer.getByText(change, { exact: true })).toBeVisible();
  await expect(customer.getByText('Thank you')).toBeVisible();
  await till.scan(goods[0]?.barcode ?? '');
  await expect(customer.getByRole('listitem')).toHaveCount(1);

  await page.close();
  await expect(customer.getByRole('listitem')).toHaveCount(0);
});
