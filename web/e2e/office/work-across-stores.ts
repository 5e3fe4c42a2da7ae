import { randomUUID } from 'node:crypto';
import type { Office } from '../shop';

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
    day: new Date().toISOString().slice(0, 10),
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
  return { order, count, transfer, proposal, invoice, claim };
}
