import type { TillDatabase } from '../journal/database';
import type { Stage, TillState } from './state';

/** Below this many bytes the till does not start a sale: a day of sales is about 5 MB. */
const ROOM_LEAST = 20_000_000;

/**
 * Proves that this browser can keep sales before one is taken: a secure page, a strict write that can be read back,
 * room on the disk. Null when it can; otherwise what to say.
 */
export async function storageTrouble(database: TillDatabase): Promise<Stage | null> {
  if (!isSecureContext) return { at: 'unfit', why: 'insecure', detail: location.origin };
  try {
    const proof = crypto.randomUUID();
    await database.keep('storage-proof', proof);
    if ((await database.fact<string>('storage-proof')) !== proof)
      throw new Error('what was written cannot be read back');
    await navigator.storage.getDirectory();
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem);
    const full = problem instanceof DOMException && problem.name === 'QuotaExceededError';
    return { at: 'unfit', why: full ? 'full' : 'no-storage', detail };
  }
  const { usage, quota } = await storageFigures();
  if (quota > 0 && quota - usage < ROOM_LEAST) {
    return { at: 'unfit', why: 'full', detail: `${Math.max(0, Math.floor((quota - usage) / 1_000_000))} MB` };
  }
  return null;
}

/** Asks the browser to keep the till's storage for good, and tells how much there is, in bytes. */
export async function storageFigures(): Promise<TillState['storage']> {
  const persisted = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { persisted, usage, quota };
}
