import { useFormat } from '../session/store';
import type { Cell, Unit } from './assistant';

/** Writes a figure out as the store does. */
export function useFigure() {
  const format = useFormat();
  return (value: Cell, unit: Unit): string => {
    if (value === null) return '';
    if (typeof value === 'string')
      return unit === 'DAY' ? format.day(value) : unit === 'HOUR' ? format.hour(Number(value)) : value;
    switch (unit) {
      case 'MONEY':
        return format.money(value);
      case 'QUANTITY':
        return format.quantity(value);
      case 'SHARE':
        return format.percent(value);
      case 'HOUR':
        return format.hour(value);
      default:
        return format.count(value);
    }
  };
}
