import { only } from '@aisle/shared/only';
import { useNavigate } from '@tanstack/react-router';

/**
 * Narrows a list in its address, where only what is asked for is kept; `undefined` takes a member away. Typing is no
 * step of its own in the browser's history.
 */
export function useNarrow<Wanted extends object>(): (change: { [K in keyof Wanted]?: Wanted[K] | undefined }) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: '.',
      replace: true,
      // Which list is open, and so what its address may hold, is known to the caller.
      search: ((old: Record<string, unknown>) => only({ ...old, ...change })) as never,
    });
}
