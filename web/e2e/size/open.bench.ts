import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Office, person } from '../shop';
import { filesOf } from '../till/disk';
import { TillPage } from '../till/till-page';
import { browser, figure, percentile, reference } from './measured';

const RUNS = 7;
/** Long enough for a browser to end what it does for itself when it is started. */
const SETTLED_MS = 5_000;
const SIZE = process.env.AISLE_SIZE ?? '';

/** What the cashier does as soon as the page lets it be done; `code` only where the till is new. */
interface Cashier {
  name: string;
  pin: string;
  barcode: string;
  code?: string;
}

test(`the till opens with ${SIZE} products`, async () => {
  const { name, pin } = person('CASHIER');
  const barcode = await anyBarcode();
  const first: Opened[] = [];
  const cold: Opened[] = [];
  const settled: Opened[] = [];
  const profile = mkdtempSync(join(tmpdir(), 'aisle-open-'));
  const office = await Office.open();
  for (let run = 0; run < RUNS; run++) {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    const { code } = await office.newTill(`Open ${Date.now()} ${run}`);
    first.push(await opened(profile, { name, pin, barcode, code }));
  }
  for (let run = 0; run < RUNS; run++) cold.push(await opened(profile, { name, pin, barcode }));
  for (let run = 0; run < RUNS; run++) settled.push(await opened(profile, { name, pin, barcode }, SETTLED_MS));
  figure(`cold_ms_${SIZE}`, median(cold, 'priced'));
  figure(`cold_settled_ms_${SIZE}`, median(settled, 'priced'));
  figure(`cold_sign_in_ms_${SIZE}`, median(cold, 'signIn'));
  figure(`first_ms_${SIZE}`, median(first, 'priced'));
  figure(`first_sign_in_ms_${SIZE}`, median(first, 'signIn'));
  figure(`heap_mb_${SIZE}`, median(cold, 'heap'));
  reference(`empty_page_ms_${SIZE}`, median(first, 'empty'));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/**
 * Milliseconds from the navigation to a new till's first screen, to the sign-in and to the first scan's price on the screen;
 * megabytes of the page.
 */
interface Opened {
  empty: number;
  signIn: number;
  priced: number;
  heap: number;
}

function median(runs: Opened[], figure: keyof Opened): number {
  return percentile(
    runs.map((run) => run[figure]),
    50,
  );
}

async function anyBarcode(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'aisle-open-'));
  const context = await browser(profile);
  const till = new TillPage(await context.newPage());
  await till.enrol();
  const [product] = await till.goods();
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  if (!product) throw new Error('the shop sells nothing by the piece');
  return product.barcode;
}

/** @param settle milliseconds between the start of the browser and the navigation */
async function opened(profile: string, cashier: Cashier, settle = 0): Promise<Opened> {
  const context = await browser(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(asCashier, cashier);
  const till = new TillPage(page);
  await page.waitForTimeout(settle);
  await page.goto(`${till.address}/till/`, { waitUntil: 'commit' });
  const done = await page.waitForFunction(() => (globalThis as { opened?: Omit<Opened, 'heap'> }).opened);
  const times = (await done.jsonValue()) as Omit<Opened, 'heap'>;
  const heap = await heapAfterSearching(page);
  // A new till's page is kept for later by the service worker, and its price book unzipped, in their own time.
  if (cashier.code !== undefined) {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await expect.poll(() => filesOf(page), { timeout: 60_000 }).toEqual([expect.stringMatching(/\.book$/)]);
    await page.waitForTimeout(1_000);
  }
  await till.page.keyboard.press('F4');
  await context.close();
  return { ...times, heap };
}

/** What the page holds when all has been used: names are made ready for searching by the first search. */
async function heapAfterSearching(page: Page): Promise<number> {
  await page.keyboard.press('F2');
  await page.keyboard.type('apple', { delay: 5 });
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const used = (await devtools.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  await devtools.detach();
  return ((used.usedSize ?? 0) + (used.embedderHeapUsedSize ?? 0) + (used.backingStorageSize ?? 0)) / 1_000_000;
}

/**
 * Runs in the page before its own script: a cashier who does each thing as soon as the screen takes it, so that only the
 * till's own time is measured.
 */
function asCashier({ name, pin, barcode, code }: Cashier): void {
  const seen = { empty: 0, signIn: 0, priced: 0 };
  const type = (field: HTMLInputElement, text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const asked = new Set<string>();
  /** Once for each: the screen changes again while what was done is worked on. */
  const field = (which: string): HTMLInputElement | null => {
    const found = document.querySelector<HTMLInputElement>(which);
    if (!found || asked.has(which)) return null;
    asked.add(which);
    return found;
  };
  const submit = (of: HTMLInputElement) => setTimeout(() => of.form?.requestSubmit());
  const look = () => {
    const enrol = code === undefined ? null : field('.code-field');
    if (enrol && code !== undefined) {
      seen.empty = performance.now();
      type(enrol, code);
      submit(enrol);
    }
    const chosen = [...document.querySelectorAll<HTMLLabelElement>('.staff-one')].find((one) =>
      one.textContent?.includes(name),
    );
    const radio = chosen?.querySelector('input');
    if (radio && !radio.checked) {
      radio.click();
      return;
    }
    const secret = radio ? field('.pin input') : null;
    if (secret) {
      seen.signIn = performance.now();
      type(secret, pin);
      submit(secret);
    }
    const float = field('form.plain-card input');
    if (float) submit(float);
    if (field('.entry input')) {
      for (const key of [...barcode, 'Enter'])
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    const amount = document.querySelector('.line-amount')?.textContent;
    if (amount && /\d/.test(amount) && !asked.has('painted')) {
      asked.add('painted');
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          seen.priced = performance.now();
          (globalThis as { opened?: typeof seen }).opened = seen;
        };
        port2.postMessage(null);
      });
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
