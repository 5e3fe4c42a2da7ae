import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: { lines: { code: string; quantity: number; tare?: number }[] };
}

test('produce by picture: first letters and Enter or a touch, weighed and by quantity as when the number is typed', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  await page.keyboard.press('F6');
  const tiles = page.locator('.tile');
  expect(await tiles.count()).toBeGreaterThan(60);
  for (const size of await tiles.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))) {
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(48);
  }
  await expect(page.locator('.produce-letters button').last()).toBeInViewport({ ratio: 1 });
  await picture(page, 'grid');
  await page.getByRole('button', { name: 'Deli', exact: true }).click();
  await expect(tiles.first()).toContainText('Aged Gouda');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByLabel('First letters').focus();
  await page.keyboard.type('ban', { delay: 90 });
  await expect(tiles).toHaveCount(1);
  await expect(tiles).toContainText(/Bananas.*4011.*\$\d+\.\d\d.*per lb/s);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Weigh: Bananas' })).toBeVisible();
  await page.getByLabel(/packaging included/).fill('2.5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByTestId('line')).toContainText('Bananas');

  // What stands in the entry line goes on in the grid: three lemons by a touch.
  await page.keyboard.type('3*', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('“3*” is a quantity: now scan or type the code after it')).toBeVisible();
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'L', exact: true }).click();
  await page.getByRole('button', { name: /^Lemons/ }).click();
  await expect(page.locator('.line-quantity').last()).toHaveText('3');
  await expect(page.getByLabel('Code or quantity x code')).toHaveValue('');

  const code = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.lines[0]).toMatchObject({ code: 'PLU4011' });
  expect(sale.lines[1]).toMatchObject({ code: 'PLU4053', quantity: 3000 });

  // The two that this till has rung up now lead, over a reload too, and a scan goes into the basket beneath.
  await page.reload();
  await till.signIn();
  await expect(page.getByTestId('change')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(tiles.nth(0)).toContainText('Bananas');
  await expect(tiles.nth(1)).toContainText('Lemons');
  // The arrows go from the field down the tiles and back.
  await page.keyboard.press('ArrowDown');
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(tiles.nth(0)).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('First letters')).toBeFocused();
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toBeVisible();
});
