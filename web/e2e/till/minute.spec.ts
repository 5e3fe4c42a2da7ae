import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, STORE } from '../shop';
import { cents, TillPage } from './till-page';

interface Sold {
  sale: { lines: { unitPrice: number }[] };
}

const MINUTE_MS = 60_000;

/** A moment by the store's clock: its day, and the minute of it. */
function byTheClock(zone: string, moment: number): { day: string; minute: number } {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment);
  const time = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', timeStyle: 'short' }).format(moment);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
}

test('a price prepared for a minute is asked from it on, with the line cut, in the basket in front too, and who is paying pays what was said', async ({
  page,
  context,
}) => {
  const office = await Office.open();
  const till = new TillPage(page);
  await till.enrol();
  const { store } = await asTill<{ store: { zone: string } }>(till.key, '/api/till/setup');
  const moment = Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS + 10 * MINUTE_MS;
  const { day, minute } = byTheClock(store.zone, moment);
  const good = (await till.goods()).at(-20);
  if (!good) throw new Error('the shop sells too little');
  // Another one in every minute: a shop may have lived through this test before.
  const next = 40 + (minute % 60);
  const path = `/api/stores/${STORE}/price-batches`;
  const terms = { name: `At ${minute}`, stores: [STORE], from: day, fromMinute: minute };
  const { id: batch } = await office.call<{ id: number }>('POST', path, terms);
  const { lines } = await office.call<{ lines: { product: number; lowest: number }[] }>(
    'PUT',
    `${path}/${batch}/prices`,
    {
      lines: [{ code: good.barcode, amount: next }],
    },
  );
  await office.call('POST', `${path}/${batch}/confirm`, { products: lines.map(({ product }) => product) });
  await office.call('POST', `${path}/${batch}/approve`);
  const before = lines[0]?.lowest ?? 0;

  await page.reload();
  await till.signIn();
  await till.openShift();
  await context.setOffline(true);
  await page.clock.setSystemTime(moment - MINUTE_MS / 2);
  await till.scan(good.barcode);
  const amount = async () => cents(await page.locator('.line-amount').last().textContent());
  await expect.poll(amount).toBe(before);
  await page.clock.setSystemTime(moment + 1_000);
  await expect.poll(amount).toBe(next);
  await picture(page, 'new-price');
  const after = await till.payExactly();

  await page.clock.setSystemTime(moment - MINUTE_MS / 2);
  await till.scan(good.barcode);
  await expect.poll(amount).toBe(before);
  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill('0.10');
  await page.keyboard.press('Enter');
  const due = await page.getByTestId('due').textContent();
  await page.clock.setSystemTime(moment + 3 * MINUTE_MS);
  // Longer than the till takes to look at its clock: a basket of which something is paid stands still.
  await page.waitForTimeout(2_500);
  await expect(page.getByTestId('due')).toHaveText(due ?? '');
  await page.keyboard.press('F10');
  await expect(page.getByTestId('change')).toBeVisible();
  const paying = await till.receipt();
  await context.setOffline(false);
  await till.allSent();

  const [{ sale: cheaper }, { sale: said }] = (await Promise.all(
    [after, paying].map((code) => asTill<Sold>(till.key, `/api/till/receipts/${code}`)),
  )) as [Sold, Sold];
  expect(cheaper.lines[0]?.unitPrice).toBe(next);
  expect(said.lines[0]?.unitPrice).toBe(before);
  const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?till=${till.id}`,
  );
  for (const code of [paying, after]) {
    expect(receipts.find((receipt) => receipt.code === code)).toMatchObject({ different: false });
  }
});
