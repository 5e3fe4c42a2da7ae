import type { Priced } from '../rules/rules';

/** A part of the total, or the tax that is inside the prices already; minor units. */
export interface SumPart {
  of: 'goods' | 'deposits' | 'loads' | 'tax' | 'included';
  amount: number;
}

/**
 * What a total is made of, as the core priced it and as its receipt will say it: the goods, their deposits, what is paid
 * onto cards and accounts, and the tax on top. Nothing where the goods alone are the total and no tax is inside.
 */
export function sumsOf({ lines, taxes }: Priced, loads: number): SumPart[] {
  const net = (deposits: boolean) =>
    sum(lines.filter(({ linkedTo }) => (linkedTo !== undefined) === deposits).map((line) => line.net));
  const tax = (inside: boolean) =>
    sum(taxes.filter(({ inclusive }) => inclusive === inside).map(({ amount }) => amount));
  const parts: SumPart[] = [
    { of: 'deposits', amount: net(true) },
    { of: 'loads', amount: loads },
    { of: 'tax', amount: tax(false) },
    { of: 'included', amount: tax(true) },
  ];
  const others = parts.filter(({ amount }) => amount !== 0);
  return others.length === 0 ? [] : [{ of: 'goods', amount: net(false) }, ...others];
}

function sum(amounts: number[]): number {
  return amounts.reduce((so, amount) => so + amount, 0);
}
