import type { Till } from '../session/tills';

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
export function inOrder(tills: readonly Till[]): Till[] {
  const since = ({ help }: Till) => (help ? Date.parse(help.since) : 0);
  const rank = (till: Till) => (till.help ? -1 : ORDER.indexOf(standingOf(till)));
  return tills
    .filter(({ office, state }) => !office && state === 'ENROLLED')
    .sort((a, b) => rank(a) - rank(b) || since(a) - since(b) || names.compare(a.name, b.name));
}
