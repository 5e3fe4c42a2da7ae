import { expect, type Page, type Request } from '@playwright/test';
import { violations } from '../accessible';
import { Office, SERVER, STORE } from '../shop';

/** Between two questions of a page that is still finding out what it needs. */
const QUIET_MS = 100;

/** The office in a browser, used as its people use it: by what the screen says and by keys. */
export class OfficePage {
  readonly page: Page;
  readonly #asked = new Set<Request>();
  #lastAnswer = 0;

  constructor(page: Page) {
    this.page = page;
    const answered = (request: Request) => {
      if (this.#asked.delete(request)) this.#lastAnswer = Date.now();
    };
    page.on('request', (request) => {
      if (request.isNavigationRequest()) this.#asked.clear();
      if (request.resourceType() !== 'eventsource') this.#asked.add(request);
    });
    page.on('requestfinished', answered);
    page.on('requestfailed', answered);
  }

  /** In the session that the form would have begun, from the next page on; the form itself has tests of its own. */
  async signIn(role = 'OWNER'): Promise<void> {
    const session = await Office.open(role);
    await this.page.context().addCookies(session.cookies());
  }

  /** Signed in, and where the office shows who comes first. */
  async arrive(role = 'OWNER'): Promise<void> {
    await this.signIn(role);
    await this.page.goto(`${SERVER}/office/`);
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

  /** Goes to a place of the store from where the page is, as by a link of its own: nothing of it is read anew. */
  async walk(place: string): Promise<void> {
    await this.page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/office/${STORE}${place}`);
    this.#lastAnswer = Date.now();
    await this.settled();
  }

  /** Everything the page asked for has come: nothing is under way, nor was a moment ago, but what stays open. */
  async settled(): Promise<void> {
    await expect.poll(() => this.#quietFor(), { intervals: [QUIET_MS] }).toBeGreaterThanOrEqual(QUIET_MS);
    await expect(this.page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  }

  /**
   * For how many milliseconds nothing has been asked for, once the page has done with what came: the least urgent of its
   * tasks runs. An idle callback would do too, but Chromium keeps those for up to a second once a window has changed size.
   */
  async #quietFor(): Promise<number> {
    await this.page.evaluate(() => scheduler.postTask(() => {}, { priority: 'background' }));
    return this.#asked.size > 0 ? 0 : Date.now() - this.#lastAnswer;
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
