import { useWords } from '../language/words';
import { BACK_ROOM, SHELF } from './counts';

/** What a place is called: the two that every shop has in one's own language, any other as somebody wrote it. */
export function usePlaceName(): (place: string) => string {
  const { t } = useWords();
  return (place) => {
    const known = place.toUpperCase();
    return known === SHELF || known === BACK_ROOM ? t(`counts.place.${known}`) : place;
  };
}
