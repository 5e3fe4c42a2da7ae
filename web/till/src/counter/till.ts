import { weekMinute } from '@aisle/shared/time';
import { BasketDesk } from '../basket/desk';
import { CouponDesk } from '../coupon/desk';
import { CustomerDisplay } from '../customer/display';
import { SimulatedCardTerminal } from '../devices/card-terminal';
import { type Choices, Devices } from '../devices/devices';
import { ScanQueue } from '../devices/scan-queue';
import { Tones } from '../devices/tones';
import { listenForScans } from '../devices/wedge';
import { HelpDesk } from '../help/desk';
import { HoldDesk } from '../hold/desk';
import { TillDatabase } from '../journal/database';
import { Journal } from '../journal/journal';
import { Sender, type SenderNews } from '../journal/sender';
import { CardDesk } from '../pay/card';
import { PayDesk } from '../pay/desk';
import { PriceBookShelf } from '../price-book/shelf';
import { ProduceDesk } from '../produce/desk';
import { PrintDesk } from '../receipt/desk';
import { RefundDesk } from '../refund/desk';
import { rulesReady } from '../rules/core';
import { SelfDesk } from '../self/desk';
import { Refused, TillServer, Unreachable } from '../server/client';
import { inTurn } from '../server/in-turn';
import { Line } from '../server/line';
import type { Mode, Setup } from '../server/setup';
import { ShiftDesk } from '../shift/desk';
import { SignInDesk } from '../sign-in/desk';
import { TrainingDesk } from '../training/desk';
import { Practice } from '../training/practice';
import { businessDay, type Counter } from './context';
import { BasketKeeper } from './keeper';
import { Recorder } from './recorder';
import { atCounter, DEFAULT_PREFERENCES, maySell, type Preferences, selfServed, type TillState } from './state';
import { storageFigures, storageTrouble } from './storage';
import { TillStore } from './store';

const DAY_MS = 86_400_000;
const TIME_FOLLOWED_MS = 1_000;

/** A code as it came to the till. Both ways share one queue, so that what is typed cannot overtake what was scanned. */
interface Entered {
  by: 'scanner' | 'keys';
  text: string;
}

/** The till: its parts, and how it comes up. One a page; only one page of a browser may hold it. */
export class Till {
  readonly store = new TillStore();
  readonly database = new TillDatabase();
  readonly journal = new Journal(this.database);
  readonly server = new TillServer(() => this.#key);
  readonly counter: Counter;
  readonly basket: BasketDesk;
  readonly coupons: CouponDesk;
  readonly produce: ProduceDesk;
  readonly pay: PayDesk;
  readonly hold: HoldDesk;
  readonly refund: RefundDesk;
  readonly shift: ShiftDesk;
  readonly signIn: SignInDesk;
  readonly help: HelpDesk;
  readonly self: SelfDesk;
  readonly training: TrainingDesk;
  readonly codes: ScanQueue<Entered>;
  readonly devices: Devices;
  readonly receipts: PrintDesk;
  readonly #keeper: BasketKeeper;
  readonly #sender: Sender;
  readonly #shelf = new PriceBookShelf(this.database, this.server);
  readonly #line: Line;
  #key: string | null = null;

  constructor() {
    const { store, database, journal, server } = this;
    const tones = new Tones();
    const terminal = new SimulatedCardTerminal(() => store.get().preferences.card);
    this.devices = new Devices({
      card: terminal,
      scanned: (text) => this.codes.push({ by: 'scanner', text }),
      drawerOpened: () => store.happen({ kind: 'drawer-opened' }),
      keep: (choices) => database.keep('devices', choices),
    });
    const { devices } = this;
    const { drawer, scale } = devices;
    const practice = new Practice();
    const counter = {
      store,
      database,
      server,
      get journal() {
        return store.get().training ? practice.journal : journal;
      },
      get drawer() {
        return store.get().training ? practice.drawer : drawer;
      },
      get card() {
        return store.get().training ? practice.card : terminal;
      },
      scale,
      devices,
      tones,
      now: () => Date.now(),
    };
    this.counter = counter;
    this.#keeper = new BasketKeeper(database, store, (problem) => this.#notKept(problem));
    this.#sender = new Sender(
      database,
      (entries, correlation) => server.journal(entries, correlation),
      (news) => this.#hear(news),
    );
    const recorder = new Recorder(counter, this.#keeper, () => this.#entryWritten());
    const card = new CardDesk(counter, this.#keeper);
    this.refund = new RefundDesk(counter, card, recorder);
    this.coupons = new CouponDesk(counter);
    this.self = new SelfDesk(
      counter,
      this.coupons,
      (code) => this.codes.push({ by: 'keys', text: code }),
      () => this.#takeSetup(),
    );
    this.basket = new BasketDesk(counter, this.coupons, (code) =>
      selfServed(store.get()) ? this.self.noReceipts() : this.refund.open(code),
    );
    this.produce = new ProduceDesk(counter, (text) => this.codes.push({ by: 'keys', text }));
    this.pay = new PayDesk(counter, card, this.coupons, recorder);
    this.hold = new HoldDesk(counter);
    this.receipts = new PrintDesk(counter);
    this.shift = new ShiftDesk(counter, recorder, this.hold);
    this.signIn = new SignInDesk(counter);
    this.help = new HelpDesk(counter);
    this.training = new TrainingDesk(counter, practice);
    this.codes = new ScanQueue<Entered>(
      ({ by, text }) => (by === 'scanner' ? this.basket.scan(text) : this.basket.key(text)),
      () => maySell(store.get()),
      (waiting) => store.happen({ kind: 'scans-waiting', waiting }),
    );
    this.#line = new Line(counter, {
      setupChanged: () => this.#takeSetup(),
      bookChanged: () => this.updateBook(),
      revoked: () => this.#revoked(),
      reachable: () => void this.#sender.wake(),
    });
  }

  /** Comes up: the only window, storage that keeps, then what was there before, then the server. */
  async open(): Promise<void> {
    listenForScans(document, (text) => this.codes.push({ by: 'scanner', text }));
    setInterval(this.#followTime, TIME_FOLLOWED_MS);
    this.store.listen((state, before) => {
      if (!state.setup !== !before.setup || state.setup?.store.zone !== before.setup?.store.zone) this.#followTime();
      if (!maySell(before) && maySell(state)) void this.codes.drain();
      this.#askAfterCards(state, before);
      this.receipts.sold(state, before);
    });
    // Opened while the others are asked; what it refuses is told by the proof that it keeps.
    this.database.open().catch(() => {});
    const release = await aloneInBrowser(() =>
      this.store.happen({ kind: 'stage-reached', stage: { at: 'second-window' } }),
    );
    addEventListener('pagehide', release);
    new CustomerDisplay(this.store, this.devices).start();
    await this.#prepare();
  }

  /** Somebody came to work, or another basket came to the front: what it left at the card terminal is asked after. */
  #askAfterCards(state: TillState, before: TillState): void {
    const came = !atCounter(before) || state.basket.id !== before.basket.id;
    if (!came || !atCounter(state)) return;
    if (state.basket.pendingCard) void this.pay.resume();
    else if (state.pendingRefund) void this.refund.resume();
  }

  async #prepare(): Promise<void> {
    // Read beside the proof that this browser keeps what is written; where it does not, that is said and not this.
    this.#shelf.open().catch(() => {});
    const [preferences, trouble] = await Promise.all([this.#keptPreferences(), storageTrouble(this.database)]);
    this.store.happen({ kind: 'preferences-set', preferences });
    if (trouble) {
      this.store.happen({ kind: 'stage-reached', stage: trouble });
      return;
    }
    const { database } = this;
    const [storage, devices, key] = await Promise.all([
      storageFigures(),
      database.fact<Partial<Choices>>('devices'),
      database.fact<string>('key'),
    ]);
    this.store.happen({ kind: 'storage-known', storage });
    void this.devices.begin(devices);
    this.#key = key ?? null;
    if (this.#key === null) this.store.happen({ kind: 'stage-reached', stage: { at: 'enrolling' } });
    else await this.start();
  }

  async #keptPreferences(): Promise<Partial<Preferences>> {
    const language = navigator.language.startsWith('es') ? 'es' : DEFAULT_PREFERENCES.language;
    try {
      return { language, ...(await this.database.fact<Partial<Preferences>>('preferences')) };
    } catch {
      // A browser that refuses storage is told of in the next step, with its reason.
      return { language };
    }
  }

  /** Enrols this device with a one-time code; throws what the server says when it refuses. */
  async enrol(code: string): Promise<void> {
    const { key } = await this.server.enrol(code);
    this.#key = key;
    await this.database.keep('key', key);
    await this.start();
  }

  /** Opens what is on the till, or fetches it; sells without the server when all is there. */
  async start(): Promise<void> {
    const setup = this.database.fact<Setup>('setup');
    const [kept, book] = await Promise.all([setup, this.#shelf.open(), rulesReady]);
    // A book without the setup it was fetched for may be another store's.
    if (!kept) await this.#shelf.forget();
    if (kept && book) {
      this.store.happen({ kind: 'setup-taken', setup: kept });
      this.store.happen({ kind: 'book-taken', book });
    } else if (!(await this.#fetchAll())) return;
    await this.#reopen();
    this.#line.start();
    void this.updateBook();
    void this.#takeSetup();
    const { preferences, shift } = this.store.get();
    await this.journal.prune(Date.now() - preferences.keepDays * DAY_MS, shift?.id ?? null);
  }

  async #fetchAll(): Promise<boolean> {
    const reached = (loaded: number, total: number, trouble?: string) =>
      this.store.happen({
        kind: 'stage-reached',
        stage: { at: 'fetching', loaded, total, ...(trouble !== undefined && { trouble }) },
      });
    reached(0, 0);
    try {
      await this.#takeSetupOrFail();
      const book = await this.#shelf.update((loaded, total) => reached(loaded, total));
      this.store.happen({ kind: 'book-taken', book });
      return true;
    } catch (problem) {
      if (problem instanceof Refused && problem.revoked) this.#revoked();
      else reached(0, 0, problem instanceof Error ? problem.message : String(problem));
      return false;
    }
  }

  async #reopen(): Promise<void> {
    const { setup } = this.store.get();
    if (!setup) throw new Error('the till cannot reopen without its setup');
    const { id } = setup.till;
    const [shift, { basket, held, pendingRefund }, kept] = await Promise.all([
      this.journal.openShift(id),
      this.#keeper.reopen(),
      this.database.fact<Mode>('mode'),
    ]);
    const mode = kept ?? setup.till.mode ?? 'COUNTER';
    const [latest] = shift && !basket ? await this.journal.latest(id, 1) : [];
    const last = latest && latest.entry.shift === shift?.id ? { entry: latest.entry, receipt: latest.receipt } : null;
    this.store.happen({ kind: 'reopened', shift, basket, held, pendingRefund, last, mode });
    this.#keeper.start();
    this.self.begin();
    await Promise.all([this.help.begin(), this.#standing()]);
    this.store.happen({ kind: 'stage-reached', stage: { at: 'selling' } });
    this.#sender.start(id);
    void this.produce.begin();
  }

  /** The store's time follows the clock, but not while a customer pays. */
  readonly #followTime = () => {
    const { setup, day, minute } = this.store.get();
    if (!setup || this.#paying()) return;
    const now = this.counter.now();
    const today = businessDay(now, setup.store.zone);
    if (today !== day) this.store.happen({ kind: 'day-begun', day: today });
    const thisMinute = weekMinute(now, setup.store.zone);
    if (thisMinute !== minute) this.store.happen({ kind: 'minute-begun', minute: thisMinute });
  };

  readonly #takeSetupOrFail = inTurn(async () => {
    const setup = await this.server.setup();
    await this.database.keep('setup', setup);
    await this.journal.adopt(setup.till.id, setup.chain);
    this.store.happen({ kind: 'setup-taken', setup });
    this.store.happen({ kind: 'link-changed', link: { online: true } });
  });

  async #takeSetup(): Promise<void> {
    await this.#unlessAway(() => this.#takeSetupOrFail());
  }

  /** Brings the price book up to date; waits while a customer has begun to pay, so that the amount due cannot move. */
  async updateBook(): Promise<void> {
    await this.#unlessAway(async () => {
      const book = await this.#shelf.update();
      await this.#paymentOver();
      if (book !== this.store.get().book) this.store.happen({ kind: 'book-taken', book });
    });
  }

  #paying(): boolean {
    const { basket, recording } = this.store.get();
    return recording || basket.tenders.length > 0 || basket.pendingCard !== undefined;
  }

  #paymentOver(): Promise<void> {
    if (!this.#paying()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.store.listen(() => {
        if (this.#paying()) return;
        stop();
        resolve();
      });
    });
  }

  async #unlessAway(call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (problem) {
      if (problem instanceof Refused && problem.revoked) this.#revoked();
      else if (!(problem instanceof Unreachable)) this.#say(problem);
    }
  }

  #hear(news: SenderNews): void {
    if (news.kind === 'revoked') this.#revoked();
    if (news.kind === 'delivered') this.store.happen({ kind: 'link-changed', link: { online: true, refusal: null } });
    if (news.kind === 'unreachable') this.store.happen({ kind: 'link-changed', link: { online: false } });
    if (news.kind === 'refused') this.store.happen({ kind: 'link-changed', link: { refusal: news.message } });
    void this.#standing();
  }

  #entryWritten(): void {
    void this.#standing();
    void this.#sender.wake();
  }

  async #standing(): Promise<void> {
    const { setup } = this.store.get();
    if (setup) this.store.happen({ kind: 'link-changed', link: await this.journal.standing(setup.till.id) });
  }

  #revoked(): void {
    this.#sender.stop();
    this.#line.stop();
    this.store.happen({ kind: 'stage-reached', stage: { at: 'revoked' } });
  }

  /** Forgets a revoked key, so that the till can be enrolled anew; its journal stays. */
  async enrolAnew(): Promise<void> {
    await this.database.forget('key');
    await this.database.forget('setup');
    this.#key = null;
    this.store.happen({ kind: 'stage-reached', stage: { at: 'enrolling' } });
  }

  /** Changes choices of this device and keeps them. */
  async prefer(preferences: Partial<Preferences>): Promise<void> {
    this.store.happen({ kind: 'preferences-set', preferences });
    this.counter.tones.muted = this.store.get().preferences.muted;
    await this.database.keep('preferences', this.store.get().preferences);
  }

  #notKept(problem: unknown): void {
    const detail = problem instanceof Error ? problem.message : String(problem);
    this.store.happen({ kind: 'noticed', notice: { tone: 'wrong', text: 'counter.said.notKept', with: { detail } } });
  }

  #say(problem: unknown): void {
    reportError(problem);
    const detail = problem instanceof Error ? problem.message : String(problem);
    this.store.happen({ kind: 'link-changed', link: { refusal: detail } });
  }
}

/** Resolves once no other window of this browser is a till; `waiting` is called when one is. Answers how to let go. */
async function aloneInBrowser(waiting: () => void): Promise<() => void> {
  if (!navigator.locks) return () => {};
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await new Promise<void>((alone) => {
    const hold = () => {
      alone();
      return held;
    };
    void navigator.locks.request('aisle-till', { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      waiting();
      void navigator.locks.request('aisle-till', hold);
      return undefined;
    });
  });
  return release;
}
