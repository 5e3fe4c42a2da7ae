import { countdown } from '@aisle/shared/time';
import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useNow } from '../parts/useNow';
import { useStore } from '../session/store';
import { type Till, useTills } from '../session/tills';
import css from './Tills.module.css';
import { tillCode } from './tills';

/** A new code for a till, large enough to be read from where the till stands, until it ends or is used. */
export function EnrolmentCode({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const now = useNow(500);
  const code = useMutation({ mutationFn: () => tillCode(store.id, till.id) });
  const { mutate: ask } = code;
  useEffect(() => ask(), [ask]);
  const tills = useTills();
  const came = till.state !== 'ENROLLED' && tills.data?.find(({ id }) => id === till.id)?.state === 'ENROLLED';
  const until = code.data === undefined ? undefined : Date.parse(code.data.until);
  const over = until !== undefined && until <= now;
  return (
    <Dialog onClose={onClose} title={t('tills.codeFor', { name: till.name })} size="lg">
      <div className={css.form}>
        <p>{t('tills.codeText')}</p>
        {code.isError ? <ProblemNotice error={code.error} retry={() => ask()} /> : null}
        {code.data && until !== undefined ? (
          <div className={css.code} data-over={over}>
            <output className={css.codeText}>{code.data.code}</output>
            <span role="timer">
              {over ? t('tills.codeEnded') : t('tills.codeEnds', { left: countdown(until, now) })}
            </span>
          </div>
        ) : code.isError ? null : (
          <Skeleton height={128} radius="lg" />
        )}
        {came ? (
          <p role="status">
            <strong>{t('tills.enrolled', { name: till.name })}</strong>
          </p>
        ) : null}
        <Group justify="end">
          {over ? (
            <Button variant="default" onClick={() => ask()}>
              {t('tills.anotherCode')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('tills.done')}</Button>
        </Group>
      </div>
    </Dialog>
  );
}
