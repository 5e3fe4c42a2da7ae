import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Somebody on the first day: presses only keys that the screen names and touches only what it shows, and every one of
 * them is counted. Shift with a key is one, as it is one grip; a scan is none.
 */
export class NewCashier {
  readonly #page: Page;
  #pressed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key that stands on the screen, such as `F10` or `⇧F9`. */
  async press(key: string): Promise<void> {
    const named = this.#page.locator('kbd:visible').filter({ hasText: new RegExp(`^${key}$`) });
    await expect(named.first(), `the screen names the key ${key}`).toBeVisible();
    this.#pressed++;
    await this.#page.keyboard.press(key === 'Esc' ? 'Escape' : key.replace('⇧', 'Shift+'));
  }

  /** Types what the task itself gives, such as a weight: a key for each sign. */
  async type(text: string): Promise<void> {
    this.#pressed += text.length;
    await this.#page.keyboard.type(text, { delay: 90 });
  }

  /** Enter, where the screen says that it takes what was typed. */
  async enter(): Promise<void> {
    this.#pressed++;
    await this.#page.keyboard.press('Enter');
  }

  async touch(what: Locator): Promise<void> {
    this.#pressed++;
    await what.click();
  }

  /** A PIN on the pad that the approval shows, and its key. */
  async approve(pin: string): Promise<void> {
    const approval = this.#page.getByRole('region', { name: 'Approval' });
    for (const digit of pin) await this.touch(approval.getByRole('button', { name: digit, exact: true }));
    await this.touch(approval.getByRole('button', { name: 'Approve' }));
  }

  /** How many keys and touches it took since this was last asked. */
  counted(): number {
    const pressed = this.#pressed;
    this.#pressed = 0;
    return pressed;
  }
}
