import { expect, test } from '@playwright/test';
import type { Shop } from '../../shop';
import { Ambush } from '../wire';
import { Chance } from './chance';
import { drawn, FaultEngine, Stall } from './fault-engine';
import { MortalServer } from './mortal-server';
import { type Kept, Seller } from './seller';

const SEED = Number(process.env.AISLE_FAULTS_SEED ?? 20_261_127);
const FAULTS = Number(process.env.AISLE_FAULTS ?? 64);
const STALLS = 2;
const TILLS_A_STALL = 4;

interface Found {
  sale: { id: string; total: number };
  refunds: { id: string; total: number }[];
}

/** For whoever reads the run: the seed above all, by which it is drawn again. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the till said, what it keeps and what the server has are the same, each once. */
async function agree(shop: Shop, seller: Seller, journal: Kept[]): Promise<void> {
  expect(journal.map(({ number }) => number)).toEqual(journal.map((_, at) => at + 1));
  expect(new Set(journal.map(({ delivery }) => delivery))).toEqual(new Set(['recorded']));
  const money = journal.filter(({ kind }) => kind === 'SALE' || kind === 'REFUND');
  expect(money.map(({ receipt, due }) => ({ code: receipt, due }))).toEqual(seller.told);
  const { chain } = await shop.asTill<{ chain: { number: number } }>(seller.key, '/api/till/setup');
  expect(chain.number).toBe(journal.length);
  for (const { id, receipt, total } of money.filter(({ kind }) => kind === 'SALE')) {
    const { sale, refunds } = await shop.asTill<Found>(seller.key, `/api/till/receipts/${receipt}`);
    expect({ id: sale.id, total: sale.total }).toEqual({ id, total });
    const back = money.filter(({ refundOf }) => refundOf === id);
    expect(refunds.map((refund) => refund.id)).toEqual(back.map((refund) => refund.id));
    expect(refunds.map((refund) => refund.total)).toEqual(back.map((refund) => refund.total));
  }
}

test(`pains 3, 4, 6, 9: through ${FAULTS} faults eight tills lose and double nothing, and every shift closes`, async () => {
  test.setTimeout(900_000);
  const chance = new Chance(SEED);
  const server = new MortalServer();
  const ambush = new Ambush();
  const stalls: Stall[] = [];
  try {
    const shop = await server.start();
    for (let stall = 0; stall < STALLS; stall++) {
      stalls.push(new Stall(Array.from({ length: TILLS_A_STALL }, () => new Seller(shop, ambush, chance.branch()))));
    }
    const sellers = stalls.flatMap((stall) => stall.sellers);
    await Promise.all(stalls.map((stall) => stall.open()));
    const engine = new FaultEngine(server, stalls, ambush, chance.branch());
    const began = Date.now();
    say(`faults: AISLE_FAULTS_SEED=${SEED}`);

    let over = false;
    const selling = Promise.all(sellers.map((seller) => seller.sellUntil(() => over)));
    await Promise.race([engine.strike(drawn(chance.branch(), FAULTS)), selling]);
    over = true;
    await selling;
    const seconds = Math.round((Date.now() - began) / 1000);

    const journals = await Promise.all(sellers.map((seller) => seller.end()));
    for (const [at, seller] of sellers.entries()) await agree(shop, seller, journals[at] as Kept[]);
    const { holds, said } = await server.verify();
    expect(holds, said).toBe(true);
    const struck = Array.from(engine.struck, ([kind, times]) => `${times} ${kind}`).join(', ');
    const told = sellers.flatMap((seller) => seller.told);
    say(`faults: ${struck}, in ${seconds} s`);
    say(`faults: ${told.length} sales and refunds told, ${journals.flat().length} entries, each recorded once`);
    say(`faults: ${said.match(/\d+ rules checked.*/)?.[0]}`);
    expect(Array.from(engine.struck.values()).reduce((sum, times) => sum + times, 0)).toBe(FAULTS);
  } finally {
    for (const stall of stalls) await stall.clear();
    await server.clear();
  }
});
