import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn';

/** A server whose version is read when a run begins, and whose answers come when they are let go. */
function slowServer() {
  const waiting: { answer: () => void; fail: (why: Error) => void }[] = [];
  const server = { version: 1, waiting, asked: 0 };
  const ask = () => {
    server.asked++;
    const read = server.version;
    return new Promise<number>((resolve, reject) => waiting.push({ answer: () => resolve(read), fail: reject }));
  };
  return { server, ask: inTurn(ask) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('calls in turn', () => {
  it('let nobody who asks later have what was read before', async () => {
    const { server, ask } = slowServer();
    const first = ask();
    server.version = 2;
    const second = ask();
    const third = ask();
    server.waiting[0]?.answer();
    expect(await first).toBe(1);
    await settle();
    server.waiting[1]?.answer();
    expect(await second).toBe(2);
    expect(await third).toBe(2);
    expect(server.asked).toBe(2);
  });

  it('go on after one that failed, which only its own asker hears of', async () => {
    const { server, ask } = slowServer();
    const first = ask();
    server.version = 2;
    const second = ask();
    server.waiting[0]?.fail(new Error('cut'));
    await expect(first).rejects.toThrow('cut');
    await settle();
    server.waiting[1]?.answer();
    expect(await second).toBe(2);
    const third = ask();
    server.waiting[2]?.answer();
    expect(await third).toBe(2);
  });
});
