import { expect, type Page, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, SERVER } from '../shop';
import { type Goods, goodsOnHand, onHand, scan } from './goods';
import { OfficePage } from './office-page';

/** Gathers some, and waits until the draft has them. */
async function gather(page: Page, goods: Goods, pieces: number): Promise<void> {
  await scan(page, goods, pieces);
  await expect(row(page, goods.name)).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name });

test('goods go to another store, are in transit between, and arrive short and damaged', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const books = await Office.open();
  const there = `Harbour ${Date.now() % 1_000_000}`;
  const { id: other } = await books.call<{ id: number }>('POST', '/api/stores', {
    name: there,
    address: [],
    zone: 'America/Chicago',
    language: 'en',
    currency: 'USD',
    receiptFooter: [],
  });
  // Of goods that keep no lots: others would go as a line for each lot, as many as the day's deliveries left.
  const [first, second] = await goodsOnHand(books, 'pasta', 2, 12);
  if (!first || !second) throw new Error('nothing is on hand');
  const [a, b] = [await onHand(books, first.id), await onHand(books, second.id)];

  const desmond = new OfficePage(page);
  await desmond.signIn('MANAGER');
  await desmond.open('/transfers');
  await page.getByRole('button', { name: 'New transfer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Send to' }).fill(there);
  await page.getByRole('option', { name: there }).click();
  expect(await desmond.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: `To ${there}`, level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing gathered yet')).toBeVisible();
  await gather(page, first, 10);
  await gather(page, second, b + 3);
  await expect(row(page, second.name)).toContainText('More than is known to be there');
  await gather(page, second, 4);
  await expect(row(page, second.name)).not.toContainText('More than is known to be there');
  expect(await desmond.violations()).toEqual([]);
  await picture(page, 'draft');
  await desmond.look('dark', { width: 360, height: 740 });
  expect(await desmond.violations()).toEqual([]);
  expect(await desmond.sideways()).toBeLessThanOrEqual(0);
  await picture(page, 'draft-narrow-dark');
  await desmond.look('light', { width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(row(page, first.name)).toContainText('10 in transit');
  expect(await onHand(books, first.id)).toBe(a - 10);
  expect(await onHand(books, first.id, other)).toBe(0);
  const transfer = new URL(page.url()).pathname.split('/').at(-1);

  const marisol = new OfficePage(await (await browser.newContext({ locale: 'en-US' })).newPage());
  const receiving = marisol.page;
  await marisol.signIn('OWNER');
  await receiving.goto(`${SERVER}/office/${other}/products/${first.id}`);
  await expect(receiving.getByText('10 on the way from another store')).toBeVisible();
  await receiving.goto(`${SERVER}/office/${other}/transfers/${transfer}`);
  await receiving.getByRole('button', { name: 'Take in' }).click();
  const arriving = receiving.getByRole('dialog');
  const field = (what: string, { name }: Goods) => arriving.getByRole('textbox', { name: `${what}: ${name}` });
  await field('Came well', first).fill('9');
  await field('Damaged', first).fill('2');
  await expect(arriving.getByRole('alert')).toContainText('Together at most 10');
  await field('Damaged', first).fill('1');
  await field('Came well', second).fill('2');
  await field('Missing', second).fill('1');
  await expect(arriving.getByText('Still in transit: 1')).toBeVisible();
  expect(await marisol.violations()).toEqual([]);
  await picture(receiving, 'receiving');
  await arriving.getByRole('button', { name: 'Take in' }).click();
  await expect(arriving).toBeHidden();
  await expect(row(receiving, first.name)).toContainText('9 received');
  await expect(row(receiving, first.name)).toContainText('1 damaged');
  await expect(row(receiving, second.name)).toContainText('1 in transit');
  await marisol.look('dark', { width: 360, height: 740 });
  expect(await marisol.violations()).toEqual([]);
  expect(await marisol.sideways()).toBeLessThanOrEqual(0);
  await picture(receiving, 'received-narrow-dark');
  expect(await onHand(books, first.id, other)).toBe(9);
  expect(await onHand(books, second.id, other)).toBe(2);

  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(row(page, second.name)).toContainText('1 came back');
  await expect(row(page, second.name)).toContainText('1 missing');
  expect(await onHand(books, second.id)).toBe(b - 3);
  await picture(page, 'ended');
});
