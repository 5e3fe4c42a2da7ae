import { describe, expect, it } from 'vitest';
import type { Till } from '../session/tills';
import { helpOf, inOrder, standingOf } from './order';

const NOW = Date.parse('2026-11-27T10:08:00Z');

let made = 0;

function till(name: string, more: Partial<Till> = {}): Till {
  made += 1;
  const known = {
    id: made,
    store: 1,
    office: false,
    state: 'ENROLLED',
    online: true,
    unsent: 0,
    stored: 0,
    mode: 'COUNTER',
  } as const;
  return { ...known, name, lastSeen: '2026-11-27T10:00:00Z', ...more };
}

const help = (since: string) => ({ why: 'CALLED', since, sum: 0 }) as const;

describe('the tills as an attendant sees them', () => {
  it('stand by who waits for help longest, then by what is wrong, then by what goes on and by name', () => {
    const tills = [
      till('Till 10', { doing: 'SELLING' }),
      till('Till 2', { doing: 'SELLING' }),
      till('Free', { doing: 'WAITING' }),
      till('Shut', { doing: 'CLOSED' }),
      till('Silent', { doing: 'SELLING', online: false, shift: 'a' }),
      till('Late', { doing: 'SELLING', help: help('2026-11-27T10:05:00Z') }),
      till('Early', { online: false, help: help('2026-11-27T10:01:00Z') }),
      till('Older page'),
      till('Office', { office: true }),
      till('Not set up', { state: 'NEW' }),
      till('Shut out', { state: 'REVOKED' }),
    ];
    const names = inOrder(tills, NOW).map(({ name }) => name);
    expect(names).toEqual(['Early', 'Late', 'Silent', 'Till 2', 'Till 10', 'Free', 'Older page', 'Shut']);
  });

  it('no longer wait when they were switched off with their call standing', () => {
    const gone = till('Gone', { online: false, help: help('2026-11-27T10:00:00Z') });
    expect(helpOf(gone, NOW)?.why).toBe('CALLED');
    // As the server says it of a till that wants nothing.
    expect(helpOf({ ...gone, help: null } as unknown as Till, NOW)).toBeUndefined();
    expect(helpOf(gone, NOW + 3 * 60_000)).toBeUndefined();
    expect(helpOf({ ...gone, online: true }, NOW + 3 * 60_000)?.why).toBe('CALLED');
  });

  it('are not alarming when they are switched off after their shift', () => {
    expect(standingOf(till('Off', { online: false, doing: 'CLOSED' }))).toBe('CLOSED');
    expect(standingOf(till('Lost', { online: false, shift: 'a', doing: 'SELLING' }))).toBe('SILENT');
  });
});
