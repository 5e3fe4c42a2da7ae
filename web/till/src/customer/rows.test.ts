import { describe, expect, it } from 'vitest';
import { ROW } from '../devices/line-display';
import { rowsOf } from './rows';
import type { Shown } from './shown';

const shown = (now: Shown['now'], training?: string): Shown => ({
  store: 'Larkspur Market',
  language: 'en',
  ...(training && { training }),
  now,
});

const line = (name: string, quantity: string, amount: string) => ({ key: name, name, quantity, amount });

describe('the two rows for the customer', () => {
  it('welcome where nothing is sold', () => {
    expect(rowsOf(shown({ at: 'idle', welcome: 'Welcome' }))).toEqual(['  Larkspur Market   ', '      Welcome       ']);
    expect(rowsOf(shown({ at: 'idle', welcome: 'Welcome' }, 'Training: nothing is sold'))[1]).toBe(
      'Training: nothing is',
    );
  });

  it('show the newest line and the total; a long name gives way and a figure never', () => {
    const basket = (lines: ReturnType<typeof line>[], amount: string) =>
      rowsOf(shown({ at: 'basket', lines, sums: [], total: { label: 'Total', amount } }));
    expect(basket([line('Milk', '', '$1.20'), line('Bananas from the hills', '1.234 kg', '$2.46')], '$3.66')).toEqual([
      '1.234 kg Banan $2.46',
      'Total          $3.66',
    ]);
    expect(basket([line('Gold', '', '$1,234,567,890.12')], '$1,234,567,890.12')).toEqual([
      'Go $1,234,567,890.12',
      'To $1,234,567,890.12',
    ]);
  });

  it('say that tax was added to the total', () => {
    const total = { label: 'Total', amount: '$1.30', taxed: 'With tax' };
    expect(rowsOf(shown({ at: 'basket', lines: [], sums: [], total }))[1]).toBe('With tax       $1.30');
  });

  it('show what is given back, without the spaces that only a page can set', () => {
    const done = {
      at: 'done',
      change: { label: 'Vuelto', amount: '3,40\u00a0€' },
      paid: '',
      thanks: 'Gracias',
    } as const;
    expect(rowsOf(shown(done))).toEqual(['Vuelto        3,40 €', '      Gracias       ']);
  });

  it('are always as long as the display', () => {
    for (const row of rowsOf(shown({ at: 'basket', lines: [], sums: [], total: { label: '', amount: '' } }))) {
      expect(row).toHaveLength(ROW);
    }
  });
});
