import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { keepShown, putPrices } from './batches';
import css from './PriceBatches.module.css';
import { readPasted, type WrongRow } from './pasted';

/** How many wrong rows are named; the first few tell what is wrong with the list. */
const NAMED = 8;

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
            {wrong.length > 0 ? <Wrong rows={wrong} /> : null}
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

function Wrong({ rows }: { rows: WrongRow[] }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <>
      <p className={css.wrong}>{t('batches.wrongRows', { count: rows.length })}</p>
      <ul className={css.wrongRows}>
        {rows.slice(0, NAMED).map(({ row, text, why }) => (
          <li key={row}>
            <strong>{t('batches.row', { row: format.count(row) })}</strong>
            <span>{text}</span>
            <span>
              {why === 'no-code' || why === 'no-price' || why === 'twice'
                ? t(`batches.why.${why}`)
                : t(`typed.${why}`, { count: store.digits })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
