import { type RefObject, useLayoutEffect, useState } from 'react';

const MM_PER_PIXEL = 25.4 / 96;

/** How long the paper must be for all of an element to stand on one page, in whole millimetres: a page may not be `auto` long. */
export function usePaperLength(element: RefObject<HTMLElement | null>): number {
  const [length, setLength] = useState(297);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => setLength(Math.ceil(measured.offsetHeight * MM_PER_PIXEL) + 1));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return length;
}
