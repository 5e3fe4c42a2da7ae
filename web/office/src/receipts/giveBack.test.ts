import { describe, expect, it } from 'vitest';
import { giveBack } from './giveBack';

const left = [
  { line: 1, quantity: 3_000 },
  { line: 2, quantity: 1_235 },
];
const typed = (...quantities: string[]) => new Map(quantities.map((text, i) => [i + 1, text]));

describe('what is given back', () => {
  it('is what was typed, in thousandths', () => {
    expect(giveBack(left, typed('2', '0.5'))).toEqual({
      lines: [
        { line: 1, quantity: 2_000 },
        { line: 2, quantity: 500 },
      ],
      whole: false,
    });
  });

  it('is the whole sale when nothing stays', () => {
    expect(giveBack(left, typed('3', '1.235'))).toMatchObject({ whole: true });
  });

  it('leaves out lines that stay', () => {
    expect(giveBack(left, typed('', '0'))).toEqual({ lines: [], whole: false });
  });

  it('is refused where it is more than is left, or no figure', () => {
    expect(giveBack(left, typed('4', 'two'))).toEqual({
      problems: new Map([
        [1, { key: 'refund.atMost' }],
        [2, { key: 'typed.empty' }],
      ]),
    });
  });
});
