/** The channel between the till and the screen that its customer sees. */
export const CHANNEL = 'aisle-customer';

/** How often the customer's screen says that it is there. */
export const HERE_MS = 2_000;

/** What the customer's screen shows: words and figures as they stand on it, so that it needs none of its own. */
export interface Shown {
  store: string;
  language: string;
  /** Says that nothing of it is real. */
  training?: string;
  now:
    | { at: 'idle'; welcome: string }
    | {
        at: 'basket';
        lines: { key: string; name: string; quantity: string; amount: string; saving?: string }[];
        total: { label: string; amount: string };
        saved?: string;
      }
    | { at: 'done'; change: { label: string; amount: string }; paid: string; thanks: string };
}

/** What goes through the channel: the screen says it is there, the till what to show. */
export type Said = { here: true } | { shown: Shown };
