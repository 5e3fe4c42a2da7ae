import { Button, Select, Skeleton, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter, IconTag } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FORMATS, usualFormat } from '../goods/sheets';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Labels.module.css';
import { labelsQuery, listAddress, type ShelfLabel, sheetsAddress } from './labels';

const ROW_HEIGHT = 60;

/** The shelf labels that a day's prices make necessary, and no others: to print, or for electronic labels. */
export function Labels() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const navigate = useNavigate({ from: '/$store/labels' });
  const { day = format.today() } = useSearch({ from: '/$store/labels' });
  const [sheet, setSheet] = useState(usualFormat(store.currency));
  const found = useInfiniteQuery(labelsQuery(store.id, day));
  const some = found.data !== undefined && found.data.length > 0;
  return (
    <Page
      title={t('room.labels')}
      lead={t('labels.lead')}
      actions={
        some ? (
          <>
            <Button
              component="a"
              href={listAddress(store.id, day)}
              download
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t('labels.list')}
            </Button>
            <Button
              component="a"
              href={sheetsAddress(store.id, day, sheet)}
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
            if (typed) void navigate({ search: { day: typed }, replace: true });
          }}
        />
        <Select
          label={t('labels.sheet')}
          allowDeselect={false}
          value={sheet}
          onChange={(value) => setSheet(FORMATS.find((known) => known === value) ?? sheet)}
          data={FORMATS.map((value) => ({ value, label: t(`labels.format.${value}`) }))}
        />
      </div>
      {found.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.length === 0 ? (
        <Empty icon={<IconTag />} title={t('labels.none', { day: format.day(day) })}>
          {t('labels.noneText')}
        </Empty>
      ) : null}
      {some ? (
        <>
          <p className={css.count}>{t('labels.count', { count: found.data.length, day: format.day(day) })}</p>
          <FramedRows
            label={t('room.labels')}
            rows={found.data}
            keyOf={({ product }) => product}
            height={ROW_HEIGHT}
            draw={(label) => <LabelRow label={label} />}
          />
        </>
      ) : null}
    </Page>
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
