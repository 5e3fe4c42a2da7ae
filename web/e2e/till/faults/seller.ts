import { setTimeout as pause } from 'node:timers/promises';
import { type Locator, type Page, expect as playwright } from '@playwright/test';
import type { Shop } from '../../shop';
import { onDisk } from '../disk';
import { TillPage } from '../till-page';
import { type Ambush, Wire } from '../wire';
import type { Chance } from './chance';

/** What a till's screen said was done: money was taken or paid back, and a receipt given. Minor units. */
export interface Told {
  code: string;
  due: number;
}

/** An entry as it lies in the till's own journal. */
export interface Kept {
  number: number;
  id: string;
  kind: 'SALE' | 'REFUND' | 'VOID' | 'SHIFT_OPEN' | 'DRAWER' | 'SHIFT_CLOSE';
  receipt: string;
  delivery: string;
  refundOf?: string;
  total: number;
  due: number;
  drawer: number;
}

const FLOAT = 10_000;

/** Eight tills share the machine with what is being started again: none of them is held to how fast it answers. */
const PATIENCE_MS = 90_000;
const expect = playwright.configure({ timeout: PATIENCE_MS });

/** Somebody who sells by script at one till, through whatever happens to it, and notes what its screen said. */
export class Seller {
  readonly wire: Wire;
  readonly told: Told[] = [];
  /** How often the till said that it could not write. */
  unwritten = 0;
  readonly #shop: Shop;
  readonly #chance: Chance;
  readonly #refunded = new Set<string>();
  #till: Promise<TillPage>;
  #seat: (till: TillPage) => void = () => {};
  #seated: TillPage | null = null;
  #barcodes: string[] = [];
  #inDoubt = false;
  key = '';

  constructor(shop: Shop, ambush: Ambush, chance: Chance) {
    this.#shop = shop;
    this.#chance = chance;
    this.wire = new Wire(shop.address, ambush);
    this.#till = this.#awaitBrowser();
  }

  /** Sets up a new till in this page and opens its shift. */
  async begin(page: Page): Promise<void> {
    await this.wire.mend();
    const till = this.#tillOf(page);
    await till.enrol();
    await till.signIn(this.#shop.person('SHIFT_LEAD'));
    await till.openShift(String(FLOAT / 100));
    await page.evaluate(() => navigator.serviceWorker.ready);
    this.key = till.key;
    this.#barcodes = (await till.goods()).map(({ barcode }) => barcode);
    this.#seated = till;
    this.#seat(till);
  }

  /** The till's page, once somebody sits in front of it. */
  async page(): Promise<Page> {
    let till = await this.#till;
    while (this.#seated !== till) {
      await pause(50);
      till = await this.#till;
    }
    return till.page;
  }

  /** Its browser is about to die: what fails from now on is no fault of the till. */
  lose(): void {
    this.#till = this.#awaitBrowser();
  }

  #awaitBrowser(): Promise<TillPage> {
    return new Promise((seat) => {
      this.#seat = seat;
    });
  }

  /** The browser is there again: this is the till's page. */
  comeBack(page: Page): void {
    const till = this.#tillOf(page);
    till.key = this.key;
    this.#seat(till);
  }

  /** What cannot be done there is told with what the till shows, and not waited for until the test is over. */
  #tillOf(page: Page): TillPage {
    page.setDefaultTimeout(PATIENCE_MS);
    const till = new TillPage(page, this.#shop);
    till.address = this.wire.address;
    return till;
  }

  async sellUntil(done: () => boolean): Promise<void> {
    while (!done()) await this.#throughDeath((till) => this.#customer(till));
  }

  /** Does it at the till; when the browser dies over it, it is left as it is. */
  async #throughDeath(work: (till: TillPage) => Promise<void>): Promise<void> {
    const mine = this.#till;
    const till = await mine;
    try {
      if (this.#seated !== till) await this.#sitDown(till);
      await work(till);
    } catch (problem) {
      if (this.#till !== mine) return;
      const [screen] = await till.page.locator('body').allInnerTexts();
      throw new Error(`a till that showed: ${screen}`, { cause: problem });
    }
  }

  /** Opens the till after its browser died. What was in doubt is told by the screen: paid, or still in front. */
  async #sitDown(till: TillPage): Promise<void> {
    const { page } = till;
    await page.goto(`${till.address}/till/`);
    await till.signIn(this.#shop.person('SHIFT_LEAD'));
    const change = page.getByTestId('change');
    await expect(change.or(page.getByTestId('total'))).toBeVisible();
    if (await change.isVisible()) {
      const { code, due } = await this.#read(till);
      if (!this.told.some((one) => one.code === code)) {
        expect(this.#inDoubt, `${code} was sold by nobody`).toBe(true);
        this.told.push({ code, due });
      }
    }
    this.#inDoubt = false;
    this.#seated = till;
  }

  async #customer(till: TillPage): Promise<void> {
    const { page } = till;
    await this.#scan(till);
    if (this.#chance.percent(15)) {
      await page.keyboard.press('F7');
      await expect(page.getByTestId('line')).toHaveCount(0);
      await this.#scan(till);
      await this.#pay(till);
      await this.#takeBack(till);
    }
    if (this.#chance.percent(8)) await this.#giveUp(till);
    else await this.#pay(till);
    if (this.#chance.percent(10)) await this.#refund(till);
    if (this.#chance.percent(8)) await this.#moveCash(till);
  }

  /** Takes a held basket to the front: the only one at once, one of a list when a death left more than one. */
  async #takeBack(till: TillPage): Promise<void> {
    const { page } = till;
    await page.keyboard.press('F7');
    const line = page.getByTestId('line').first();
    const held = page.getByRole('dialog').getByRole('listitem').getByRole('button').first();
    await expect(line.or(held).first()).toBeVisible();
    if (await held.isVisible()) await held.click();
    await expect(line).toBeVisible();
  }

  async #scan(till: TillPage): Promise<void> {
    const before = await till.pieces();
    const pieces = this.#chance.whole(1, 3);
    for (let piece = 0; piece < pieces; piece++) await till.scan(this.#chance.one(this.#barcodes));
    await expect.poll(() => till.pieces()).toBe(before + pieces);
  }

  async #pay(till: TillPage): Promise<void> {
    const { page } = till;
    const total = cents(await page.getByTestId('total').textContent());
    this.#inDoubt = true;
    await this.#written(till, () => page.keyboard.press('F10'), page.getByTestId('change'));
    const told = await this.#read(till);
    expect(told.due).toBe(total);
    this.#tell(told);
  }

  #tell(told: Told): void {
    this.#inDoubt = false;
    expect(this.told.map(({ code }) => code)).not.toContain(told.code);
    this.told.push(told);
  }

  async #giveUp(till: TillPage): Promise<void> {
    const { page } = till;
    await page.keyboard.press('Shift+F4');
    const reason = page.getByRole('button', { name: 'Could not pay' });
    await this.#written(till, () => reason.click(), page.getByText('Basket given up'));
  }

  async #refund(till: TillPage): Promise<void> {
    const { page } = till;
    const left = this.told.filter(({ code, due }) => due > 0 && !this.#refunded.has(code));
    if (left.length === 0) return;
    const { code, due } = this.#chance.one(left);
    this.#refunded.add(code);
    await till.scan(code);
    // The server is asked first what has come back already; a till waits so long for its answer.
    await expect(page.getByRole('heading', { name: `Refund of ${code}` })).toBeVisible();
    await page.getByRole('button', { name: 'Everything' }).click();
    this.#inDoubt = true;
    const pay = page.getByRole('button', { name: /^Refund \$/ });
    await this.#written(till, () => pay.click(), page.getByText('Paid back', { exact: true }));
    const told = await this.#read(till);
    expect(told.due).toBe(-due);
    this.#tell(told);
  }

  async #moveCash(till: TillPage): Promise<void> {
    const { page } = till;
    const amount = `${this.#chance.whole(1, 9)}.${this.#chance.whole(10, 99)}`;
    await page.keyboard.press('Shift+F7');
    await page.getByRole('button', { name: 'Paid in' }).click();
    await page.getByLabel('Amount').fill(amount);
    await page.getByLabel(/^Reason/).fill('Quarters');
    const pay = page.getByRole('button', { name: `Pay $${amount} in` });
    await this.#written(till, () => pay.click(), page.getByText('Paid in.'));
  }

  /** Does what writes an entry until the screen says that it is written; a full disk is told, and tried again. */
  async #written(till: TillPage, act: () => Promise<void>, done: Locator): Promise<void> {
    const refused = till.page.getByText('NOT WRITTEN').first();
    await act();
    await expect(done.or(refused).first()).toBeVisible();
    while (!(await done.isVisible())) {
      this.unwritten++;
      await pause(250);
      // What was refused before may still be on the screen while this is written after all.
      await Promise.any([act(), done.waitFor()]);
      await expect.poll(async () => (await done.isVisible()) || (await refused.isVisible())).toBe(true);
    }
  }

  async #read(till: TillPage): Promise<Told> {
    const text = (await till.page.locator('.last .total-more').textContent()) ?? '';
    return { code: await till.receipt(), due: cents(text) };
  }

  /** Waits until the server has everything, closes the shift, and sees that the drawer has what was told, to the cent. */
  async end(): Promise<Kept[]> {
    await this.#throughDeath(async (till) => {
      const { page } = till;
      const moved = (await kept(page)).reduce((sum, entry) => sum + entry.drawer, 0);
      const taken = this.told.reduce((sum, { due }) => sum + due, 0);
      await page.keyboard.press('Shift+F9');
      await page.getByRole('button', { name: 'Close shift', exact: true }).last().click();
      await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
      const expected = await page.getByRole('row', { name: /Cash/ }).getByRole('cell').first().textContent();
      expect(cents(expected)).toBe(FLOAT + taken + moved);
      await page.getByRole('button', { name: 'Done' }).click();
      const waiting = async () => (await kept(page)).filter(({ delivery }) => delivery === 'waiting').length;
      await expect.poll(waiting, { timeout: 90_000 }).toBe(0);
    });
    return kept(await this.page());
  }
}

/** The minor units of an amount of dollars in a text. */
function cents(text: string | null): number {
  const [, sign = '', dollars = '', rest = ''] = text?.match(/([-−]?)\$([\d,]+)\.(\d\d)/) ?? [];
  if (rest === '') throw new Error(`no amount in '${text}'`);
  return (sign === '' ? 1 : -1) * Number(dollars.replaceAll(',', '') + rest);
}

/** The till's own journal, read past the till. */
async function kept(page: Page): Promise<Kept[]> {
  const rows = await onDisk<Record<string, unknown>>(page, 'entries');
  return rows.map((row) => {
    const entry = JSON.parse(row.json as string);
    const { number, id, kind, receipt, delivery, refundOf } = row;
    const { total = 0, rounding = 0, move, amount = 0 } = entry;
    const drawer = move === undefined ? 0 : move === 'PAID_IN' ? amount : -amount;
    return { number, id, kind, receipt, delivery, refundOf, total, due: total + rounding, drawer } as Kept;
  });
}
