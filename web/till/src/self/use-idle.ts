import { useEffect, useRef } from 'react';
import { useTillState } from '../counter/use-till';

const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Acts once nobody has touched the screen or a key, nor scanned, for a while; null never does. */
export function useIdle(milliseconds: number | null, act: () => void): void {
  // Not every scanner types: what it brings into the basket is a touch too.
  const lines = useTillState((state) => state.basket.lines);
  const current = useRef(act);
  current.current = act;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another basket begins the while anew
  useEffect(() => {
    if (milliseconds === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => current.current(), milliseconds);
    };
    touched();
    for (const touch of TOUCHES) document.addEventListener(touch, touched, true);
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) document.removeEventListener(touch, touched, true);
    };
  }, [milliseconds, lines]);
}
