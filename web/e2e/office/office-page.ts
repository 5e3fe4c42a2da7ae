import { expect, type Page } from '@playwright/test';
import { violations } from '../accessible';
import { person, SERVER, STORE } from '../shop';

/** The office in a browser, used as its people use it: by what the screen says and by keys. */
export class OfficePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(role = 'OWNER'): Promise<void> {
    const { login, password } = person(role);
    await this.page.goto(`${SERVER}/office/`);
    await this.fillIn(login, password);
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
  }

  /** By the fields' own names, since the page may speak any language. */
  async fillIn(login: string, password: string): Promise<void> {
    await this.page.locator('input[name=login]').fill(login);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
  }

  /** Opens a place in the store by its address. */
  async open(place: string): Promise<void> {
    await this.page.goto(`${SERVER}/office/${STORE}${place}`);
    await this.settled();
  }

  /** Everything the page asked for has come. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await expect(this.page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  }

  /** Shows the page in other colours or another size, and waits until it has taken them. */
  async look(colorScheme: 'light' | 'dark', size: { width: number; height: number }): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.page.setViewportSize(size);
    await expect(this.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await this.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    await expect(this.page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  }

  /** What axe finds against WCAG 2.2 A and AA, a line each. */
  async violations(): Promise<string[]> {
    return violations(this.page);
  }

  /** How many pixels the page is wider than its window. */
  async sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }
}
