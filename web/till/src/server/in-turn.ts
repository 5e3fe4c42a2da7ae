/**
 * Runs `run` for whoever asks, one at a time. Who asks while one runs gets the outcome of a run that begins after it: the
 * one under way may already have read what the asker heard the news of. All who ask meanwhile share that next run.
 */
export function inTurn<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  const begin = (): Promise<T> => {
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  const beginNext = (): Promise<T> => {
    next = null;
    return begin();
  };
  return () => {
    if (running && !next) next = running.then(beginNext, beginNext);
    return next ?? begin();
  };
}
