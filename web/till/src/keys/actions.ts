/** What a key of the selling screen does, and the key it has until somebody chooses another. The one table of them. */
export const ACTIONS = {
  pay: 'F9',
  exact: 'F10',
  find: 'F2',
  produce: 'F6',
  quantity: 'F3',
  off: 'Shift+F3',
  takeOut: 'F4',
  hold: 'F7',
  held: 'F8',
  receipts: 'Shift+F2',
  account: 'Insert',
  void: 'Shift+F4',
  training: 'Shift+F5',
  report: 'Shift+F6',
  drawer: 'Shift+F7',
  call: 'Shift+F1',
  lock: 'Shift+F8',
  close: 'Shift+F9',
  help: 'F1',
} as const;

export type Action = keyof typeof ACTIONS;

/** The keys that somebody chose, where they are others than the table's. */
export type Chosen = Partial<Record<Action, string>>;

/** Keys that cannot be given away: the entry line is written with them, or every dialog of the page knows them. */
export const FIXED: [key: string, does: string][] = [
  ['0-9 Enter', 'code'],
  ['3 * 4011 Enter', 'times'],
  ['Del', 'takeOut'],
  ['↑ ↓', 'select'],
  ['Esc', 'escape'],
];

/** A function key, alone or with Shift, up to F24 as keyboards made for tills have them, or one that types nothing. */
const FREE = /^(?:Shift\+)?(?:F(?:[1-9]|1\d|2[0-4])|Insert|Home|End|PageUp|PageDown|Pause)$/;

const NAMES = Object.keys(ACTIONS) as Action[];

export function keyOf(action: Action, chosen: Chosen): string {
  return chosen[action] ?? ACTIONS[action];
}

/** What a key does now; undefined when it is free. */
export function actionOf(key: string, chosen: Chosen): Action | undefined {
  return NAMES.find((action) => keyOf(action, chosen) === key);
}

/** What became of a wish for a key: chosen, not a key that can be given, or another action has it. */
export type Bound = { is: 'bound'; chosen: Chosen } | { is: 'not-free' } | { is: 'taken'; by: Action };

/** Gives a key to an action. A key does one thing: one that another action has is refused by its name. */
export function bind(action: Action, key: string, chosen: Chosen): Bound {
  if (!FREE.test(key)) return { is: 'not-free' };
  const by = actionOf(key, chosen);
  if (by !== undefined && by !== action) return { is: 'taken', by };
  return { is: 'bound', chosen: withKey(action, key, chosen) };
}

/** Gives each of two actions the other's key. */
export function swapped(one: Action, other: Action, chosen: Chosen): Chosen {
  return withKey(other, keyOf(one, chosen), withKey(one, keyOf(other, chosen), chosen));
}

function withKey(action: Action, key: string, chosen: Chosen): Chosen {
  const { [action]: _, ...others } = chosen;
  return key === ACTIONS[action] ? others : { ...others, [action]: key };
}

/** A key as it stands on a button: `Shift+F8` is `⇧F8`. */
export function written(key: string): string {
  return key.replace('Shift+', '⇧');
}
