import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { exportJournal } from '../settings/export';
import type { Stage } from './state';
import { useTill, useTillState } from './use-till';

/** A screen with one message, before the till is at work. */
export function Plain({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="plain">
      <div className="plain-card">
        <p className="brand">Aisle</p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

export function Starting() {
  const { t } = useWords();
  return (
    <Plain title={t('counter.starting')}>
      <progress aria-label={t('counter.starting')} />
    </Plain>
  );
}

export function Unfit({ why, detail }: { why: string; detail: string }) {
  const { t } = useWords();
  return (
    <Plain title={t('counter.unfit.title')}>
      <p>{t(`counter.unfit.${why}`, { detail })}</p>
      <button type="button" className="primary" onClick={() => location.reload()}>
        {t('counter.tryAgain')}
      </button>
    </Plain>
  );
}

export function SecondWindow() {
  const { t } = useWords();
  return (
    <Plain title={t('counter.secondWindow.title')}>
      <p>{t('counter.secondWindow.text')}</p>
    </Plain>
  );
}

export function Fetching({ stage }: { stage: Extract<Stage, { at: 'fetching' }> }) {
  const { t } = useWords();
  const till = useTill();
  const megabytes = (stage.loaded / 1_000_000).toFixed(1);
  if (stage.trouble !== undefined) {
    return (
      <Plain title={t('counter.fetching.failed')}>
        <p>{stage.trouble}</p>
        <button type="button" className="primary" onClick={() => void till.start()}>
          {t('counter.tryAgain')}
        </button>
      </Plain>
    );
  }
  return (
    <Plain title={t('counter.fetching.title')}>
      <progress
        aria-label={t('counter.fetching.title')}
        {...(stage.total > 0 && { max: stage.total, value: stage.loaded })}
      />
      <p>{t('counter.fetching.loaded', { megabytes })}</p>
    </Plain>
  );
}

export function Revoked() {
  const { t } = useWords();
  const till = useTill();
  const unsent = useTillState((state) => state.link.unsent);
  return (
    <Plain title={t('counter.revoked.title')}>
      <p>{t('counter.revoked.text')}</p>
      <p>
        <strong>{t('counter.revoked.unsent', { count: unsent })}</strong>
      </p>
      <div className="row">
        <button type="button" className="primary" onClick={() => void exportJournal(till)}>
          {t('settings.export')}
        </button>
        <button type="button" onClick={() => void till.enrolAnew()}>
          {t('counter.revoked.again')}
        </button>
      </div>
    </Plain>
  );
}
