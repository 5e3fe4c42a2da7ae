import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NciScale, nciWeighing, type Weighing } from './scale';
import { linesOfCodes, reportsOfCodes } from './scanner';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Cuts a message anywhere, as a serial line does. */
function cut(message: Uint8Array, cuts: number[]): Uint8Array[] {
  const places = [0, ...cuts.map((at) => at % (message.length + 1)).sort((a, b) => a - b), message.length];
  return places.slice(1).map((to, at) => message.subarray(places[at], to));
}

/** Codes of goods and labels, with what separates their parts. */
const codes = (longest: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789ABCxyz()/.-\u001d'), minLength: 1, maxLength: longest, size: 'max' });

const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe('a scanner on a serial line', () => {
  it('says every code once, however the line cuts them', () => {
    const code = codes(40);
    const ends = fc.constantFrom('\r', '\n', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(code, ends), { maxLength: 8 }), cuts, (scans, at) => {
        const heard: string[] = [];
        const reader = linesOfCodes((one) => heard.push(one));
        for (const piece of cut(bytes(scans.map(([one, end]) => one + end).join('')), at)) reader(piece);
        expect(heard).toEqual(scans.map(([one]) => one));
      }),
      { seed: 20261127 },
    );
  });

  it('drops the symbology, keeps a half code until its end, and forgets noise that never ends', () => {
    const heard: string[] = [];
    const reader = linesOfCodes((one) => heard.push(one));
    reader(bytes(']E04006381333931'));
    expect(heard).toEqual([]);
    reader(bytes('\r\n'));
    reader(new Uint8Array(2_001).fill(0x55));
    reader(bytes('\r96385074\r'));
    expect(heard).toEqual(['4006381333931', '96385074']);
  });
});

describe('a scanner by HID', () => {
  /** Reports as the device sends them: 56 bytes of a code each, the last bit of all but the last set. */
  const reports = (code: Uint8Array) =>
    Array.from({ length: Math.ceil(code.length / 56) }, (_, at) => {
      const part = code.subarray(at * 56, at * 56 + 56);
      const report = new Uint8Array(63);
      report.set([part.length, 0x5d, 0x64, 0x32, ...part]);
      report[62] = at * 56 + 56 < code.length ? 1 : 0;
      return report;
    });

  it('says codes of any length, over as many reports as they take', () => {
    fc.assert(
      fc.property(fc.array(codes(180), { maxLength: 5 }), (codes) => {
        const heard: string[] = [];
        const reader = reportsOfCodes((one) => heard.push(one));
        for (const report of codes.flatMap((code) => reports(bytes(code)))) reader(report);
        expect(heard).toEqual(codes);
      }),
      { seed: 20261127 },
    );
  });

  it('passes over reports of another form', () => {
    const heard: string[] = [];
    const reader = reportsOfCodes((one) => heard.push(one));
    reader(bytes('12345678'));
    reader(new Uint8Array(63).fill(200));
    expect(heard).toEqual([]);
  });
});

describe('a scale by NCI', () => {
  /** A scale that answers `W` with this, its answer cut anywhere. */
  function scale(answer: Uint8Array, at: number[] = [], answer_ms = 50): NciScale {
    const made: NciScale = new NciScale(async (asked) => {
      expect(Array.from(asked)).toEqual([0x57, 0x0d]);
      for (const piece of cut(answer, at)) {
        await Promise.resolve();
        made.heard(piece);
      }
    }, answer_ms);
    return made;
  }

  it('tells the weight to the thousandth, whatever the cuts and the parity bit', async () => {
    const unit = fc.constantFrom(['kg', 'KG', 1] as const, ['lb', 'LB', 1] as const, ['g', 'KG', 1_000] as const);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(9_999_999),
        unit,
        cuts,
        fc.boolean(),
        async (weight, [name, expected, of], at, parity) => {
          const figures =
            of === 1_000 ? `${weight}` : `${Math.trunc(weight / 1_000)}.${String(weight % 1_000).padStart(3, '0')}`;
          const answer = bytes(`\n${figures.padStart(9)}${name}\r\n00\r\u0003`).map((byte) =>
            parity ? byte | 0x80 : byte,
          );
          const wanted: Weighing =
            of === 1_000 && weight > 999_999 ? { is: 'unreadable' } : { is: 'weight', weight, unit: expected };
          expect(await scale(answer, at).read()).toEqual(wanted);
        },
      ),
      { seed: 20261127 },
    );
  });

  it.each([
    ['\n  1.250kg\r\n10\r', 'moving'],
    ['\n11\r', 'moving'],
    ['\n  1.250kg\r\n01\r', 'under'],
    ['\n -0.004kg\r\n00\r', 'under'],
    ['\n^^^^^^kg\r\n02\r', 'over'],
    ['\n  1.250kg\r\n40\r', 'fault'],
    ['\n  1.250kg\r\n08\r', 'fault'],
    ['\n 20.0oz\r\n00\r', 'unreadable'],
    ['\n 1.2505kg\r\n00\r', 'unreadable'],
    ['\n?\r', 'unreadable'],
    ['', 'unreadable'],
  ])('%j is %s', (answer, is) => {
    expect(nciWeighing(answer)).toEqual({ is });
  });

  it('reads a third status byte, and noughts finer than a thousandth', () => {
    expect(nciWeighing('\n  1.2500kg\r\n0p0\r')).toEqual({ is: 'weight', weight: 1_250, unit: 'KG' });
  });

  it('is away when it says nothing, and another who asks waits for the same answer', async () => {
    const silent = scale(new Uint8Array(), [], 5);
    expect(await Promise.all([silent.read(), silent.read()])).toEqual([{ is: 'away' }, { is: 'away' }]);
  });
});
