import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectLive, type LiveEvent, LiveRefused, type LiveSocket, type LiveState, liveAddress } from './live';

/** A server that keeps its last events, as the real one does, with a line that can be cut. */
class House {
  events: LiveEvent[] = [];
  sockets: LiveSocket[] = [];
  opened: (number | undefined)[] = [];
  kept = 100;
  seq = 0;

  open = (_ticket: string, after: number | undefined): LiveSocket => {
    const socket: LiveSocket = { onmessage: null, onclose: null, close: () => this.cut() };
    this.opened.push(after);
    this.sockets = [socket];
    queueMicrotask(() => {
      this.say(socket, { hello: { seq: this.seq } });
      const oldest = this.events[Math.max(0, this.events.length - this.kept)]?.seq ?? 0;
      if (after === undefined) return;
      if (after + 1 < oldest) this.say(socket, { reset: { seq: this.seq } });
      else for (const event of this.events) if (event.seq > after) this.say(socket, event);
    });
    return socket;
  };

  sell(times = 1) {
    for (let i = 0; i < times; i++) {
      this.seq += 1;
      const event: LiveEvent = {
        seq: this.seq,
        topic: 'sale',
        store: 1,
        at: 0,
        data: { id: `sale-${this.seq}`, till: 2, number: this.seq, kind: 'SALE', total: 499, at: 0 },
      };
      this.events.push(event);
      for (const socket of this.sockets) this.say(socket, event);
    }
  }

  cut() {
    const [socket] = this.sockets;
    this.sockets = [];
    socket?.onclose?.();
  }

  private say(socket: LiveSocket, frame: unknown) {
    if (this.sockets.includes(socket)) socket.onmessage?.({ data: JSON.stringify(frame) });
  }
}

function listen(house: House, ticket: () => Promise<string> = async () => 'once') {
  const seen: number[] = [];
  const states: LiveState['state'][] = [];
  let resets = 0;
  const connection = connectLive({
    ticket,
    open: house.open,
    onEvent: (event) => seen.push(event.seq),
    onReset: () => {
      resets += 1;
    },
    onState: (state) => states.push(state.state),
    retryAfter: [100, 200],
  });
  return { connection, seen, states, resets: () => resets };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the live push', () => {
  it('goes on after the last event seen when the line was cut, with nothing lost', async () => {
    const house = new House();
    const office = listen(house);
    await settle();
    house.sell(3);
    house.cut();
    house.sell(2);
    expect(office.seen).toEqual([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(100);
    house.sell();
    expect(office.seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(house.opened).toEqual([undefined, 3]);
    expect(office.states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
  });

  it('keeps its place when the line is cut before the first event came', async () => {
    const house = new House();
    house.sell(7);
    const office = listen(house);
    await settle();
    house.cut();
    house.sell();
    await vi.advanceTimersByTimeAsync(100);
    expect(house.opened).toEqual([undefined, 7]);
    expect(office.seen).toEqual([8]);
  });

  it('takes an event sent twice once', async () => {
    const house = new House();
    const office = listen(house);
    await settle();
    house.sell(2);
    const [first] = house.events;
    house.sockets[0]?.onmessage?.({ data: JSON.stringify(first) });
    expect(office.seen).toEqual([1, 2]);
  });

  it('asks to read everything again when it was away for longer than the server remembers', async () => {
    const house = new House();
    house.kept = 3;
    const office = listen(house);
    await settle();
    house.sell();
    house.cut();
    house.sell(9);
    await vi.advanceTimersByTimeAsync(100);
    expect(office.resets()).toBe(1);
    house.sell();
    expect(office.seen).toEqual([1, 11]);
  });

  it('asks to read everything again when the server counts anew', async () => {
    const house = new House();
    const office = listen(house);
    await settle();
    house.sell(9);
    house.cut();
    house.seq = 2;
    house.events = [];
    await vi.advanceTimersByTimeAsync(100);
    house.sell();
    expect(office.resets()).toBe(1);
    expect(office.seen.at(-1)).toBe(3);
  });

  it('waits longer each time nobody answers, and tries at once when asked', async () => {
    const house = new House();
    const ticket = vi.fn(async (): Promise<string> => {
      throw new Error('nobody there');
    });
    const office = listen(house, ticket);
    await vi.advanceTimersByTimeAsync(99);
    expect(ticket).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ticket).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(199);
    expect(ticket).toHaveBeenCalledTimes(2);
    office.connection.retryNow();
    await settle();
    expect(ticket).toHaveBeenCalledTimes(3);
  });

  it('does not wait for a dead line to notice that the network went away', async () => {
    const house = new House();
    const office = listen(house);
    await settle();
    house.sell();
    office.connection.lost();
    house.sell();
    expect(office.states.at(-1)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(100);
    expect(office.seen).toEqual([1, 2]);
  });

  it('gives up when it is refused', async () => {
    const office = listen(new House(), async () => {
      throw new LiveRefused('signed out');
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(office.states).toEqual(['connecting', 'refused']);
  });

  it('stays silent once stopped, even when a ticket comes late', async () => {
    const house = new House();
    let give: (ticket: string) => void = () => {};
    const office = listen(house, () => new Promise<string>((resolve) => (give = resolve)));
    office.connection.stop();
    give('late');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(house.opened).toEqual([]);
    expect(office.states).toEqual(['connecting', 'stopped']);
  });

  it('brings every event once and in order, however often the line is cut', async () => {
    const step = fc.oneof(fc.constant('sell' as const), fc.constant('cut' as const), fc.constant('wait' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const house = new House();
        const office = listen(house);
        await settle();
        for (const what of steps) {
          if (what === 'sell') house.sell();
          else if (what === 'cut') house.cut();
          else await vi.advanceTimersByTimeAsync(150);
        }
        await vi.advanceTimersByTimeAsync(1_000);
        office.connection.stop();
        expect(office.seen).toEqual(house.events.map((event) => event.seq));
        expect(office.resets()).toBe(0);
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });

  it('speaks the same security as the page', () => {
    const at = (href: string) => new URL(href) as unknown as Location;
    expect(liveAddress(at('http://shop.example:8080/office/1/today'), 't', 7)).toBe(
      'ws://shop.example:8080/api/live?ticket=t&after=7',
    );
    expect(liveAddress(at('https://shop.example/till/'), 't', undefined)).toBe('wss://shop.example/api/live?ticket=t');
  });
});
