import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Goods, TakeGoods } from '../goods/TakeGoods';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Links.module.css';

interface KeepLinksProps {
  title: string;
  lead: string;
  /** What the field says in which goods are scanned. */
  scan: string;
  onTaken: (goods: Goods) => void;
  /** Whether there is something to keep: goods, or none where there were some. */
  some: boolean;
  keep: () => Promise<unknown>;
  onClose: () => void;
  /** What was taken so far. */
  children: ReactNode;
}

/** Other products are linked with one, scan after scan, and kept together. */
export function KeepLinks({ title, lead, scan, onTaken, some, keep, onClose, children }: KeepLinksProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: keep,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose} size="lg">
      <div className={css.form}>
        <p className={css.lead}>{lead}</p>
        {keeping.error ? <ProblemNotice error={keeping.error} /> : null}
        <TakeGoods byLot={false} label={scan} verb={t('links.put')} onTaken={onTaken} />
        {children}
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={!some} loading={keeping.isPending} onClick={() => keeping.mutate()}>
            {t('links.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
