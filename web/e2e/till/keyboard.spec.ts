import { expect, type Page, test } from '@playwright/test';
import { asTill, person } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: { total: number };
  refunds: { total: number }[];
}

/** Presses a key until what has the cursor carries this name, as somebody without a mouse gets there. */
async function reach(page: Page, key: string, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      return element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(at)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}`);
}

test('a day without a mouse: sign in, open, sell, pay, refund, close', async ({ page }) => {
  const till = new TillPage(page);
  await till.enrol();
  const lead = person('SHIFT_LEAD');
  await page.reload();
  await expect(page.getByText('Who is at the till?')).toBeVisible();
  await reach(page, 'ArrowDown', new RegExp(`PIN of ${lead.name}`));
  await page.keyboard.type(lead.pin, { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Open the shift' })).toBeVisible();
  await page.keyboard.type('50', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ready.')).toBeVisible();

  const [first, second] = await till.goods();
  await page.keyboard.type(first?.barcode ?? '', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await page.keyboard.press('F3');
  await page.keyboard.type('3', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.line-quantity')).toHaveText('3');
  await page.keyboard.press('F2');
  await page.keyboard.type(second?.name ?? '', { delay: 40 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('line')).toHaveCount(2);
  await page.keyboard.press('F9');
  await page.keyboard.type('100', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('change')).toBeVisible();
  const code = await till.receipt();

  await page.keyboard.press('Shift+F2');
  await page.keyboard.type(code, { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Refund of ${code}` })).toBeVisible();
  await reach(page, 'Tab', /^Everything$/);
  await page.keyboard.press('Enter');
  await reach(page, 'Tab', /^Refund \$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Paid back', { exact: true })).toBeVisible();
  await till.allSent();
  const { sale, refunds } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(refunds.map(({ total }) => total)).toEqual([-sale.total]);

  await page.keyboard.press('Shift+F9');
  await reach(page, 'Tab', /^\$50\.00/);
  await page.keyboard.type('1', { delay: 90 });
  await reach(page, 'Tab', /^Close shift$/);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Cash/ });
  await expect(row.getByRole('cell')).toHaveText(['$50.00', '$50.00', '$0.00']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Who is at the till?')).toBeVisible();
});
