import { Button, Checkbox, Group, Progress, Stack } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconListCheck, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { TillsHaveIt } from '../goods/TillsHaveIt';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { FileLines } from './FileLines';
import { FileTerms } from './FileTerms';
import { type Act, act, atWork, type FileShown, fileQuery, STATE_TONE } from './files';

/** One file: what its columns mean, what each row would change, and the way into the price book and out again. */
export function FileSheet({ id }: { id: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(fileQuery(store.id, id));
  const back = (
    <Back to="/$store/product-files" params={{ store: String(store.id) }}>
      {t('files.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('files.one')} back={back}>
      {(shown) => <Opened shown={shown} back={back} />}
    </Sheet>
  );
}

function Opened({ shown, back }: { shown: FileShown; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const mayApprove = useMay('PRICE_APPROVE');
  const [asked, setAsked] = useState<'take' | 'undo' | 'discard'>();
  const { file, counts, work } = shown;
  const keep = async (answered: FileShown) => {
    queries.setQueryData(fileQuery(store.id, file.id).queryKey, answered);
    await queries.invalidateQueries({ queryKey: [store.id, 'product-files', 'list'] });
  };
  const doing = useMutation({
    mutationFn: ({ wanted, meant }: { wanted: Act; meant?: boolean }) => act(store.id, file.id, wanted, meant),
    onSuccess: keep,
  });
  const busy = atWork(shown);
  // What the job has done is not answered to anybody; the list beside would go on showing what was.
  useEffect(() => {
    if (!busy) void queries.invalidateQueries({ queryKey: [store.id, 'product-files', 'list'] });
  }, [busy, queries, store.id]);
  const open = file.state === 'READ' || file.state === 'CHECKED';
  const left = counts.fresh + counts.changed + counts.same - counts.taken;
  const asks = counts.fresh + counts.changed > 0;
  const takeable = !busy && asks && left > 0 && (file.state === 'CHECKED' || file.state === 'TAKEN');
  return (
    <Page
      title={file.name}
      lead={<Tag tone={STATE_TONE[file.state]}>{t(`files.state.${file.state}`)}</Tag>}
      actions={
        <>
          {back}
          {open && !busy ? (
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => setAsked('discard')}
            >
              {t('files.discard')}
            </Button>
          ) : null}
          {file.state === 'TAKEN' && mayApprove && !busy ? (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => setAsked('undo')}
            >
              {t('files.undo')}
            </Button>
          ) : null}
          {takeable && mayApprove ? (
            <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => setAsked('take')}>
              {t('files.take', { count: left })}
            </Button>
          ) : null}
        </>
      }
    >
      {work && busy ? (
        <Notice
          tone="said"
          title={t(`files.work.${work.act as 'CHECK'}`, { percent: work.percent })}
          action={
            <Button
              variant="default"
              size="xs"
              disabled={work.stopping}
              onClick={() => doing.mutate({ wanted: 'stop' })}
            >
              {t(work.stopping ? 'files.stopping' : 'files.stop')}
            </Button>
          }
        >
          <Progress value={work.percent} mt="xs" aria-label={t('files.progress')} />
        </Notice>
      ) : null}
      {work?.problem ? (
        <Notice tone="bad" title={t('files.failed')}>
          {work.problem}
        </Notice>
      ) : null}
      {doing.error ? <ProblemNotice error={doing.error} /> : null}
      {takeable && !mayApprove ? <Notice tone="said" title={t('files.waits')} /> : null}
      {file.state === 'TAKEN' && file.version ? <TillsHaveIt version={file.version} /> : null}
      {file.state !== 'READ' && file.state !== 'DISCARDED' && !busy ? (
        <FileLines shown={shown} onMended={keep} />
      ) : null}
      {open && !busy ? (
        <FileTerms
          shown={shown}
          onDescribed={keep}
          check={
            <Button
              leftSection={<IconListCheck size={18} aria-hidden />}
              variant={file.state === 'READ' ? 'filled' : 'default'}
              loading={doing.isPending}
              onClick={() => doing.mutate({ wanted: 'check' })}
            >
              {t(file.state === 'READ' ? 'files.check' : 'files.checkAgain')}
            </Button>
          }
        />
      ) : null}
      {asked ? (
        <Asked
          shown={shown}
          wanted={asked}
          left={left}
          act={(meant) => doing.mutateAsync({ wanted: asked, meant })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Page>
  );
}

interface AskedProps {
  shown: FileShown;
  wanted: 'take' | 'undo' | 'discard';
  left: number;
  act: (meant: boolean) => Promise<unknown>;
  onClose: () => void;
}

/** Asks once more before a file changes what is sold, and whether doubtful prices are meant. */
function Asked({ shown, wanted, left, act: then, onClose }: AskedProps) {
  const { t } = useWords();
  const format = useFormat();
  const [meant, setMeant] = useState(false);
  const { file, counts } = shown;
  const doubts = wanted === 'take' ? counts.doubtful : 0;
  // What is taken in later than it was said to hold holds from that later day.
  const [from = file.terms.from] = [file.terms.from, format.today()].toSorted().slice(-1);
  const acting = useMutation({ mutationFn: () => then(meant), onSuccess: onClose });
  return (
    <Dialog onClose={onClose} title={t(`files.step.${wanted}`, { name: file.name })}>
      <Stack>
        {acting.error ? <ProblemNotice error={acting.error} /> : null}
        <p>
          {t(`files.stepText.${wanted}`, {
            rows: t('files.rows', { count: left }),
            day: format.day(from),
            where: t(file.terms.everyStore ? 'files.everyStore' : 'files.thisStore'),
          })}
        </p>
        {wanted === 'take' && counts.wrong > 0 ? <p>{t('files.wrongStay', { count: counts.wrong })}</p> : null}
        {doubts > 0 ? (
          <Checkbox
            checked={meant}
            onChange={(event) => setMeant(event.currentTarget.checked)}
            label={t('files.meant', { count: doubts })}
          />
        ) : null}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            {...(wanted === 'take' ? {} : { color: 'red' })}
            disabled={doubts > 0 && !meant}
            loading={acting.isPending}
            onClick={() => acting.mutate()}
            data-autofocus
          >
            {t(`files.stepDo.${wanted}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
