// ./aisle bench price: the JVM's half (PriceBench) and then the browser's, measured in a real Chromium on the same baskets.
// Arguments: the java command and its options, up to the classpath.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const [java, ...options] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'aisle-price-'));
const result = JSON.parse(
  execFileSync(java, [...options, 'aisle.bench.PriceBench', folder], { encoding: 'utf8' }).trim().split('\n').at(-1),
);
const cases = readdirSync(folder).map((file) => ({
  name: file.replace('.json', ''),
  ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
}));
rmSync(folder, { recursive: true });

const script = new URL('../../till-core/target/js/', import.meta.url);
const server = createServer((request, response) => {
  const name = request.url.slice(1);
  const known = name === 'till-core.js' || name === 'rules.js';
  response.setHeader('Content-Type', known ? 'text/javascript' : 'text/html');
  response.end(known ? readFileSync(new URL(name, script)) : '<!doctype html><title>price</title>');
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({ executablePath: system, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  for (const { name, rules, basket } of cases) {
    result.figures[`browser_us_${name}`] = await page.evaluate(measure, [JSON.stringify(rules), JSON.stringify(basket)]);
  }
} finally {
  await browser.close();
  server.close();
}
result.figures.browser_us = result.figures.browser_us_lines_40;
console.log(JSON.stringify(result));

/** Median of five runs, JSON text in and out as the till calls it; runs in the page. */
async function measure([rules, basket]) {
  const { Engine } = await import('/till-core.js');
  const engine = new Engine(rules);
  const runs = [];
  for (let run = 0; run < 8; run++) {
    const rounds = 300;
    const start = performance.now();
    for (let round = 0; round < rounds; round++) engine.price(basket);
    runs.push(((performance.now() - start) * 1000) / rounds);
  }
  const warm = runs.slice(3).sort((a, b) => a - b);
  return Math.round(warm[2] * 10) / 10;
}
