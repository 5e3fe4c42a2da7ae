import { decimal, readMoney } from '@aisle/shared/money';
import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PERCENT } from '../goods/percent';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Proposals.module.css';
import { type Kind, limitsQuery, type StandingLimit, setLimit } from './proposals';

/** Sets both limits; an empty field ends its limit. */
export function SetLimits({ limits, onClose }: { limits: StandingLimit[]; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const most = (kind: Kind) => limits.find((one) => one.kind === kind)?.most;
  const [order, setOrder] = useState(typed(most('ORDER'), store.digits));
  const [markdown, setMarkdown] = useState(typed(most('MARKDOWN'), PERCENT.digits));
  const setting = useMutation({
    mutationFn: async (wanted: [Kind, number | undefined][]) => {
      for (const [kind, limit] of wanted) {
        if (limit !== most(kind)) await setLimit(store.id, kind, limit);
      }
    },
    onSuccess: onClose,
    // One may be set and the other refused: what holds is what the server says.
    onSettled: () => queries.invalidateQueries({ queryKey: limitsQuery(store.id).queryKey }),
  });
  const orders = read(order, store);
  const markdowns = read(markdown, PERCENT);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (orders === 'unreadable' || markdowns === 'unreadable') return;
    setting.mutate([
      ['ORDER', orders],
      ['MARKDOWN', markdowns],
    ]);
  };
  return (
    <Dialog onClose={onClose} title={t('proposals.limit.title')}>
      <form className={css.form} onSubmit={submit}>
        {setting.error ? <ProblemNotice error={setting.error} /> : null}
        <p>{t('proposals.limit.text')}</p>
        <TextInput
          label={t('proposals.limit.ORDER.label', { currency: store.currency })}
          description={t('proposals.limit.empty')}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value)}
          error={orders === 'unreadable' ? t('typed.not-an-amount') : undefined}
        />
        <TextInput
          label={t('proposals.limit.MARKDOWN.label')}
          description={t('proposals.limit.empty')}
          inputMode="decimal"
          autoComplete="off"
          value={markdown}
          onChange={(event) => setMarkdown(event.currentTarget.value)}
          error={markdowns === 'unreadable' ? t('typed.not-an-amount') : undefined}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={setting.isPending}>
            {t('proposals.limit.do')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function typed(most: number | undefined, digits: number): string {
  return most === undefined ? '' : decimal(most, digits);
}

function read(text: string, as: typeof PERCENT): number | undefined | 'unreadable' {
  if (text.trim() === '') return undefined;
  const amount = readMoney(text, as);
  return 'problem' in amount ? 'unreadable' : amount.minorUnits;
}
