import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Worth {
  value: number;
  method: string;
  work: unknown;
  settledAt: string | null;
}

const PATH = `/api/stores/${STORE}/stock-value`;

test('the owner sees what the stock is worth, by both methods, and a product says what its pieces cost', async ({
  page,
}) => {
  const books = await Office.open();
  const marisol = new OfficePage(page);
  await marisol.signIn('OWNER');
  await marisol.open('/stock-value');
  await expect(page.getByRole('heading', { name: 'Stock value', level: 1 })).toBeVisible();
  const before = (await books.call<Worth>('GET', PATH)).settledAt;
  await page.getByRole('button', { name: 'Settle now' }).click();
  await expect
    .poll(async () => {
      const { settledAt, work } = await books.call<Worth>('GET', PATH);
      return settledAt !== before && work === null;
    })
    .toBe(true);
  const { value } = await books.call<Worth>('GET', PATH);
  const shown = (value / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  await expect(page.getByRole('region', { name: 'Goods on hand' })).toContainText(shown);
  await picture(page, 'stock-value', { fullPage: true });

  for (const [method, name] of [
    ['FIFO', 'First in, first out'],
    ['AVERAGE', 'Moving average'],
  ] as const) {
    await page.getByRole('button', { name: 'Costing method' }).click();
    await page.getByRole('radio', { name }).check();
    expect(await marisol.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Cost by this' }).click();
    await expect
      .poll(async () => {
        const sheet = await books.call<Worth>('GET', PATH);
        return sheet.work === null && sheet.method;
      })
      .toBe(method);
    await expect(page.getByRole('region', { name: 'Goods on hand' })).toContainText(name);
    await expect(page.getByRole('button', { name: 'Costing method' })).toBeEnabled();
  }

  await page.getByRole('region', { name: 'By department' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: /^Where most money stands: / })).toBeVisible();
  await page.locator('[data-row]').first().click();
  await expect(page.getByRole('region', { name: 'What those on hand cost' })).toContainText(/\$[\d.]+ each/);
  expect(await marisol.violations()).toEqual([]);
});
