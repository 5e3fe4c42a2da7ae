import type { Schemas } from '@aisle/shared/api';
import type { Pack } from './suppliers';

export type Step = Schemas['DayCostsStep'];
export type OrderLine = Schemas['OrderShownLine'];
export type WantedLine = Required<{ [K in keyof Schemas['OrderWantedLine']]: number }>;

/** A line of a draft as it is typed. */
export interface DraftLine {
  product: number;
  name: string;
  unit: string;
  /** Thousandths in a pack. */
  units: number;
  /** From how many packs on each costs what, minor units: from one on first. */
  steps: Step[];
  onHand: number;
  /** What was typed. */
  packs: string;
}

/** The most packs of a product an order may hold; the server refuses more. */
const PACKS_MAX = 100_000;

export const draftOf = ({ product, name, unit, units, steps, onHand, quantity }: OrderLine): DraftLine => ({
  product,
  name,
  unit,
  units,
  steps,
  onHand,
  packs: String(quantity / units),
});

export const lineOf = ({ product, name, unit, units, steps, onHand, minimum }: Pack): DraftLine => ({
  product,
  name,
  unit,
  units,
  steps,
  onHand,
  packs: String(minimum),
});

/** How many packs were typed; an empty field is none, and undefined is no whole number of packs. */
export function packsOf({ packs }: DraftLine): number | undefined {
  const text = packs.trim();
  if (text === '') return 0;
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return count <= PACKS_MAX ? count : undefined;
}

/** What each of so many packs costs, minor units. */
export function costOf({ steps }: Pick<DraftLine, 'steps'>, packs: number): number {
  return steps.findLast(({ fromPacks }) => fromPacks <= Math.max(packs, 1))?.cost ?? 0;
}

/** Minor units of all that was typed so far. */
export function amountOf(lines: readonly DraftLine[]): number {
  return lines.reduce((sum, line) => sum + (packsOf(line) ?? 0) * costOf(line, packsOf(line) ?? 0), 0);
}

/** What to send; a line with no packs is left out. Undefined while a field cannot be read. */
export function wanted(lines: readonly DraftLine[]): WantedLine[] | undefined {
  const read = lines.map((line) => ({ product: line.product, packs: packsOf(line), units: line.units }));
  if (read.some(({ packs }) => packs === undefined)) return undefined;
  return read
    .filter(({ packs }) => packs !== 0)
    .map(({ product, packs = 0, units }) => ({ product, quantity: packs * units }));
}
