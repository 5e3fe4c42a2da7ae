import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RowLink } from '../parts/RowLink';
import { useFormat, useStore } from '../session/store';
import { dearestQuery } from './stockValue';

/** How many are shown until somebody asks for more. */
const SHOWN = 12;

interface DearestProps {
  department: number | undefined;
  /** Its name; undefined for all departments. */
  name: string | undefined;
}

/** The goods on hand that most money stands in, each of which opens. */
export function Dearest({ department, name }: DearestProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const read = useQuery(dearestQuery(store.id, department));
  const [whole, setWhole] = useState(false);
  const more = whole ? 0 : Math.max(0, (read.data?.length ?? 0) - SHOWN);
  const at = { store: String(store.id) };
  return (
    <Panel
      title={name === undefined ? t('value.dearest') : t('value.dearestOf', { name })}
      aside={
        department === undefined ? null : (
          <Link to="/$store/stock-value" params={at} search={{}}>
            {t('value.allDepartments')}
          </Link>
        )
      }
      flush
    >
      {read.isPending ? <Skeleton height={320} /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      <ul>
        {read.data?.slice(0, whole ? undefined : SHOWN).map((each) => (
          <li key={each.product}>
            <RowLink
              to="/$store/products/$product"
              params={{ ...at, product: String(each.product) }}
              search={{}}
              name={each.name}
              more={t('value.unitCost', {
                cost: format.money(Math.round((each.value / each.quantity) * 1_000)),
                quantity: format.quantity(each.quantity, each.unit),
              })}
              figure={format.money(each.value)}
              minus={each.value < 0}
            />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button variant="subtle" fullWidth onClick={() => setWhole(true)}>
          {t('value.showMore', { count: more })}
        </Button>
      ) : null}
    </Panel>
  );
}
