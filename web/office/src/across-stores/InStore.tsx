import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { formatOf, useStore, useStores } from '../session/store';
import css from './AcrossStores.module.css';

/** The store of a row, in whose money and by whose clock its figures are told, and how it writes them. */
export function useRowStore(id: number) {
  const open = useStore();
  const store = useStores().find((one) => one.id === id) ?? open;
  return { store, format: formatOf(store) };
}

function NameAnchor(link: ComponentProps<'a'>) {
  return <a {...link} className={css.name} data-row />;
}

/** What a row is about; it opens that in the row's store. */
export const NameLink = createLink(NameAnchor);

interface InStoreProps {
  /** Its name; of what is for several, which. */
  store: string;
  goods: ReactNode;
  under: ReactNode;
  figure: ReactNode;
  underFigure: ReactNode;
}

/** A row of a list over several stores, with the store that it is of. */
export function InStore({ store, goods, under, figure, underFigure }: InStoreProps) {
  return (
    <div className={css.row}>
      <span className={css.store} translate="no">
        {store}
      </span>
      <span className={css.goods}>
        {goods}
        <span className={css.small}>{under}</span>
      </span>
      <span className={css.figures}>
        <strong>{figure}</strong>
        <span className={css.small}>{underFigure}</span>
      </span>
    </div>
  );
}
