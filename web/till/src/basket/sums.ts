import type { Priced } from '../rules/rules';

/** A part of the total, or the tax that is inside the prices already; minor units. */
export interface SumPart {
  of: 'goods' | 'deposits' | 'loads' | 'tax' | 'included';
  amount: number;
  /** What the taxes inside the prices are called, as on the receipt. */
  tax: string;
}

/**
 * What a total is made of, as the core priced it and as its receipt will say it: the goods, their deposits, what is paid
 * onto cards and accounts, and the tax on top. Where the goods alone are the total only a tax inside it is said.
 */
export function sumsOf({ lines, taxes }: Priced, loads: number): SumPart[] {
  const net = (deposits: boolean) =>
    sum(lines.filter(({ linkedTo }) => (linkedTo !== undefined) === deposits).map((line) => line.net));
  const tax = (inside: boolean) =>
    sum(taxes.filter(({ inclusive }) => inclusive === inside).map(({ amount }) => amount));
  const named = new Set(taxes.flatMap(({ inclusive, amount, component }) => (inclusive && amount ? [component] : [])));
  const parts: [of: SumPart['of'], amount: number][] = [
    ['deposits', net(true)],
    ['loads', loads],
    ['tax', tax(false)],
    ['included', tax(true)],
  ];
  const others = parts.filter(([, amount]) => amount !== 0);
  const adds = others.some(([of]) => of !== 'included');
  const all: typeof parts = adds ? [['goods', net(false)], ...others] : others;
  return all.map(([of, amount]) => ({ of, amount, tax: [...named].join(', ') }));
}

function sum(amounts: number[]): number {
  return amounts.reduce((so, amount) => so + amount, 0);
}
