import { Select, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { productQuery, productsQuery } from '../goods/products';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { BandPicture } from './BandPicture';
import css from './Forecast.module.css';
import { daysOf, productDaysQuery } from './forecast';

const route = getRouteApi('/$store/forecast');
const TYPING_MS = 200;

/** One product's last days and the ones expected, found by its name or code. */
export function ProductForecast({ product }: { product: number | undefined }) {
  const { t } = useWords();
  return (
    <Panel title={t('forecast.product')}>
      <Finder product={product} />
      {product === undefined ? <p className={css.muted}>{t('forecast.pick')}</p> : <Days product={product} />}
    </Panel>
  );
}

function Finder({ product }: { product: number | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, TYPING_MS);
  const found = useInfiniteQuery(productsQuery(store.id, query ? { query } : {}));
  const chosen = useQuery({ ...productQuery(store.id, product ?? 0), enabled: product !== undefined });
  const offered = (found.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  if (chosen.data && !offered.some(({ value }) => value === String(product))) {
    offered.unshift({ value: String(product), label: chosen.data.name });
  }
  return (
    <Select
      className={css.finder}
      label={t('forecast.find')}
      placeholder={t('forecast.findHint')}
      searchable
      data={offered}
      filter={({ options }) => options}
      value={product === undefined ? null : String(product)}
      onSearchChange={setTyped}
      onChange={(value) => void navigate({ search: value === null ? {} : { product: Number(value) } })}
      nothingFoundMessage={t('forecast.notFound')}
    />
  );
}

function Days({ product }: { product: number }) {
  const { t, named } = useWords();
  const store = useStore();
  const days = useQuery(productDaysQuery(store.id, product));
  const sheet = useQuery(productQuery(store.id, product));
  if (days.isPending || sheet.isPending) return <Skeleton height={280} radius="lg" />;
  if (days.isError) return <ProblemNotice error={days.error} retry={() => void days.refetch()} />;
  const basis = days.data.ahead[0]?.basis;
  return (
    <>
      <p className={css.muted}>{basis ? named('basis', basis) : t('forecast.unforecast')}</p>
      {days.data.past.length + days.data.ahead.length > 0 ? (
        <BandPicture days={daysOf(days.data)} unit={sheet.data?.unit ?? 'EACH'} />
      ) : null}
    </>
  );
}
