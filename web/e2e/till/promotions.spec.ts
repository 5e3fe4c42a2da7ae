import { expect, type Page, test } from '@playwright/test';
import type { Snapshot } from '../../till/src/price-book/snapshot';
import { picture } from '../picture';
import { asTill, Office, STORE } from '../shop';
import { TillPage } from './till-page';

interface Offer {
  name: string;
  products?: number[];
  reward?: { products: number[] };
  coupon?: { code: string };
}

interface Found {
  sale: { total: number; coupons?: string[]; lines: { net: number; discounts: { name: string; amount: number }[] }[] };
}

/** The demo shop's promotion of a kind; of a kind it has many of, the first. */
function offer(book: Snapshot, kind: string): Offer {
  const found = book.rules.promotions.find((promotion) => promotion.kind === kind);
  if (!found) throw new Error(`the demo shop has no promotion of kind ${kind}`);
  return found as unknown as Offer;
}

function barcode(book: Snapshot, id: number | undefined): string {
  const code = book.byId(id ?? 0)?.codes.find((each) => /^0\d{13}$/.test(each));
  if (!code) throw new Error(`product ${id} has no barcode`);
  return code.slice(1);
}

/** Types a quantity before a scan, and lets the hand go to the scanner: what comes at once after a key is still typed. */
async function times(page: Page, count: number): Promise<void> {
  await page.keyboard.type(`${count}*`, { delay: 90 });
  await expect(page.getByLabel('Code or quantity x code')).toHaveValue(`${count}*`);
  await page.waitForTimeout(400);
}

test('each kind of promotion is seen on the line that it is given for, and the office reckons the same', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const book = await till.book();
  const pieces: [string, number][] = [
    ['FIXED_PRICE', 1],
    ['CHEAPEST_FREE', 3],
    ['OTHER_ITEM', 1],
    ['QUANTITY_PRICE', 3],
    ['TIERS', 4],
  ];
  for (const [kind, count] of pieces) {
    const { name, products, reward } = offer(book, kind);
    await times(page, count);
    await till.scan(barcode(book, products?.[0]));
    if (reward) await till.scan(barcode(book, reward.products[0]));
    // What another item saves is spread over both, so that either may come back.
    await expect(page.locator('.line-saving', { hasText: name })).toHaveCount(reward ? 2 : 1);
  }
  await picture(page, 'promotions');
  const code = await till.payExactly();
  await till.allSent();
  const office = await Office.open();
  const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?query=${code}`,
  );
  expect(receipts.find((receipt) => receipt.code === code)).toMatchObject({ different: false });
});

test('a coupon is scanned, asks for more, is given when the basket is dear enough, and taken out again', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const { name, coupon } = offer(await till.book(), 'THRESHOLD');
  const code = coupon?.code ?? '';
  const plain = (await till.goods()).filter(({ prices }) => prices.length === 1);
  await till.scan(plain[0]?.barcode ?? '');
  await till.scan(code);
  const row = page.locator('li', { hasText: name }).first();
  await expect(row).toBeVisible();
  await picture(page, 'coupon');
  const price = plain[0]?.prices[0]?.amount ?? 1;
  await times(page, Math.ceil(4000 / price));
  await till.scan(plain[0]?.barcode ?? '');
  await expect(page.locator('.line-saving', { hasText: name }).first()).toBeVisible();
  await picture(page, 'coupon-given');
  const receipt = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${receipt}`);
  expect(sale.coupons).toEqual([code]);
  const given = sale.lines.flatMap(({ discounts }) => discounts.filter((discount) => discount.name === name));
  expect(given.reduce((sum, { amount }) => sum + amount, 0)).toBe(500);

  await till.scan(plain[0]?.barcode ?? '');
  await till.scan(code);
  await till.scan(code);
  await expect(page.getByText(/was given as often as it may be/).first()).toBeVisible();
  await picture(page, 'coupon-twice');
});
