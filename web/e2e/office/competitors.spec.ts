import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Products {
  products: { id: number; name: string; unit: string; code: string | null; price: number | null }[];
}

const STAMP = Date.now() % 1_000_000;
const dollars = (cents: number) => (cents / 100).toFixed(2);

test('a buyer notes what a competitor asks on a phone, reads a leaflet in, and finds what is dearer here', async ({
  page,
}) => {
  const api = await Office.open();
  const { products } = await api.call<Products>('GET', `/api/stores/${STORE}/products?query=cereal`);
  const [first, second] = products.filter(({ unit, price, code }) => unit === 'EACH' && (price ?? 0) > 200 && code);
  if (!first?.price || !second?.price) throw new Error('the shop sells too little');
  const rival = `Fairway ${STAMP}`;

  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/competitors?view=shops');
  await page.getByRole('button', { name: 'Add a competitor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(rival);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText(rival)).toBeVisible();

  await office.look('dark', { width: 360, height: 740 });
  await page.getByText('Note prices', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Competitor' }).click();
  await page.getByRole('option', { name: rival }).click();
  await page.getByRole('textbox', { name: /^Scan a code/ }).fill(first.code ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Price', exact: true }).fill(dollars(Math.round(first.price / 2)));
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'noting-narrow-dark');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Noted' })).toContainText(first.name);
  await office.look('light', { width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Paste or read a list' }).click();
  const rows = dialog.getByRole('textbox', { name: /^Rows/ });
  await rows.fill(`Code;Price;Content;Day;Competitor\n${second.code};${dollars(second.price)};much;;${rival}`);
  await expect(dialog.getByText('no content such as 500 g')).toBeVisible();
  await rows.fill(`${second.code};${dollars(Math.round(second.price / 2))};;;${rival}\n${second.code};1.00;;;Nobody`);
  await dialog.getByRole('button', { name: 'Take them in' }).click();
  await expect(dialog.getByText('Row 2', { exact: true })).toBeVisible();
  await picture(page, 'leaflet-wrong');
  await rows.fill(`${second.code};${dollars(Math.round(second.price / 2))};;;${rival}`);
  await dialog.getByRole('button', { name: 'Take them in' }).click();
  await expect(dialog.getByText('1 of 1 rows said something new.')).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.getByText('Dearer here', { exact: true }).click();
  const dearer = page.getByRole('listitem').filter({ hasText: first.name });
  await expect(dearer).toContainText('seen today');
  await expect(dearer).toContainText(/(99|100|101)(\.\d)?% dearer/);
  await expect(page.getByRole('listitem').filter({ hasText: second.name })).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'dearer');
  await page.getByRole('link', { name: first.name }).click();
  const panel = page.getByRole('region', { name: 'Elsewhere' });
  await expect(panel).toContainText(rival);
  expect(await office.violations()).toEqual([]);
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'elsewhere');
  const [here] = (await api.call<Products>('GET', `/api/stores/${STORE}/products?query=${first.code}`)).products;
  expect(here?.price).toBe(first.price);
});
