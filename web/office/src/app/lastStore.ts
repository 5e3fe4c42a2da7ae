const KEY = 'aisle-office-store';

/** The store that was open last in this browser. */
export function lastStore(): number | undefined {
  const kept = Number(localStorage.getItem(KEY));
  return Number.isSafeInteger(kept) && kept > 0 ? kept : undefined;
}

export function keepLastStore(store: number) {
  localStorage.setItem(KEY, String(store));
}
