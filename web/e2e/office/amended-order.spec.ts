import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Pack {
  product: number;
  name: string;
  units: number;
}

/** An order of four packs of the bakery's first product, written and not sent: its id, and its pack. */
async function written(): Promise<{ id: string; pack: Pack }> {
  const buyer = await Office.open('BUYER');
  const path = `/api/stores/${STORE}`;
  const suppliers = await buyer.call<{ id: number; name: string }[]>('GET', `${path}/suppliers`);
  const bakery = suppliers.find(({ name }) => name === 'Mill Lane Bakery')?.id;
  const { packs } = await buyer.call<{ packs: Pack[] }>('GET', `${path}/suppliers/${bakery}/packs`);
  const [pack] = packs;
  if (!pack) throw new Error('the bakery sells nothing');
  const id = crypto.randomUUID();
  const lines = [{ product: pack.product, quantity: 4 * pack.units }];
  await buyer.call('POST', `${path}/orders`, { id, supplier: bakery, lines });
  return { id, pack };
}

/** The same, sent. */
async function sent(): Promise<{ id: string; pack: Pack }> {
  const order = await written();
  const buyer = await Office.open('BUYER');
  await buyer.call('POST', `/api/stores/${STORE}/orders/${order.id}/send`, {});
  return order;
}

/** By keyboard, from the button to the mail that says what changed. */
test('a sent order is amended, its supplier is told, and nothing goes below what came', async ({ page }) => {
  const { id, pack } = await sent();
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/orders/${id}`);
  await page.getByRole('button', { name: 'Amend' }).press('Enter');
  const packs = page.getByLabel(`Packs of ${pack.name}`, { exact: true });
  await expect(packs).toBeFocused();
  await packs.fill('6');
  expect(await office.violations()).toEqual([]);
  await packs.press('Control+Enter');
  await expect(page.getByText(`${pack.name}: 6 packs instead of 4`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Amend' })).toBeFocused();
  expect(await office.violations()).toEqual([]);

  await page.getByRole('button', { name: 'Take goods in' }).click();
  await page.getByLabel(/^Quantity of/).fill(String((5 * pack.units) / 1_000));
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByRole('button', { name: 'Amend' }).click();
  await packs.fill('3');
  await packs.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('which came or were called off');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();

  await page.getByRole('link', { name: 'Revision 2' }).click();
  await expect(page.locator('pre')).toContainText(`6 packs (was 4)`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^order-\d+-revision-2\.pdf$/ }).click();
  expect(readFileSync(await (await downloading).path(), 'latin1').slice(0, 5)).toBe('%PDF-');
});

test('an order amended on the page that sent it costs more for its packs, not for the costs of the day', async ({
  page,
}) => {
  const { id, pack } = await written();
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/orders/${id}`);
  await page.getByRole('button', { name: /^Send/ }).click();
  await page.getByRole('button', { name: 'Amend' }).click();
  const packs = page.getByLabel(`Packs of ${pack.name}`, { exact: true });
  await packs.fill('6');
  await packs.press('Control+Enter');
  await expect(page.getByText(`${pack.name}: 6 packs instead of 4`)).toBeVisible();
  await expect(page.getByText(/^The costs are those of/)).toHaveCount(0);
});

/** A pack is split off for a later day; of the three that stay two come, and the last is ordered back. */
test('a sent order is split, and what a delivery lacks is ordered back', async ({ page }) => {
  const { id, pack } = await sent();
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/orders/${id}`);
  await page.getByRole('button', { name: 'Split' }).press('Enter');
  const packs = page.getByRole('textbox', { name: pack.name });
  await packs.fill('5');
  await expect(page.getByText('Whole packs, or all that is to come')).toBeVisible();
  await packs.fill('1');
  expect(await office.violations()).toEqual([]);
  await packs.press('Enter');
  const others = page.getByRole('region', { name: 'Other parts of this order' });
  await expect(page).not.toHaveURL(new RegExp(id));
  await others.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(others.getByText('sent', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Take goods in' }).click();
  await page.getByLabel(/^Quantity of/).fill(String((2 * pack.units) / 1_000));
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByRole('button', { name: 'Order back' }).click();
  await expect(packs).toHaveValue('1');
  await page.getByRole('button', { name: 'Split off' }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await office.open(`/orders/${id}`);
  await expect(page.getByText('received', { exact: true }).first()).toBeVisible();
  await expect(others.getByRole('link')).toHaveCount(2);
});
