import { describe, expect, it } from 'vitest';
import { clockText, fieldOf, minuteOf } from './minutes';

describe('a time of day', () => {
  it('is read from its field and written into it', () => {
    expect(minuteOf('14:05')).toBe(845);
    expect(minuteOf('')).toBeNull();
    expect(fieldOf(845)).toBe('14:05');
    expect(fieldOf(0)).toBe('00:00');
    expect(fieldOf(null)).toBe('');
  });

  it('is told as people say it', () => {
    expect(clockText(845, 'en-US')).toMatch(/^2:05\sPM$/);
    expect(clockText(845, 'es-ES')).toBe('14:05');
  });
});
