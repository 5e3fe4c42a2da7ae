import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TillDatabase } from '../journal/database';
import { storageTrouble } from './storage';

const MB = 1_000_000;

/** A browser with so much room, and a database of it that writes, refuses, or forgets. */
function browser(database: 'writes' | 'forgets' | DOMException, { secure = true, room = 500 * MB } = {}) {
  let kept: unknown;
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('location', { origin: 'http://shop' });
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: async () => ({}),
      persisted: async () => true,
      estimate: async () => ({ usage: 0, quota: room }),
    },
  });
  return {
    keep: async (_: string, value: unknown) => {
      if (database instanceof DOMException) throw database;
      kept = database === 'writes' ? value : undefined;
    },
    fact: async () => kept,
  } as unknown as TillDatabase;
}

describe('pain 16: before a sale is taken a browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('that keeps what is written may sell', async () => {
    expect(await storageTrouble(browser('writes'))).toBeNull();
  });

  it('that refuses to keep anything, as private windows do, is told apart from a full one', async () => {
    const refused = browser(new DOMException('no storage here', 'InvalidStateError'));
    expect(await storageTrouble(refused)).toEqual({ at: 'unfit', why: 'no-storage', detail: 'no storage here' });
    const full = browser(new DOMException('no room', 'QuotaExceededError'));
    expect(await storageTrouble(full)).toMatchObject({ why: 'full', detail: 'no room' });
  });

  it('that forgets what was written may not', async () => {
    expect(await storageTrouble(browser('forgets'))).toMatchObject({ at: 'unfit', why: 'no-storage' });
  });

  it('without room for a day of sales, or on a page that is not secure, may not', async () => {
    expect(await storageTrouble(browser('writes', { room: 19 * MB }))).toMatchObject({ why: 'full', detail: '19 MB' });
    expect(await storageTrouble(browser('writes', { secure: false }))).toMatchObject({ why: 'insecure' });
  });
});
