import { Button, FileButton, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Competitor, notePrices, SOURCES } from '../goods/competitors';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { UnreadRows } from '../parts/UnreadRows';
import { WrongRows } from '../parts/WrongRows';
import { useFormat, useStore } from '../session/store';
import css from './Competitors.module.css';
import { readSeen, type WrongRow } from './pasted';

/** Takes a list of prices that were seen, as it is copied from a spreadsheet or stands in a file. */
export function PasteSeen({ competitors, onClose }: { competitors: Competitor[]; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [competitor, setCompetitor] = useState<string | null>(null);
  const [source, setSource] = useState('LEAFLET');
  const [seenOn, setSeenOn] = useState(format.today());
  const usual = { competitor: competitor === null ? undefined : Number(competitor), source, seenOn };
  const { lines, rows, wrong } = readSeen(text, usual, store);
  const noting = useMutation({
    mutationFn: () => notePrices(store.id, lines),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id] }),
  });
  const taken = noting.data;
  const says = (why: WrongRow['why']) =>
    why === 'no-code' || why === 'no-price' || why === 'no-content' || why === 'no-day' || why === 'no-competitor'
      ? t(`competitors.why.${why}`)
      : t(`typed.${why}`, { count: store.digits });
  return (
    <Dialog onClose={onClose} title={t('competitors.paste')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          noting.mutate();
        }}
      >
        <Stack>
          {noting.error ? <ProblemNotice error={noting.error} /> : null}
          <WrongRows error={noting.error} rowOf={(row) => rows[row - 1] ?? row} />
          <div className={css.pair}>
            <Select
              label={t('competitors.at')}
              clearable
              data={competitors.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={competitor}
              onChange={setCompetitor}
            />
            <Select
              label={t('competitors.source')}
              allowDeselect={false}
              data={SOURCES.map((value) => ({ value, label: t(`competitors.sources.${value}`) }))}
              value={source}
              onChange={(value) => setSource(value ?? source)}
            />
          </div>
          <TextInput
            type="date"
            label={t('competitors.seenOn')}
            max={format.today()}
            value={seenOn}
            onChange={(event) => setSeenOn(event.currentTarget.value)}
          />
          <Textarea
            label={t('competitors.rows')}
            description={t('competitors.rowsText')}
            rows={8}
            spellCheck={false}
            data-autofocus
            classNames={{ input: css.pasted }}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              noting.reset();
            }}
          />
          <Group>
            <FileButton
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={async (file) => {
                if (file) setText(await file.text());
              }}
            >
              {(props) => (
                <Button {...props} variant="default">
                  {t('competitors.file')}
                </Button>
              )}
            </FileButton>
          </Group>
          <div aria-live="polite">
            <UnreadRows rows={wrong.map((each) => ({ ...each, why: says(each.why) }))} />
            {taken
              ? t('competitors.taken', { rows: format.count(taken.rows), noted: format.count(taken.noted) })
              : lines.length > 0 && wrong.length === 0
                ? t('competitors.read', { count: lines.length })
                : null}
          </div>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t(taken ? 'app.close' : 'app.cancel')}
            </Button>
            <Button type="submit" loading={noting.isPending} disabled={lines.length === 0 || wrong.length > 0}>
              {t('competitors.take')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
