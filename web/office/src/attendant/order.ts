import type { Till } from '../session/tills';

/** Nobody waits at a till that has not been heard of for longer than this: it was switched off with its call standing. */
const GIVEN_UP_MS = 10 * 60_000;

/** What somebody at a till waits for; undefined when nobody does. */
export function helpOf({ help, online, lastSeen }: Till, now: number): NonNullable<Till['help']> | undefined {
  const heard = online || (lastSeen && now - Date.parse(lastSeen) < GIVEN_UP_MS);
  return heard ? (help ?? undefined) : undefined;
}

/** How a till that waits for nothing stands to somebody who watches all of them. */
export type Standing = 'SILENT' | NonNullable<Till['doing']> | 'UNSAID';

/** What is known of a till: a page from before tills said more says only that it is there. */
export function standingOf(till: Till): Standing {
  if (!till.online) return till.shift || !till.lastSeen ? 'SILENT' : 'CLOSED';
  return till.doing ?? 'UNSAID';
}

const ORDER: Standing[] = ['SILENT', 'SELLING', 'WAITING', 'UNSAID', 'LOCKED', 'CLOSED'];

const names = new Intl.Collator(undefined, { numeric: true });

/** The tills where somebody may stand: those that wait for help first and longest first, the others as they are called. */
export function inOrder(tills: readonly Till[], now: number): Till[] {
  const since = (till: Till) => Date.parse(helpOf(till, now)?.since ?? '1970-01-01');
  const rank = (till: Till) => (helpOf(till, now) ? -1 : ORDER.indexOf(standingOf(till)));
  return tills
    .filter(({ office, state }) => !office && state === 'ENROLLED')
    .sort((a, b) => rank(a) - rank(b) || since(a) - since(b) || names.compare(a.name, b.name));
}
