import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, actionOf, bind, keyOf, swapped, written } from './actions';

describe('the keys of the till', () => {
  it('do one thing each from the first', () => {
    const keys = Object.values(ACTIONS);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('can be given to another action, and the old one is free then', () => {
    const bound = bind('pay', 'F12', {});
    expect(bound).toEqual({ is: 'bound', chosen: { pay: 'F12' } });
    expect(actionOf('F12', { pay: 'F12' })).toBe('pay');
    expect(actionOf('F9', { pay: 'F12' })).toBeUndefined();
    expect(bind('exact', 'F9', { pay: 'F12' })).toEqual({ is: 'bound', chosen: { pay: 'F12', exact: 'F9' } });
  });

  it('say which action has a key already, and the two can swap', () => {
    expect(bind('pay', 'F10', {})).toEqual({ is: 'taken', by: 'exact' });
    const chosen = swapped('pay', 'exact', {});
    expect(keyOf('pay', chosen)).toBe('F10');
    expect(keyOf('exact', chosen)).toBe('F9');
    expect(swapped('pay', 'exact', chosen)).toEqual({});
  });

  it('are never those that write or that dialogs know', () => {
    for (const key of ['a', '5', 'Enter', 'Escape', 'Tab', 'Delete', 'ArrowUp', 'Backspace', 'Shift+A']) {
      expect(bind('pay', key, {})).toEqual({ is: 'not-free' });
    }
  });

  it('forget a choice that is the default again', () => {
    expect(bind('pay', 'F9', { pay: 'F12' })).toEqual({ is: 'bound', chosen: {} });
    expect(Object.keys(ACTIONS).map((action) => keyOf(action as Action, {}))).toEqual(Object.values(ACTIONS));
    expect(written('Shift+F8')).toBe('⇧F8');
  });
});
