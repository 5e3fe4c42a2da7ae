import { expect, type Page, test } from '@playwright/test';
import { asTill, person, SERVER } from '../shop';
import { MortalBrowser } from './mortal-browser';
import { TillPage } from './till-page';

interface Found {
  sale: { total: number };
  refunds: { total: number; tenders: { kind: string; amount: number }[] }[];
}

/** The till of this key in a browser that has just been opened, signed in. */
async function opened(browser: MortalBrowser, key: string, who = person('CASHIER')): Promise<TillPage> {
  const till = new TillPage(await browser.open());
  till.key = key;
  await till.page.goto(`${SERVER}/till/`);
  await till.signIn(who);
  return till;
}

/** From now on this page's disk takes no entry: what the card terminal has answered cannot be written before the kill. */
async function keepEntriesOff(page: Page): Promise<void> {
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: [unknown]) {
      if (this.name === 'entries') throw new DOMException('the disk takes nothing', 'QuotaExceededError');
      return add.apply(this, given);
    };
  });
}

test('pain 4: a browser killed in mid-basket, and again between payment and printing, loses and doubles nothing', async () => {
  test.setTimeout(120_000);
  const browser = new MortalBrowser();
  try {
    let till = new TillPage(await browser.open());
    await till.ready();
    const { key } = till;
    const goods = (await till.goods()).slice(0, 4);
    for (const { barcode } of goods) await till.scan(barcode);
    await expect(till.page.getByTestId('line')).toHaveCount(4);
    const total = (await till.page.getByTestId('total').textContent()) ?? '';
    await till.page.waitForTimeout(300);
    await browser.kill();

    till = await opened(browser, key);
    await expect(till.page.getByTestId('total')).toHaveText(total);
    await expect(till.page.getByTestId('line')).toHaveCount(4);
    const code = await till.payExactly();
    await browser.kill();

    till = await opened(browser, key);
    expect(await till.receipt()).toBe(code);
    await expect(till.page.getByTestId('line')).toHaveCount(0);
    await till.allSent();
    expect(await till.entriesOnServer()).toBe(2);
  } finally {
    await browser.clear();
  }
});

test('a browser killed after the card terminal paid a refund back, before it was written, writes it once', async () => {
  test.setTimeout(120_000);
  const browser = new MortalBrowser();
  try {
    let till = new TillPage(await browser.open());
    await till.enrol();
    await till.signIn(person('SHIFT_LEAD'));
    await till.openShift();
    const { key } = till;
    const [first] = await till.goods();
    await till.scan(first?.barcode ?? '');
    const code = await till.payByCard();
    await till.allSent();
    await keepEntriesOff(till.page);
    await till.scan(code);
    await till.page.getByRole('button', { name: 'Everything' }).click();
    await till.page.getByRole('button', { name: /^Refund \$/ }).click();
    await expect(till.page.getByRole('dialog')).toContainText('NOT WRITTEN');
    await till.page.keyboard.press('Escape');
    // Asked for another payment, the terminal would decline: only its memory of this one can approve after the kill.
    await till.cardAnswers('decline');
    await browser.kill();

    till = await opened(browser, key, person('SHIFT_LEAD'));
    await expect(till.page.getByText('Paid back', { exact: true })).toBeVisible();
    await till.allSent();
    await till.page.reload();
    await till.signIn(person('SHIFT_LEAD'));
    await expect(till.page.getByText('Paid back', { exact: true })).toBeVisible();
    await till.allSent();
    const { sale, refunds } = await asTill<Found>(key, `/api/till/receipts/${code}`);
    expect(refunds.map(({ tenders }) => tenders)).toEqual([
      [expect.objectContaining({ kind: 'CARD', amount: -sale.total })],
    ]);
  } finally {
    await browser.clear();
  }
});

test('a browser killed while a card part is given back asks the terminal again and gives it back once', async () => {
  test.setTimeout(120_000);
  const browser = new MortalBrowser();
  try {
    let till = new TillPage(await browser.open());
    await till.ready();
    const { key } = till;
    const [first, second] = await till.goods();
    await till.scan(first?.barcode ?? '');
    await till.scan(second?.barcode ?? '');
    await till.page.keyboard.press('F9');
    await till.page.getByLabel('Amount given').fill('1');
    await till.page.keyboard.press('F2');
    const taken = till.page.getByRole('list', { name: 'Taken so far' });
    await expect(taken).toContainText('$1.00');
    await till.page.keyboard.press('Escape');
    await till.cardAnswers('time-out');
    await till.page.keyboard.press('F9');
    await taken.getByRole('button', { name: 'Give back' }).click();
    await expect(till.page.getByRole('dialog')).toContainText('No answer from the card terminal');
    await till.page.keyboard.press('Escape');
    await till.cardAnswers('approve');
    await browser.kill();

    till = await opened(browser, key);
    const dialog = till.page.getByRole('dialog');
    await expect(dialog).toContainText('The card was paid back');
    await expect(till.page.getByRole('list', { name: 'Taken so far' })).toBeHidden();
    await till.page.keyboard.press('Escape');
    const total = Number(((await till.page.getByTestId('total').textContent()) ?? '').slice(1));
    await till.payExactly();
    await till.page.keyboard.press('Shift+F9');
    await till.page.getByRole('button', { name: 'Close shift', exact: true }).last().click();
    const row = till.page.getByRole('row', { name: /Cash/ });
    await expect(row.getByRole('cell').first()).toHaveText(`$${(100 + total).toFixed(2)}`);
    await expect(till.page.getByRole('row', { name: /Card/ })).toHaveCount(0);
  } finally {
    await browser.clear();
  }
});
