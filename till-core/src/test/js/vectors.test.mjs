// The golden vectors on what the browser runs: the same files, and the same bytes out, as on the JVM (VectorsTest). As
// JavaScript here in Node; as WebAssembly in a real Chromium, under the content policy the till's page has.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import * as core from '../../../target/js/till-core.js';
import { failures } from './vectors.mjs';

const require = createRequire(new URL('../../../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const folders = ['../../../vectors/', '../../../target/js/', './'].map((each) => new URL(each, import.meta.url));
const TYPES = { js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };
await core.ready;
const files = readdirSync(folders[0]).filter((name) => name.endsWith('.json'));

for (const file of files) {
  const vectors = JSON.parse(readFileSync(new URL(file, folders[0]), 'utf8'));
  test(`${file} as JavaScript: ${vectors.cases.length} cases`, () => {
    assert.equal(core.form, 'JAVASCRIPT');
    assert.ok(vectors.cases.length > 0);
    assert.deepEqual(failures(core.Engine, vectors), []);
  });
}

let server;
let browser;
let page;

before(async () => {
  server = createServer(served).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const executablePath = process.env.AISLE_CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.close();
  server?.close();
});

for (const file of files) {
  test(`${file} as WebAssembly`, async () => {
    const found = await page.evaluate(async (name) => {
      const core = await import('/till-core.js');
      await core.ready;
      const { failures } = await import('/vectors.mjs');
      return { form: core.form, failed: failures(core.Engine, await (await fetch(`/${name}`)).json()) };
    }, file);
    assert.deepEqual(found, { form: 'WEBASSEMBLY', failed: [] });
  });
}

test('a browser that cannot run WebAssembly gets the same rules as JavaScript', async () => {
  const old = await browser.newPage();
  await old.addInitScript(() => delete WebAssembly.compileStreaming);
  await old.goto(`http://127.0.0.1:${server.address().port}/`);
  const form = await old.evaluate(async () => {
    const core = await import('/till-core.js');
    await core.ready;
    return core.form;
  });
  assert.equal(form, 'JAVASCRIPT');
});

function served({ url }, response) {
  const name = url.slice(1);
  const found = folders.map((folder) => new URL(name, folder)).find((each) => name && existsSync(each));
  response.setHeader('Content-Security-Policy', "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  response.setHeader('Content-Type', TYPES[name.split('.').at(-1)] ?? 'text/html');
  response.end(found ? readFileSync(found) : '<!doctype html><title>vectors</title>');
}
