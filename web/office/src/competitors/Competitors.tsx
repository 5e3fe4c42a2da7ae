import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconBuildingStore, IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Competitor, competitorsQuery } from '../goods/competitors';
import { useWhere } from '../goods/useWhere';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { useNarrow } from '../parts/narrow';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useStore } from '../session/store';
import { CompetitorForm, EndCompetitor } from './CompetitorForm';
import css from './Competitors.module.css';
import { DearerList } from './DearerList';
import { NotePrices } from './NotePrices';
import { PasteSeen } from './PasteSeen';

const route = getRouteApi('/$store/competitors');

/** Other shops: what their prices are seen to be, what is dearer here, and which shops they are. */
export function Competitors() {
  const { t } = useWords();
  const store = useStore();
  const mayNote = useMay('PRICE_CHANGE');
  const { view = 'dearer' as const } = route.useSearch();
  const narrow = useNarrow<{ view: string }>();
  const [pasting, setPasting] = useState(false);
  const read = useQuery(competitorsQuery(store.id));
  const none = read.data?.length === 0;
  const shown = none ? 'shops' : mayNote || view !== 'note' ? view : 'dearer';
  return (
    <Page
      title={t('room.competitors')}
      lead={t('competitors.lead')}
      actions={
        mayNote && read.data && !none ? (
          <Button
            variant="default"
            leftSection={<IconClipboardText size={18} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {t('competitors.paste')}
          </Button>
        ) : null
      }
    >
      {read.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data && !none ? (
        <SegmentedControl
          aria-label={t('competitors.view')}
          value={shown}
          onChange={(value) => narrow({ view: value === 'dearer' ? undefined : value })}
          data={[
            { value: 'dearer', label: t('competitors.dearer') },
            ...(mayNote ? [{ value: 'note', label: t('competitors.note') }] : []),
            { value: 'shops', label: t('competitors.shops') },
          ]}
        />
      ) : null}
      {read.data && shown === 'dearer' ? <DearerList /> : null}
      {read.data && shown === 'note' ? <NotePrices competitors={read.data} /> : null}
      {read.data && shown === 'shops' ? <Shops competitors={read.data} mayChange={mayNote} /> : null}
      {pasting && read.data ? <PasteSeen competitors={read.data} onClose={() => setPasting(false)} /> : null}
    </Page>
  );
}

function Shops({ competitors, mayChange }: { competitors: Competitor[]; mayChange: boolean }) {
  const { t } = useWords();
  const where = useWhere();
  const [changing, setChanging] = useState<Competitor | 'new'>();
  const [ending, setEnding] = useState<Competitor>();
  const done = () => {
    setChanging(undefined);
    setEnding(undefined);
  };
  const add = mayChange ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setChanging('new')}>
      {t('competitors.add')}
    </Button>
  ) : null;
  return (
    <>
      {competitors.length === 0 ? (
        <Empty icon={<IconBuildingStore />} title={t('competitors.none')}>
          {t('competitors.noneText')}
        </Empty>
      ) : (
        <Panel title={t('competitors.shops')}>
          <ul>
            {competitors.map((each) => (
              <li key={each.id} className={css.row}>
                <span>
                  <strong translate="no">{each.name}</strong>
                  <span className={css.small}>{where({ stores: each.stores })}</span>
                </span>
                {mayChange ? (
                  <span className={css.buttons}>
                    <Button variant="default" size="compact-sm" onClick={() => setChanging(each)}>
                      {t('competitors.change')}
                    </Button>
                    <Button variant="subtle" size="compact-sm" onClick={() => setEnding(each)}>
                      {t('competitors.end')}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <div>{add}</div>
      {changing === 'new' ? <CompetitorForm onClose={done} /> : null}
      {changing && changing !== 'new' ? <CompetitorForm competitor={changing} onClose={done} /> : null}
      {ending ? <EndCompetitor competitor={ending} onClose={done} /> : null}
    </>
  );
}
