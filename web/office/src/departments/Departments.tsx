import { Button } from '@mantine/core';
import { IconCategory, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Department } from '../goods/categories';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { RowLink } from '../parts/RowLink';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { DepartmentSheet } from './DepartmentSheet';
import { departmentListQuery, makeDepartment } from './departments';
import { NameDialog } from './NameDialog';

/** The departments of the chain, in the order of a walk through the shop; one of them opened. */
export function Departments() {
  const { t } = useWords();
  const store = useStore();
  const mayChange = useMay('PRICE_CHANGE');
  const { department } = useParams({ strict: false });
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const found = useInfiniteQuery(departmentListQuery(store.id));
  const opened = found.data?.find(({ id }) => String(id) === department);
  return (
    <>
      <ListRoom
        title={t('room.departments')}
        aside={
          mayChange ? (
            <Button size="compact-md" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              {t('departments.add')}
            </Button>
          ) : null
        }
        found={found}
        label={t('departments.list')}
        keyOf={({ id }) => id}
        draw={(row) => <DepartmentLink department={row} />}
        empty={{ icon: <IconCategory />, title: t('departments.none'), text: t('departments.noneText') }}
        opened={
          opened && found.data ? <DepartmentSheet key={opened.id} department={opened} all={found.data} /> : undefined
        }
        hint={{ icon: <IconCategory />, title: t('departments.notOpen'), text: t('departments.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/departments/$department', to: '/$store/departments' })}
      />
      {adding ? (
        <NameDialog
          title={t('departments.add')}
          keep={({ name }) => makeDepartment(store.id, name)}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

function DepartmentLink({ department: { id, name, categories, products } }: { department: Department }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/departments/$department"
      params={{ store: String(store.id), department: String(id) }}
      name={<span translate="no">{name}</span>}
      more={categories.length === 0 ? t('departments.undivided') : t('departments.parts', { count: categories.length })}
      figure={format.count(products)}
    />
  );
}
