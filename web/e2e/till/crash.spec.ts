import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { SERVER } from '../shop';
import { TillPage } from './till-page';

/** A browser of its own with a profile that outlives it, so that it can be killed as a power cut kills it. */
class MortalBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'aisle-till-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  async open(): Promise<Page> {
    const port = await freePort();
    this.#process = spawn(
      process.env.AISLE_CHROMIUM ?? '/usr/bin/chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--window-size=1280,800',
        `--remote-debugging-port=${port}`,
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      { detached: true, stdio: 'ignore' },
    );
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/json/version`).then(
            (answer) => answer.ok,
            () => false,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = this.#browser.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('the browser opened no page');
    return page;
  }

  /** Kills every process of the browser at once; nothing is told, nothing is flushed. */
  async kill(): Promise<void> {
    const pid = this.#process?.pid;
    if (pid === undefined) return;
    const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
    process.kill(-pid, 'SIGKILL');
    await gone;
    this.#process = null;
    await this.#browser?.close().catch(() => {});
  }

  async clear(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

test('a browser killed in mid-basket, and again between payment and printing, loses and doubles nothing', async () => {
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

    till = new TillPage(await browser.open());
    till.key = key;
    await till.page.goto(`${SERVER}/till/`);
    await till.signIn();
    await expect(till.page.getByTestId('total')).toHaveText(total);
    await expect(till.page.getByTestId('line')).toHaveCount(4);
    const code = await till.payExactly();
    await browser.kill();

    till = new TillPage(await browser.open());
    till.key = key;
    await till.page.goto(`${SERVER}/till/`);
    await till.signIn();
    expect(await till.receipt()).toBe(code);
    await expect(till.page.getByTestId('line')).toHaveCount(0);
    await till.allSent();
    expect(await till.entriesOnServer()).toBe(2);
  } finally {
    await browser.clear();
  }
});
