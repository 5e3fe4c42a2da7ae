import { randomUUID } from 'node:crypto';
import type { Office } from '../shop';
import { ScriptedTill } from './scripted-till';

interface Pack {
  product: number;
  units: number;
  cost: number;
}

/** What waits to be done in a store, each by its id. */
export interface Work {
  order: string;
  count: string;
  transfer: string;
  proposal: string;
  invoice: string;
  claim: string;
  quarantined: string;
}

/** Leaves something of every kind to be done in a store: what is ordered, came and is charged, goes back in part. */
export async function work(owner: Office, store: number, other: number): Promise<Work> {
  const path = `/api/stores/${store}`;
  const suppliers = await owner.call<{ id: number; name: string }[]>('GET', `${path}/suppliers`);
  const supplier = suppliers.find(({ name }) => name === 'Mill Lane Bakery')?.id;
  const { packs } = await owner.call<{ packs: Pack[] }>('GET', `${path}/suppliers/${supplier}/packs?query=bagels`);
  const pack = packs[0];
  if (!pack) throw new Error('the bakery sells no bagels');
  const lines = [{ product: pack.product, quantity: 12 * pack.units }];

  const [order, receipt, invoice, count, transfer, proposal] = Array.from({ length: 6 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await owner.call('POST', `${path}/orders`, { id: order, supplier, lines });
  await owner.call('POST', `${path}/orders/${order}/send`, {});
  await owner.call('POST', `${path}/orders/${order}/receipts`, {
    id: receipt,
    lines: [{ line: 1, quantity: 6 * pack.units }],
  });
  await owner.call('POST', `${path}/invoices`, {
    id: invoice,
    supplier,
    number: `W-${invoice.slice(0, 6)}`,
    day: new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(),
    freight: 0,
    total: 6 * pack.cost,
    receipts: [receipt],
    lines: [{ order, line: 1, quantity: 6 * pack.units, cost: pack.cost }],
  });
  const { claim } = await owner.call<{ claim: string }>('POST', `${path}/returns`, {
    id: randomUUID(),
    supplier,
    reason: 'DAMAGED',
    lines: [{ product: pack.product, quantity: 2_000 }],
  });
  await owner.call('POST', `${path}/counts`, { id: count, name: 'Bagels', products: [pack.product] });
  await owner.call('POST', `${path}/counts/${count}/said`, {
    id: randomUUID(),
    product: pack.product,
    place: 'SHELF',
    quantity: 3_000,
    at: new Date().toISOString(),
  });
  await owner.call('POST', `${path}/transfers`, { id: transfer, receiver: other });
  await owner.call('POST', `${path}/proposals`, {
    id: proposal,
    reason: 'The shelf will be empty on Friday.',
    gain: 4_250,
    expiresAt: new Date(Date.now() + 72_000_000).toISOString(),
    evidence: [],
    change: { kind: 'ORDER', supplier, lines },
  });
  return { order, count, transfer, proposal, invoice, claim, quarantined: await quarantined(owner, store) };
}

/** An entry that its till sealed wrongly. */
async function quarantined(owner: Office, store: number): Promise<string> {
  const till = await ScriptedTill.enrol(owner, 'Unsealed', store);
  await till.send({ ...till.opening(1), hash: 'f'.repeat(64) });
  const { items } = await owner.call<{ items: { id: string; till: number }[] }>(
    'GET',
    `/api/stores/${store}/quarantine?state=OPEN`,
  );
  const item = items.find((each) => each.till === till.id);
  if (!item) throw new Error('what was sealed wrongly is not in quarantine');
  return item.id;
}
