import { ROW, type Rows } from '../devices/line-display';
import type { Shown } from './shown';

/** What a display of two rows shows of what the customer's screen shows: the newest line and the total, or the change. */
export function rowsOf({ store, training, now }: Shown): Rows {
  switch (now.at) {
    case 'idle':
      return [centred(store), centred(training ?? now.welcome)];
    case 'basket': {
      const newest = now.lines.at(-1);
      return [
        row(newest ? named(newest) : '', newest?.amount ?? ''),
        row(now.total.taxed ?? now.total.label, now.total.amount),
      ];
    }
    case 'done':
      return [row(now.change.label, now.change.amount), centred(now.thanks)];
  }
}

function named({ name, quantity }: { name: string; quantity: string }): string {
  return quantity === '' ? name : `${quantity} ${name}`;
}

/** A text at the left, which gives way, and a figure at the right, which does not. */
function row(left: string, right: string): string {
  const figure = plain(right);
  const room = Math.max(0, ROW - figure.length - 1);
  return `${plain(left).slice(0, room).padEnd(room)} ${figure}`.slice(-ROW);
}

function centred(text: string): string {
  const shown = plain(text).slice(0, ROW);
  return shown.padStart((ROW + shown.length) >> 1).padEnd(ROW);
}

/** Without the spaces and marks of typography, which a display has no cell for. */
function plain(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .trim();
}
