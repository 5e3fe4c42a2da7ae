import { only } from '@aisle/shared/only';
import { Button, Select, Skeleton, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter, IconTag } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FORMATS, usualFormat } from '../goods/sheets';
import { storeGroupsQuery } from '../goods/storeGroups';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Labels.module.css';
import { labelledStoresQuery, labelsQuery, listAddress, type ShelfLabel, sheetsAddress } from './labels';

const ROW_HEIGHT = 60;

/** The shelf labels that a day's prices make necessary, and no others: to print, or for electronic labels. */
export function Labels() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const navigate = useNavigate({ from: '/$store/labels' });
  const { day = format.today(), group } = useSearch({ from: '/$store/labels' });
  const [sheet, setSheet] = useState(usualFormat(store.currency));
  const [count, setCount] = useState(0);
  return (
    <Page
      title={t('room.labels')}
      lead={t('labels.lead')}
      actions={
        count > 0 ? (
          <>
            <Button
              component="a"
              href={listAddress(store.id, day, group)}
              download
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t('labels.list')}
            </Button>
            <Button
              component="a"
              href={sheetsAddress(store.id, day, sheet, group)}
              target="_blank"
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              {t('labels.print')}
            </Button>
          </>
        ) : null
      }
    >
      <div className={css.chosen}>
        <TextInput
          type="date"
          label={t('labels.day')}
          value={day}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            if (typed) void navigate({ search: only({ day: typed, group }), replace: true });
          }}
        />
        <ForGroup group={group} onGroup={(chosen) => void navigate({ search: only({ day, group: chosen }) })} />
        <Select
          label={t('labels.sheet')}
          allowDeselect={false}
          value={sheet}
          onChange={(value) => setSheet(FORMATS.find((known) => known === value) ?? sheet)}
          data={FORMATS.map((value) => ({ value, label: t(`labels.format.${value}`) }))}
        />
      </div>
      {group === undefined ? (
        <OfStore day={day} onCount={setCount} />
      ) : (
        <OfGroup day={day} group={group} onCount={setCount} />
      )}
    </Page>
  );
}

/** Whether the labels of this store are shown, or those of a group's stores. Without groups there is nothing to ask. */
function ForGroup({ group, onGroup }: { group: number | undefined; onGroup: (group: number | undefined) => void }) {
  const { t } = useWords();
  const store = useStore();
  const { data: groups = [] } = useQuery(storeGroupsQuery);
  if (groups.length === 0) return null;
  return (
    <Select
      label={t('labels.for')}
      allowDeselect={false}
      searchable={groups.length > 8}
      value={group === undefined ? '' : String(group)}
      data={[{ value: '', label: store.name }, ...groups.map(({ id, name }) => ({ value: String(id), label: name }))]}
      onChange={(value) => onGroup(value ? Number(value) : undefined)}
    />
  );
}

function OfStore({ day, onCount }: { day: string; onCount: (count: number) => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const found = useInfiniteQuery(labelsQuery(store.id, day));
  const count = found.data?.length ?? 0;
  useEffect(() => onCount(count), [count, onCount]);
  return (
    <>
      {found.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.length === 0 ? <NoLabels day={day} /> : null}
      {found.data && count > 0 ? (
        <>
          <p className={css.count}>{t('labels.count', { count, day: format.day(day) })}</p>
          <FramedRows
            label={t('room.labels')}
            rows={found.data}
            keyOf={({ product }) => product}
            height={ROW_HEIGHT}
            draw={(label) => <LabelRow label={label} />}
          />
        </>
      ) : null}
    </>
  );
}

/** How many labels each of a group's stores needs; printed and listed all together. */
function OfGroup({ day, group, onCount }: { day: string; group: number; onCount: (count: number) => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const found = useQuery(labelledStoresQuery(store.id, day, group));
  const count = found.data?.reduce((sum, { labels }) => sum + labels, 0) ?? 0;
  useEffect(() => onCount(count), [count, onCount]);
  return (
    <>
      {found.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && count === 0 ? <NoLabels day={day} /> : null}
      {found.data && count > 0 ? (
        <>
          <p className={css.count}>
            {t('labels.inStores', {
              labels: t('labels.count', { count, day: format.day(day) }),
              stores: t('groups.count', { count: found.data.length }),
            })}
          </p>
          <FramedRows
            label={t('room.labels')}
            rows={found.data}
            keyOf={(each) => each.store}
            height={ROW_HEIGHT}
            draw={(each) => (
              <div className={css.row}>
                <Link
                  to="/$store/labels"
                  params={{ store: String(each.store) }}
                  search={{ day }}
                  className={css.name}
                  translate="no"
                  data-row
                >
                  {each.name}
                </Link>
                <strong className={css.figures}>{t('labels.some', { count: each.labels })}</strong>
              </div>
            )}
          />
        </>
      ) : null}
    </>
  );
}

function NoLabels({ day }: { day: string }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Empty icon={<IconTag />} title={t('labels.none', { day: format.day(day) })}>
      {t('labels.noneText')}
    </Empty>
  );
}

function LabelRow({ label }: { label: ShelfLabel }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <div className={css.row}>
      <span>
        <Link
          to="/$store/products/$product"
          params={{ store: String(store.id), product: String(label.product) }}
          className={css.name}
          data-row
        >
          {label.name}
        </Link>
        <span className={css.small}>{[label.department, label.code].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={css.figures}>
        <strong>{format.money(label.price)}</strong>
        <span className={css.small}>
          {typeof label.before !== 'number'
            ? t('labels.first')
            : label.before !== label.price
              ? t('labels.before', { price: format.money(label.before) })
              : ''}
          {typeof label.memberPrice === 'number'
            ? ` ${t('labels.members', { price: format.money(label.memberPrice) })}`
            : ''}
        </span>
      </span>
    </div>
  );
}
