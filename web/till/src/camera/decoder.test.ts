import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import '../rules/ready';
import { codesIn, loadDecoder } from '@aisle/shared/camera/decoder';
import { Engine } from 'till-core';
import { beforeAll, describe, expect, it } from 'vitest';

const FOLDER = process.env.AISLE_BARCODE_PHOTOS ?? join(import.meta.dirname, '../../test/barcode-photos');
const rules = { store: 1, currency: 'USD', digits: 2, cashStep: 1, embedded: [], taxes: [], promotions: [] };
const engine = new Engine(JSON.stringify(rules));

/** A file of two columns, the second quoted where it holds quotes or commas. */
function expected(): { image: string; code: string }[] {
  const rows = readFileSync(join(FOLDER, 'expected.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return rows.map((row) => {
    const [, image = '', code = ''] = /^([^,]+),(.*)$/.exec(row) ?? [];
    return { image, code: code.startsWith('"') ? code.slice(1, -1).replaceAll('""', '"') : code };
  });
}

/** Codes that say a product and nothing more are compared by it: a UPC is the EAN with a nought before it, and (01) names one too. */
function named(code: string): string {
  return /^(\(01\))?\d+$/.test(code) ? (JSON.parse(engine.readCode(code)) as { lookup: string }).lookup : code;
}

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await loadDecoder({ binary: new Uint8Array(readFileSync(file)).buffer });
});

describe('the camera reads what the photographs show', () => {
  const photographs = expected();

  it('of every kind', () => {
    const kinds = new Set(photographs.map(({ image }) => image.split('-', 1)[0]));
    expect(Array.from(kinds)).toEqual(
      expect.arrayContaining(['ean13', 'ean8', 'rss14', 'rssexpanded', 'upca', 'upce']),
    );
  });

  it.each(photographs)('$code in $image', async ({ image, code }) => {
    const codes = await codesIn(new Uint8Array(readFileSync(join(FOLDER, image))));
    expect(codes.map(named)).toContain(named(code));
  });
});

it('finds no code where there is none', async () => {
  const data = new Uint8ClampedArray(320 * 240 * 4).fill(255);
  expect(await codesIn({ data, width: 320, height: 240, colorSpace: 'srgb' } as ImageData)).toEqual([]);
});
