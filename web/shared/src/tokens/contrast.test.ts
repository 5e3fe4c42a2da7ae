import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The colours of `tokens.css`, light and dark, by name without `--color-`. */
function palettes(css: string): Record<'light' | 'dark', Map<string, string>> {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  for (const [, name, day, night] of css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)) {
    if (name === undefined || day === undefined || night === undefined) continue;
    light.set(name, day);
    dark.set(name, night);
  }
  return { light, dark };
}

/** Relative luminance of a `#rrggbb` (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['page', 'surface', 'surface-sunken', 'surface-raised', 'surface-hover'];
const TEXTS = ['ink', 'ink-muted', 'primary', 'primary-strong', 'danger', 'danger-strong', 'warning'].concat([
  'warning-strong',
  'info',
  'info-strong',
  'accent',
]);
const SOFT = ['primary', 'danger', 'warning', 'info', 'accent'];
const FILLS = ['primary', 'danger', 'warning', 'info'];
const MARKS = ['line-strong', 'focus', 'chart-now', 'chart-before'].concat(
  Array.from({ length: 8 }, (_, i) => `chart-${i + 1}`),
);

/** Every pair of tokens that meets on a screen, with the least contrast it must have. */
function pairs(): [text: string, ground: string, least: number][] {
  return [
    ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface, 4.5] as [string, string, number])),
    ...SOFT.flatMap((name) =>
      [name, 'ink', 'ink-muted'].map((text) => [text, `${name}-soft`, 4.5] as [string, string, number]),
    ),
    ...FILLS.flatMap((name) =>
      [name, `${name}-strong`].map((fill) => [`on-${name}`, fill, 4.5] as [string, string, number]),
    ),
    ...MARKS.flatMap((mark) => SURFACES.map((surface) => [mark, surface, 3] as [string, string, number])),
  ];
}

/** The pairs that are too faint, or name a token that is not there. */
function tooFaint(css: string): string[] {
  return Object.entries(palettes(css)).flatMap(([mode, palette]) =>
    pairs().flatMap(([text, ground, least]) => {
      const [one, other] = [palette.get(text), palette.get(ground)];
      if (one === undefined || other === undefined) return [`${mode}: ${text} on ${ground} is not defined`];
      const ratio = contrast(one, other);
      return ratio < least ? [`${mode}: ${text} on ${ground} has ${ratio.toFixed(2)}, needs ${least}`] : [];
    }),
  );
}

const CSS = readFileSync(new URL('../../tokens.css', import.meta.url), 'utf8');

describe('the colours', () => {
  it('know black on white when they see it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('can be read, in light and in dark (WCAG 2.2 AA)', () => {
    expect(tooFaint(CSS)).toEqual([]);
  });

  it('are refused when one is made too faint', () => {
    const faint = CSS.replace(/--color-ink-muted: light-dark\(#\w+/, '--color-ink-muted: light-dark(#9aa59d');
    expect(tooFaint(faint)).toContain('light: ink-muted on surface has 2.55, needs 4.5');
  });
});
