import { dirname } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, SERVER, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { verify } from '../verify';
import { onHand as piecesOf, scan } from './goods';
import { OfficePage } from './office-page';

interface Pack {
  product: number;
  name: string;
  units: number;
  cost: number;
}

interface Sheet {
  codes: string[];
  price: number;
}

const dollars = (cents: number) => (cents / 100).toFixed(2);
const shown = (page: Page, name: string) => picture(page, name);

/** Somebody in a window of their own, at a place of the office. */
async function someone(page: Page, role: string, place: string): Promise<OfficePage> {
  const office = new OfficePage(page);
  await office.signIn(role);
  await office.open(place);
  return office;
}

test('a buyer’s day: a price file, a promotion, an order, a short receipt, its invoice, a count, a transfer, waste, and all is right', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const data = dirname(process.env.AISLE_DEMO_FILE ?? '');
  const path = `/api/stores/${STORE}`;
  const eye = await Office.open('OWNER');
  const suppliers = await eye.call<{ id: number; name: string }[]>('GET', `${path}/suppliers`);
  const bakery = suppliers.find(({ name }) => name === 'Mill Lane Bakery')?.id;
  const { packs } = await eye.call<{ packs: Pack[] }>('GET', `${path}/suppliers/${bakery}/packs?query=bagels`);
  const pack = packs[0];
  if (!pack) throw new Error('the bakery sells no bagels');
  const { name } = pack;
  const before = await eye.call<Sheet>('GET', `${path}/products/${pack.product}`);
  const code = before.codes[0] ?? '';
  const onHand = () => piecesOf(eye, pack.product);
  const boss = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const price = before.price + 10;

  // Morning: the supplier's list. The buyer looks it over; the owner takes it in.
  const buyer = await someone(page, 'BUYER', '/product-files');
  const list = `mill-lane-${Date.now() % 1_000_000}.csv`;
  await page.locator('input[type=file]').setInputFiles({
    name: list,
    mimeType: 'text/csv',
    buffer: Buffer.from(`EAN;Price\n${code};${dollars(price)}\n`),
  });
  await expect(page.getByRole('heading', { name: list, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('Changed (1)')).toBeVisible();
  await expect(page.getByText('Somebody who may approve prices takes it in.')).toBeVisible();
  await shown(page, '1-price-file');
  const file = new URL(page.url()).pathname.split('/').at(-1);
  const owner = await someone(boss, 'OWNER', `/product-files/${file}`);
  await boss.getByRole('button', { name: 'Take in 1 row' }).click();
  await boss.getByRole('dialog').getByRole('button', { name: 'Take in' }).click();
  await expect(boss.getByText('Taken in').first()).toBeVisible({ timeout: 15_000 });

  // Three for two, tried on a basket by the buyer and published by the owner.
  const offer = `Bagels 3 for 2 ${Date.now() % 1_000_000}`;
  await buyer.open('/promotions/new');
  await page.getByRole('textbox', { name: 'Name' }).fill(offer);
  const goods = page.getByRole('combobox', { name: 'Products', exact: true });
  await goods.fill(code);
  await goods.press('Enter');
  await expect(page.getByText(/^This promotion: .* off$/)).toBeVisible();
  await shown(page, '2-promotion');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('No till has this promotion yet.')).toBeVisible();
  const promotion = new URL(page.url()).pathname.replace(`/office/${STORE}`, '');
  await owner.open(promotion);
  await boss.getByRole('button', { name: 'Publish' }).click();
  await boss.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(boss.getByText('Running', { exact: true })).toBeVisible();

  // The order, by keyboard, and what came of it: two packs too few, with lot and last day.
  await buyer.open('/orders');
  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'Mill Lane Bakery' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const find = page.getByRole('textbox', { name: 'Add what to order' });
  await find.fill('bagels');
  await find.press('Enter');
  await expect(page.getByLabel(`Packs of ${name}`)).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText(new RegExp(`^${(12 * pack.units) / 1_000} on order$`))).toBeVisible();
  await shown(page, '3-order');
  const stood = await onHand();
  const came = (10 * pack.units) / 1_000;
  await page.getByRole('button', { name: 'Take goods in' }).click();
  await page.getByLabel(`Quantity of ${name}`, { exact: true }).fill(String(came));
  await page.getByLabel(`Lot of ${name}`, { exact: true }).fill(`D${Date.now() % 1_000_000}`);
  const last = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(`Last day of ${name}`, { exact: true }).fill(last);
  await page.getByRole('button', { name: /^Something is not right with/ }).click();
  await page.getByRole('checkbox', { name: 'Nothing more will come of this order' }).check();
  await shown(page, '4-short-receipt');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText(`${came} received · ${(2 * pack.units) / 1_000} called off`)).toBeVisible();
  expect(await onHand()).toBe(stood + came);

  // The invoice charges all twelve; what did not come is claimed back, and the owner approves.
  await buyer.open('/invoices/new');
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'Mill Lane Bakery' }).click();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  const number = `D-${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel('Its number').fill(number);
  await page
    .getByLabel(`Charged quantity of ${name}`)
    .first()
    .fill(String((12 * pack.units) / 1_000));
  await page.getByLabel('Total', { exact: true }).fill(dollars(12 * pack.cost));
  await page.getByRole('button', { name: 'Keep and match' }).click();
  await expect(page.getByText('more charged than came')).toBeVisible();
  await page.getByText('Claim it back', { exact: true }).click();
  await expect(page.getByText('Waits for somebody who may approve invoices')).toBeVisible();
  await shown(page, '5-invoice');
  await owner.open(new URL(page.url()).pathname.replace(`/office/${STORE}`, ''));
  await boss.getByRole('button', { name: 'Approve' }).click();
  await expect(boss.getByText('approved', { exact: true }).first()).toBeVisible();
  await owner.open('/claims');
  await boss.getByRole('link', { name: new RegExp(number) }).click();
  await boss.getByRole('button', { name: 'Credit note' }).click();
  await boss.getByLabel('Number of the credit note').fill(`C-${number}`);
  await boss.getByRole('button', { name: 'Take it in' }).click();
  await expect(boss.getByText(`Credit note C-${number}`)).toBeVisible();

  // Noon: three are sold, two of them at the price of the file and one for nothing.
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  for (let pieces = 1; pieces <= 3; pieces++) {
    await till.scan(code);
    await expect.poll(() => till.pieces()).toBe(pieces);
  }
  const receipt = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<{ sale: { lines: { net: number; discounts: { name: string }[] }[] } }>(
    till.key,
    `/api/till/receipts/${receipt}`,
  );
  expect(sale.lines.reduce((sum, { net }) => sum + net, 0)).toBe(2 * price);
  expect(sale.lines.flatMap(({ discounts }) => discounts.map((each) => each.name))).toContain(offer);

  // The shelf is counted: three are missing.
  await buyer.open('/counts');
  await page.getByRole('button', { name: 'New count' }).click();
  const counted = `Bread ${Date.now() % 1_000_000}`;
  await page.getByRole('dialog').getByRole('textbox', { name: /^Name/ }).fill(counted);
  await page.getByRole('radio', { name: 'Whatever is scanned' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: counted, level: 1 })).toBeVisible();
  const there = (await onHand()) - 3;
  await page.getByRole('textbox', { name: 'Scan or type a code' }).fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'How many are there?' })).toBeFocused();
  await page.keyboard.type(String(there));
  await page.keyboard.press('Enter');
  await expect(page.getByText('All sent')).toBeVisible();
  await shown(page, '6-count');
  await boss.goto(page.url());
  await boss.getByRole('link', { name: 'Review' }).click();
  const accept = boss.getByRole('checkbox', { name: `Accept the difference of ${name}` });
  await accept.check();
  await boss.getByRole('button', { name: 'Approve' }).click();
  await boss.getByRole('button', { name: 'Book it' }).click();
  await expect.poll(onHand).toBe(there);

  // Two go to the other store, which takes them in.
  const other = `Pier ${Date.now() % 1_000_000}`;
  const pier = await eye.call<{ id: number }>('POST', '/api/stores', {
    name: other,
    address: [],
    zone: 'America/Chicago',
    language: 'en',
    currency: 'USD',
    receiptFooter: [],
  });
  await buyer.open('/transfers');
  await page.getByRole('button', { name: 'New transfer' }).click();
  await page.getByRole('combobox', { name: 'Send to' }).fill(other);
  await page.getByRole('option', { name: other }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: `To ${other}`, level: 1 })).toBeVisible();
  await scan(page, { id: pack.product, name, code }, 2);
  const sent = page.getByRole('main').getByRole('listitem').filter({ hasText: name });
  await expect(sent).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sent).toContainText('2 in transit');
  await shown(page, '7-transfer');
  await boss.goto(`${SERVER}/office/${pier.id}/transfers/${new URL(page.url()).pathname.split('/').at(-1)}`);
  await boss.getByRole('button', { name: 'Take in' }).click();
  await boss
    .getByRole('dialog')
    .getByRole('textbox', { name: `Came well: ${name}` })
    .fill('2');
  await boss.getByRole('dialog').getByRole('button', { name: 'Take in' }).click();
  await expect(boss.getByRole('dialog')).toBeHidden();
  expect(await piecesOf(eye, pack.product, pier.id)).toBe(2);

  // Evening: stickers for what must go, one broken piece, and the record is checked against itself.
  await buyer.open('/expiry?days=14');
  await page
    .getByRole('button', { name: `Markdown stickers for ${name}` })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '30 % off' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  await downloading;
  await page
    .getByRole('button', { name: `Waste of ${name}` })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Quantity').fill('1');
  await shown(page, '8-waste');
  await page.getByRole('button', { name: 'Book the waste' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await onHand()).toBe(there - 3);
  await owner.open(promotion);
  await boss.getByRole('button', { name: 'Stop' }).click();
  await boss.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await expect(boss.getByText('Stopped', { exact: true }).first()).toBeVisible();
  const { holds, said } = await verify(data);
  expect(said).toContain('0 broken');
  expect(holds).toBe(true);
});
