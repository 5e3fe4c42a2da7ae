import { describe, expect, it } from 'vitest';
import { scale, ticks } from './scale';

describe('a picture', () => {
  it('puts values on pixels, upside down where asked', () => {
    const y = scale(0, 200, 100, 0);
    expect([y(0), y(50), y(200)]).toEqual([100, 75, 0]);
  });

  it('draws its lines at round figures that reach over the highest', () => {
    expect(ticks(0, 96_300)).toEqual([0, 25_000, 50_000, 75_000, 100_000]);
    expect(ticks(-3, 9)).toEqual([-5, 0, 5, 10]);
    expect(ticks(0, 0)).toEqual([0]);
  });
});
