import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScanQueue } from './scan-queue';
import { type Heard, WedgeListener } from './wedge';

/** Types keys at a steady pace and answers what the last one was taken for. */
function type(wedge: WedgeListener, text: string, gap_ms: number, start = 0, end = 'Enter'): Heard {
  const keys = [...text, end];
  let heard: Heard = { kind: 'key' };
  keys.forEach((key, at) => {
    heard = wedge.hear({ key, at: start + at * gap_ms });
  });
  return heard;
}

describe('the wedge', () => {
  it('takes a burst that ends in Enter as a scan', () => {
    expect(type(new WedgeListener(), '4006381333931', 8)).toEqual({ kind: 'scan', code: '4006381333931', typed: 13 });
  });

  it('takes a burst that ends in Tab as a scan', () => {
    expect(type(new WedgeListener(), '96385074', 8, 0, 'Tab').kind).toBe('scan');
  });

  it('leaves a hand alone, however long the code', () => {
    expect(type(new WedgeListener(), '4006381333931', 90)).toEqual({ kind: 'key' });
  });

  it('leaves a quick PIN alone', () => {
    expect(type(new WedgeListener(), '1234', 5)).toEqual({ kind: 'key' });
  });

  it('drops the symbology that a scanner puts in front', () => {
    expect(type(new WedgeListener(), ']E04006381333931', 5)).toMatchObject({ code: '4006381333931', typed: 16 });
  });

  it('keeps the letters of a receipt code, though Shift is pressed for them', () => {
    const wedge = new WedgeListener();
    wedge.hear({ key: 'Shift', at: 0 });
    expect(type(wedge, 'R1-2-17-2', 6, 1)).toMatchObject({ code: 'R1-2-17-2' });
  });

  it('keeps what separates the parts of a GS1 code, which types nothing', () => {
    const heard = type(new WedgeListener(), ']d2010950600013435210AB\u001d217', 5);
    expect(heard).toEqual({ kind: 'scan', code: '010950600013435210AB\u001d217', typed: 26 });
  });

  it('tells a digit typed just before from the scan after it', () => {
    const wedge = new WedgeListener();
    wedge.hear({ key: '3', at: 0 });
    expect(type(wedge, '4006381333931', 6, 100)).toMatchObject({ code: '4006381333931', typed: 13 });
  });

  it('takes a code whole though the computer hands some of its keys on late', () => {
    const wedge = new WedgeListener();
    wedge.hear({ key: '4', at: 0 });
    wedge.hear({ key: '0', at: 5 });
    expect(type(wedge, '06381333931', 5, 190)).toMatchObject({ code: '4006381333931', typed: 13 });
  });

  it('takes a code whole though its first key comes early, where the rest would be a code of another length', () => {
    const wedge = new WedgeListener();
    wedge.hear({ key: '9', at: 0 });
    expect(type(wedge, '521003000015', 5, 150)).toMatchObject({ code: '9521003000015', typed: 13 });
  });

  it('tells ten scans in one second apart', () => {
    const wedge = new WedgeListener();
    const codes = Array.from({ length: 10 }, (_, at) => String(4006381333900 + at));
    const heard = codes.map((code, at) => type(wedge, code, 5, at * 100));
    expect(heard.map((one) => (one.kind === 'scan' ? one.code : null))).toEqual(codes);
  });
});

describe('the queue of scans', () => {
  it('loses none and lets none overtake, whatever the till is doing meanwhile', async () => {
    const step = fc.oneof(
      fc.string({ minLength: 1, maxLength: 4 }).map((code) => ({ scan: code })),
      fc.constant({ lock: true as const }),
      fc.constant({ unlock: true as const }),
      fc.constant({ wait: true as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let open = true;
        const taken: string[] = [];
        const queue = new ScanQueue(
          async (code) => {
            await Promise.resolve();
            taken.push(code);
          },
          () => open,
        );
        const scanned: string[] = [];
        for (const one of steps) {
          if ('scan' in one) {
            scanned.push(one.scan);
            queue.push(one.scan);
          } else if ('lock' in one) open = false;
          else if ('unlock' in one) {
            open = true;
            void queue.drain();
          } else await new Promise((resolve) => setTimeout(resolve));
        }
        open = true;
        while (queue.waiting > 0) {
          void queue.drain();
          await new Promise((resolve) => setTimeout(resolve));
        }
        await new Promise((resolve) => setTimeout(resolve));
        expect(taken).toEqual(scanned);
      }),
      { seed: 20261124, numRuns: 100 },
    );
  });

  it('says how many wait, and nothing of a scan that is taken at once', async () => {
    let open = true;
    const said: number[] = [];
    const queue = new ScanQueue<string>(
      () => Promise.resolve(),
      () => open,
      (waiting) => said.push(waiting),
    );
    queue.push('at once');
    expect(said).toEqual([]);
    await Promise.resolve();
    await Promise.resolve();
    open = false;
    queue.push('first');
    queue.push('second');
    open = true;
    await queue.drain();
    expect(said).toEqual([1, 2, 1, 0]);
  });
});
