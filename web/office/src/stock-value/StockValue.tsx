import { Button, Progress, Skeleton } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Bars } from '../parts/Bars';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { ChooseMethod } from './ChooseMethod';
import { Dearest } from './Dearest';
import { Settlements } from './Settlements';
import css from './StockValue.module.css';
import { type StockValue as Sheet, settleNow, stockValueQuery } from './stockValue';

/** What the goods on hand cost, by department and by product, and what every settling found. */
export function StockValue() {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(stockValueQuery(store.id));
  const maySettle = useMay('JOB_MANAGE');
  const mayChoose = useMay('COST_METHOD_SET');
  const [choosing, setChoosing] = useState(false);
  const queries = useQueryClient();
  const settling = useMutation({
    mutationFn: () => settleNow(store.id),
    onSettled: () => queries.invalidateQueries({ queryKey: [store.id, 'stock-value'] }),
  });
  return (
    <Page
      title={t('room.stock-value')}
      lead={t('value.lead')}
      actions={
        <>
          {mayChoose && read.data ? (
            <Button variant="default" disabled={read.data.work != null} onClick={() => setChoosing(true)}>
              {t('value.choose')}
            </Button>
          ) : null}
          {maySettle ? (
            <Button loading={settling.isPending || read.data?.work != null} onClick={() => settling.mutate()}>
              {t('value.settle')}
            </Button>
          ) : null}
        </>
      }
    >
      {settling.error ? <ProblemNotice error={settling.error} /> : null}
      {read.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data?.work ? (
        <Progress value={read.data.work.percent} size="lg" radius="xl" aria-label={t('value.settling')} animated />
      ) : null}
      {read.data ? <Worth sheet={read.data} /> : null}
      {choosing && read.data ? <ChooseMethod method={read.data.method} onClose={() => setChoosing(false)} /> : null}
    </Page>
  );
}

function Worth({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const format = useFormat();
  const { department } = useSearch({ from: '/$store/stock-value' });
  if (!sheet.settledAt) {
    return (
      <Empty icon={<IconCoins />} title={t('value.never')}>
        {t('value.neverText')}
      </Empty>
    );
  }
  return (
    <>
      <Panel title={t('value.onHand')} aside={t('value.asOf', { at: format.dayAndTime(sheet.settledAt) })}>
        <p className={css.worth}>
          <span className={css.figure}>{format.money(sheet.value)}</span>
          {t(`value.method.${sheet.method}`)}
        </p>
        {sheet.below > 0 ? (
          <p className={css.owed}>{t('value.owed', { count: sheet.below, amount: format.money(sheet.owed) })}</p>
        ) : null}
      </Panel>
      <Settlements settlements={sheet.settlements} />
      <ByDepartment sheet={sheet} chosen={department} />
      <Dearest department={department} name={sheet.departments.find((each) => each.department === department)?.name} />
    </>
  );
}

function ByDepartment({ sheet, chosen }: { sheet: Sheet; chosen: number | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const store = String(useStore().id);
  if (sheet.departments.length === 0) return null;
  return (
    <Panel title={t('value.byDepartment')}>
      <Bars
        bars={sheet.departments.map(({ department, name, value, products }) => ({
          key: department,
          name: (
            <Link
              to="/$store/stock-value"
              params={{ store }}
              search={department === chosen ? {} : { department }}
              aria-current={department === chosen ? 'true' : undefined}
            >
              {name}
            </Link>
          ),
          value,
          figure: format.money(value),
          beside: t('value.products', { count: products }),
        }))}
      />
    </Panel>
  );
}
