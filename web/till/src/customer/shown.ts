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
        /** What the total is made of; nothing where the goods alone are it. */
        sums: { key: string; label: string; amount: string }[];
        /** `taxed` is its name where tax was added and the display has no room for more. */
        total: { label: string; amount: string; taxed?: string };
        saved?: string;
      }
    | { at: 'done'; change: { label: string; amount: string }; paid: string; thanks: string };
}

/** What goes through the channel: the screen says it is there, the till what to show. */
export type Said = { here: true } | { shown: Shown };
