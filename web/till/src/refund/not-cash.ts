import { isLimited, type Tender } from '../journal/entry';
import type { SaleAndRefunds } from '../rules/rules';

/**
 * How much of what comes back of a sale was paid otherwise than in cash, minor units: cards and balances get theirs back
 * first and cash last, as the core pays back. What was paid onto a card was paid in cash as far as that reaches.
 */
export function notPaidInCash({ sale, refunds }: SaleAndRefunds, back: number): number {
  const tenders = sale.tenders.filter(({ kind }) => !isLimited(kind));
  const loaded = -sum(tenders.filter(({ amount }) => amount < 0));
  const cash = sum(tenders.filter(({ kind }) => kind === 'CASH'));
  const others = sum(tenders.filter(({ kind, amount }) => kind !== 'CASH' && amount > 0));
  const before = -sum(refunds.flatMap((refund) => refund.tenders).filter(({ kind }) => !isLimited(kind)));
  return Math.max(0, Math.min(back, others - Math.max(0, loaded - cash) - before));
}

function sum(tenders: Tender[]): number {
  return tenders.reduce((so, { amount }) => so + amount, 0);
}
