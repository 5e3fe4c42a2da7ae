/// <reference path="../shared/src/receipt/code128.d.ts" />
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';

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

/** A browser with a camera that sees one code; to be closed by who asked for it. */
export function browserThatSees(code: string): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.AISLE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video(code)}`,
    ],
  });
}
