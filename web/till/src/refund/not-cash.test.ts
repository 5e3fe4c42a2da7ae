import { describe, expect, it } from 'vitest';
import type { BasketEntry, Tender } from '../journal/entry';
import { notPaidInCash } from './not-cash';

const paid = (tenders: Tender[]) => ({ tenders }) as unknown as BasketEntry;

describe('what comes back that was not paid in cash', () => {
  it('is nothing of a sale for cash, all of one by card, and the card’s part first of one by both', () => {
    const back = (...tenders: Tender[]) => notPaidInCash({ sale: paid(tenders), refunds: [] }, 600);
    expect(back({ kind: 'CASH', amount: 1_000 })).toBe(0);
    expect(back({ kind: 'GIFT_CARD', amount: 1_000 })).toBe(600);
    expect(back({ kind: 'CASH', amount: 800 }, { kind: 'CARD', amount: 200 })).toBe(200);
    expect(back({ kind: 'CASH', amount: 600 }, { kind: 'SNAP', amount: 400 })).toBe(0);
  });

  it('is less what came back before, and what was paid onto a card', () => {
    const sale = paid([{ kind: 'CARD', amount: 1_000 }]);
    const refunds = [paid([{ kind: 'CASH', amount: -700 }])];
    expect(notPaidInCash({ sale, refunds }, 300)).toBe(300);
    expect(notPaidInCash({ sale: paid([{ kind: 'CARD', amount: 800 }]), refunds }, 300)).toBe(100);
    const loaded = paid([
      { kind: 'GIFT_CARD', amount: -500 },
      { kind: 'CASH', amount: 200 },
      { kind: 'CARD', amount: 700 },
    ]);
    expect(notPaidInCash({ sale: loaded, refunds: [] }, 400)).toBe(400);
    expect(notPaidInCash({ sale: loaded, refunds: [] }, 500)).toBe(400);
  });
});
