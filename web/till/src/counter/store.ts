import { initialState, type TillState } from './state';
import { type Happening, next } from './transitions';

type Listener = (state: TillState, before: TillState) => void;

/** Holds the till's state. It changes by {@link Happening}s only; listeners see the state before and after. */
export class TillStore {
  #state: TillState;
  readonly #listeners = new Set<Listener>();

  constructor(state: TillState = initialState()) {
    this.#state = state;
  }

  readonly get = (): TillState => this.#state;

  readonly happen = (happening: Happening): void => {
    const before = this.#state;
    this.#state = next(before, happening);
    if (this.#state !== before) for (const listener of this.#listeners) listener(this.#state, before);
  };

  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
