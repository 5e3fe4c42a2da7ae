/** Maps values to pixels along one side of a picture. */
export function scale(from: number, to: number, firstPx: number, lastPx: number): (value: number) => number {
  const span = to - from || 1;
  return (value) => firstPx + ((value - from) / span) * (lastPx - firstPx);
}

/**
 * Round figures from zero to at least `top` (and down to `bottom`), about `wanted` of them, for the lines of a chart;
 * zero alone where there is nothing to measure yet.
 */
export function ticks(bottom: number, top: number, wanted = 4): number[] {
  if (bottom === 0 && top === 0) return [0];
  const span = Math.max(top - bottom, 1);
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10));
  const first = Math.floor(bottom / step) * step;
  const count = Math.ceil((Math.max(top, bottom + 1) - first) / step) + 1;
  return Array.from({ length: count }, (_, i) => first + i * step);
}

/** Pixels at a picture's left for these names of its lines, in the smallest type. */
export function nameEdge(names: readonly string[]): number {
  return 14 + 6.4 * Math.max(...names.map((name) => name.length));
}
