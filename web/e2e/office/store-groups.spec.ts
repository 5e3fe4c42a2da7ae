import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { anotherStore } from './goods';
import { OfficePage } from './office-page';

interface Products {
  products: { id: number; name: string; price: number | null }[];
}

const STAMP = Date.now() % 1_000_000;

test('an owner makes a group, has a price put into its stores at once, and prints the labels of all of them', async ({
  page,
}) => {
  const second = `Harbour ${STAMP}`;
  const group = `Coast ${STAMP}`;
  const there = await anotherStore(second);
  const api = await Office.open();
  const { products } = await api.call<Products>('GET', `/api/stores/${STORE}/products`);
  const product = products.at(-1);
  if (!product) throw new Error('the shop sells nothing');

  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/store-groups');
  await page.getByRole('button', { name: 'New group' }).click();
  const making = page.getByRole('dialog');
  await making.getByRole('textbox', { name: /^Name/ }).fill(group);
  await making.getByRole('button', { name: 'Keep' }).click();
  await expect(making.getByText('at least one store')).toBeVisible();
  const find = making.getByRole('searchbox', { name: 'Find a store' });
  if (await find.isVisible()) await find.fill(second);
  await making.getByRole('checkbox', { name: second }).check();
  if (await find.isVisible()) await find.fill('');
  await making.getByRole('checkbox').first().check();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'making');
  await making.getByRole('button', { name: 'Keep' }).click();
  const row = page.getByRole('listitem').filter({ hasText: group });
  await expect(row).toContainText('2 stores');
  await picture(page, 'groups');
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'groups-narrow-dark');
  await office.look('light', { width: 1280, height: 800 });

  await office.open('/price-batches');
  await page.getByRole('button', { name: 'New batch' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(`Coast week ${STAMP}`);
  await dialog.getByRole('radio', { name: 'In a group of stores' }).check();
  await dialog.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: new RegExp(`^${group}`) }).click();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'batch-for-group');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText(new RegExp(`${group}: .*${second}`))).toBeVisible();
  const batch = Number(page.url().match(/\d+$/)?.[0]);
  const price = (product.price ?? 100) + 1;
  await api.call('PUT', `/api/stores/${STORE}/price-batches/${batch}/prices`, {
    lines: [{ product: product.id, amount: price }],
  });
  await page.reload();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('dialog')).toContainText(second);
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Approved', { exact: true }).first()).toBeVisible();
  const elsewhere = await api.call<Products>(
    'GET',
    `/api/stores/${there}/products?query=${encodeURIComponent(product.name)}`,
  );
  expect(elsewhere.products.find(({ id }) => id === product.id)?.price).toBe(price);

  await page.getByRole('link', { name: 'Shelf labels' }).last().click();
  await page.getByRole('combobox', { name: 'For' }).click();
  await page.getByRole('option', { name: group }).click();
  await expect(page.getByText(/\d+ labels? changes? on .*, in 2 stores/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: second })).toContainText(/[1-9]\d* label/);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'labels-of-group');
  const sheets = await page.getByRole('link', { name: 'Print' }).getAttribute('href');
  const pdf = await page.request.get(new URL(sheets ?? '', page.url()).href);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
