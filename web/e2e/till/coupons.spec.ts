import { type Browser, expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { OfficePage } from '../office/office-page';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { TillPage } from './till-page';

interface Coupon {
  code: string;
  redeemed: number;
  held: number;
  beyond: number;
}

/** The demo shop's only coupon. */
const CODE = 'WELCOME5';
const COUPONS = `/api/stores/${STORE}/coupons`;

async function standing(office: Office): Promise<Coupon> {
  const { coupons } = await office.call<{ coupons: Coupon[] }>('GET', COUPONS);
  const found = coupons.find(({ code }) => code === CODE);
  if (!found) throw new Error('the demo shop has no coupon');
  return found;
}

/** Lets so many more be given than there were until now. */
async function leave(office: Office, more: number): Promise<Coupon> {
  const before = await standing(office);
  await office.call('PUT', `${COUPONS}/limit`, { code: CODE, most: before.redeemed + before.held + more });
  return before;
}

async function another(browser: Browser): Promise<TillPage> {
  const context = await browser.newContext();
  const till = new TillPage(await context.newPage());
  await till.ready();
  return till;
}

const row = ({ page }: TillPage) => page.locator('li.coupon');
const USED_UP = /the coupon is used up/;

test.afterEach(async () => {
  const office = await Office.open();
  await office.call('PUT', `${COUPONS}/limit`, { code: CODE });
});

test('pain 10: of two tills that give the last coupon at once one has it, and the other is told that it is used up', async ({
  page,
  browser,
}) => {
  const office = await Office.open();
  const before = await leave(office, 1);
  const till = new TillPage(page);
  await till.ready();
  const other = await another(browser);
  const [good] = await till.goods();
  for (const each of [till, other]) {
    await each.scan(good?.barcode ?? '');
    await expect.poll(() => each.pieces()).toBe(1);
  }
  await Promise.all([till.scan(CODE), other.scan(CODE)]);
  const told = (each: TillPage) => each.page.getByText(USED_UP).first();
  await expect.poll(async () => (await row(till).count()) + (await row(other).count())).toBe(1);
  await expect.poll(async () => (await told(till).count()) + (await told(other).count())).toBe(1);
  const [has, hasNot] = (await row(till).count()) > 0 ? [till, other] : [other, till];
  await picture(hasNot.page, 'used-up');
  expect(await violations(hasNot.page)).toEqual([]);
  expect(await standing(office)).toMatchObject({ redeemed: before.redeemed, held: before.held + 1 });

  // Given back at the one till it is there for the other, and no longer for the one.
  await row(has).getByRole('button', { name: 'Give back' }).click();
  await expect(row(has)).toHaveCount(0);
  await expect.poll(async () => (await standing(office)).held).toBe(before.held);
  await hasNot.scan(CODE);
  await expect(row(hasNot)).toBeVisible();
  await has.scan(CODE);
  await expect(told(has)).toBeVisible();

  // The sale has it for good, whatever becomes of the other basket.
  await hasNot.payExactly();
  await has.payExactly();
  await hasNot.allSent();
  await has.allSent();
  expect(await standing(office)).toMatchObject({ redeemed: before.redeemed + 1, held: before.held, beyond: 0 });
});

test('pain 10: an answer that was lost is asked for again and takes no second coupon, and a voided basket gives it back', async ({
  page,
}) => {
  const office = await Office.open();
  const before = await leave(office, 1);
  const till = new TillPage(page);
  await till.ready();
  const [good] = await till.goods();
  let asked = 0;
  await page.route('**/api/till/coupons/reservations', async (route) => {
    asked++;
    if (asked > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await till.scan(good?.barcode ?? '');
  await till.scan(CODE);
  await expect(row(till)).toBeVisible();
  await expect(row(till)).not.toContainText('on trust');
  expect(asked).toBe(2);
  expect((await standing(office)).held).toBe(before.held + 1);

  // Till and browser may die: the basket comes back with its coupon, and the server has kept one, not two.
  await page.reload();
  await till.signIn();
  await expect(row(till)).toBeVisible();
  await page.keyboard.press('Shift+F4');
  await page.getByRole('dialog').locator('.choices-row button').first().click();
  await expect(row(till)).toHaveCount(0);
  await till.allSent();
  expect(await standing(office)).toMatchObject({ redeemed: before.redeemed, held: before.held });
});

test('without a line a coupon is taken on trust, and the office lists what was given beyond its limit', async ({
  page,
  browser,
  context,
}) => {
  const context2 = await browser.newContext();
  const room = new OfficePage(await context2.newPage());
  await room.signIn('MANAGER');
  await room.open('/coupons');
  const office = await Office.open();
  const before = await standing(office);
  const panel = room.page.getByRole('region', { name: CODE });
  await panel.getByRole('button', { name: 'Limit it' }).click();
  const dialog = room.page.getByRole('dialog');
  await dialog.getByLabel('In all').fill('few');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This is not a number of times.')).toBeVisible();
  await dialog.getByLabel('In all').fill(String(before.redeemed + before.held));
  await picture(room.page, 'limit');
  expect(await room.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Used up')).toBeVisible();

  const till = new TillPage(page);
  await till.ready();
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await till.scan(CODE);
  await expect(page.getByText(USED_UP).first()).toBeVisible();
  await context.setOffline(true);
  await till.scan(CODE);
  await expect(row(till)).toContainText('on trust');
  await picture(page, 'on-trust');
  expect(await violations(page)).toEqual([]);
  const receipt = await till.payExactly();
  await context.setOffline(false);
  await till.allSent();

  await room.open('/coupons');
  await expect(panel.getByText('1 beyond the limit')).toBeVisible();
  await expect(panel.getByRole('link', { name: receipt })).toBeVisible();
  await expect(panel.getByText('given on trust, without a line')).toBeVisible();
  await picture(room.page, 'beyond');
  expect(await room.violations()).toEqual([]);
  await room.look('dark', { width: 360, height: 740 });
  expect(await room.sideways()).toBe(0);
  expect(await room.violations()).toEqual([]);
  await picture(room.page, 'beyond-narrow-dark');
  await panel.getByRole('link', { name: receipt }).click();
  await expect(room.page).toHaveURL(/receipts/);
});
