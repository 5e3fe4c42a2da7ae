import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { OfficePage } from './office-page';

interface Products {
  products: { id: number; name: string }[];
}

test('a manager delists a product, which lists name, a till still sells, and lists it again', async ({
  page,
  browser,
}) => {
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  const [goods, other] = (await till.goods()).slice(-20);
  if (!goods || !other) throw new Error('the shop sells too little');
  const api = await Office.open();
  const { products } = await api.call<Products>('GET', `/api/stores/${STORE}/products?query=${goods.barcode}`);
  const product = products[0];
  if (!product) throw new Error('the product is not in the office');

  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/assortment');
  await page.getByRole('textbox', { name: /^Codes/ }).fill(`Code\n${goods.barcode}\n99999990\n${other.barcode}`);
  await expect(page.getByText('3 codes read.')).toBeVisible();
  await page.getByRole('button', { name: 'Delist', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Sells too little');
  await dialog.getByRole('button', { name: 'Delist' }).click();
  await expect(dialog.getByText('Row 3', { exact: true })).toBeVisible();
  await picture(page, 'wrong-rows');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('textbox', { name: /^Codes/ }).fill(`${goods.barcode}\n${other.barcode}`);
  await page.getByRole('button', { name: 'Delist', exact: true }).click();
  const from = await dialog.getByLabel('From the day').inputValue();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Sells too little');
  expect(await office.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Delist' }).click();
  await expect(page.getByText('2 of 2 changed')).toBeVisible();
  await picture(page, 'many');

  await page.getByRole('link', { name: 'Not carried here' }).click();
  await expect(page.getByRole('link', { name: product.name }).first()).toBeVisible();
  await office.settled();
  await picture(page, 'not-carried');
  await till.scan(goods.barcode);
  await expect(till.page.getByTestId('line')).toContainText(product.name.slice(0, 12));

  await office.open(`/products/${product.id}`);
  const panel = page.getByRole('region', { name: 'Assortment' });
  await expect(panel.getByText('not carried here')).toBeVisible();
  await expect(panel.getByText('Sells too little')).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'delisted');
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'delisted-narrow-dark');
  await panel.getByRole('button', { name: 'List again' }).click();
  await dialog.getByRole('button', { name: 'List', exact: true }).click();
  await expect(panel.getByText('carried here', { exact: true })).toBeVisible();
  await api.call('POST', `/api/stores/${STORE}/listings`, {
    codes: [other.barcode],
    listed: true,
    from,
    stores: [STORE],
  });
});
