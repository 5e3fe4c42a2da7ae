import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { OfficePage } from '../office/office-page';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { FakeSerial, pick } from './fake-serial';
import { faultless, given, selfCheckout, withPin } from './self-page';
import { cents, TillPage } from './till-page';
import { awkward } from './touch';

const VERIFIER = fileURLToPath(new URL('../../../deploy/verify/journal.mjs', import.meta.url));

interface Found {
  sale: {
    cashier: number;
    ageCheck?: object;
    lines: { product: number; code: string; quantity: number }[];
    tenders: { kind: string; reference?: string }[];
  };
}

test('the office says who works at a till, and sees when the till has taken it up', async ({ browser, page }) => {
  const counter = await (await browser.newContext()).newPage();
  const till = new TillPage(counter);
  await till.ready();
  const name = (await counter.locator('.top-till').textContent()) ?? '';
  const [milk] = await till.goods();
  await till.scan(milk?.barcode ?? '');
  await expect(counter.getByTestId('line')).toHaveCount(1);
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/tills');
  const card = page.locator('article').filter({ has: page.getByRole('heading', { name }) });
  await card.getByRole('button', { name: 'Who works here…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('the customer (self-checkout)').check();
  await dialog.getByLabel('A bag’s number or barcode').fill('a bag');
  await dialog.getByRole('button', { name: 'Set' }).click();
  await expect(dialog).toContainText('1 to 14 digits, as on the bag');
  for (const [colorScheme, size] of [
    ['light', { width: 1280, height: 800 }],
    ['dark', { width: 360, height: 740 }],
  ] as const) {
    await office.look(colorScheme, size);
    await picture(page, `mode-${size.width}`);
    expect(await violations(page, '[role=dialog]')).toEqual([]);
  }
  await office.look('light', { width: 1280, height: 800 });
  await dialog.getByLabel('A bag’s number or barcode').fill('4053');
  await dialog.getByRole('button', { name: 'Set' }).click();
  await expect(dialog).toBeHidden();
  await expect(card).toContainText('once its basket is empty');
  await expect(counter.getByTestId('line')).toHaveCount(1);
  await till.payExactly();
  await counter.keyboard.press('Shift+F8');
  await till.signIn();
  await expect(counter.getByRole('button', { name: /Welcome/ })).toBeVisible({ timeout: 15_000 });
  await expect(card).not.toContainText('once its basket is empty', { timeout: 15_000 });
  await picture(page, 'tills');
  await counter.context().close();
});

test('a shopper scans, takes produce by picture, is asked for an age that a lead answers at the lane, pays and has a receipt', async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const office = await Office.open();
  const watching = await (await browser.newContext()).newPage();
  const attendant = new OfficePage(watching);
  await attendant.signIn('SHIFT_LEAD');
  await page.setViewportSize({ width: 1024, height: 768 });
  const till = await selfCheckout(page, office, '4053');
  const name = (await page.locator('.self-foot span').first().textContent()) ?? '';
  const card = watching.locator('article').filter({ has: watching.getByRole('heading', { name }) });
  await attendant.open('/attendant');
  await expect(card).toContainText('Free');
  await expect(card).toContainText('Self-checkout');
  const goods = await till.goods();
  const milk = goods.find(await till.taxed());
  const [beer, bread] = goods.filter((one) => one !== milk);
  if (!milk || !beer || !bread) throw new Error('the shop sells too little');
  const age = { name: 'Beer', products: [beer.id], age: 21 };
  const restriction = await office.call<{ id: number }>('POST', `/api/stores/${STORE}/restrictions`, age);
  try {
    await faultless(page, 'start');
    await page.getByRole('button', { name: 'Español' }).click();
    await expect(page.getByText('Escanee su primer artículo')).toBeVisible();
    await page.getByRole('button', { name: 'Salir' }).click();
    await expect(page.getByRole('button', { name: /Welcome/ })).toBeVisible();

    // What a customer has no business with has no button and no key.
    await till.scan(milk.barcode);
    await expect(page.getByTestId('line')).toHaveCount(1);
    await expect(card).toContainText('Serving a customer', { timeout: 8_000 });
    for (const key of ['F10', 'F7', 'F9', 'Shift+F3', 'Shift+F7', 'Shift+F2', 'F4']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByTestId('line')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: milk.name })).toBeVisible();

    await page.getByRole('button', { name: /Fruit/ }).click();
    await faultless(page, 'produce');
    await page.getByRole('button', { name: 'L', exact: true }).click();
    await page.getByRole('button', { name: /^Lemons/ }).click();
    await page.getByRole('button', { name: 'One more' }).click();
    await expect(page.locator('.line-quantity').last()).toHaveText('2');

    // The question stands, the scan after it waits and is not lost, and the attendant sees why and for how much.
    await expect
      .poll(async () => (await till.book()).rules.restrictions?.some(({ id }) => id === restriction.id))
      .toBe(true);
    await till.scan(beer.barcode);
    await expect(page.getByRole('heading', { name: 'Somebody is coming' })).toBeVisible({ timeout: 10_000 });
    await expect(page.getByText('We have to check your age for this.')).toBeVisible();
    await till.scan(bread.barcode);
    await expect(page.getByText('1 more scan waits')).toBeVisible();
    await faultless(page, 'age');
    await expect(card).toContainText('An age to check', { timeout: 8_000 });
    await expect(card).toContainText(beer.name);
    await picture(watching, 'attendant-sees-age');
    await page.getByRole('button', { name: 'Staff: answer here' }).click();
    await withPin(page, 'SHIFT_LEAD');
    await expect(page.getByRole('heading', { name: `Old enough? ${beer.name}` })).toBeVisible();
    await picture(page, 'answered-at-the-lane');
    await page.keyboard.press('F12');
    await expect(page.getByTestId('line')).toHaveCount(4);
    // What the lines come to and the tax on top are the total, before a receipt says so.
    const parts = (await page.getByTestId('made-of').locator('dd').allTextContents()).map(cents);
    expect(parts).toHaveLength(2);
    expect(parts.reduce((sum, part) => sum + part)).toBe(cents(await page.getByTestId('total').textContent()));
    await expect(card).toContainText('Serving a customer', { timeout: 8_000 });

    // A line goes out by staff only; the customer may think better of it.
    await page.getByRole('button', { name: `Remove ${bread.name}` }).click();
    await expect(page.getByText('Our staff takes it off your bill.')).toBeVisible();
    await page.getByRole('button', { name: 'Never mind, keep it' }).click();
    await page.getByRole('button', { name: `Remove ${bread.name}` }).click();
    await page.getByRole('button', { name: 'Staff: answer here' }).click();
    await withPin(page, 'CASHIER');
    await page.getByRole('button', { name: 'Take it out' }).click();
    await expect(page.getByTestId('line')).toHaveCount(3);
    await faultless(page, 'scanning');

    await page.getByRole('button', { name: 'Done, pay' }).click();
    await faultless(page, 'bags');
    await page.getByRole('button', { name: '2', exact: true }).click();
    await expect(page.getByText(/simulat/i)).toBeVisible();
    await faultless(page, 'card');
    await page.getByRole('button', { name: 'Pay with a card' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 15_000 });
    const receipt = (await page.getByTestId('receipt-code').textContent()) ?? '';
    await faultless(page, 'paid');
    await page.getByRole('button', { name: 'No receipt, done' }).click();
    await expect(page.getByRole('button', { name: /Welcome/ })).toBeVisible();
    await expect(card).toContainText('Free', { timeout: 8_000 });

    const sent = async () => (await asTill<Found>(till.key, `/api/till/receipts/${receipt}`)).sale;
    await expect.poll(sent, { timeout: 20_000 }).toBeTruthy();
    const sale = await sent();
    const staff = await office.call<{ id: number; name: string }[]>('GET', `/api/stores/${STORE}/staff`);
    // As at a counter: who opened the shift answers for the sale, the age was asked, and how.
    expect(staff.find(({ id }) => id === sale.cashier)?.name).toBe(person('CASHIER').name);
    expect(sale.ageCheck).toEqual({ age: 21, how: 'CLEARLY_OLDER' });
    expect(
      sale.lines.map(({ code, quantity }) => `${quantity / 1000} ${code}`).filter((one) => one.includes('PLU')),
    ).toEqual(['2 PLU4053', '2 PLU4053']);
    expect(sale.lines.map(({ product }) => product)).toContain(beer.id);
    expect(sale.tenders.map(({ kind }) => kind)).toEqual(['CARD']);
    const journal = test.info().outputPath('office.ndjson');
    writeFileSync(journal, await office.text(`/api/stores/${STORE}/tills/${till.id}/journal`));
    expect(execFileSync(process.execPath, [VERIFIER, journal], { encoding: 'utf8' })).toContain('0 faults');
  } finally {
    await office.call('POST', `/api/stores/${STORE}/restrictions/${restriction.id}/end`, {
      reason: 'The test is over',
    });
    await watching.context().close();
  }
});

test('a self-checkout sells with the line down, reopens with its basket, and staff work at it until they leave', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const office = await Office.open();
  const till = await selfCheckout(page, office);
  const [milk, bread] = await till.goods();
  if (!milk || !bread) throw new Error('the shop sells too little');
  await till.scan(milk.barcode);
  await expect(page.getByTestId('line')).toHaveCount(1);

  // The office wants a counter again: not in the middle of a basket, nor when it reopens with it.
  await office.call('POST', `/api/stores/${STORE}/tills/${till.id}/mode`, { mode: 'COUNTER' });
  await page.reload();
  await till.signIn();
  await expect(page.getByRole('button', { name: 'Done, pay' })).toBeVisible();
  await expect(page.getByTestId('line')).toHaveCount(1);
  await context.setOffline(true);

  // A code nobody knows: called without a line, it says so; staff work at the counter's screen and give it back.
  await till.scan('4006381333931');
  await expect(page.getByRole('heading', { name: /Please wave/ })).toBeVisible();
  await page.getByRole('button', { name: 'Staff: answer here' }).click();
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByRole('heading', { name: 'No product has this code' })).toBeVisible();
  await picture(page, 'unknown');
  await page.getByRole('button', { name: 'Work at this till' }).click();
  await expect(page.getByText(`${person('SHIFT_LEAD').name} works here`)).toBeVisible();
  await picture(page, 'panel');
  expect(await awkward(page)).toEqual([]);
  await page.keyboard.press('F4');
  await till.scan(bread.barcode);
  await expect(page.getByTestId('line')).toHaveCount(2);
  await page.getByRole('button', { name: 'Back to the customer' }).click();
  await page.getByRole('button', { name: 'Done, pay' }).click();
  await page.getByRole('button', { name: 'Pay with a card' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 15_000 });
  // With the basket empty it is what the office said last.
  await context.setOffline(false);
  await page.getByRole('button', { name: 'No receipt, done' }).click();
  await expect(page.getByPlaceholder(/Scan or type/)).toBeVisible({ timeout: 15_000 });
  await till.allSent();
});

test('at a self-checkout with a scale the customer weighs; a terminal without an answer is settled by staff; right to left', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const serial = new FakeSerial(page);
  await serial.install(['scale']);
  const office = await Office.open();
  const till = new TillPage(page);
  await till.ready();
  await till.cardAnswers('time-out');
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Scale');
  await page.getByLabel('Written').selectOption('rtl');
  await page.keyboard.press('Escape');
  await given(till, office, null);
  await faultless(page, 'rtl-start');
  await page.getByRole('button', { name: /Welcome/ }).click();
  await page.getByRole('button', { name: /Fruit/ }).click();
  await page.getByRole('button', { name: 'B', exact: true }).click();
  await page.getByRole('button', { name: /^Bananas/ }).click();
  await expect(page.getByRole('heading', { name: 'Put it on the scale: Bananas' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take this weight' })).toBeDisabled();
  await serial.set('scale', { weight: '2.500lb\r\n00' });
  await expect(page.getByText('2.500')).toBeVisible();
  await faultless(page, 'rtl-weigh');
  await page.getByRole('button', { name: 'Take this weight' }).click();
  await expect(page.getByTestId('line')).toContainText('Bananas');
  await faultless(page, 'rtl-scanning');

  await page.getByRole('button', { name: 'Done, pay' }).click();
  await page.getByRole('button', { name: 'Pay with a card' }).click();
  await expect(page.getByText('The card terminal has not answered.')).toBeVisible({ timeout: 20_000 });
  await faultless(page, 'rtl-terminal');
  await page.getByRole('button', { name: 'Staff: answer here' }).click();
  await withPin(page, 'SHIFT_LEAD');
  await picture(page, 'terminal-answer');
  await page.getByRole('button', { name: 'It was not paid' }).click();
  await expect(page.getByRole('button', { name: 'Pay with a card' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel everything' }).click();
  await page.getByRole('button', { name: 'Staff: answer here' }).click();
  await withPin(page, 'SHIFT_LEAD');
  await page.getByRole('button', { name: 'Void the whole basket' }).click();
  await expect(page.getByText('Scan your first article')).toBeVisible();
});
