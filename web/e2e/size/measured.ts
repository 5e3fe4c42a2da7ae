import { appendFileSync } from 'node:fs';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM, SWITCHES } from '../chromium';

const FILE = process.env.AISLE_FIGURES;

/** A browser of its own on a profile folder: closed and opened again it is as after a restart of the machine's browser. */
export function browser(profile: string, ...more: string[]): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...SWITCHES, ...more],
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
  });
}

/** Hands a figure to the bench that asked; its unit stands in its name. */
export function figure(name: string, value: number): void {
  hand('figures', name, value);
}

/** Hands over what the figures are to be compared with, measured beside them. */
export function reference(name: string, value: number): void {
  hand('reference', name, value);
}

function hand(kind: 'figures' | 'reference', name: string, value: number): void {
  if (!FILE) throw new Error('AISLE_FIGURES names no file: run ./aisle bench open or scan');
  appendFileSync(FILE, `${JSON.stringify([kind, name, Math.round(value * 10) / 10])}\n`);
}

/** The value below which so many of a hundred lie. */
export function percentile(values: number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;
}
