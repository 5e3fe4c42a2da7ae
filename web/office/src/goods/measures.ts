import type { Schemas } from '@aisle/shared/api';

/** In what a pack's content is measured. */
export type Measure = Schemas['UnitPrice']['by'];

/** Measures that can be compared with each other, as the server groups them. */
const KINDS: Measure[][] = [['G', 'KG', 'OZ', 'LB'], ['ML', 'L', 'FL_OZ', 'QT', 'GAL'], ['EACH']];

export const MEASURES = KINDS.flat();

/** The measures in which a unit price may be given of what is measured so. */
export const comparable = (measure: string | null): Measure[] =>
  KINDS.find((kind) => kind.some((each) => each === measure)) ?? [];
