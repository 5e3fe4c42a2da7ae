/**
 * Scans, first in, first out. A scan that comes while another is worked on, or while nobody is signed in, waits; none is
 * dropped and none overtakes.
 */
export class ScanQueue<Code = string> {
  readonly #take: (code: Code) => Promise<void> | void;
  readonly #mayTake: () => boolean;
  readonly #waitingChanged: (waiting: number) => void;
  readonly #waiting: Code[] = [];
  #working = false;
  #said = 0;

  /**
   * @param take works one scan; the next begins when it is done. A scan whose work fails is not tried again: `take` says
   *   on the screen what went wrong, and its error goes to the page's error handler.
   * @param mayTake false while scans must wait
   */
  constructor(
    take: (code: Code) => Promise<void> | void,
    mayTake: () => boolean,
    waitingChanged: (waiting: number) => void = () => {},
  ) {
    this.#take = take;
    this.#mayTake = mayTake;
    this.#waitingChanged = waitingChanged;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  push(code: Code): void {
    this.#waiting.push(code);
    void this.drain();
    this.#say();
  }

  /** A scan that is taken at once never waited: nothing is drawn for it. */
  #say(): void {
    if (this.#said === this.#waiting.length) return;
    this.#said = this.#waiting.length;
    this.#waitingChanged(this.#said);
  }

  /** Works what waits, if it may; called whenever `mayTake` may have turned true. */
  async drain(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#waiting.length > 0 && this.#mayTake()) {
        const code = this.#waiting.shift() as Code;
        this.#say();
        try {
          await this.#take(code);
        } catch (problem) {
          reportError(problem);
        }
      }
    } finally {
      this.#working = false;
    }
  }
}
