import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, STORE } from '../shop';
import { cents, TillPage } from './till-page';

interface Sold {
  sale: { day: number; total: number; taxes: { ppm: number; amount: number }[] };
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** When the store's next day begins, by what its own clocks show now. */
function nextMidnight(zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', timeStyle: 'medium' }).format();
  const [hours = 0, minutes = 0, seconds = 0] = parts.split(':').map(Number);
  const now = Math.floor(Date.now() / 1000) * 1000;
  return now - ((hours * 60 + minutes) * 60 + seconds) * 1000 + DAY_MS;
}

test('a tax changes at midnight while the till is offline: the old rate before, the new one after, and who is paying pays what was said', async ({
  page,
  context,
}) => {
  const office = await Office.open();
  const till = new TillPage(page);
  await till.enrol();
  const { store } = await asTill<{ store: { zone: string } }>(till.key, '/api/till/setup');
  const midnight = nextMidnight(store.zone);
  const { rules } = await till.book();
  const taxed = rules.taxes.find((tax) => tax.components.length > 0 && (tax.components[0]?.ppm ?? 0) > 0);
  const [component] = taxed?.components ?? [];
  const good = (await till.goods()).find(({ tax }) => tax === taxed?.id);
  if (!taxed || !component || !good) throw new Error('the demo shop has nothing that is taxed');
  const from = new Intl.DateTimeFormat('en-CA', { timeZone: store.zone }).format(midnight + MINUTE_MS);
  const changed = { tax: taxed.id, component: component.name, from, ppm: component.ppm + 100_000 };
  await office.call('POST', `/api/stores/${STORE}/house-rules/tax-changes`, changed);
  await page.reload();
  await till.signIn();
  await till.openShift();
  const told = () => page.getByTestId('total').textContent();
  await context.setOffline(true);
  await page.clock.setSystemTime(midnight - MINUTE_MS);
  for (let piece = 0; piece < 5; piece++) await till.scan(good.barcode);
  await expect.poll(() => till.pieces()).toBe(5);
  const before = cents(await told());
  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill('0.50');
  await page.keyboard.press('Enter');
  const due = await page.getByTestId('due').textContent();
  await page.clock.setSystemTime(midnight + MINUTE_MS);
  // Longer than the till takes to look at its clock: a basket of which something is paid stands still.
  await page.waitForTimeout(2_500);
  await expect(page.getByTestId('due')).toHaveText(due ?? '');
  await page.keyboard.press('F10');
  await expect(page.getByTestId('change')).toBeVisible();
  const paying = await till.receipt();

  for (let piece = 0; piece < 5; piece++) await till.scan(good.barcode);
  await expect.poll(() => till.pieces()).toBe(5);
  await expect.poll(async () => cents(await told())).toBeGreaterThan(before);
  await picture(page, 'new-rate');
  const after = await till.payExactly();
  await context.setOffline(false);
  await till.allSent();

  const [{ sale: sold }, { sale: later }] = await Promise.all([
    asTill<Sold>(till.key, `/api/till/receipts/${paying}`),
    asTill<Sold>(till.key, `/api/till/receipts/${after}`),
  ]);
  expect(sold.total).toBe(before);
  expect(sold.taxes[0]?.ppm).toBe(component.ppm);
  expect(later.day).toBe(sold.day + 1);
  expect(later.taxes[0]?.ppm).toBe(changed.ppm);
  const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?till=${till.id}`,
  );
  for (const code of [paying, after]) {
    expect(receipts.find((receipt) => receipt.code === code)).toMatchObject({ different: false });
  }
});
