import { weekMinute } from '@aisle/shared/time';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../price-book/book';
import type { Product, Restriction } from '../price-book/product';
import { bornBy, isOpen, restrictionsOf } from './restriction';

const dayOf = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

describe('a day of birth', () => {
  it('is old enough from the birthday on, and not the day before', () => {
    expect(bornBy(dayOf('2026-11-27'), 21)).toBe('2005-11-27');
    expect(bornBy(dayOf('2026-11-26'), 21)).toBe('2005-11-26');
  });

  it('on 29 February comes of age on 1 March of a year without one', () => {
    expect(bornBy(dayOf('2026-02-28'), 18) >= '2008-02-29').toBe(false);
    expect(bornBy(dayOf('2026-03-01'), 18) >= '2008-02-29').toBe(true);
    expect(bornBy(dayOf('2028-02-29'), 21)).toBe('2007-02-28');
  });
});

describe('hours', () => {
  const sunday: Restriction = { id: 1, name: 'Beer', hours: [{ days: [7], from: 600, to: 1320 }] };

  it('begin with their first minute and end before their last', () => {
    const at = (minute: number) => isOpen(sunday, 6 * 1440 + minute);
    expect([at(599), at(600), at(1319), at(1320)]).toEqual([false, true, true, false]);
    expect(isOpen(sunday, 5 * 1440 + 700)).toBe(false);
    expect(isOpen({ id: 2, name: 'Knives' }, 0)).toBe(true);
  });

  it('count the week in the zone of the store, from Monday', () => {
    expect(weekMinute(Date.parse('2026-11-30T05:00:00Z'), 'America/New_York')).toBe(0);
    expect(weekMinute(Date.parse('2026-11-30T04:59:00Z'), 'America/New_York')).toBe(7 * 1440 - 1);
    expect(weekMinute(Date.parse('2026-11-29T23:59:00Z'), 'Pacific/Kiritimati')).toBe(13 * 60 + 59);
  });
});

describe('the restrictions of a product', () => {
  const found = (restriction: Partial<Restriction>, product: Partial<Product>) =>
    restrictionsOf(
      { rules: { restrictions: [{ id: 1, name: 'R', ...restriction }] } } as unknown as PriceBook,
      { id: 5, department: 7, ...product } as Product,
    ).length;

  it('are those of its own, of its department and of everything, less the exceptions', () => {
    expect(found({ products: [5] }, {})).toBe(1);
    expect(found({ products: [6] }, {})).toBe(0);
    expect(found({ departments: [7] }, {})).toBe(1);
    expect(found({ departments: [7], exceptProducts: [5] }, {})).toBe(0);
    expect(found({ everything: true, exceptDepartments: [7] }, {})).toBe(0);
    expect(found({ everything: true, exceptDepartments: [7], products: [5] }, {})).toBe(1);
  });
});
