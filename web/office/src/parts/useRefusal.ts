import { Problem } from '@aisle/shared/problem';
import { useWords } from '../language/words';
import { useFormatIfOpen } from '../session/store';
import { allowedWords, type Figures, type RefusedLine, refusalAt, refusalWords, valueWords } from './refusal';

/** Says what the server refused as this page writes things: its language, its money, its units. */
export function useRefusal() {
  const { t, named } = useWords();
  const figures: Figures | undefined = useFormatIfOpen();
  return {
    /** Which value of which line, and what would be right; undefined where the server's words are all there is. */
    words: (error: unknown, lineOf?: (list: string, place: number) => RefusedLine | undefined) =>
      figures && error instanceof Problem ? refusalWords(error, { t, named, figures, lineOf }) : undefined,
    /** What is wrong with one of some fields, for beside it; undefined when another is meant. */
    at: (error: unknown, ...fields: string[]) =>
      figures
        ? refusalAt(error, fields, { t, named, figures })
        : error instanceof Problem
          ? error.forField(...fields)
          : undefined,
    /** What would have been right. */
    allowed: (allowed: unknown) => (figures ? allowedWords(allowed, { t, named, figures }) : String(allowed)),
    /** A value that was refused. */
    value: (value: unknown, allowed: unknown) => (figures ? valueWords(value, allowed, figures) : String(value)),
  };
}
