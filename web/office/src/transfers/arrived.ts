import { quantityOf } from '../goods/scanned';
import { type ArrivedLine, inTransit, type TransferLine } from './transfers';

/** What somebody keyed of a line that arrives; an empty field is none. */
export interface Typed {
  received: string;
  missing: string;
  damaged: string;
}

export const OUTCOMES = ['received', 'missing', 'damaged'] as const satisfies readonly (keyof Typed)[];

/** What the fields begin with: all of it came, and well. */
export const allCame = (line: TransferLine): Typed => ({
  received: String(inTransit(line) / 1_000),
  missing: '',
  damaged: '',
});

/** A line as it is told, with what stays in transit; undefined when a field is no quantity, or they are too much. */
export function arrived(line: TransferLine, typed: Typed, unit: string): (ArrivedLine & { left: number }) | undefined {
  const [received, missing, damaged] = OUTCOMES.map((each) =>
    typed[each].trim() === '' ? 0 : quantityOf(typed[each], unit),
  );
  if (received === undefined || missing === undefined || damaged === undefined) return undefined;
  const left = inTransit(line) - received - missing - damaged;
  return left < 0 ? undefined : { line: line.line, received, missing, damaged, left };
}
