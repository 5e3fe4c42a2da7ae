import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Counter } from '../counter/context';
import type { Shift } from '../counter/state';
import { TillStore } from '../counter/store';
import { Line } from './line';

type Told = { unsent: number; shift?: string };

let told: Told[];
let store: TillStore;
let line: Line;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  told = [];
  store = new TillStore();
  const server = {
    liveTicket: () => new Promise(() => undefined),
    status: (status: Told) => {
      told.push(status);
      return Promise.resolve();
    },
  };
  line = new Line({ store, server, now: Date.now } as unknown as Counter, {
    setupChanged: () => Promise.resolve(),
    bookChanged: () => Promise.resolve(),
    revoked: () => undefined,
    reachable: () => undefined,
  });
  line.start();
});
afterEach(() => {
  line.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What was told within a second, as shift and unsent; without what the next quarter minute would bring anyhow. */
async function withinASecond(): Promise<Told | undefined> {
  told.length = 0;
  await vi.advanceTimersByTimeAsync(900);
  return told.at(-1);
}

const SHIFT: Shift = { id: 'morning', openedAt: 0, cashier: 5 };

describe('what the office is told', () => {
  it('is told at once when a shift opens, and that it is closed and all of it sent', async () => {
    store.happen({ kind: 'shift-opened', shift: SHIFT });
    expect(await withinASecond()).toMatchObject({ shift: 'morning' });
    store.happen({ kind: 'shift-closed' });
    store.happen({ kind: 'link-changed', link: { unsent: 1 } });
    store.happen({ kind: 'link-changed', link: { unsent: 0 } });
    expect(await withinASecond()).toMatchObject({ unsent: 0 });
    expect(told).toHaveLength(1);
    expect(told[0]).not.toHaveProperty('shift');
  });

  it('is not told of each sale of a shift', async () => {
    store.happen({ kind: 'shift-opened', shift: SHIFT });
    await withinASecond();
    store.happen({ kind: 'link-changed', link: { unsent: 1 } });
    expect(await withinASecond()).toBeUndefined();
  });
});
