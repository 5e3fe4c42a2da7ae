import { Receipt as Printed } from '@aisle/shared/receipt';
import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Paper.module.css';
import { paperAddress, paperQuery } from './receipts';

/** The receipt as its till printed it, drawn by the same hand; the only thing that is left of the page on paper. */
export function Paper({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(paperQuery(store.id, id));
  return (
    <div className={css.holder}>
      <section className={css.paper} aria-label={t('receipts.asPrinted')}>
        {read.isSuccess ? <Printed paper={read.data} /> : null}
        {read.isPending ? <Skeleton height={420} /> : null}
      </section>
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      <p className={css.forms}>
        <Anchor href={paperAddress(store.id, id, 'html')} target="_blank">
          {t('receipts.page')}
        </Anchor>
        <Anchor href={paperAddress(store.id, id, 'text')} target="_blank">
          {t('receipts.text')}
        </Anchor>
      </p>
    </div>
  );
}
