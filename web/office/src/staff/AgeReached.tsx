import { Button, Group, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import type { StaffMember } from '../session/staff';
import { useStore } from '../session/store';
import css from './Staff.module.css';
import { reach } from './staff';

/** Says which age somebody has reached, for goods that a cashier of an age must sell. */
export function AgeReached({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const reaching = useMutation({
    mutationFn: (years: string) => reach(store.id, member.id, years === '' ? undefined : Number(years)),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [store.id, 'staff'] });
      onClose();
    },
  });
  const atField = refusal.at(reaching.error, 'years');
  return (
    <Dialog onClose={onClose} title={t('staff.ageFor', { name: member.name })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          reaching.mutate(String(new FormData(event.currentTarget).get('years') ?? ''));
        }}
      >
        {reaching.error && !atField ? <ProblemNotice error={reaching.error} /> : null}
        <NumberInput
          name="years"
          label={t('staff.ageLabel')}
          description={t('staff.ageText')}
          min={1}
          max={99}
          allowDecimal={false}
          defaultValue={member.ageReached ?? ''}
          error={atField}
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={reaching.isPending}>
            {t('staff.set')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
