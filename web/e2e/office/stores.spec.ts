import { expect, test } from '@playwright/test';
import { Office, SERVER, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Session {
  stores: { id: number; name: string; address: string[]; receiptFooter: string[] }[];
}

test('another store is opened, has nothing of the first one, and is switched to and fro', async ({ page }) => {
  const name = `Riverside ${Date.now() % 1_000_000}`;
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/settings');
  await page.getByRole('button', { name: 'Open another store' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await dialog.getByRole('textbox', { name: /^Address/ }).fill('2 Mill Lane\nFallow Creek');
  expect(await office.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Open it' }).click();

  const stores = page.getByRole('button', { name: `Store: ${name}. Open another` });
  await expect(stores.first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tills' })).toBeVisible();
  await page.getByRole('link', { name: 'Receipts' }).first().click();
  await expect(page.getByText('No receipt yet')).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await expect(page.getByText('Nothing sold yet')).toBeVisible();

  const { stores: mine } = await (await Office.open()).call<Session>('GET', '/api/session');
  const home = mine.find(({ id }) => id === STORE);
  await stores.first().click();
  await page.getByRole('menuitem', { name: home?.name ?? '' }).click();
  await expect(page).toHaveURL(new RegExp(`/office/${STORE}/today`));
  await expect(page.getByRole('region', { name: 'Latest receipts' }).getByRole('listitem').first()).toBeVisible();
});

test('whoever works in one store finds no page of another, and its data are refused', async ({ page }) => {
  const owner = await Office.open();
  const { id } = await owner.call<{ id: number }>('POST', '/api/stores', {
    name: `Uptown ${Date.now() % 1_000_000}`,
    address: [],
    zone: 'America/Chicago',
    language: 'en',
    currency: 'USD',
    receiptFooter: [],
  });
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await page.goto(`${SERVER}/office/${id}/receipts`);
  await expect(page.getByText('There is no such page')).toBeVisible();
  const refused = await page.evaluate(async (store) => {
    const answer = await fetch(`/api/stores/${store}/receipts`);
    return { status: answer.status, body: (await answer.json()) as { store: number } };
  }, id);
  expect(refused.status).toBe(403);
  expect(refused.body.store).toBe(id);
});
