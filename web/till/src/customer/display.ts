import { money, quantity } from '@aisle/shared/money';
import i18next from 'i18next';
import { loaded } from '../basket/basket';
import { pricedBasket } from '../basket/pricing';
import { sumsOf } from '../basket/sums';
import { atCounter, type TillState } from '../counter/state';
import type { TillStore } from '../counter/store';
import type { Devices } from '../devices/devices';
import type { Rows } from '../devices/line-display';
import { paidInAll } from '../journal/entry';
import { figuresIn } from '../language/figures';
import { rowsOf } from './rows';
import { CHANNEL, HERE_MS, type Said, type Shown } from './shown';

/** How long a paid sale stays in sight: the next customer has nothing to do with it. */
const DONE_MS = 20_000;

/**
 * Tells the customer's screen, and the display of two rows where there is one, what to show. They are told of the basket in front while somebody is at the counter, of a sale
 * that was just paid for a while, and otherwise of nothing: what is held, locked or left over from before is never shown.
 */
export class CustomerDisplay {
  readonly #store: TillStore;
  readonly #devices: Devices;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #shown = '';
  #heard_at = Number.NEGATIVE_INFINITY;
  #done: { entry: string; until: number } | null = null;

  constructor(store: TillStore, devices: Devices) {
    this.#store = store;
    this.#devices = devices;
  }

  start(): void {
    this.#channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (!('here' in data)) return;
      this.#heard_at = performance.now();
      this.#tell();
    };
    this.#store.listen((state, before) => {
      if (before.recording && state.last && state.last !== before.last) {
        this.#done = { entry: state.last.entry.id, until: performance.now() + DONE_MS };
        setTimeout(() => this.#tell(), DONE_MS);
      }
      this.#tell();
    });
    this.#devices.listen(() => {
      this.#shown = '';
      this.#tell();
    });
    addEventListener('pagehide', () => this.#post(idle(this.#store.get())));
  }

  /** Nothing is priced and written out for a screen and a display that are not there. */
  #tell(): void {
    const screen = performance.now() - this.#heard_at < 3 * HERE_MS;
    if (!screen && !this.#devices.hasDisplay) return;
    const state = this.#store.get();
    const done = this.#done && performance.now() < this.#done.until ? this.#done.entry : null;
    const shown = shownOf(state, done);
    if (screen) this.#post(shown);
    if (this.#devices.hasDisplay) this.#show(rowsOf(shown));
  }

  #post(shown: Shown): void {
    this.#channel.postMessage({ shown } satisfies Said);
  }

  /** The state changes with every key; the display is spoken to when its rows do. */
  #show(rows: Rows): void {
    const shown = rows.join('\n');
    if (shown === this.#shown) return;
    this.#shown = shown;
    void this.#devices.show(rows);
  }
}

/** @param done id of the entry that was just paid, while it may still be seen */
export function shownOf(state: TillState, done: string | null): Shown {
  if (!atCounter(state)) return idle(state);
  if (state.basket.lines.length > 0) return { ...head(state), now: basket(state) };
  if (!state.last || state.last.entry.id !== done) return idle(state);
  const { entry } = state.last;
  const change = entry.tenders.reduce((sum, tender) => sum + (tender.change ?? 0), 0);
  const back = entry.kind === 'REFUND';
  const due = paidInAll(entry);
  return {
    ...head(state),
    now: {
      at: 'done',
      change: {
        label: i18next.t(back ? 'receipt.paidBack' : 'receipt.change'),
        amount: amount(state, back ? -due : change),
      },
      paid: i18next.t('customer.paid', { amount: amount(state, due) }),
      thanks: i18next.t('customer.thanks'),
    },
  };
}

function idle(state: TillState): Shown {
  return { ...head(state), now: { at: 'idle', welcome: i18next.t('customer.welcome') } };
}

function head({ setup, preferences, training }: TillState): Omit<Shown, 'now'> {
  return {
    store: setup?.store.name ?? '',
    language: preferences.language,
    ...(training && { training: i18next.t('training.customer') }),
  };
}

function basket(state: TillState): Shown['now'] {
  const priced = pricedBasket(state);
  const language = state.preferences.language;
  const loads = loaded(state.basket);
  const sums = sumsOf(priced, loads);
  return {
    at: 'basket',
    lines: priced.lines.map((line) => {
      const saving = line.gross - line.net;
      return {
        key: String(line.line),
        name: line.name,
        quantity: line.quantity === 1_000 && line.unit === 'EACH' ? '' : quantity(line.quantity, line.unit, language),
        amount: amount(state, line.gross),
        ...(saving !== 0 && { saving: amount(state, -saving) }),
      };
    }),
    sums: sums.map((part) => ({
      key: part.of,
      label: i18next.t(`basket.sum.${part.of}`, { tax: part.tax }),
      amount: amount(state, part.amount),
    })),
    total: {
      label: i18next.t('basket.total'),
      amount: amount(state, priced.total + loads),
      ...(sums.some((part) => part.of === 'tax') && { taxed: i18next.t('customer.withTax') }),
    },
    ...(priced.saved > 0 && { saved: i18next.t('basket.saved', { amount: amount(state, priced.saved) }) }),
  };
}

function amount({ setup, preferences }: TillState, minorUnits: number): string {
  const currency = { currency: setup?.currency.code ?? 'USD', digits: setup?.currency.digits ?? 2 };
  return money(minorUnits, currency, figuresIn(preferences.language, currency.currency));
}
