import { useLayoutEffect, useRef } from 'react';

/** Named keys (`F9`, `Shift+F4`, `ArrowUp`) and what they do. */
export type Keys = [key: string, act: () => void][];

/** The name of what was pressed; a shifted function key is another key. */
export function pressedOf({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey ? `Shift+${key}` : key;
}

/** Listens to the page's keys while `active`; a key that is bound does nothing else. */
export function useKeys(keys: Keys, active: boolean): void {
  const current = useRef(keys);
  current.current = keys;
  useLayoutEffect(() => {
    if (!active) return;
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const pressed = pressedOf(event);
      const act = current.current.find(([key]) => key === pressed)?.[1];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [active]);
}
