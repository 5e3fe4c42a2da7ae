import { useEffect, useState } from 'react';
import { useTill } from '../counter/use-till';
import type { HeldKind } from '../journal/entry';
import type { PriceBook } from '../price-book/book';
import { accountNumber } from '../rules/core';
import { type Balance, Refused, Unreachable } from '../server/client';

/** What the server says of a balance; `unknown` is a number that no account has yet, `offline` that it cannot be asked. */
export type Asked = { is: 'asking' } | { is: 'found'; balance: Balance } | { is: 'unknown' } | { is: 'offline' };

/** Asks the server for a balance. */
export function useBalance(number: string): Asked {
  const { counter } = useTill();
  const [asked, setAsked] = useState<Asked>({ is: 'asking' });
  useEffect(() => {
    let wanted = true;
    void ask(() => counter.server.balance(number)).then((found) => {
      if (wanted) setAsked(found);
    });
    return () => {
      wanted = false;
    };
  }, [counter, number]);
  return asked;
}

async function ask(balance: () => Promise<Balance | null>): Promise<Asked> {
  try {
    const found = await balance();
    return found ? { is: 'found', balance: found } : { is: 'unknown' };
  } catch (problem) {
    if (problem instanceof Unreachable || problem instanceof Refused) return { is: 'offline' };
    throw problem;
  }
}

/** Figures of a new number: so many that nobody finds another's by trying. */
const FIGURES = 14;

/** A number that no account has yet, for a card or a credit that is printed with the receipt. */
export function newNumber(book: PriceBook, kind: HeldKind): string {
  const drawn = crypto.getRandomValues(new Uint32Array(FIGURES));
  return accountNumber(book, kind, Array.from(drawn, (one, at) => (at === 0 ? 1 + (one % 9) : one % 10)).join(''));
}
