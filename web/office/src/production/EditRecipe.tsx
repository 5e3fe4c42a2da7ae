import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconPackage } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { GatheredRow } from '../goods/GatheredRow';
import { type Goods, TakeGoods } from '../goods/TakeGoods';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back } from '../parts/Sheet';
import { useFormat, useStore } from '../session/store';
import css from './Production.module.css';
import { keepRecipe, type NewRecipe, type RecipeGoods, type RecipeSheet } from './production';

const goodsOf = ({ product: id, name, unit, quantity }: RecipeGoods): Goods => ({
  product: { id, name, unit },
  lot: null,
  quantity,
});

/** Writes a recipe: what is made and how much a batch gives, how long it keeps, what goes into it. */
export function EditRecipe({ recipe, onDone }: { recipe?: RecipeSheet; onDone?: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => recipe?.id ?? crypto.randomUUID());
  const [makes, setMakes] = useState<Goods | undefined>(recipe && goodsOf(recipe.makes));
  const [days, setDays] = useState(String(recipe?.shelfDays ?? ''));
  const [ingredients, setIngredients] = useState<readonly Goods[]>(recipe?.ingredients.map(goodsOf) ?? []);
  const wrong = /^\d{0,4}$/.test(days.trim()) ? undefined : t('production.notDays');
  const keeping = useMutation({
    mutationFn: (body: NewRecipe) => keepRecipe(store.id, id, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'production'] });
      onDone?.();
      await navigate({ to: '/$store/production/$recipe', params: { store: String(store.id), recipe: id } });
    },
  });
  const save = () =>
    makes &&
    keeping.mutate({
      product: makes.product.id,
      quantity: makes.quantity,
      shelfDays: days.trim() === '' ? null : Number(days),
      ingredients: ingredients.map(({ product, quantity }) => ({ product: product.id, quantity })),
    });
  return (
    <Page
      title={makes?.product.name ?? t('production.begin')}
      actions={
        <>
          {onDone ? (
            <Button variant="default" onClick={onDone}>
              {t('app.cancel')}
            </Button>
          ) : (
            <Back to="/$store/production" params={{ store: String(store.id) }}>
              {t('production.all')}
            </Back>
          )}
          <Button
            leftSection={<IconCheck size={18} aria-hidden />}
            disabled={!makes || ingredients.length === 0 || wrong !== undefined}
            loading={keeping.isPending}
            onClick={save}
          >
            {t('production.save')}
          </Button>
        </>
      }
    >
      {keeping.error ? <ProblemNotice error={keeping.error} /> : null}
      {makes ? (
        <>
          <Panel title={t('production.makes')} flush>
            <ul>
              <GatheredRow
                name={makes.product.name}
                about={t('production.aBatch')}
                quantity={format.quantity(makes.quantity, makes.product.unit)}
                onOut={recipe ? undefined : () => setMakes(undefined)}
              />
            </ul>
          </Panel>
          <TextInput
            className={css.days}
            label={t('production.shelfDays')}
            description={t('production.shelfDaysText')}
            inputMode="numeric"
            autoComplete="off"
            value={days}
            error={wrong}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <TakeGoods
            byLot={false}
            label={t('production.scanIngredient')}
            verb={t('production.put')}
            onTaken={(taken) =>
              setIngredients([...ingredients.filter(({ product }) => product.id !== taken.product.id), taken])
            }
          />
          <Panel title={t('production.ingredients')} aside={t('production.aBatch')} flush>
            {ingredients.length === 0 ? (
              <Empty icon={<IconPackage />} title={t('production.noIngredients')}>
                {t('production.noIngredientsText')}
              </Empty>
            ) : (
              <ul>
                {ingredients.map((each) => (
                  <GatheredRow
                    key={each.product.id}
                    name={each.product.name}
                    quantity={format.quantity(each.quantity, each.product.unit)}
                    onOut={() => setIngredients(ingredients.filter((other) => other !== each))}
                  />
                ))}
              </ul>
            )}
          </Panel>
        </>
      ) : (
        <TakeGoods byLot={false} label={t('production.scanMakes')} verb={t('production.takeIt')} onTaken={setMakes} />
      )}
    </Page>
  );
}
