import { expect, type Page, test } from '@playwright/test';
import type { Product } from '../../till/src/price-book/product';
import { picture } from '../picture';
import { asTill } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: {
    total: number;
    lines: {
      product: number;
      quantity: number;
      tare?: number;
      embeddedPrice?: number;
      net: number;
      unitPrice: number;
    }[];
  };
}

/** A code as the counter's scale prints it: prefix, the product's PLU, the price or weight, the EAN check digit. */
function label(prefix: string, product: Product, value: number): string {
  const plu = product.codes.find((code) => code.startsWith('PLU'))?.slice(3) ?? '';
  const body = `${prefix}${plu.padStart(5, '0')}${String(value).padStart(5, '0')}`;
  const sum = [...body].reduce((so, digit, at) => so + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/**
 * What was played, by its frequencies: what the loudspeaker was given, not what the program meant. A sound follows what
 * the screen shows, and is waited for.
 */
async function listen(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const heard: number[] = [];
    const Real = window.OscillatorNode;
    window.OscillatorNode = class extends Real {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        heard.push(options?.frequency ?? 440);
      }
    };
    Object.assign(window, { heard });
  });
  return async () => {
    await page.waitForFunction(() => (window as unknown as { heard: number[] }).heard.length > 0);
    return page.evaluate(() => (window as unknown as { heard: number[] }).heard.splice(0));
  };
}

async function byWeight(till: TillPage): Promise<Product[]> {
  const book = await till.book();
  const words = ['a', 'e', 'o', 'i'].flatMap((letter) => book.named([letter], 2000));
  return [...new Map(words.map((product) => [product.id, product])).values()].filter(
    (product) => product.unit !== 'EACH' && !product.blocked && product.codes.some((code) => /^PLU\d{1,5}$/.test(code)),
  );
}

test('labels of the counter carry their price or their weight into the sale', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const { embedded } = (await till.book()).rules;
  const prefix = (kind: 'PRICE' | 'WEIGHT') => embedded.find((form) => form.kind === kind)?.prefix ?? '';
  const [priced, weighed] = await byWeight(till);
  if (!priced || !weighed) throw new Error('the shop sells too little by weight');
  await till.scan(label(prefix('PRICE'), priced, 399));
  await expect(page.getByTestId('total')).toContainText('$3.99');
  await till.scan(label(prefix('PRICE'), priced, 399));
  await till.scan(label(prefix('WEIGHT'), weighed, 1250));
  await expect(page.getByTestId('line')).toHaveCount(3);
  await expect(page.locator('.line-quantity').last()).toHaveText('1.25');
  const code = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.lines[0]).toMatchObject({ product: priced.id, embeddedPrice: 399 });
  expect(sale.lines[1]).toMatchObject({ product: priced.id, embeddedPrice: 399 });
  expect(sale.lines[2]).toMatchObject({ product: weighed.id, quantity: 1250 });
});

/** A day as labels have it, so many days from now in the store's zone or any other. */
function labelDay(away: number): string {
  return new Date(Date.now() + away * 86_400_000).toISOString().slice(2, 10).replaceAll('-', '');
}

test('a GS1 label is sold with its lot, and never past its last day', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const [good] = await till.goods();
  const gtin = good?.barcode.padStart(14, '0') ?? '';
  await till.scan(`01${gtin}17${labelDay(3)}10LOT7`);
  await expect(page.getByTestId('line')).toHaveCount(1);
  await till.scan(`01${gtin}17${labelDay(-3)}10LOT6`);
  const red = page.locator('.line-wrong');
  await expect(red).toContainText('Past its date');
  await page.keyboard.press('F10');
  await expect(page.getByTestId('change')).toBeHidden();
  await red.getByRole('button', { name: /Take out/ }).click();
  await till.scan(`https://id.shop.example/01/${gtin}/10/LOT7?17=${labelDay(3)}`);
  await expect(page.getByTestId('line')).toHaveCount(1);
  await expect(page.locator('.line-quantity')).toHaveText('2');
  const code = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<{ sale: { lines: { code: string; quantity: number }[] } }>(
    till.key,
    `/api/till/receipts/${code}`,
  );
  expect(sale.lines[0]).toMatchObject({ code: `(01)${gtin}(10)LOT7(17)${labelDay(3)}`, quantity: 2000 });
});

test('pain 14: weighed goods ask for their weight, the tare comes off, and an aborted weighing adds nothing', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [product] = await byWeight(till);
  const plu = product?.codes.find((code) => code.startsWith('PLU'))?.slice(3) ?? '';
  await page.getByLabel('Code or quantity x code').fill(plu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Weigh: ${product?.name}` })).toBeVisible();
  await expect(page.getByText(/scale simulator/)).toBeVisible();
  await page.getByLabel(/packaging included/).fill('0.020');
  await page.getByLabel(/^Tare/).fill('0.020');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('must be more than nothing');
  await page.getByLabel(/packaging included/).fill('1.270');
  await page.keyboard.press('Enter');
  await expect(page.locator('.line-quantity')).toHaveText('1.25');
  await expect(page.locator('.line-name small')).toContainText('tare 0.02');
  await page.getByLabel('Code or quantity x code').fill(plu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('line')).toHaveCount(1);
  const code = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.lines[0]).toMatchObject({ product: product?.id, quantity: 1250, tare: 20 });
});

test('an unknown item is a red line with a tone of its own, and a line taken out is gone', async ({ page }) => {
  const heard = await listen(page);
  const till = new TillPage(page);
  await till.ready();
  const [first] = await till.goods();
  await till.scan(first?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  const good = await heard();
  await till.scan('2999999999998');
  const red = page.locator('.line-wrong');
  await expect(red).toContainText('2999999999998');
  await expect(red).toContainText('Not in the price book');
  const wrong = await heard();
  expect(good).toHaveLength(1);
  expect(wrong.length).toBeGreaterThan(1);
  expect(Math.max(...wrong)).toBeLessThan(Math.min(...good) / 2);
  const total = await page.getByTestId('total').textContent();
  await red.getByRole('button', { name: /Take out/ }).click();
  await expect(red).toHaveCount(0);
  await expect(page.getByTestId('total')).toHaveText(total ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F4');
  await expect(page.getByTestId('line')).toHaveCount(0);
  await expect(page.getByTestId('total')).toHaveText('$0.00');
});

test('two baskets are held, listed and recalled in any order; one is paid, one given up with its reason', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [first, second, third] = await till.goods();
  await till.scan(first?.barcode ?? '');
  await page.keyboard.press('F7');
  await till.scan(second?.barcode ?? '');
  await till.scan(third?.barcode ?? '');
  await page.keyboard.press('F7');
  await page.keyboard.press('F8');
  const choices = page.getByRole('dialog').getByRole('listitem');
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toContainText(first?.name ?? '');
  await expect(choices.last()).toContainText('2 lines');
  await choices.last().getByRole('button').click();
  await expect(page.getByTestId('line')).toHaveCount(2);
  await page.reload();
  await till.signIn();
  await expect(page.getByTestId('line')).toHaveCount(2);
  await till.payExactly();
  await page.keyboard.press('F7');
  await expect(page.getByTestId('line')).toContainText(first?.name ?? '');
  await page.keyboard.press('Shift+F4');
  await page.getByRole('button', { name: 'Could not pay' }).click();
  await expect(page.getByTestId('line')).toHaveCount(0);
  await expect(page.getByText('Basket given up')).toBeVisible();
  await page.keyboard.press('Shift+F4');
  await expect(page.getByText('The basket is empty')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await till.allSent();
  expect(await till.entriesOnServer()).toBe(3);
});

test('the line just scanned is in sight with all of its buttons, however long the basket', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const goods = (await till.goods()).slice(0, 11);
  for (const { barcode } of goods) await till.scan(barcode);
  await expect(page.getByTestId('line')).toHaveCount(goods.length);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    for (const button of await page.locator('.line-selected .line-do button').all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
  }
  // The figure that was typed and the key of the quantity are all it takes.
  await page.keyboard.type('3');
  await expect(page.locator('.line-selected').getByRole('button', { name: 'Make it 3' })).toBeVisible();
  await page.keyboard.press('F3');
  await expect(page.locator('.line-selected .line-quantity')).toHaveText('3');
  await expect(page.getByLabel('Code or quantity x code')).toHaveValue('');
});

test('one more and you save: the running basket says what is missing, and the saving comes', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const book = await till.book();
  const today = Math.floor(Date.now() / 86_400_000);
  const sets = book.rules.promotions.filter(
    ({ kind, members, from, to }) =>
      kind === 'N_FOR' && !members && Number(from) < today && Number(to ?? Infinity) > today + 1,
  );
  const found = sets
    .flatMap(({ products = [], count }) => (products as number[]).map((id) => ({ good: book.byId(id), count })))
    .find(({ good }) => good?.unit === 'EACH' && !good.blocked && good.codes.some((code) => /^0\d{13}$/.test(code)));
  const barcode = found?.good?.codes.find((code) => /^0\d{13}$/.test(code))?.slice(1);
  if (!barcode) throw new Error('the shop has no set of one product');
  const count = Number(found?.count);
  // The basket is full, and what comes late to its last line is seen all the same.
  await page.setViewportSize({ width: 1280, height: 600 });
  const inNone = ({ id }: Product) => !sets.some(({ products = [] }) => (products as number[]).includes(id));
  for (const { barcode } of (await till.goods()).filter(inNone).slice(0, 4)) await till.scan(barcode);
  for (let piece = 1; piece < count; piece++) await till.scan(barcode);
  await expect(page.locator('.line-almost')).toContainText('1 more and $');
  await expect(page.locator('.line-almost')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.line-selected .line-do')).toBeInViewport({ ratio: 1 });
  await picture(page, 'one-more');
  await till.scan(barcode);
  await expect(page.locator('.line-saving')).toBeVisible();
  await expect(page.locator('.line-almost')).toBeHidden();
});
