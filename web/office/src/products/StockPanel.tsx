import { Button, Skeleton } from '@mantine/core';
import { IconTruckDelivery } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { InsteadOf } from '../goods/InsteadOf';
import { linksQuery } from '../goods/links';
import { comingQuery, movementsQuery, type Product, type StockMovement } from '../goods/products';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { OnHandPicture } from './OnHandPicture';
import css from './Product.module.css';

/** What is on hand, as a picture over time, and each movement that led there. */
export function StockPanel({ product }: { product: Product }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const pages = useInfiniteQuery(movementsQuery(store.id, product.id));
  const coming = useQuery(comingQuery(store.id, product.id)).data ?? 0;
  const bundle = (useQuery(linksQuery(store.id, product.id)).data?.parts.length ?? 0) > 0;
  const movements = pages.data?.pages.flatMap((page) => page.movements) ?? [];
  const onHand = pages.data?.pages[0]?.onHand;
  return (
    <Panel title={t('products.stock')}>
      {pages.isPending ? <Skeleton height={220} /> : null}
      {pages.isError ? <ProblemNotice error={pages.error} retry={() => void pages.refetch()} /> : null}
      {onHand === undefined ? null : (
        <p className={css.onHand}>
          <span className={css.onHandFigure} data-minus={onHand < 0}>
            {format.quantity(onHand, product.unit)}
          </span>
          {t(onHand < 0 ? 'products.onHandMinus' : 'products.onHand')}
        </p>
      )}
      {bundle ? <p>{t('links.bundleStock')}</p> : null}
      {onHand !== undefined && onHand <= 0 ? <InsteadOf product={product.id} /> : null}
      {coming > 0 ? <p>{t('products.coming', { quantity: format.quantity(coming, product.unit) })}</p> : null}
      {movements.length > 1 ? <OnHandPicture movements={movements} unit={product.unit} /> : null}
      {pages.isSuccess && movements.length === 0 && !bundle ? (
        <Empty icon={<IconTruckDelivery />} title={t('products.neverMoved')}>
          {t('products.neverMovedText')}
        </Empty>
      ) : null}
      {movements.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
        <section className={css.movements} aria-label={t('products.movements')} tabIndex={0}>
          <ul>
            {movements.map((movement) => (
              <MovementRow key={movement.id} movement={movement} unit={product.unit} />
            ))}
          </ul>
          {pages.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t('products.earlier')}
            </Button>
          ) : null}
        </section>
      ) : null}
    </Panel>
  );
}

function MovementRow({ movement, unit }: { movement: StockMovement; unit: string }) {
  const { t, named } = useWords();
  const format = useFormat();
  const came = movement.quantity > 0;
  return (
    <li className={css.movement}>
      <span>
        {named('movement', movement.kind)}
        <small>{format.dayAndTime(movement.at)}</small>
      </span>
      <span className={css.moved} data-in={came}>
        {came ? '+' : ''}
        {format.quantity(movement.quantity, unit)}
      </span>
      <span className={css.balance} data-minus={movement.onHand < 0}>
        <span className="visually-hidden">{`${t('products.thenOnHand')} `}</span>
        {format.quantity(movement.onHand, unit)}
      </span>
    </li>
  );
}
