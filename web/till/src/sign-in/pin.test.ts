import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pinMatches, waitUntil } from './pin';

const salt = Buffer.from('0123456789abcdef');
const kept = {
  iterations: 1000,
  salt: salt.toString('base64'),
  hash: pbkdf2Sync('4711', salt, 1000, 32, 'sha256').toString('base64'),
};

describe('a PIN', () => {
  it('is checked without the server', async () => {
    expect(await pinMatches('4711', kept)).toBe(true);
    expect(await pinMatches('4712', kept)).toBe(false);
    expect(await pinMatches('', kept)).toBe(false);
  });

  it('may be wrong twice, then makes wait, twice as long each time, to five minutes', () => {
    const waits = [1, 2, 3, 4, 5, 20].map((count) => waitUntil({ count, last: 0 }));
    expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000, 300_000]);
  });
});
