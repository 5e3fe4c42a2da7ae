// ./aisle bench price: the JVM's half (PriceBench) and then the browser's, measured in a real Chromium on the same baskets,
// through the very function the till calls (web/till/src/rules/core.ts), built as the till is.
// Arguments: the java command and its options, up to the classpath.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

const [java, ...options] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'aisle-price-'));
try {
  const cases = mkdirSync(join(folder, 'cases'), { recursive: true });
  const measured = execFileSync(java, [...options, 'aisle.bench.PriceBench', cases], { encoding: 'utf8' });
  const result = JSON.parse(measured.trim().split('\n').at(-1));
  await build(join(folder, 'page'));
  await inBrowser(join(folder, 'page'), async (page) => {
    for (const file of readdirSync(cases)) {
      const given = readFileSync(join(cases, file), 'utf8');
      const form = file === 'lines_40.json' ? '' : `_${file.replace('.json', '')}`;
      result.figures[`browser_us${form}`] = await page.evaluate(measure, [given, 'WEBASSEMBLY']);
    }
    const given = readFileSync(join(cases, 'lines_40.json'), 'utf8');
    await page.addInitScript(() => delete WebAssembly.compileStreaming);
    await page.reload();
    result.figures.browser_us_javascript = await page.evaluate(measure, [given, 'JAVASCRIPT']);
  });
  console.log(JSON.stringify(result));
} finally {
  rmSync(folder, { recursive: true });
}

/** The till's use of the rules as a page of its own: the same bundler, the same target. */
async function build(outDir) {
  const { build } = await import(require.resolve('vite'));
  const path = (of) => fileURLToPath(new URL(of, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path('.'),
    base: './',
    resolve: { alias: { 'till-core': path('../../till-core/target/js/till-core.js') } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      rollupOptions: {
        input: path('till.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'till.js' },
      },
    },
  });
  const snapshot = readFileSync(path('../../till-core/vectors/price-book/snapshot.bin.gz'));
  writeFileSync(join(outDir, 'snapshot.bin'), gunzipSync(snapshot));
}

async function inBrowser(root, use) {
  const server = createServer(({ url }, response) => {
    const file = join(root, url);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Content-Type', TYPES[url.split('.').at(-1)] ?? 'text/html');
    response.end(url === '/' || !existsSync(file) ? '<!doctype html><title>price</title>' : readFileSync(file));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const executablePath = process.env.AISLE_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * From a changed basket to the priced lines the screen shows: every round one line has another quantity. Microseconds,
 * the median of batches of four rounds, so that a machine busy with others spoils few of them; runs in the page.
 */
async function measure([given, wanted]) {
  const page = await import('/till.js');
  await page.ready;
  if (page.form !== wanted) throw new Error(`the rules run as ${page.form}, not as ${wanted}`);
  if (!crossOriginIsolated) throw new Error('the page is not isolated: its clock is too coarse for a batch');
  const { rules, basket } = JSON.parse(given);
  const change = await page.till(rules, basket);
  for (const warm = performance.now() + 4000; performance.now() < warm; ) change(0);
  const batches = [];
  for (let batch = 0; batch < 401; batch++) {
    const start = performance.now();
    for (let round = 0; round < 4; round++) change(round);
    batches.push(((performance.now() - start) * 1000) / 4);
  }
  batches.sort((a, b) => a - b);
  return Math.round(batches[200] * 10) / 10;
}
