import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import { type Till, useTills } from '../session/tills';
import css from './Tills.module.css';
import { setTillMode } from './tills';

/** Says who works at a till; the bag that its customers are asked about is that of the store's other self-checkouts at first. */
export function TillMode({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const others = useTills().data?.find(({ bagCode }) => bagCode)?.bagCode;
  const [mode, setMode] = useState(till.mode);
  const [bag, setBag] = useState(till.bagCode ?? others ?? '');
  const set = useMutation({
    mutationFn: () =>
      setTillMode(store.id, till.id, mode, mode === 'SELF' && bag.trim() !== '' ? bag.trim() : undefined),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [store.id, 'tills'] });
      onClose();
    },
  });
  const atBag = refusal.at(set.error, 'bagCode');
  return (
    <Dialog onClose={onClose} title={t('tills.modeOf', { name: till.name })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        {set.error && !atBag ? <ProblemNotice error={set.error} /> : null}
        <Radio.Group value={mode} onChange={(chosen) => setMode(chosen as Till['mode'])} label={t('tills.modeWho')}>
          <Stack gap="md" mt="sm">
            <Radio
              value="COUNTER"
              label={t('tills.mode.COUNTER')}
              description={t('tills.modeText.COUNTER')}
              data-autofocus
            />
            <Radio value="SELF" label={t('tills.mode.SELF')} description={t('tills.modeText.SELF')} />
          </Stack>
        </Radio.Group>
        {mode === 'SELF' ? (
          <TextInput
            label={t('tills.bag')}
            description={t('tills.bagText')}
            inputMode="numeric"
            maxLength={14}
            value={bag}
            onChange={(event) => setBag(event.currentTarget.value)}
            error={atBag ? t('tills.bagWrong') : undefined}
          />
        ) : null}
        <p className={css.text}>{t('tills.modeWhen')}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={set.isPending}>
            {t('tills.modeDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
