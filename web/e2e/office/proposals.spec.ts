import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Pack {
  product: number;
  name: string;
  units: number;
  cost: number;
}

interface Supplier {
  id: number;
  name: string;
  minimumOrder: number;
}

const HOUR = 3_600_000;

/** Packs of the bakery's first product that make an order large enough, proposed by the buyer. */
async function proposed(reason: string): Promise<{ id: string; pack: Pack; packs: number }> {
  const buyer = await Office.open('BUYER');
  const suppliers = await buyer.call<Supplier[]>('GET', `/api/stores/${STORE}/suppliers`);
  const bakery = suppliers.find(({ name }) => name === 'Mill Lane Bakery');
  if (!bakery) throw new Error('the demo shop has no Mill Lane Bakery');
  const sold = await buyer.call<{ packs: Pack[] }>('GET', `/api/stores/${STORE}/suppliers/${bakery.id}/packs?query=`);
  const pack = sold.packs[0];
  if (!pack) throw new Error('the bakery sells nothing');
  const packs = Math.ceil(bakery.minimumOrder / pack.cost) + 1;
  const id = randomUUID();
  await buyer.call('POST', `/api/stores/${STORE}/proposals`, {
    id,
    reason,
    gain: 4_250,
    expiresAt: new Date(Date.now() + 20 * HOUR).toISOString(),
    evidence: [
      { name: 'soldLastWeek', value: 96_000, unit: 'QUANTITY', product: pack.product },
      { name: 'shelfDays', value: 3, unit: 'DAYS' },
    ],
    change: {
      kind: 'ORDER',
      supplier: bakery.id,
      lines: [{ product: pack.product, quantity: packs * pack.units }],
    },
  });
  return { id, pack, packs };
}

test('what the buyer proposed is changed and approved by the manager, stands among the orders, and is taken back', async ({
  page,
}) => {
  const { id, pack, packs } = await proposed('The bakery’s shelf will be empty on Friday.');
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/proposals');
  await page.locator(`a[data-row][href*="${id}"]`).click();
  await expect(page.getByRole('heading', { name: 'Order from Mill Lane Bakery' })).toBeVisible();
  await expect(page.getByText('Sold last week')).toBeVisible();
  await expect(page.getByRole('link', { name: `Stock and movements of ${pack.name}` })).toBeVisible();
  expect(await office.violations()).toEqual([]);

  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByLabel(`Packs of ${pack.name}`).fill(String(packs + 1));
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByText(/ changed it/)).toBeVisible();

  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('The order was sent.')).toBeVisible();
  await page.getByRole('link', { name: /^Order \d+$/ }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${id}`));
  await expect(page.getByText(new RegExp(`^${packs + 1} × `))).toBeVisible();

  await office.open(`/proposals/${id}`);
  await page.getByRole('button', { name: 'Take back…' }).click();
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Closed on Friday');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The order was sent, and called off again.')).toBeVisible();
  await office.open(`/orders/${id}`);
  await expect(page.getByText('Called off: Closed on Friday')).toBeVisible();
});

test('a buyer sees the proposal and does not decide it; a manager turns it down by keyboard, with the reason', async ({
  page,
}) => {
  const { id } = await proposed('More for the weekend.');
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/proposals/${id}`);
  await expect(page.getByText('A manager or the owner decides this.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await page.context().clearCookies();
  await office.signIn('MANAGER');
  await office.open(`/proposals/${id}`);
  await page.getByRole('button', { name: 'Turn down…' }).press('Enter');
  await page.keyboard.type('The weekend is a holiday');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The weekend is a holiday')).toBeVisible();
  await expect(page.getByText('turned down', { exact: true }).last()).toBeVisible();
});

test('the owner sets how far is done without asking, and ends it', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('OWNER');
  await office.open('/proposals');
  const limits = page.getByRole('region', { name: 'Done without asking' });
  await limits.getByRole('button', { name: 'Set…' }).click();
  await page.getByLabel(/^Orders a day/).fill('250');
  await page.getByLabel(/^Markdowns, at most/).fill('30');
  await page.getByRole('button', { name: 'Set limits' }).click();
  await expect(limits).toContainText('Orders: up to $250.00 a day');
  await expect(limits).toContainText('Markdowns: up to 30% off');
  await limits.getByRole('button', { name: 'Set…' }).click();
  await page.getByLabel(/^Orders a day/).fill('');
  await page.getByLabel(/^Markdowns, at most/).fill('');
  await page.getByRole('button', { name: 'Set limits' }).click();
  await expect(limits).toContainText('Orders: none');
  await expect(limits).toContainText('Markdowns: none');
});
