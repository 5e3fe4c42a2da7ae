/** A scale at the till. `simulated` is shown wherever a weight is asked for. */
export interface Scale {
  readonly simulated: boolean;
  /** The weight that lies on the scale now, in thousandths of the unit, packaging included; null while it moves. */
  read(): number | null;
}

/** Stands in for a scale: the weight is the one set on the screen. */
export class SimulatedScale implements Scale {
  readonly simulated = true;
  weight: number | null = null;

  read(): number | null {
    return this.weight;
  }
}
