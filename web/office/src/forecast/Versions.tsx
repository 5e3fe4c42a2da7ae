import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Forecast.module.css';
import { chooseVersion, type Version } from './forecast';

const TONES = { ACTIVE: 'good', RETIRED: 'quiet', DAMAGED: 'bad' } as const;

/** The model's versions, newest first, and the way back to one. */
export function Versions({
  versions,
  busy,
  onChange,
}: {
  versions: readonly Version[];
  busy: boolean;
  onChange: () => void;
}) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const mayTrain = useMay('FORECAST_TRAIN');
  const choose = useMutation({
    mutationFn: (version: number) => chooseVersion(store.id, version),
    onSettled: onChange,
  });
  return (
    <Panel title={t('forecast.versions')}>
      {choose.error ? <ProblemNotice error={choose.error} /> : null}
      <ul className={css.versions}>
        {versions.map((version) => (
          <li key={version.version}>
            <div className={css.versionWords}>
              <strong>{t('forecast.version', { version: version.version })}</strong>{' '}
              <Tag tone={TONES[version.state]}>{named('modelState', version.state)}</Tag>
              <p className={css.muted}>
                {t(version.trees ? 'forecast.learnt' : 'forecast.learntSimple', {
                  at: format.dayAndTime(version.trainedAt),
                  products: format.count(version.products),
                  from: format.dayWithYear(version.historyFrom),
                  to: format.dayWithYear(version.historyTo),
                })}
              </p>
              {version.state === 'DAMAGED' ? <p className={css.muted}>{t('forecast.damaged')}</p> : null}
            </div>
            {mayTrain && version.state === 'RETIRED' ? (
              <Button
                variant="default"
                size="xs"
                disabled={busy}
                loading={choose.isPending && choose.variables === version.version}
                onClick={() => choose.mutate(version.version)}
              >
                {t('forecast.use')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
