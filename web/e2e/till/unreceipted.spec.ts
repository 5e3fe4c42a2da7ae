import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { OfficePage } from '../office/office-page';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { cents, TillPage } from './till-page';

interface Refund {
  refundOf?: string;
  reason: string;
  approvedBy?: number;
  total: number;
  lines: { quantity: number }[];
  tenders: { kind: string; amount: number }[];
}

/** Something no benefit pays for, and something that SNAP may have. */
async function soapAndFood(till: TillPage): Promise<[string, string]> {
  const goods = await till.goods();
  const soap = goods.find(({ eligible }) => !eligible);
  const food = goods.find(({ eligible }) => eligible?.includes('SNAP'));
  if (!soap || !food) throw new Error('the demo shop has no food, or nothing else');
  return [soap.barcode, food.barcode];
}

/** Scans what comes back and opens its return. */
async function bringBack(till: TillPage, ...codes: string[]): Promise<void> {
  for (const code of codes) await till.scan(code);
  await expect.poll(() => till.pieces()).toBe(codes.length);
  await till.page.keyboard.press('Shift+F2');
  await till.page.getByRole('button', { name: 'Take back without a receipt' }).click();
  await expect(till.page.getByRole('heading', { name: 'Goods without a receipt' })).toBeVisible();
}

test('goods come back without a receipt, offline too: at what they cost today, by PIN, in cash, and the office sees it', async ({
  page,
  context,
}) => {
  const lead = person('SHIFT_LEAD');
  const till = new TillPage(page);
  await till.ready();
  const [soap, food] = await soapAndFood(till);
  await page.keyboard.press('Shift+F2');
  await expect(page.getByText('Scan the goods that come back first')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back without a receipt' })).toBeDisabled();
  await picture(page, 'scan-first');
  await page.keyboard.press('Escape');

  await context.setOffline(true);
  await bringBack(till, soap, soap, food);
  // What SNAP may have paid for is not paid out, whatever the cashier says.
  await expect(page.getByText('SNAP may have paid for it')).toBeVisible();
  await expect(page.getByLabel(`PIN of ${lead.name}`)).toHaveCount(0);
  await picture(page, 'kept');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Take .* out$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^PIN of/)).toBeFocused();
  const worth = cents(await page.getByTestId('refund-amount').textContent());
  expect(worth).toBeGreaterThan(0);
  await page.getByLabel('Reason').selectOption({ label: 'Not wanted' });
  await page.getByLabel(/who approves/).selectOption({ label: lead.name });
  await expect(page.getByRole('button', { name: 'Approve' })).toBeInViewport({ ratio: 1 });
  await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await picture(page, 'return');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Drawer (opened|told)/)).toBeVisible();
  await expect(page.getByTestId('line')).toHaveCount(0);
  const code = await till.receipt();
  await context.setOffline(false);
  await till.allSent();

  const { sale: refund } = await asTill<{ sale: Refund }>(till.key, `/api/till/receipts/${code}`);
  expect(refund).toMatchObject({ reason: 'Not wanted', tenders: [{ kind: 'CASH', amount: -worth }] });
  expect(refund.refundOf).toBeUndefined();
  expect(refund.approvedBy).toBeGreaterThan(0);
  expect(refund.lines.map(({ quantity }) => quantity)).toEqual([-2000]);
  const office = await Office.open();
  const { receipts } = await office.call<{ receipts: { id: string; code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?exception=WITHOUT_RECEIPT`,
  );
  const own = receipts.find((receipt) => receipt.code === code);
  expect(own).toMatchObject({ different: false });

  const room = new OfficePage(await context.newPage());
  await room.signIn();
  await room.open(`/receipts/${own?.id}?exception=WITHOUT_RECEIPT`);
  await expect(room.page.getByText('without receipt').first()).toBeVisible();
  await expect(room.page.getByText('REFUND WITHOUT RECEIPT · Not wanted')).toBeVisible();
  await picture(room.page, 'office');
});

test('more than the store gives at once is not paid back, and goods without a receipt become others', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready(person('SHIFT_LEAD'));
  const [soap] = await soapAndFood(till);
  await page.keyboard.type('90*', { delay: 90 });
  await page.waitForTimeout(400);
  await till.scan(soap);
  await expect.poll(() => till.pieces()).toBe(90);
  await page.keyboard.press('Shift+F2');
  await page.getByRole('button', { name: 'Take back without a receipt' }).click();
  await expect(page.getByText('Without a receipt at most $50.00 is paid back at once.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Refund \$/ })).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await picture(page, 'over-narrow');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');

  await bringBack(till, soap);
  await page.getByLabel('Pay back by').selectOption({ label: 'Other goods: exchange' });
  const worth = cents(await page.getByTestId('refund-amount').textContent());
  await page.getByRole('button', { name: /^Exchange \$/ }).click();
  await expect(page.getByTestId('handed')).toContainText(`${(worth / 100).toFixed(2)} handed over`);
  await expect(page.getByText(/Drawer (opened|told)/)).toHaveCount(0);
  await till.scan(soap);
  await expect.poll(() => till.pieces()).toBe(1);
  // It came back for no more than it costs: nobody gains by the exchange.
  expect(cents(await page.getByTestId('total').textContent())).toBeGreaterThanOrEqual(worth);
  await till.payExactly();
  await till.allSent();
});

test('goods without a receipt are practised in training and leave nothing behind', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready(person('SHIFT_LEAD'));
  await page.keyboard.press('Shift+F5');
  await page.getByRole('button', { name: 'Begin training' }).click();
  await till.openShift('50');
  const [soap] = await soapAndFood(till);
  await bringBack(till, soap);
  await page.getByRole('button', { name: /^Refund \$/ }).click();
  await expect(page.getByText(/^Refund R\d+-\d+-9000000\d\d-\d written$/)).toBeVisible();
  await expect(page.getByText(/Drawer (opened|told)/)).toHaveCount(0);
  await till.allSent();
  expect(await till.entriesOnServer()).toBe(1);
});
