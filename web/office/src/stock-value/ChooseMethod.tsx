import { Button, Group, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { type CostMethod, chooseMethod, METHODS } from './stockValue';

/** How this store's goods are costed; all that ever came is costed anew at once. */
export function ChooseMethod({ method, onClose }: { method: CostMethod; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<CostMethod>(method);
  const choosing = useMutation({
    mutationFn: () => chooseMethod(store.id, chosen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'stock-value'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choosing.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('value.choose')}>
      <form onSubmit={submit}>
        <Stack>
          {choosing.error ? <ProblemNotice error={choosing.error} /> : null}
          <Radio.Group
            label={t('value.chooseText')}
            value={chosen}
            onChange={(value) => setChosen(METHODS.find((known) => known === value) ?? method)}
          >
            <Stack gap="sm" mt="sm">
              {METHODS.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`value.method.${each}`)}
                  description={t(`value.methodText.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <p>{t('value.chooseEffect')}</p>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={choosing.isPending} disabled={chosen === method}>
              {t('value.chooseDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
