import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { goodsOnHand, onHand, scan } from './goods';
import { OfficePage } from './office-page';

test('goods are given away, and others go back to their supplier, who owes them until a credit note comes', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const books = await Office.open();
  const [goods] = await goodsOnHand(books, 'milk', 1, 8);
  if (!goods) throw new Error('nothing is on hand');
  const stood = await onHand(books, goods.id);
  const [supplier] = await books.call<{ name: string }[]>('GET', `/api/stores/${STORE}/suppliers`);
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/goods-out');
  await page.getByText('Donation', { exact: true }).click();
  await scan(page, goods, stood + 1);
  await expect(page.getByText(/: [\d,]+ of [\d,]+ on hand$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'It is meant' }).check();
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeEnabled();
  expect(await office.violations()).toEqual([]);
  await page.getByRole('button', { name: `Take ${goods.name} out` }).click();
  await scan(page, goods, 3);
  await expect(page.getByRole('checkbox', { name: 'It is meant' })).toBeHidden();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByText('1 line booked as a donation')).toBeVisible();
  expect(await onHand(books, goods.id)).toBe(stood - 3);

  await page.getByText('To the supplier', { exact: true }).click();
  await scan(page, goods, 2);
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeDisabled();
  await page.getByRole('combobox', { name: 'Supplier' }).fill(supplier?.name ?? '');
  await page
    .getByRole('option', { name: supplier?.name ?? '' })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Why' }).click();
  await page.getByRole('option', { name: 'Unsold' }).click();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'return');
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.violations()).toEqual([]);
  expect(await office.sideways()).toBeLessThanOrEqual(0);
  await picture(page, 'return-narrow-dark');
  await office.look('light', { width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByText('1 line goes back to the supplier')).toBeVisible();
  expect(await onHand(books, goods.id)).toBe(stood - 5);

  await page.getByRole('link', { name: 'See the claim' }).click();
  await expect(page.getByRole('heading', { name: supplier?.name ?? '', level: 1 })).toBeVisible();
  const claim = new URL(page.url()).pathname.split('/').at(-1);
  const { returned } = await books.call<{ returned: { name: string; quantity: number }[] }>(
    'GET',
    `/api/stores/${STORE}/claims/${claim}`,
  );
  expect(
    returned.reduce((sum, { quantity }) => sum + quantity, 0),
    'of one lot or of two',
  ).toBe(2_000);
  for (const { name } of returned) expect(name).toBe(goods.name);
  await expect(page.getByText(/went back/).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Unsold');
  expect(await office.violations()).toEqual([]);
  await picture(page, 'claim');
  await page.getByRole('button', { name: 'Credit note' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Number of the credit note' }).fill(`R-${Date.now()}`);
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main').getByText('settled', { exact: true }).first()).toBeVisible();
});
