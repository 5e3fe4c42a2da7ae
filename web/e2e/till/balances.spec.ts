import { type Browser, expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: { tenders: { kind: string; amount: number; reference?: string; authorization?: string }[] };
  refunds: { tenders: { kind: string; amount: number; reference?: string }[] }[];
}

interface Overview {
  account: { balance: number; number: string };
  moves: { amount: number; entry: string | null }[];
}

async function another(browser: Browser): Promise<TillPage> {
  const context = await browser.newContext();
  const till = new TillPage(await context.newPage());
  await till.ready();
  return till;
}

/** Sells a new gift card for $50, by keys once it is chosen, and gives its number. */
async function sold(till: TillPage): Promise<string> {
  const { page } = till;
  await page.keyboard.press('Insert');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /New gift card/ }).click();
  await expect(dialog.getByText('New card: nothing is on it yet.')).toBeVisible();
  const number = (await dialog.locator('code').textContent()) ?? '';
  await picture(page, 'card-new');
  await expect(dialog.getByLabel('Amount')).toBeFocused();
  await page.keyboard.type('50', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('load')).toContainText(number);
  await expect(page.getByTestId('total')).toHaveText('$50.00');
  return number;
}

test('pain 10: a gift card is sold, paid with, and spent once when two tills ask at once', async ({
  page,
  browser,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [good] = await till.goods();
  const number = await sold(till);
  await picture(page, 'card-in-basket');
  // Held without a line of goods, it is told by its card.
  await page.getByRole('button', { name: /^Hold/ }).click();
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText(`Onto gift card ${number}`);
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('1 line');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Recall/ }).click();
  await expect(page.getByTestId('total')).toHaveText('$50.00');
  await till.payExactly();
  await till.allSent();
  await page.keyboard.press('Shift+F2');
  await expect(page.getByRole('dialog').locator('.choices li').first()).toContainText('$50.00');
  await page.keyboard.press('Escape');

  // A part of it pays for goods; the receipt names the move that the server made before.
  await till.scan(good?.barcode ?? '');
  await expect.poll(() => till.pieces()).toBe(1);
  await till.scan(number);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByTestId('balance')).toHaveText('$50.00');
  await picture(page, 'card-pays');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('change')).toBeVisible();
  const code = await till.receipt();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.tenders).toEqual([expect.objectContaining({ kind: 'GIFT_CARD', reference: number })]);
  const office = await Office.open();
  const account = () => office.call<Overview>('GET', `/api/stores/${STORE}/accounts/${number}`);
  const spent = sale.tenders[0]?.amount ?? 0;
  const { account: after, moves } = await account();
  expect(after.balance).toBe(5_000 - spent);
  expect(moves.every((move) => move.entry !== null)).toBe(true);

  // Two tills, dear baskets, one card: one has it, the other is told that it is empty.
  const other = await another(browser);
  const ways = [till, other].map(async (each) => {
    for (let piece = 0; piece < 20; piece++) await each.scan(good?.barcode ?? '');
    await expect.poll(() => each.pieces()).toBe(20);
    await each.scan(number);
    await expect(each.page.getByRole('dialog').getByTestId('balance')).toBeVisible();
    return each.page.getByRole('dialog').getByRole('button', { name: /^Pay \$/ });
  });
  const [mine, theirs] = await Promise.all(ways);
  await Promise.all([mine?.click(), theirs?.click()]);
  const said = async (each: TillPage) =>
    (await each.page.getByText('There is not that much on it. Nothing was taken.').count()) > 0;
  const has = async (each: TillPage) => (await each.page.locator('.taken li').count()) > 0;
  await expect.poll(async () => (await has(till)) !== (await has(other))).toBe(true);
  await expect.poll(async () => (await said(till)) !== (await said(other))).toBe(true);
  await picture(page, 'card-two-tills');
  expect((await account()).account.balance).toBe(0);
  for (const each of [till, other]) {
    await each.page.keyboard.press('F10');
    await expect(each.page.getByTestId('change')).toBeVisible();
    await each.allSent();
  }
});

test('what comes back becomes a store credit, which is good at once, and a gift card is sold without a line', async ({
  page,
  context,
}) => {
  const till = new TillPage(page);
  await till.enrol();
  await till.signIn(person('SHIFT_LEAD'));
  await till.openShift('100');
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  const bought = await till.payExactly();
  await till.scan(bought);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Everything' }).click();
  await dialog.getByLabel('Pay back by').selectOption('STORE_CREDIT');
  await dialog.getByRole('button', { name: /^Refund|^Pay back/ }).click();
  await expect(dialog).toBeHidden();
  const back = await till.receipt();
  await till.allSent();
  const { sale: refund } = await asTill<Found>(till.key, `/api/till/receipts/${bought}`).then((found) => ({
    sale: found.refunds[0],
  }));
  const credit = refund?.tenders[0]?.reference ?? '';
  expect(credit).toMatch(/^SC\d+$/);
  await page.keyboard.press('Shift+F2');
  await dialog.getByText(back).click();
  await picture(page, 'credit-receipt');
  await expect(dialog).toContainText(credit);
  await page.keyboard.press('Escape');

  await till.scan(good?.barcode ?? '');
  await till.scan(credit);
  await dialog.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(page.getByTestId('change')).toBeVisible();
  await till.allSent();

  // Without a line nothing is paid from a balance, and a card that is sold is good when the line is back.
  await context.setOffline(true);
  await page.keyboard.press('Insert');
  await dialog.getByRole('button', { name: /New gift card/ }).click();
  await expect(dialog.getByText(/The balance cannot be asked now/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Pay \$/ })).toHaveCount(0);
  const number = (await dialog.locator('code').textContent()) ?? '';
  await picture(page, 'card-offline');
  await dialog.getByRole('button', { name: '$25.00', exact: true }).click();
  await till.payExactly();
  await context.setOffline(false);
  await till.allSent();
  await till.scan(number);
  await expect(dialog.getByTestId('balance')).toHaveText('$25.00');
});

test('a house account pays what it may and is paid off, and a voucher pays a part', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const office = await Office.open();
  const { account } = await office.call<Overview>('POST', `/api/stores/${STORE}/accounts`, {
    name: 'Harbor Kitchen',
    creditLimit: 500,
  });
  const now = () => office.call<Overview>('GET', `/api/stores/${STORE}/accounts/${account.number}`);
  const [good] = await till.goods();
  const dialog = page.getByRole('dialog');
  await till.scan(good?.barcode ?? '');
  await expect.poll(() => till.pieces()).toBe(1);

  // A voucher for a dollar, five dollars of credit, the rest in cash.
  await page.keyboard.press('F9');
  await page.keyboard.press('F7');
  await dialog.getByLabel('Number of the voucher').fill('MEAL-0815');
  await dialog.getByLabel('Worth').fill('1.00');
  await picture(page, 'voucher');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.taken')).toContainText('Voucher');
  await page.keyboard.press('F6');
  await dialog.getByLabel('Number').fill(account.number);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Can pay $5.00')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pay $5.00 with it' }).click();
  await expect(dialog.locator('.taken')).toContainText('House account');
  await picture(page, 'three-ways');
  await page.keyboard.press('F10');
  await expect(page.getByTestId('change')).toBeVisible();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${await till.receipt()}`);
  expect(sale.tenders.map(({ kind }) => kind)).toEqual(['VOUCHER', 'HOUSE_ACCOUNT', 'CASH']);
  expect((await now()).account.balance).toBe(-500);

  // There is no more of it; what is owed is paid off in one touch.
  await till.scan(account.number);
  await expect(dialog.getByText('Nothing can be paid with it.')).toBeVisible();
  await dialog.getByRole('button', { name: '$5.00', exact: true }).click();
  await till.payExactly();
  await till.allSent();
  expect((await now()).account.balance).toBe(0);
});
