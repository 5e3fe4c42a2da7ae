import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { UnreadRows } from '../parts/UnreadRows';
import { useStore } from '../session/store';
import { keepShown, putPrices } from './batches';
import css from './PriceBatches.module.css';
import { readPasted, type WrongRow } from './pasted';

/** Takes a list of codes and prices as it is copied from a spreadsheet. */
export function PasteList({ batch, onClose }: { batch: number; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const { lines, wrong } = readPasted(text, store);
  const putting = useMutation({
    mutationFn: () => putPrices(store.id, batch, lines),
    onSuccess: async (shown) => {
      await keepShown(queries, store.id, shown);
      onClose();
    },
  });
  const says = (why: WrongRow['why']) =>
    why === 'no-code' || why === 'no-price' || why === 'twice'
      ? t(`batches.why.${why}`)
      : t(`typed.${why}`, { count: store.digits });
  return (
    <Dialog onClose={onClose} title={t('batches.paste')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          putting.mutate();
        }}
      >
        <Stack>
          {putting.error ? <ProblemNotice error={putting.error} /> : null}
          <Textarea
            label={t('batches.pasted')}
            description={t('batches.pastedText')}
            rows={10}
            spellCheck={false}
            data-autofocus
            classNames={{ input: css.pasted }}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div aria-live="polite">
            <UnreadRows rows={wrong.map((each) => ({ ...each, why: says(each.why) }))} />
            {lines.length > 0 && wrong.length === 0 ? <p>{t('batches.read', { count: lines.length })}</p> : null}
          </div>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={putting.isPending} disabled={lines.length === 0 || wrong.length > 0}>
              {t('batches.take')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
