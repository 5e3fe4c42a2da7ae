import type { StaffMember } from '../server/setup';

/** Checks a PIN against what the setup holds of it (PBKDF2-HMAC-SHA256): needs no server. */
export async function pinMatches(pin: string, kept: StaffMember['pin']): Promise<boolean> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const expected = bytes(kept.hash);
  const derived = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(kept.salt), iterations: kept.iterations },
    secret,
    expected.length * 8,
  );
  const found = new Uint8Array(derived);
  let difference = 0;
  for (let at = 0; at < expected.length; at++) difference |= (expected[at] as number) ^ (found[at] as number);
  return difference === 0;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Wrong PINs of one person in a row, and when the last came. */
export interface WrongPins {
  count: number;
  last: number;
}

const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Until when this person must wait before the next try, epoch milliseconds: each wrong PIN past the third doubles it. */
export function waitUntil(wrong: WrongPins | undefined): number {
  if (!wrong || wrong.count < FREE_TRIES) return 0;
  return wrong.last + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong.count - FREE_TRIES));
}
