import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { callBack, type NewRecall, type Recall } from '../goods/recalls';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Product.module.css';

interface CallBackProps {
  product: { id: number; name: string };
  onClose: () => void;
  onCalled: (recall: Recall) => void;
}

/** Calls one lot of a product back, or all of it: every till of the chain refuses it from then on. */
export function CallBack({ product, onClose, onCalled }: CallBackProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const calling = useMutation({
    mutationFn: (recall: NewRecall) => callBack(store.id, recall),
    onSuccess: async (recall) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onCalled(recall);
    },
  });
  const problem = calling.error instanceof Problem ? calling.error : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const lot = String(form.get('lot') ?? '').trim();
    const reason = String(form.get('reason') ?? '').trim();
    calling.mutate({ product: product.id, reason, ...only({ lot: lot === '' ? undefined : lot }) });
  };
  return (
    <Dialog onClose={onClose} title={t('recalls.callOf', { name: product.name })}>
      <form className={css.form} onSubmit={submit}>
        {calling.error && !refusal.at(problem, 'lot') && !refusal.at(problem, 'reason') ? (
          <ProblemNotice error={calling.error} />
        ) : null}
        <p>{t('recalls.callText')}</p>
        <TextInput
          name="lot"
          label={t('recalls.lot')}
          description={t('recalls.lotText')}
          maxLength={20}
          autoComplete="off"
          data-autofocus
          error={refusal.at(problem, 'lot')}
        />
        <TextInput
          name="reason"
          label={t('recalls.reason')}
          description={t('recalls.reasonText')}
          required
          maxLength={200}
          autoComplete="off"
          error={refusal.at(problem, 'reason')}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="danger" loading={calling.isPending}>
            {t('recalls.callDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
