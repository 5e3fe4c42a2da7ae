import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { MortalBrowser } from '../mortal-browser';
import type { Ambush } from '../wire';
import type { Chance } from './chance';
import type { MortalServer } from './mortal-server';
import type { Seller } from './seller';

/** How often a kind is drawn, against the others, beyond the two of each: what takes the longest to come back from is not. */
const WEIGHTS = {
  'cut on the way up': 6,
  'cut on the way down': 6,
  'answer lost': 6,
  'two paths': 6,
  'clock moved': 3,
  'storage full': 2,
  'browser killed': 1,
  'server killed': 0,
  'database killed': 0,
};

export type Kind = keyof typeof WEIGHTS;

const KINDS = Object.keys(WEIGHTS) as Kind[];
const HOUR_MS = 3_600_000;

/** Draws so many faults, of every kind two at least, in the order of chance. */
export function drawn(chance: Chance, faults: number): Kind[] {
  const hat = KINDS.flatMap((kind) => Array<Kind>(WEIGHTS[kind]).fill(kind));
  const sure = [...KINDS, ...KINDS];
  return chance.shuffled([...sure, ...Array.from({ length: faults - sure.length }, () => chance.one(hat))]);
}

/** A browser with tills in it, each in a window of its own. */
export class Stall {
  readonly sellers: Seller[];
  readonly #browser = new MortalBrowser();

  constructor(sellers: Seller[]) {
    this.sellers = sellers;
  }

  async open(): Promise<void> {
    const pages = await this.#pages();
    for (const [at, seller] of this.sellers.entries()) await seller.begin(pages[at] as Page);
  }

  async dieAndReopen(after: number): Promise<void> {
    for (const seller of this.sellers) seller.lose();
    await this.#browser.kill();
    await pause(after);
    const pages = await this.#pages();
    for (const [at, seller] of this.sellers.entries()) seller.comeBack(pages[at] as Page);
  }

  async #pages(): Promise<Page[]> {
    const first = await this.#browser.open();
    const others = this.sellers.slice(1).map(() => first.context().newPage());
    return [first, ...(await Promise.all(others))];
  }

  async clear(): Promise<void> {
    await this.#browser.clear();
    for (const { wire } of this.sellers) await wire.cut();
  }
}

/** Lets faults strike a server and its tills, each when it may; it knows which of them have struck. */
export class FaultEngine {
  readonly struck = new Map<Kind, number>();
  readonly #server: MortalServer;
  readonly #stalls: Stall[];
  readonly #ambush: Ambush;
  readonly #chance: Chance;
  readonly #turns = new Map<object, Promise<void>>();

  /** @param ambush what the wires of all tills have in common */
  constructor(server: MortalServer, stalls: Stall[], ambush: Ambush, chance: Chance) {
    this.#server = server;
    this.#stalls = stalls;
    this.#ambush = ambush;
    this.#chance = chance;
  }

  /** Resolves when all of them have struck, and what was killed lives again. */
  async strike(kinds: Kind[]): Promise<void> {
    const under: Promise<void>[] = [];
    for (const kind of kinds) {
      const strike = this.#strike(kind).then(() => {
        this.struck.set(kind, (this.struck.get(kind) ?? 0) + 1);
      });
      // Whoever awaits them all hears of it; until then it must not count as unheard.
      strike.catch(() => {});
      under.push(strike);
      await pause(this.#chance.whole(0, 900));
    }
    await Promise.all(under);
  }

  #strike(kind: Kind): Promise<void> {
    const stall = this.#chance.one(this.#stalls);
    const seller = this.#chance.one(stall.sellers);
    const after = this.#chance.whole(0, 1_500);
    switch (kind) {
      case 'cut on the way up':
      case 'cut on the way down':
        return this.#ambush.strikes({ kind, after });
      case 'answer lost':
      case 'two paths':
        return this.#ambush.strikes({ kind });
      case 'clock moved': {
        const by = this.#chance.one([-1, 1]) * this.#chance.whole(1, 600) * (HOUR_MS / 60);
        return this.#inTurn(stall, async () => moveClock(await seller.page(), by));
      }
      case 'storage full':
        return this.#inTurn(stall, () => fillStorage(seller));
      case 'browser killed':
        return this.#inTurn(stall, () => stall.dieAndReopen(after));
      case 'server killed':
        return this.#inTurn(this.#server, async () => {
          await this.#server.kill();
          await pause(after);
          await this.#server.startAgain();
        });
      case 'database killed':
        return this.#inTurn(this.#server, async () => {
          this.#server.killDatabase();
          await pause(1_000 + after);
          await this.#server.healthy();
        });
    }
  }

  /** One after the other, where two at once would only hide each other. */
  #inTurn(what: object, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(what) ?? Promise.resolve()).then(work);
    this.#turns.set(what, turn);
    return turn;
  }
}

/** Sets the page's clock on or back; a till that is opened again has the right time again. */
async function moveClock(page: Page, by: number): Promise<void> {
  await page.evaluate((ms) => {
    const Before = Date;
    globalThis.Date = class extends Before {
      constructor(...given: [] | [number]) {
        super(given.length === 0 ? Before.now() + ms : given[0]);
      }
      static override now(): number {
        return Before.now() + ms;
      }
    } as DateConstructor;
  }, by);
}

/** Lends the till's page no more room on the disk, until it has said that it could not write. */
async function fillStorage(seller: Seller): Promise<void> {
  const page = await seller.page();
  const devtools = await page.context().newCDPSession(page);
  const before = seller.unwritten;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: seller.wire.address, quotaSize: 1 });
  await expect.poll(() => seller.unwritten, { timeout: 240_000, intervals: [50] }).toBeGreaterThan(before);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: seller.wire.address });
  await devtools.detach();
}
