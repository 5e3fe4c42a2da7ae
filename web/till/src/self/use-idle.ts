import { useEffect, useRef } from 'react';

const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Acts once nobody has touched the screen or a key for a while; null never does. */
export function useIdle(milliseconds: number | null, act: () => void): void {
  const current = useRef(act);
  current.current = act;
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
  }, [milliseconds]);
}
