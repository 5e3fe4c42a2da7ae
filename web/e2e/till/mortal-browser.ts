import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { CHROMIUM, SWITCHES } from '../chromium';

/** A browser of its own with a profile that outlives it, so that it can be killed as a power cut kills it. */
export class MortalBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'aisle-till-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  async open(): Promise<Page> {
    const port = await freePort();
    this.#process = spawn(
      CHROMIUM,
      [
        ...SWITCHES,
        '--disable-renderer-backgrounding',
        '--disable-background-timer-throttling',
        '--disable-backgrounding-occluded-windows',
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

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
