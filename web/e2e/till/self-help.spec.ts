import { expect, test } from '@playwright/test';
import { OfficePage } from '../office/office-page';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { faultless, selfCheckout, withPin } from './self-page';

interface Found {
  sale: { ageCheck?: object; lines: { code: string }[] };
}

interface Seen {
  id: number;
  help?: { why: string } | null;
}

/** What the office knows that staff are wanted for at a till. */
async function wanted(office: Office, till: number): Promise<string | null> {
  const tills = await office.call<Seen[]>('GET', `/api/stores/${STORE}/tills`);
  return tills.find(({ id }) => id === till)?.help?.why ?? null;
}

test('a customer calls and goes on meanwhile; staff who come end the call, and the screen they leave is the customer’s', async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1024, height: 768 });
  const office = await Office.open();
  const till = await selfCheckout(page, office);
  const [milk, bread] = (await till.goods()).map(({ barcode }) => barcode);
  await page.getByRole('button', { name: 'Call for help' }).click();
  await expect(page.getByText('Somebody is coming')).toBeVisible();
  await till.scan(milk ?? '');
  await till.scan(bread ?? '');
  await expect(page.getByTestId('line')).toHaveCount(2);
  await expect.poll(() => wanted(office, till.id)).toBe('CALLED');
  await faultless(page, 'called');

  await page.keyboard.press('Shift+F8');
  await expect(page.getByRole('heading', { name: 'Staff at this till' })).toBeVisible();
  await expect(page.getByLabel('Who helps here?')).toBeVisible();
  await faultless(page, 'staff');
  await page.clock.install();
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByText('works here in the customer’s place')).toBeVisible();
  await expect.poll(() => wanted(office, till.id)).toBeNull();
  await page.clock.runFor(50_000);
  await page.keyboard.press('ArrowUp');
  await page.clock.runFor(50_000);
  await expect(page.getByText('works here in the customer’s place')).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(page.getByRole('button', { name: 'Done, pay' })).toBeVisible();

  // A basket that is left alone calls staff by itself.
  await page.clock.runFor(125_000);
  await expect(page.getByText('Somebody is coming')).toBeVisible();
  await page.clock.resume();
  await expect.poll(() => wanted(office, till.id)).toBe('CALLED');
  await page.getByRole('button', { name: 'Take the call back' }).click();
  await expect.poll(() => wanted(office, till.id)).toBeNull();

  // Locked, it says to customers that it is closed.
  await page.keyboard.press('Shift+F8');
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByText('works here in the customer’s place')).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await expect(page.getByText('This self-checkout is closed.')).toBeVisible();
  const watching = new OfficePage(await (await browser.newContext()).newPage());
  await watching.signIn('SHIFT_LEAD');
  await watching.open('/attendant');
  const name = (await page.locator('.sign-in-where').textContent())?.split(' · ')[1] ?? '';
  const card = watching.page.locator('article').filter({ has: watching.page.getByRole('heading', { name }) });
  await expect(card).toContainText('Locked', { timeout: 10_000 });
  await watching.page.context().close();
});

test('a lead who is old enough answers for a cashier who is not with one PIN; a lot is read by staff; what is called back is put aside', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1024, height: 768 });
  const office = await Office.open();
  const staff = await office.call<{ id: number; name: string }[]>('GET', `/api/stores/${STORE}/staff`);
  const idOf = (role: string) => staff.find(({ name }) => name === person(role).name)?.id ?? 0;
  const reach = (role: string, years: number) =>
    office.call('POST', `/api/stores/${STORE}/staff/${idOf(role)}/age`, { years });
  const till = await selfCheckout(page, office);
  const [beer, cheese, milk] = (await till.goods()).slice(-6);
  if (!beer || !cheese || !milk) throw new Error('the shop sells too little');
  const terms = { name: 'Beer', products: [beer.id], age: 18, cashierAge: 18 };
  await reach('CASHIER', 16);
  await reach('SHIFT_LEAD', 21);
  const restriction = await office.call<{ id: number }>('POST', `/api/stores/${STORE}/restrictions`, terms);
  const called = { product: cheese.id, lot: 'LOT-7', reason: 'Glass in the pack' };
  const recall = await office.call<{ id: number }>('POST', `/api/stores/${STORE}/recalls`, called);
  try {
    await till.scan(milk.barcode);
    await expect(page.getByTestId('line')).toHaveCount(1);
    await page.waitForTimeout(2_000);
    await till.scan(beer.barcode);
    await expect.poll(() => wanted(office, till.id)).toBe('AGE');
    await page.getByRole('button', { name: 'Staff: answer here' }).click();
    await withPin(page, 'SHIFT_LEAD');
    await expect(page.getByRole('heading', { name: `Old enough? ${beer.name}` })).toBeVisible();
    await page.keyboard.press('F12');
    await expect(page.getByTestId('line')).toHaveCount(2);

    await till.scan(cheese.barcode);
    await expect(page.getByText('We have to look at this pack.')).toBeVisible();
    await expect.poll(() => wanted(office, till.id)).toBe('LOT');
    await page.getByRole('button', { name: 'Staff: answer here' }).click();
    await withPin(page, 'CASHIER');
    await page.getByLabel('Another lot').fill('LOT-9');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('line')).toHaveCount(3);

    await till.scan(`01${cheese.barcode.padStart(14, '0')}10LOT-7`);
    await expect(page.getByRole('heading', { name: `We cannot sell you ${cheese.name}` })).toBeVisible();
    await expect(page.getByText('has called it back')).toBeVisible();
    expect(await wanted(office, till.id)).toBeNull();
    await faultless(page, 'aside');
    await page.getByRole('button', { name: 'I have put it aside' }).click();
    await expect(page.getByTestId('line')).toHaveCount(3);

    await page.getByRole('button', { name: 'Done, pay' }).click();
    await page.getByRole('button', { name: 'Pay with a card' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 15_000 });
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'printed');
    await page.emulateMedia({ media: 'screen' });
    const receipt = (await page.getByTestId('receipt-code').textContent()) ?? '';
    await page.getByRole('button', { name: 'No receipt, done' }).click();
    const saleOf = async () => (await asTill<Found>(till.key, `/api/till/receipts/${receipt}`)).sale;
    await expect(async () => expect((await saleOf()).ageCheck).toBeDefined()).toPass({ timeout: 20_000 });
    const sale = await saleOf();
    expect(sale.ageCheck).toEqual({ age: 18, how: 'CLEARLY_OLDER', seller: idOf('SHIFT_LEAD') });
    expect(sale.lines.map(({ code }) => code).filter((code) => code.includes('(10)LOT-9'))).toHaveLength(1);
  } finally {
    await office.call('POST', `/api/stores/${STORE}/restrictions/${restriction.id}/end`, {
      reason: 'The test is over',
    });
    await office.call('POST', `/api/stores/${STORE}/recalls/${recall.id}/end`, { reason: 'The test is over' });
    await reach('CASHIER', 21);
  }
});

test('a self-checkout is practised in training: nobody is called, and nothing of it is real', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1024, height: 768 });
  const office = await Office.open();
  const till = await selfCheckout(page, office);
  const [milk] = await till.goods();
  await page.keyboard.press('Shift+F8');
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByText('works here in the customer’s place')).toBeVisible();
  await page.keyboard.press('Shift+F5');
  await withPin(page, 'SHIFT_LEAD');
  await till.openShift('50');
  await page.getByRole('button', { name: 'Back to the customer' }).click();
  await till.scan(milk?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await faultless(page, 'practised');
  await till.scan('4006381333931');
  await expect(page.getByText('We do not know this code.')).toBeVisible();
  expect(await wanted(office, till.id)).toBeNull();
  await page.getByRole('button', { name: 'Staff: answer here' }).click();
  await withPin(page, 'CASHIER');
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByRole('button', { name: 'Done, pay' }).click();
  await page.getByRole('button', { name: 'Pay with a card' }).click();
  await expect(page.getByTestId('receipt-code')).toHaveText(/^R\d+-\d+-9000000\d\d-/, { timeout: 15_000 });
  await page.getByRole('button', { name: 'End training' }).click();
  await expect(page.getByRole('button', { name: /Welcome/ })).toBeVisible();
  expect(await till.entriesOnServer()).toBe(1);
});
