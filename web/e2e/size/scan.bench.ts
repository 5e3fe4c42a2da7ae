import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Page, test } from '@playwright/test';
import { Snapshot } from '../../till/src/price-book/snapshot';
import { FakeSerial, pick } from '../till/fake-serial';
import { TillPage } from '../till/till-page';
import { browser, figure, percentile, reference } from './measured';

const BASKET = 100;
const BURSTS = 30;
const BURST = 10;
const BURST_MS = 1_000;
/** A scan whose line is not there so long after its burst is lost. */
const LOST_MS = 10_000;
const PROMOTIONS = 200;
/** Products that a promotion is for, among the goods that the baskets are filled with: each of those is in two. */
const PRODUCTS = 4;
const DRAWN_FROM = 400;

test('bursts of scans into a long basket', async () => {
  // A frame is drawn as soon as there is one: what a screen of 60 Hz makes it wait is measured beside.
  await measured('', '--disable-frame-rate-limit', '--disable-gpu-vsync');
  await measured('_60hz');
});

async function measured(form: string, ...switches: string[]): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'aisle-scan-'));
  const context = await browser(profile, ...switches);
  const page = context.pages()[0] ?? (await context.newPage());
  const serial = new FakeSerial(page);
  await serial.install(['scanner']);
  await withPromotions(page);
  await page.addInitScript(watchLines);
  const till = new TillPage(page);
  await till.ready();
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Scanner');
  await page.keyboard.press('Escape');
  const codes = (await till.goods()).map(({ barcode }) => barcode);
  for (const code of codes.slice(0, BASKET)) await serial.say('scanner', `${code}\r`);
  await lines(page, BASKET);
  const cpu = await cpuOf(page);
  let worked = 0;
  const idle = await page.evaluate(emptyFrames);
  for (let burst = 0; burst < BURSTS; burst++) {
    const from = BASKET + ((burst * BURST) % (codes.length - BASKET - BURST));
    const gap = BURST_MS / BURST;
    const before = await cpu();
    await page.evaluate(scanned, { codes: codes.slice(from, from + BURST), gap, least: BASKET + BURST, most: LOST_MS });
    worked += (await cpu()) - before;
    while ((await page.locator('.line').count()) > BASKET) await page.keyboard.press('F4');
    await lines(page, BASKET);
  }
  const times = await page.evaluate(() => (globalThis as unknown as Watching).times);
  figure(`p99${form}_ms`, percentile(times, 99));
  figure(`p50${form}_ms`, percentile(times, 50));
  figure(`cpu${form}_ms`, worked / (BURSTS * BURST));
  figure(`lost_scans${form}`, BURSTS * BURST - times.length);
  reference(`empty_frame_p50${form}_ms`, percentile(idle, 50));
  reference(`empty_frame_p99${form}_ms`, percentile(idle, 99));
  if (form === '') {
    figure('scans', BURSTS * BURST);
    figure('lines', BASKET);
    figure('products', (await till.book()).size);
    figure('promotions', PROMOTIONS);
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Tells how many milliseconds of a processor the page's main thread has had: others who use the machine do not count. */
async function cpuOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1_000;
  };
}

async function lines(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll('.line').length === wanted, count);
}

/** Puts 200 promotions of all kinds into the price book on its way to the till, in place of the shop's own. */
async function withPromotions(page: Page): Promise<void> {
  await page.route('**/api/till/price-book*', async (route) => {
    const answer = await route.fetch();
    const sent = await answer.body();
    const bytes = sent[0] === 0x1f ? gunzipSync(sent) : sent;
    const after = 12 + bytes.readUInt32LE(8);
    const header = JSON.parse(bytes.toString('utf8', 12, after));
    header.rules.promotions = promotions(Snapshot.open(new Uint8Array(bytes).buffer));
    const text = Buffer.from(JSON.stringify(header));
    const padding = Buffer.alloc((8 - ((12 + text.length) % 8)) % 8, ' ');
    const start = Buffer.alloc(12);
    bytes.copy(start, 0, 0, 8);
    start.writeUInt32LE(text.length + padding.length, 8);
    const { 'content-length': _, 'content-encoding': __, ...headers } = answer.headers();
    await route.fulfill({ headers, body: gzipSync(Buffer.concat([start, text, padding, bytes.subarray(after)])) });
  });
}

/** Kinds in turn, each for products that follow one another among those that the baskets are filled with. */
function promotions(book: Snapshot): object[] {
  const ids = book.named(['o'], DRAWN_FROM).map((product) => product.id);
  const terms = [
    { kind: 'PERCENT', ppm: 100_000 },
    { kind: 'AMOUNT', amount: 20 },
    { kind: 'N_FOR', count: 3, price: 500 },
    { kind: 'BUY_X_GET_Y', buy: 2, get: 1, ppm: 1_000_000 },
    { kind: 'MIX', count: 3, price: 600 },
  ];
  return Array.from({ length: PROMOTIONS }, (_, at) => {
    const { kind, ...more } = terms[at % terms.length] ?? { kind: '' };
    const products = Array.from({ length: PRODUCTS }, (_, next) => ids[(at * 2 + next) % ids.length] ?? 0);
    const distinct = [...new Set(products)].sort((a, b) => a - b);
    return { id: at + 1, name: `Promotion ${at + 1}`, kind, from: 0, products: distinct, ...more };
  });
}

interface Watching {
  /** Milliseconds from when each scan was due to the screen with its line. */
  times: number[];
  /** When the scans were due whose lines are not on the screen yet. */
  due: number[];
  /** Counts lines that are added from here on. */
  begin: () => void;
  painted: (from: number, times: number[]) => void;
}

/** Runs in the page before its own script: every line that is added answers the first of the scans that wait for one. */
function watchLines(): void {
  const times: number[] = [];
  const due: number[] = [];
  /** Lines on the screen; endless until somebody begins to count. */
  let shown = Number.POSITIVE_INFINITY;
  const lines = () => document.querySelectorAll('.line').length;
  const painted = (from: number, into: number[]) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => into.push(performance.now() - from);
      port2.postMessage(null);
    });
  new MutationObserver(() => {
    const now = lines();
    for (; shown < now; shown++) {
      const from = due.shift();
      if (from !== undefined) painted(from, times);
    }
    if (Number.isFinite(shown)) shown = now;
  }).observe(document, { subtree: true, childList: true });
  const begin = () => {
    due.length = 0;
    shown = lines();
  };
  Object.assign(globalThis, { times, due, begin, painted });
}

interface Burst {
  codes: string[];
  /** Milliseconds from one scan to the next. */
  gap: number;
  /** Lines to wait for, and milliseconds at most. */
  least: number;
  most: number;
}

/** Runs in the page: the scanner says a code whenever one is due, however busy the page is. */
async function scanned({ codes, gap, least, most }: Burst): Promise<void> {
  const { due, begin } = globalThis as unknown as Watching;
  const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
  begin();
  const start = performance.now() + gap;
  for (const [at, code] of codes.entries()) {
    const then = start + at * gap;
    await sleep(then - performance.now());
    due.push(then);
    window.fakePorts.scanner?.say(`${code}\r`);
  }
  const end = performance.now() + most;
  while (document.querySelectorAll('.line').length < least && performance.now() < end) await sleep(20);
  await sleep(gap);
}

/** Runs in the page: how long the smallest change of the screen takes on this machine, due in the same steps as scans. */
async function emptyFrames(): Promise<number[]> {
  const { painted } = globalThis as unknown as Watching;
  const times: number[] = [];
  for (let at = 0; at < 100; at++) {
    const then = performance.now() + 50;
    await new Promise((done) => setTimeout(done, 50));
    document.title = `Empty frame ${at}`;
    painted(then, times);
  }
  await new Promise((done) => setTimeout(done, 100));
  return times;
}
