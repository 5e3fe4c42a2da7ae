import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import { type Coupon, couponsQuery, limitCoupon } from './coupons';

/** Says how many times a coupon is given in all. */
export function LimitDialog({ coupon: { code, most }, onClose }: { coupon: Coupon; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const [unreadable, setUnreadable] = useState(false);
  const saving = useMutation({
    mutationFn: (times: number | undefined) => limitCoupon(store.id, code, times),
    onSuccess: (now) => {
      queries.setQueryData(couponsQuery(store.id).queryKey, now);
      onClose();
    },
  });
  const problem = refusal.at(saving.error, 'most');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('most') ?? '').trim();
    if (/^\d{0,9}$/.test(typed)) saving.mutate(typed === '' ? undefined : Number(typed));
    else setUnreadable(true);
  };
  return (
    <Dialog onClose={onClose} title={t('coupons.limitOf', { code })}>
      <form onSubmit={submit}>
        <Stack>
          {saving.error && !problem ? <ProblemNotice error={saving.error} /> : null}
          <TextInput
            name="most"
            label={t('coupons.most')}
            description={t('coupons.mostText')}
            placeholder={t('coupons.any')}
            defaultValue={typeof most === 'number' ? String(most) : ''}
            inputMode="numeric"
            autoComplete="off"
            data-autofocus
            onChange={() => setUnreadable(false)}
            error={unreadable ? t('coupons.notANumber') : problem}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {t('coupons.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
