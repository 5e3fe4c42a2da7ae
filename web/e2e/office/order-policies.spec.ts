import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { goodsOnHand } from './goods';
import { OfficePage } from './office-page';

test('a buyer sets levels on a product and pastes others, and a wrong row is named', async ({ page }) => {
  const buyer = await Office.open('BUYER');
  const [first, second] = await goodsOnHand(buyer, 'soup', 2, 1);
  if (!first || !second) throw new Error('no soup');
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/products/${first.id}`);
  const ordering = page.getByRole('region', { name: 'Ordering' });
  await expect(ordering).toContainText('By the forecast');
  await ordering.getByRole('button', { name: 'Set levels' }).click();
  await page.getByLabel('Minimum').fill('6');
  await page.getByLabel('Maximum').fill('24');
  await page.getByLabel('Maximum').press('Control+Enter');
  await expect(ordering).toContainText('From 6 up to 24');

  await office.open('/order-policies');
  await page.getByRole('button', { name: 'Set levels' }).click();
  await page.getByLabel('Code').focus();
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text', pasted);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste(`code;minimum;maximum;space\n${first.code};;0\n99999;;12;20`);
  await page.getByRole('button', { name: 'Set 2 products' }).click();
  await expect(page.getByRole('dialog')).toContainText('The code of a product.');
  expect(await office.violations()).toEqual([]);
  await page.getByLabel('Code').nth(1).fill(second.code);
  await page.getByRole('button', { name: 'Set 2 products' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Never ordered')).toBeVisible();
  await expect(page.getByText('Up to 12 with every order')).toBeVisible();
  expect(await office.violations()).toEqual([]);
  const lines = [first, second].map(({ id }) => ({ product: id, rule: 'FORECAST' }));
  await buyer.call('PUT', `/api/stores/${STORE}/order-policies`, { lines });
});
