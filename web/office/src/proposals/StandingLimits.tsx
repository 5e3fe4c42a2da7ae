import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Proposals.module.css';
import { type Kind, limitsQuery } from './proposals';
import { SetLimits } from './SetLimits';

const KINDS = ['ORDER', 'MARKDOWN'] as const satisfies readonly Kind[];

/** How far what an agent proposes is carried out without asking; the owner sets it. */
export function StandingLimits() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const maySet = useMay('LIMIT_SET');
  const [setting, setSetting] = useState(false);
  const limits = useQuery(limitsQuery(store.id));
  const saying = (kind: Kind) => {
    const limit = limits.data?.find((one) => one.kind === kind);
    if (!limit) return t(`proposals.limit.${kind}.none`);
    const most = kind === 'ORDER' ? format.money(limit.most) : format.percent(limit.most);
    return t(`proposals.limit.${kind}.upTo`, { most });
  };
  return (
    <section className={css.limits} aria-label={t('proposals.limit.title')}>
      {limits.isError ? <ProblemNotice error={limits.error} retry={() => void limits.refetch()} /> : null}
      <div className={css.limitWords}>
        <h2 className={css.limitTitle}>{t('proposals.limit.title')}</h2>
        {limits.isSuccess ? (
          <ul>
            {KINDS.map((kind) => (
              <li key={kind}>{saying(kind)}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {maySet && limits.isSuccess ? (
        <Button variant="default" size="compact-md" onClick={() => setSetting(true)}>
          {t('proposals.limit.set')}
        </Button>
      ) : null}
      {setting && limits.data ? <SetLimits limits={limits.data} onClose={() => setSetting(false)} /> : null}
    </section>
  );
}
