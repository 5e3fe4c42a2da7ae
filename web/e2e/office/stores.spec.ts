import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, SERVER, STORE } from '../shop';
import { anotherStore } from './goods';
import { OfficePage } from './office-page';
import { work } from './work-across-stores';

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
  const id = await anotherStore(`Uptown ${Date.now() % 1_000_000}`, 'America/Chicago');
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

test('what waits in two stores is one list of each kind, and every row opens in its own store', async ({ page }) => {
  test.setTimeout(180_000);
  const owner = await Office.open();
  const name = `Quayside ${Date.now() % 1_000_000}`;
  const there = await anotherStore(name);
  const mine = await owner.call<Session>('GET', '/api/session');
  const home = mine.stores.find(({ id }) => id === STORE)?.name ?? '';
  const [here, away] = [await work(owner, STORE, there), await work(owner, there, STORE)];
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const { id: batch } = await owner.call<{ id: number }>('POST', `/api/stores/${there}/price-batches`, {
    name: `Both ${there}`,
    from,
    stores: [STORE, there],
  });
  const { promotion } = await owner.call<{ promotion: { id: number } }>('POST', `/api/stores/${there}/promotions`, {
    terms: {
      name: `Tenth off ${there}`,
      kind: 'PERCENT',
      ppm: 100_000,
      from,
      everything: true,
      stores: [STORE, there],
    },
  });

  const office = new OfficePage(page);
  await office.signIn();
  await office.open(`/across-stores?stores=${STORE}-${there}`);
  await page.getByRole('combobox', { name: 'List' }).click();
  await page.getByRole('option', { name: 'Counts' }).click();
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'To approve' }).click();
  await expect(page).toHaveURL(/list=COUNTS/);

  for (const [list, rows] of [
    ['COUNTS', { [`${STORE}/counts/${here.count}`]: home, [`${there}/counts/${away.count}`]: name }],
    ['TRANSFERS', { [`${STORE}/transfers/${here.transfer}`]: home, [`${there}/transfers/${away.transfer}`]: name }],
    ['BATCHES', { [`${STORE}/price-batches/${batch}`]: `${home}, ${name}` }],
    ['PROMOTIONS', { [`${STORE}/promotions/${promotion.id}`]: `${home}, ${name}` }],
    ['PROPOSALS', { [`${STORE}/proposals/${here.proposal}`]: home, [`${there}/proposals/${away.proposal}`]: name }],
    ['INVOICES', { [`${STORE}/invoices/${here.invoice}`]: home, [`${there}/invoices/${away.invoice}`]: name }],
    ['OUTBOX', { [`${STORE}/outbox/${here.order}`]: home, [`${there}/outbox/${away.order}`]: name }],
    [
      'QUARANTINE',
      { [`${STORE}/quarantine/${here.quarantined}`]: home, [`${there}/quarantine/${away.quarantined}`]: name },
    ],
    ['VALUE', { [`${STORE}/stock-value`]: home, [`${there}/stock-value`]: name }],
    ['CLAIMS', { [`${STORE}/claims/${here.claim}`]: home, [`${there}/claims/${away.claim}`]: name }],
  ] as const) {
    await office.look('light', { width: 1280, height: 800 });
    if (list !== 'COUNTS') await office.open(`/across-stores?list=${list}&stores=${STORE}-${there}`);
    for (const [address, store] of Object.entries(rows)) {
      const row = page.getByRole('listitem').filter({ has: page.locator(`a[data-row][href*="/${address}"]`) });
      await expect(row, `${list} ${address}`).toContainText(store);
    }
    await picture(page, `${list}`);
    await office.look('dark', { width: 360, height: 740 });
    expect(await office.sideways(), list).toBeLessThanOrEqual(0);
    expect(await office.violations(), list).toEqual([]);
    await picture(page, `${list}-narrow-dark`);
    const last = Object.keys(rows).at(-1) ?? '';
    await page.locator(`a[data-row][href*="/${last}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/office/${last}`));
    const opened = last.startsWith(`${there}/`) ? name : home;
    await expect(page.getByRole('button', { name: `Store: ${opened}. Open another` }).first()).toBeVisible();
  }

  await office.look('light', { width: 1280, height: 800 });
  await office.open(`/across-stores?list=PROMOTIONS&stores=${STORE}-${there}`);
  const offered = page.getByRole('listitem').filter({ hasText: `Tenth off ${there}` });
  await expect(offered).toContainText(/A share off · from .+Draft/);

  await office.open(`/across-stores?list=TO_COUNT&stores=${STORE}-${there}`);
  await expect(page.locator('[data-row]').first()).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'TO_COUNT');
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('End');
  const risk = page.getByRole('listitem').filter({ hasText: name });
  await expect(risk).toContainText('Not counted for long');
  await risk.getByRole('link', { name: 'Count' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Count 1 product' }).click();
  await expect(page).toHaveURL(new RegExp(`/office/${there}/counts/[0-9a-f-]{36}`));
});
