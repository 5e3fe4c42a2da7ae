/// <reference path="../../shared/src/receipt/code128.d.ts" />
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';
import { SERVER } from '../shop';
import { TillPage } from './till-page';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 4;

/** A video of one code, as a camera sees it that is held before a label (YUV4MPEG2, 4:2:0). */
function video(code: string): string {
  const { data } = new CODE128(code, {}).encode();
  const left = (WIDTH - data.length * MODULE) / 2;
  const luma = new Uint8Array(WIDTH * HEIGHT).fill(235);
  for (let y = 140; y < 340; y++) {
    for (let x = 0; x < data.length * MODULE; x++) {
      if (data[Math.trunc(x / MODULE)] === '1') luma[y * WIDTH + Math.round(left) + x] = 16;
    }
  }
  const chroma = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
  const file = join(mkdtempSync(join(tmpdir(), 'aisle-camera-')), 'label.y4m');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
  return file;
}

test('the camera reads a code and sells by it, once for as long as it is held', async ({ page }) => {
  const other = new TillPage(page);
  await other.enrol();
  const [good] = await other.goods();
  const browser = await chromium.launch({
    executablePath: process.env.AISLE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video(good?.barcode ?? '')}`,
    ],
  });
  try {
    const till = new TillPage(await browser.newPage({ locale: 'en-US', viewport: { width: 1280, height: 800 } }));
    await till.ready();
    await till.page.getByRole('button', { name: 'Camera' }).click();
    await expect(till.page.getByText(`Read: ${good?.barcode}`)).toBeVisible({ timeout: 20_000 });
    await till.page.waitForTimeout(2_000);
    await till.page.keyboard.press('Escape');
    await expect(till.page.getByTestId('line')).toHaveCount(1);
    await expect(till.page.getByTestId('line')).toContainText(good?.name ?? '');
    expect(await till.pieces()).toBe(1);
    expect(till.page.url()).toContain(SERVER);
  } finally {
    await browser.close();
  }
});

test('where there is no camera the till says why, and sells on', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.getByRole('alert')).toContainText('The camera cannot be used');
  await page.keyboard.press('Escape');
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
});
