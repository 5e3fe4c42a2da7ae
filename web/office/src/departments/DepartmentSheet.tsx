import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Category, type Department, inTree, mayHold, type Standing } from '../goods/categories';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RemoveDialog } from '../parts/RemoveDialog';
import { Back } from '../parts/Sheet';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Departments.module.css';
import {
  changeCategory,
  makeCategory,
  moved,
  orderDepartments,
  removeCategory,
  removeDepartment,
  renameDepartment,
} from './departments';
import { NameDialog } from './NameDialog';

/** What is asked: another name, to take it away, a new category, or a change of one. */
type Asked = { what: 'rename' | 'remove' | 'add' } | { what: 'change' | 'removeCategory'; category: Category };

interface DepartmentSheetProps {
  department: Department;
  all: Department[];
}

/** One department: its name and place, and the categories that divide it. */
export function DepartmentSheet({ department, all }: DepartmentSheetProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const mayChange = useMay('PRICE_CHANGE');
  const [asked, setAsked] = useState<Asked>();
  const { id, name, categories, products } = department;
  return (
    <Page
      title={name}
      lead={t('departments.holds', { count: products, figure: format.count(products) })}
      actions={
        <>
          <Back to="/$store/departments" params={{ store: String(store.id) }}>
            {t('departments.all')}
          </Back>
          <ButtonLink to="/$store/products" params={{ store: String(store.id) }} search={{ department: id }}>
            {t('departments.itsProducts')}
          </ButtonLink>
          {mayChange ? (
            <>
              <Button variant="default" onClick={() => setAsked({ what: 'rename' })}>
                {t('departments.rename')}
              </Button>
              <Place department={id} all={all} />
              {products === 0 ? (
                <Button variant="default" onClick={() => setAsked({ what: 'remove' })}>
                  {t('departments.remove')}
                </Button>
              ) : null}
            </>
          ) : null}
        </>
      }
    >
      <Panel title={t('departments.division')} aside={t('departments.divisionText')}>
        {categories.length === 0 ? <p className={css.nothing}>{t('departments.undividedText')}</p> : null}
        <ul className={css.tree} aria-label={t('departments.division')}>
          {inTree(categories).map((standing) => (
            <CategoryRow
              key={standing.category.id}
              standing={standing}
              onAsk={mayChange ? (what) => setAsked({ what, category: standing.category }) : undefined}
            />
          ))}
        </ul>
        {mayChange ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAsked({ what: 'add' })}
          >
            {t('departments.addCategory')}
          </Button>
        ) : null}
      </Panel>
      {asked ? <Question asked={asked} department={department} onClose={() => setAsked(undefined)} /> : null}
    </Page>
  );
}

/** Where it stands among all: one up, one down. */
function Place({ department, all }: { department: number; all: Department[] }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const ids = all.map(({ id }) => id);
  const moving = useMutation({
    mutationFn: (by: -1 | 1) => orderDepartments(store.id, moved(ids, department, by)),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id, 'departments'] }),
  });
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('departments.up')}
        disabled={ids[0] === department || moving.isPending}
        onClick={() => moving.mutate(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('departments.down')}
        disabled={ids.at(-1) === department || moving.isPending}
        onClick={() => moving.mutate(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      {moving.error ? <ProblemNotice error={moving.error} /> : null}
    </>
  );
}

interface CategoryRowProps {
  standing: Standing;
  onAsk: ((what: 'change' | 'removeCategory') => void) | undefined;
}

function CategoryRow({ standing: { category, depth, path, holds }, onAsk }: CategoryRowProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <li className={css.category} style={{ paddingInlineStart: `calc(${depth} * var(--space-5))` }}>
      <Link
        className={css.name}
        to="/$store/products"
        params={{ store: String(store.id) }}
        search={{ category: category.id }}
        aria-label={path}
        translate="no"
      >
        {category.name}
      </Link>
      <span className={css.holds}>{t('departments.holds', { count: holds, figure: format.count(holds) })}</span>
      {onAsk ? (
        <>
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t('departments.changeOf', { name: path })}
            onClick={() => onAsk('change')}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t('departments.removeOf', { name: path })}
            onClick={() => onAsk('removeCategory')}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </>
      ) : null}
    </li>
  );
}

interface QuestionProps {
  asked: Asked;
  department: Department;
  onClose: () => void;
}

function Question({ asked, department: { id, name, categories }, onClose }: QuestionProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const again = () => {
    void queries.invalidateQueries({ queryKey: [store.id, 'departments'] });
    void queries.invalidateQueries({ queryKey: [store.id, 'products'] });
  };
  switch (asked.what) {
    case 'rename':
      return (
        <NameDialog
          title={t('departments.rename')}
          name={name}
          keep={(wanted) => renameDepartment(store.id, id, wanted.name)}
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <RemoveDialog
          title={t('departments.removeOf', { name })}
          text={t('departments.removeText')}
          confirm={t('departments.remove')}
          remove={() => removeDepartment(store.id, id)}
          onRemoved={again}
          onClose={onClose}
        />
      );
    case 'add':
      return (
        <NameDialog
          title={t('departments.addCategory')}
          places={mayHold(categories, undefined)}
          keep={(wanted) => makeCategory(store.id, id, wanted)}
          onClose={onClose}
        />
      );
    case 'change':
      return (
        <NameDialog
          title={t('departments.changeOf', { name: asked.category.name })}
          name={asked.category.name}
          parent={asked.category.parent ?? null}
          places={mayHold(categories, asked.category)}
          keep={(wanted) => changeCategory(store.id, id, asked.category.id, wanted)}
          onClose={onClose}
        />
      );
    case 'removeCategory':
      return (
        <RemoveDialog
          title={t('departments.removeOf', { name: asked.category.name })}
          text={t('departments.removeCategoryText')}
          confirm={t('departments.remove')}
          remove={() => removeCategory(store.id, id, asked.category.id)}
          onRemoved={again}
          onClose={onClose}
        />
      );
  }
}
