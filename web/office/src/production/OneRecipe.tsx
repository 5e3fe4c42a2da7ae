import { Button } from '@mantine/core';
import { IconArrowBackUp, IconChefHat, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { GoodsRow } from '../goods/GoodsRow';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { EditRecipe } from './EditRecipe';
import { Make } from './Make';
import css from './Production.module.css';
import { type Production, type RecipeSheet, recipeQuery, undo } from './production';
import { costOfOne, yieldOf } from './yield';

/** One recipe: make it, and see what came of it before. */
export function OneRecipe({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(recipeQuery(store.id, id));
  const [changing, setChanging] = useState(false);
  const back = (
    <Back to="/$store/production" params={{ store: String(store.id) }}>
      {t('production.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('production.one')} back={back}>
      {(recipe) =>
        changing ? (
          <EditRecipe recipe={recipe} onDone={() => setChanging(false)} />
        ) : (
          <Opened recipe={recipe} back={back} onChange={() => setChanging(true)} />
        )
      }
    </Sheet>
  );
}

function Opened({ recipe, back, onChange }: { recipe: RecipeSheet; back: ReactNode; onChange: () => void }) {
  const { t } = useWords();
  const format = useFormat();
  const mayWrite = useMay('RECIPE_WRITE');
  const { makes, productions, shelfDays } = recipe;
  const mean = yieldOf(productions);
  return (
    <Page
      title={makes.name}
      lead={[
        t('production.gives', { quantity: format.quantity(makes.quantity, makes.unit) }),
        ...(typeof shelfDays === 'number' ? [t('production.keeps', { count: shelfDays })] : []),
      ].join(' · ')}
      actions={
        <>
          {back}
          {mayWrite ? (
            <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onChange}>
              {t('production.change')}
            </Button>
          ) : null}
        </>
      }
    >
      <Make key={productions.length} recipe={recipe} />
      <Panel
        title={t('production.history')}
        aside={mean === undefined ? null : t('production.meanYield', { percent: format.percent(mean) })}
        flush
      >
        {productions.length === 0 ? (
          <Empty icon={<IconChefHat />} title={t('production.neverMade')}>
            {t('production.neverMadeText')}
          </Empty>
        ) : (
          <ul>
            {productions.map((made) => (
              <MadeRow key={made.id} made={made} recipe={recipe} />
            ))}
          </ul>
        )}
      </Panel>
    </Page>
  );
}

/** One run: what came of what was expected, and what each cost; undone by the same the other way round. */
function MadeRow({ made, recipe }: { made: Production; recipe: RecipeSheet }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const { unit } = recipe.makes;
  const [id] = useState(() => crypto.randomUUID());
  const undoing = useMutation({
    mutationFn: () => undo(store.id, made.id, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id] }),
  });
  const share = yieldOf([{ ...made, undoneAt: null }]) ?? 0;
  return (
    <GoodsRow
      name={t('production.cameOf', {
        came: format.quantity(made.came, unit),
        expected: format.quantity(made.expected, unit),
      })}
      about={[
        [
          format.dayAndTime(made.at),
          recipe.people[made.staff] ?? '',
          ...(made.lot ? [t('transfers.lot', { lot: made.lot })] : []),
        ].join(' · '),
        t(unit === 'EACH' ? 'production.costEach' : 'production.costPer', {
          amount: format.money(costOfOne(made)),
          unit: t(`unit.${unit}`),
          all: format.money(made.cost),
        }),
      ]}
      end={
        made.undoneAt ? (
          <Tag tone="quiet">{t('production.undone')}</Tag>
        ) : (
          <span className={css.end}>
            <Tag tone={share < 950_000 ? 'look' : 'good'}>{format.percent(share)}</Tag>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              loading={undoing.isPending}
              onClick={() => undoing.mutate()}
            >
              {t('production.undo')}
            </Button>
          </span>
        )
      }
    >
      {undoing.error ? <ProblemNotice error={undoing.error} /> : null}
    </GoodsRow>
  );
}
