import { describe, expect, it } from 'vitest';
import { orderDays, weekday } from './orderDays';

describe('the days a supplier takes orders on', () => {
  it('are called as the language calls them, Monday first', () => {
    expect(weekday('MONDAY', 'en', 'long')).toBe('Monday');
    expect(weekday('SUNDAY', 'es', 'long')).toBe('domingo');
    expect(orderDays(['THURSDAY', 'MONDAY'], 'en', 'every day')).toBe('Mon, Thu');
  });

  it('are every day when they are all seven', () => {
    const all = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
    expect(orderDays([...all], 'en', 'every day')).toBe('every day');
  });
});
