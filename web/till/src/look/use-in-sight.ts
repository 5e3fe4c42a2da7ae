import { useEffect } from 'react';

/**
 * Scrolls an element into sight: once for each frame in which the caller was drawn anew, as when a price or a hint comes
 * late and makes a line taller, and never while a scan is still being worked on.
 *
 * @param find the element as it stands after drawing; nothing where none is to be seen
 */
export function useInSight(find: () => Element | null | undefined): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => find()?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  });
}
