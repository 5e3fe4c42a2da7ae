import { gunzipSync } from 'node:zlib';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { restrictionsOf } from '../../till/src/basket/restriction';
import { type Product, RULES_FORM } from '../../till/src/price-book/product';
import { Snapshot } from '../../till/src/price-book/snapshot';
import { Office, type Person, SHOP, type Shop } from '../shop';
import { onDisk } from './disk';

let made = 0;

/** Between a scanner's keys. */
const KEY_MS = 2;

/** Minor units of the first amount in a text. */
export function cents(text: string | null): number {
  return Number(text?.match(/\$([\d.]+)/)?.[1]?.replace('.', ''));
}

/** A till in a browser, used as a cashier uses it: by keys, by scans and by what the screen says. */
export class TillPage {
  readonly page: Page;
  readonly shop: Shop;
  #keyboard: CDPSession | null = null;
  key = '';
  id = 0;
  /** Where the page is opened. */
  address: string;

  constructor(page: Page, shop = SHOP) {
    this.page = page;
    this.shop = shop;
    this.address = shop.address;
  }

  /** Enrols a new till of the demo shop and waits for the sign-in. */
  async enrol(): Promise<void> {
    const office = await Office.open('OWNER', this.shop);
    const till = await office.newTill(`Test ${Date.now() % 1_000_000}-${made++}`);
    this.id = till.id;
    await this.page.goto(`${this.address}/till/`);
    await this.page.getByLabel('Code').fill(till.code);
    const enrolled = this.page.waitForResponse('**/api/till/enrol');
    await this.page.getByRole('button', { name: 'Set up' }).click();
    this.key = ((await (await enrolled).json()) as { key: string }).key;
    await expect(this.page.getByText('Who is at the till?')).toBeVisible({ timeout: 30_000 });
  }

  async signIn(who: Person = this.shop.person('CASHIER')): Promise<void> {
    await this.page.getByRole('radio', { name: who.name }).check({ force: true });
    await this.page.getByLabel(new RegExp(`^PIN (of|de) ${who.name}$`)).fill(who.pin);
    await this.page.keyboard.press('Enter');
  }

  async openShift(float = '100'): Promise<void> {
    await this.page.getByLabel('Change in the drawer').fill(float);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByText('Ready.')).toBeVisible();
  }

  /** Enrolled, signed in and with an open shift. */
  async ready(who?: Person): Promise<void> {
    await this.enrol();
    await this.signIn(who);
    await this.openShift();
  }

  /**
   * As a keyboard-wedge scanner types: real key events and Enter, 2 ms apart by their own stamps, as a device has them
   * however late a busy machine hands them on.
   */
  async scan(code: string): Promise<void> {
    this.#keyboard ??= await this.page.context().newCDPSession(this.page);
    const keyboard = this.#keyboard;
    const keys = [...Array.from(code, (text) => ({ key: text, text })), { key: 'Enter', text: '\r' }];
    const first = Date.now() - KEY_MS * keys.length;
    const sent = keys.flatMap(({ key, text }, at) => {
      const stamp = { timestamp: (first + KEY_MS * at) / 1000, windowsVirtualKeyCode: text.charCodeAt(0) };
      return [
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, ...stamp }),
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...stamp }),
      ];
    });
    await Promise.all(sent);
  }

  async pieces(): Promise<number> {
    const texts = await this.page.locator('.line-quantity').allInnerTexts();
    return texts.reduce((sum, text) => sum + Number(text), 0);
  }

  /** Pays exactly, in one key, and waits for the change. */
  async payExactly(): Promise<string> {
    await this.page.keyboard.press('F10');
    await expect(this.page.getByTestId('change')).toBeVisible();
    return this.receipt();
  }

  /** Pays all of it by card and waits for the receipt. */
  async payByCard(): Promise<string> {
    await this.page.keyboard.press('F9');
    await this.page.keyboard.press('F2');
    await expect(this.page.getByTestId('change')).toBeVisible();
    return this.receipt();
  }

  /** Chooses in Settings what the card simulator answers from now on. */
  async cardAnswers(answer: 'approve' | 'decline' | 'time-out'): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click();
    await this.page.getByLabel('The card simulator answers').selectOption(answer);
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
    // A browser killed at once would open with the answer chosen before.
    const kept = () => onDisk<{ name: string; value: { card?: string } }>(this.page, 'facts');
    await expect.poll(async () => (await kept()).find(({ name }) => name === 'preferences')?.value.card).toBe(answer);
  }

  /** The code of the receipt in sight. */
  async receipt(): Promise<string> {
    const text = (await this.page.locator('.last .total-more').textContent()) ?? '';
    const [code = ''] = text.match(/R\d+-\d+-\d+-\d/) ?? [];
    expect(code).not.toBe('');
    return code;
  }

  async allSent(): Promise<void> {
    await expect(this.page.getByTestId('unsent')).toHaveText('0 not yet sent', { timeout: 45_000 });
  }

  /** How many entries the server has of this till. */
  async entriesOnServer(): Promise<number> {
    return (await this.shop.asTill<{ chain: { number: number } }>(this.key, '/api/till/setup')).chain.number;
  }

  /** Products of the shop that are sold by the piece to anybody, without deposit, with a barcode; in the order of the price book. */
  async goods(): Promise<(Product & { barcode: string })[]> {
    const book = await this.book();
    const goods = book.named(['o'], 400).flatMap((product) => {
      const barcode = product.codes.find((code) => /^0\d{13}$/.test(code))?.slice(1);
      const plain = product.unit === 'EACH' && !product.blocked && !product.deposit && product.prices.length > 0;
      if (restrictionsOf(book, product).length > 0) return [];
      return barcode && plain ? [{ ...product, barcode }] : [];
    });
    expect(goods.length).toBeGreaterThan(11);
    return goods;
  }

  /** Whether tax comes to something on a product of this till's price book. */
  async taxed(): Promise<(product: Product) => boolean> {
    const { rules } = await this.book();
    const owed = rules.taxes.filter(({ components }) => components.some(({ ppm }) => ppm > 0));
    return ({ tax }) => owed.some(({ id }) => id === tax);
  }

  /** The price book as the server gives it to this till. */
  async book(): Promise<Snapshot> {
    const answer = await fetch(`${this.shop.address}/api/till/price-book?form=${RULES_FORM}`, {
      headers: { Authorization: `Till ${this.key}` },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const unzipped = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
    return Snapshot.open(new Uint8Array(unzipped).buffer);
  }
}
