import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

/** Pieces in a pack of the first product the bakery finds. */
async function packOf(query: string): Promise<number> {
  const buyer = await Office.open('BUYER');
  const suppliers = await buyer.call<{ id: number; name: string }[]>('GET', `/api/stores/${STORE}/suppliers`);
  const bakery = suppliers.find(({ name }) => name === 'Mill Lane Bakery');
  if (!bakery) throw new Error('the demo shop has no Mill Lane Bakery');
  const { packs } = await buyer.call<{ packs: { units: number }[] }>(
    'GET',
    `/api/stores/${STORE}/suppliers/${bakery.id}/packs?query=${query}`,
  );
  if (!packs[0]) throw new Error(`the bakery sells no ${query}`);
  return packs[0].units / 1_000;
}

/** A lot of what is on an order, called back. */
async function calledBack(order: string, lot: string): Promise<number> {
  const manager = await Office.open('MANAGER');
  const path = `/api/stores/${STORE}`;
  const id = new URL(order).pathname.split('/').at(-1);
  const { lines } = await manager.call<{ lines: { product: number }[] }>('GET', `${path}/orders/${id}`);
  const product = lines[0]?.product;
  const body = { product, lot, reason: 'Glass in it.' };
  return (await manager.call<{ id: number }>('POST', `${path}/recalls`, body)).id;
}

async function ended(recall: number): Promise<void> {
  const manager = await Office.open('MANAGER');
  await manager.call('POST', `/api/stores/${STORE}/recalls/${recall}/end`, { reason: 'Sorted out' });
}

/** An order from the first key to the goods on the shelf, by keyboard wherever it is written. */
test('an order is written by keyboard, sent, read in the outbox and taken in with its lots', async ({ page }) => {
  const ordered = 3 * (await packOf('bagels'));
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/orders');
  await page.getByRole('button', { name: 'New order' }).click();
  await expect(page.getByRole('combobox', { name: 'Supplier' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'Mill Lane Bakery' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();

  const find = page.getByRole('textbox', { name: 'Add what to order' });
  await expect(find).toBeFocused();
  await find.fill('bagels');
  await find.press('Enter');
  await expect(page.getByLabel(/^Packs of .*Bagels/)).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('draft', { exact: true }).last()).toBeVisible();
  await expect(page.getByLabel(/^Packs of .*Bagels/)).toHaveValue('3');

  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText(new RegExp(`^${ordered} on order$`))).toBeVisible();
  await expect(page.getByRole('button', { name: 'Amend' })).toBeFocused();
  await page.getByRole('link', { name: /mill-lane-bakery/ }).click();
  await expect(page.getByText('This mail has not left the house')).toBeVisible();
  await expect(page.locator('pre')).toContainText('Bagels');
  await page.getByRole('link', { name: 'the order' }).click();

  await page.getByRole('button', { name: 'Take goods in' }).click();
  await page.getByLabel(/^Quantity of/).fill(String(ordered + 54));
  await expect(page.getByText('54 more than ordered')).toBeVisible();
  await page.getByLabel(/^Quantity of/).fill(String(ordered - 2));
  await expect(page.getByText('more than ordered')).toBeHidden();
  await page.getByLabel(/^Lot of/).fill('B7');
  await page.getByRole('button', { name: /^Another lot of/ }).click();
  await page
    .getByLabel(/^Quantity of/)
    .nth(1)
    .fill('1');
  await page
    .getByLabel(/^Lot of/)
    .nth(1)
    .fill('B8');
  await page.getByLabel(/^Degrees of/).fill('41 F');
  const recall = await calledBack(page.url(), 'B7');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('Called back: Glass in it. Do not take it in')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('lot B7');
  await page
    .getByLabel(/^Lot of/)
    .first()
    .fill('B6');
  await page.getByRole('checkbox', { name: 'Nothing more will come of this order' }).check();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText(`${ordered - 1} received · 1 called off`)).toBeVisible();
  await expect(page.getByText(/lot B8/)).toBeVisible();
  await expect(page.getByText('5.0°C')).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await office.open('/recalls');
  const panel = page.getByRole('region').filter({ hasText: 'Glass in it' }).first();
  await panel.getByText('Where it stands').click();
  await expect(panel.getByText(/Take it off the shelf|has any on hand/)).toBeVisible();
  await ended(recall);
});

test('what cannot be sent says why: below the smallest order', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/orders');
  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'Homestead Supply' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const find = page.getByRole('textbox', { name: 'Add what to order' });
  await find.fill('paper');
  await find.press('Enter');
  await expect(page.getByLabel(/^Packs of /)).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/below the supplier’s minimum/)).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('the minimum of Homestead Supply');
});

test('waste of a lot near its date leaves the list', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/expiry?days=14');
  const first = page.getByRole('button', { name: /^Waste of/ }).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  const lots = await page.getByRole('button', { name: /^Waste of/ }).count();
  await first.click();
  await page.getByRole('button', { name: 'Book the waste' }).click();
  await expect(page.getByRole('button', { name: /^Waste of/ })).toHaveCount(lots - 1);
  expect(name).toMatch(/^Waste of /);
});
