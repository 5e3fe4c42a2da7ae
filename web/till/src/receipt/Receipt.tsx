import { Receipt as Drawn } from '@aisle/shared/receipt';
import { useMemo } from 'react';
import { useTillState } from '../counter/use-till';
import type { BasketEntry } from '../journal/entry';
import { paper } from '../rules/core';
import { receiptFacts } from './facts';

/** A receipt as this till prints it. */
export function Receipt({ entry, copy = false }: { entry: BasketEntry; copy?: boolean }) {
  const book = useTillState((state) => state.book);
  const setup = useTillState((state) => state.setup);
  const preferences = useTillState((state) => state.preferences);
  const training = useTillState((state) => state.training);
  const drawn = useMemo(
    () => book && paper(book, receiptFacts({ setup, preferences, training }, entry, copy)),
    [book, setup, preferences, training, entry, copy],
  );
  return drawn && <Drawn paper={drawn} />;
}
