import { describe, expect, it } from 'vitest';
import type { Goods } from '../goods/TakeGoods';
import { beyond } from './goodsOut';

const line = (id: number, quantity: number, lot: string | null = null): Goods => ({
  product: { id, name: `Product ${id}`, unit: 'EACH' } as Goods['product'],
  lot,
  quantity,
});

describe('what is to leave beyond what is on hand', () => {
  const onHand = new Map([
    [1, 30_000],
    [2, -2_000],
  ]);
  const found = (...goods: Goods[]) =>
    beyond(goods, onHand).map(({ product, quantity, onHand }) => [product.id, quantity, onHand]);

  it('is asked about by product, over all its lines and lots', () => {
    expect(found(line(1, 30_000))).toEqual([]);
    expect(found(line(1, 20_000), line(1, 11_000, 'B7'))).toEqual([[1, 31_000, 30_000]]);
    expect(found(line(2, 1_000))).toEqual([[2, 1_000, -2_000]]);
  });

  it('is not asked about before it is known what is on hand', () => {
    expect(found(line(3, 500_000))).toEqual([]);
  });
});
